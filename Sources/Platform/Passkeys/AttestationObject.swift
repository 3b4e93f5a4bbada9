/// The answer to a registration (WebAuthn Level 3, section 6.5.4): a map of `fmt`, `attStmt` and `authData`.
///
/// Who vouches for the device is not looked at. The portal asks for no statement («none»), and one that comes all the
/// same (packed, tpm, apple…) has to be a map and proves nothing here: neither its signature nor its certificates are
/// checked.
struct AttestationObject: Sendable {
    let format: String
    let authenticatorData: AuthenticatorData

    /// - Throws: `badCBOR`, `unreadable`, and the errors of `AuthenticatorData`.
    init(_ bytes: [UInt8]) throws(PasskeyFault) {
        let object: CBOR
        do { object = try CBORReader.read(bytes[...]) } catch { throw .badCBOR(error) }
        guard let format = object["fmt"]?.text, let statement = object["attStmt"]?.map,
            let data = object["authData"]?.bytes
        else { throw .unreadable(.attestationObject) }
        // Identifiers of formats have up to 32 printable signs of ASCII (section 8.1).
        guard (1...32).contains(format.utf8.count), format.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw .unreadable(.attestationObject)
        }
        // Without a statement there is nothing in it (section 8.7).
        guard format != "none" || statement.isEmpty else { throw .unreadable(.attestationObject) }
        self.format = format
        authenticatorData = try AuthenticatorData(data[...])
    }
}
