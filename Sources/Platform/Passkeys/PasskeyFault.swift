/// Why a passkey was not registered, or did not sign anybody in.
///
/// No case carries anything of what came, so each may stand in a log; what a page says of it is the page's choice. To
/// somebody who is not signed in, a wrong signature and an unknown passkey should look the same (WebAuthn Level 3,
/// 14.6.2).
package enum PasskeyFault: Error, Hashable, Sendable {
    // Our own side.

    /// The portal's address has no host that a passkey can be bound to: a domain in ASCII, not an IP address.
    case unusablePublicURL
    /// The portal's address is not `https`, and not `http` on `localhost`.
    case insecurePublicURL
    /// A user handle has 1 to 64 bytes.
    case badUserID

    // Nothing that a browser sends.

    /// The text is not base64url.
    case notBase64URL
    /// The bytes of the attestation object, the key or the extensions are not canonical CBOR.
    case badCBOR(CBORFault)
    /// Readable as bytes, but it lacks what has to be there.
    case unreadable(Piece)

    // What a browser sends, but not as an answer to what was asked.

    /// The answer is of the other kind: a sign-in where a registration was asked for, or the reverse.
    case wrongCeremony
    /// The answer is to another question: of another tab, too old, or said a second time.
    case wrongChallenge
    /// The page that asked is not the portal's.
    case wrongOrigin
    /// The portal stood in a frame of somebody else's page.
    case crossOrigin
    /// The passkey belongs to another site.
    case wrongRelyingParty

    // What the device says.

    /// Nobody touched the device.
    case userNotPresent
    /// The device did not ask for a fingerprint, a face or a PIN, and one was required.
    case userNotVerified
    /// Backed up, yet not fit for it: no such state exists.
    case impossibleBackupState
    /// The identifier of the passkey is empty or has more than 1023 bytes.
    case badCredentialID
    /// The key is neither ES256 nor EdDSA with Ed25519.
    case unsupportedAlgorithm
    /// The key is not one of its kind: another curve, another length, not a point.
    case badPublicKey
    /// The signature was not made with this passkey over this answer.
    case wrongSignature
    /// The counter did not go up: there may be two devices with the same key.
    case clonedAuthenticator

    /// A part of the answer.
    package enum Piece: Hashable, Sendable { case clientData, attestationObject, authenticatorData }
}

/// Why bytes are not CBOR in the canonical form of CTAP2 (section 8 of the Client to Authenticator Protocol 2.1).
package enum CBORFault: Error, Hashable, Sendable {
    /// More than 64 KiB.
    case tooLarge
    /// The bytes end within a value.
    case truncated
    /// Bytes follow the value.
    case trailingBytes
    /// More arrays and maps within each other than eight.
    case tooDeep
    /// A length is not said beforehand.
    case indefiniteLength
    /// A number or a length takes more bytes than it needs.
    case notShortest
    /// Two keys of a map are one.
    case duplicateKey
    /// The keys of a map are out of order.
    case keyOrder
    /// A text is not UTF-8.
    case badText
    /// A tag, a float, an undefined value, a reserved code, or a key that is neither number nor text.
    case unsupported
}
