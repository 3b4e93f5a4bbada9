/// Whether the device has to ask for a fingerprint, a face or a PIN. Give the same to the options and to the check.
package enum UserVerification: String, Hashable, Sendable { case required, preferred }

/// Whose passkey it will be.
package struct PasskeyUser: Hashable, Sendable {
    /// The user handle: the device keeps it and says it at a sign-in without a name. 1 to 64 random bytes, nothing
    /// personal, not the number of the account (WebAuthn Level 3, section 14.6.1).
    package let id: [UInt8]
    /// The name to tell accounts apart by: a login or an address.
    package let name: String
    /// The name of the person.
    package let displayName: String

    /// - Throws: `badUserID`.
    package init(id: [UInt8], name: String, displayName: String) throws(PasskeyFault) {
        guard (1...64).contains(id.count) else { throw .badUserID }
        self.id = id
        self.name = name
        self.displayName = displayName
    }
}

/// A passkey that an account has already, for the browser to leave out or to choose from.
package struct KnownPasskey: Hashable, Sendable {
    package let id: [UInt8]
    /// How the browser may reach it, as `getTransports()` said at the registration: «internal», «hybrid», «usb»…
    package let transports: [String]

    package init(id: [UInt8], transports: [String] = []) {
        self.id = id
        self.transports = transports
    }

    fileprivate var value: JSONValue {
        var members: [(String, JSONValue)] = [("type", .text("public-key")), ("id", .text(Base64URL.encode(id)))]
        if !transports.isEmpty { members.append(("transports", .list(transports.map(JSONValue.text)))) }
        return .object(members)
    }
}

/// What the browser is asked for a new passkey: the argument of `PublicKeyCredential.parseCreationOptionsFromJSON()`.
///
///     let options = portal.registrationOptions(for: user, challenge: .new(), known: passkeys, verification: .required)
package struct RegistrationOptions: Sendable {
    package let challenge: PasskeyChallenge
    /// May stand in a response or, escaped for HTML as it is, in a script element.
    package let json: String
}

/// What the browser is asked for a sign-in: the argument of `PublicKeyCredential.parseRequestOptionsFromJSON()`.
package struct SignInOptions: Sendable {
    package let challenge: PasskeyChallenge
    /// May stand in a response or, escaped for HTML as it is, in a script element.
    package let json: String
}

extension RelyingParty {
    /// Five minutes, in milliseconds: what WebAuthn recommends (Level 3, section 15.1).
    private static let timeout = 300_000

    /// - Parameter known: the passkeys that the account has; no device makes a second one for it.
    package func registrationOptions(
        for user: PasskeyUser, challenge: PasskeyChallenge, known: [KnownPasskey] = [], verification: UserVerification
    ) -> RegistrationOptions {
        let value = JSONValue.object([
            ("challenge", .text(challenge.text)),
            ("rp", .object([("id", .text(id)), ("name", .text(name))])),
            (
                "user",
                .object([
                    ("id", .text(Base64URL.encode(user.id))), ("name", .text(user.name)),
                    ("displayName", .text(user.displayName)),
                ])
            ),
            (
                "pubKeyCredParams",
                .list(
                    PasskeyKey.Algorithm.allCases.map {
                        .object([("type", .text("public-key")), ("alg", .number($0.rawValue))])
                    })
            ),
            ("excludeCredentials", .list(known.map(\.value))),
            (
                "authenticatorSelection",
                // The device has to find it without being told whose: signing in names nobody.
                // `requireResidentKey` is for browsers of Level 1, which do not know `residentKey`.
                .object([
                    ("residentKey", .text("required")), ("requireResidentKey", .flag(true)),
                    ("userVerification", .text(verification.rawValue)),
                ])
            ),
            ("attestation", .text("none")),
            ("timeout", .number(Self.timeout)),
        ])
        return RegistrationOptions(challenge: challenge, json: value.written)
    }

    /// - Parameter known: the passkeys of the account when it is known who signs in; otherwise none, and the device
    ///   offers those that it has for the portal. Names of passkeys tell a stranger that the account exists.
    package func signInOptions(
        challenge: PasskeyChallenge, known: [KnownPasskey] = [], verification: UserVerification
    ) -> SignInOptions {
        let value = JSONValue.object([
            ("challenge", .text(challenge.text)),
            ("rpId", .text(id)),
            ("allowCredentials", .list(known.map(\.value))),
            ("userVerification", .text(verification.rawValue)),
            ("timeout", .number(Self.timeout)),
        ])
        return SignInOptions(challenge: challenge, json: value.written)
    }
}
