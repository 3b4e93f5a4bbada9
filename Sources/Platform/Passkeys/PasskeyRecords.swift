/// A passkey that was just registered: what of it to keep.
///
/// Nothing here is vouched for but what the answer itself proves. The AAGUID names the model of the device, or the
/// password manager, and the format of the statement who would vouch for it: both are what the device says, good for a
/// name in a list and for nothing else. No signature was made either: that the key works shows the first sign-in.
package struct RegisteredPasskey: Hashable, Sendable {
    /// 1 to 1023 bytes; the portal should have no other passkey of this id.
    package let id: [UInt8]
    package let key: PasskeyKey
    package let signCount: UInt32
    /// 16 bytes, all zero when the device does not say.
    package let aaguid: [UInt8]
    /// «none», «packed», «tpm», «apple»… Not trusted.
    package let attestationFormat: String
    package let state: PasskeyState

    /// `ea9b8d66-4d01-1d21-3ce4-b6b48cb575d4`, as lists of devices write it.
    package var aaguidText: String {
        var text = ""
        for (place, byte) in aaguid.enumerated() {
            if [4, 6, 8, 10].contains(place) { text += "-" }
            text += (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
        return text
    }
}

/// A passkey as it was kept, to check a sign-in against.
package struct StoredPasskey: Hashable, Sendable {
    package let key: PasskeyKey
    /// The count of the last sign-in, or of the registration.
    package let signCount: UInt32

    package init(key: PasskeyKey, signCount: UInt32) {
        self.key = key
        self.signCount = signCount
    }
}

/// A sign-in that is proven: what of it to keep.
package struct ProvenSignIn: Hashable, Sendable {
    /// To be kept in place of the old one.
    package let signCount: UInt32
    package let state: PasskeyState
}

/// What the device said about the person and the passkey in one answer (WebAuthn Level 3, section 6.1).
package struct PasskeyState: Hashable, Sendable {
    /// Whether it asked for a fingerprint, a face or a PIN: without that, a passkey is something one has, no more.
    package let isUserVerified: Bool
    /// Whether the passkey may live on several devices. Fixed for good, by the standard; some password managers change
    /// it all the same, so a change is no failure here.
    package let isBackupEligible: Bool
    /// Whether it does at present.
    package let isBackedUp: Bool

    init(_ flags: AuthenticatorData.Flags) {
        isUserVerified = flags.contains(.userVerified)
        isBackupEligible = flags.contains(.backupEligible)
        isBackedUp = flags.contains(.backedUp)
    }
}
