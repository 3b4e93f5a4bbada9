/// What the device says of itself and of the passkey (WebAuthn Level 3, section 6.1): 37 bytes, then a new passkey when
/// the flag AT is up, then extensions when ED is up, and nothing after them.
struct AuthenticatorData: Sendable {
    struct Flags: OptionSet, Sendable {
        let rawValue: UInt8

        /// UP
        static let userPresent = Flags(rawValue: 0x01)
        /// UV
        static let userVerified = Flags(rawValue: 0x04)
        /// BE
        static let backupEligible = Flags(rawValue: 0x08)
        /// BS
        static let backedUp = Flags(rawValue: 0x10)
        /// AT
        static let newPasskey = Flags(rawValue: 0x40)
        /// ED
        static let extended = Flags(rawValue: 0x80)
    }

    /// The attested credential data (section 6.5.1).
    struct NewPasskey: Sendable {
        let aaguid: [UInt8]
        let id: [UInt8]
        /// A COSE key, not looked into yet.
        let publicKey: CBOR
    }

    /// SHA-256 of the relying party's id.
    let relyingPartyHash: [UInt8]
    let flags: Flags
    let signCount: UInt32
    let newPasskey: NewPasskey?

    /// - Throws: `unreadable`, `badCBOR`, `badCredentialID`. Extensions have to be a map; what they say is not kept,
    ///   since none is asked for.
    init(_ bytes: ArraySlice<UInt8>) throws(PasskeyFault) {
        guard bytes.count <= CBORReader.largest else { throw .badCBOR(.tooLarge) }
        var reader = ByteReader(bytes)
        guard let hash = reader.take(32), let flags = reader.byte(), let count = reader.number(bytes: 4) else {
            throw .unreadable(.authenticatorData)
        }
        relyingPartyHash = Array(hash)
        self.flags = Flags(rawValue: flags)
        signCount = UInt32(truncatingIfNeeded: count)
        newPasskey = self.flags.contains(.newPasskey) ? try Self.newPasskey(&reader) : nil
        if self.flags.contains(.extended), try Self.cbor(&reader).map == nil { throw .unreadable(.authenticatorData) }
        guard reader.rest.isEmpty else { throw .unreadable(.authenticatorData) }
    }

    private static func newPasskey(_ reader: inout ByteReader) throws(PasskeyFault) -> NewPasskey {
        guard let aaguid = reader.take(16), let length = reader.number(bytes: 2) else {
            throw .unreadable(.authenticatorData)
        }
        guard (1...1023).contains(length) else { throw .badCredentialID }
        guard let id = reader.take(Int(length)) else { throw .unreadable(.authenticatorData) }
        return NewPasskey(aaguid: Array(aaguid), id: Array(id), publicKey: try cbor(&reader))
    }

    /// One value of CBOR, however long it is: what follows is not its.
    private static func cbor(_ reader: inout ByteReader) throws(PasskeyFault) -> CBOR {
        do {
            var cbor = try CBORReader(reader.rest)
            let value = try cbor.next()
            reader = ByteReader(cbor.rest)
            return value
        } catch {
            throw .badCBOR(error)
        }
    }
}
