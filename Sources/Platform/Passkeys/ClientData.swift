import Foundation

/// What the browser says of the page that asked (WebAuthn Level 3, section 5.8.1). Members that are not named here may
/// come and are not looked at, `tokenBinding` of Level 2 among them: no browser has it any more.
struct ClientData: Decodable, Sendable {
    /// What was asked for.
    enum Ceremony: String, Sendable {
        case registration = "webauthn.create"
        case signIn = "webauthn.get"
    }

    /// Far more than a browser writes.
    static let largest = 16_384

    let type: String
    let challenge: String
    let origin: String
    /// Absent in older browsers, and then false.
    let crossOrigin: Bool?
    /// The page in whose frame ours stood.
    let topOrigin: String?

    /// - Throws: `unreadable`.
    static func read(_ bytes: [UInt8]) throws(PasskeyFault) -> ClientData {
        // The JSON decoder guesses other encodings; WebAuthn has only UTF-8, and no zero byte stands in its JSON.
        guard bytes.count <= largest, bytes.first == UInt8(ascii: "{"), !bytes.contains(0),
            String(validating: bytes, as: UTF8.self) != nil
        else { throw .unreadable(.clientData) }
        do {
            return try JSONDecoder().decode(ClientData.self, from: Data(bytes))
        } catch {
            throw .unreadable(.clientData)
        }
    }

    /// - Throws: `wrongCeremony`, `wrongChallenge`, `wrongOrigin`, `crossOrigin`.
    func check(_ ceremony: Ceremony, challenge expected: PasskeyChallenge, origin ours: String) throws(PasskeyFault) {
        guard type == ceremony.rawValue else { throw .wrongCeremony }
        guard expected.matches(challenge) else { throw .wrongChallenge }
        // Byte by byte: to Swift, texts are equal that Unicode merely holds to mean the same.
        guard origin.utf8.elementsEqual(ours.utf8) else { throw .wrongOrigin }
        guard crossOrigin != true, topOrigin == nil else { throw .crossOrigin }
    }
}

extension ClientData {
    /// The challenge that stands in it. Whether it is one of ours is for whoever keeps them to say.
    static func challenge(in bytes: [UInt8]) -> PasskeyChallenge? {
        // What cannot be read answers nothing; `check` says what was wrong with it.
        (try? read(bytes)).flatMap { PasskeyChallenge(text: $0.challenge) }
    }
}
