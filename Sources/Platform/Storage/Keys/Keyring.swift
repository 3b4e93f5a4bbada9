import Crypto
import Foundation
import Kernel

/// The installation's keys. They lie in one file outside the database (mode 600); without them personal data, look-ups
/// and the journal cannot be read, made or believed.
package struct Keyring: Sendable {
    /// Stands in the database too; a node with other keys refuses to start.
    package let id: String
    private let master: SymmetricKey
    /// In the order of `Purpose`; derived once, since every sealed field asks for one.
    private let derived: [SymmetricKey]

    package init(id: String, master: Data) {
        self.id = id
        let master = SymmetricKey(data: master)
        self.master = master
        derived = Purpose.allCases.map { Self.derive($0, from: master) }
    }

    /// A key for one purpose, derived from the master (HKDF-SHA-256).
    package func key(_ purpose: Purpose) -> SymmetricKey {
        let place = purpose.place
        return derived.indices.contains(place) ? derived[place] : Self.derive(purpose, from: master)
    }

    private static func derive(_ purpose: Purpose, from master: SymmetricKey) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(
            inputKeyMaterial: master, info: Data("okno/\(purpose.rawValue)".utf8), outputByteCount: 32)
    }

    package enum Purpose: String, Sendable, CaseIterable {
        case sealing, lookup, audit, csrf, codes, pepper, files, cookies

        fileprivate var place: Int {
            switch self {
            case .sealing: 0
            case .lookup: 1
            case .audit: 2
            case .csrf: 3
            case .codes: 4
            case .pepper: 5
            case .files: 6
            case .cookies: 7
            }
        }
    }

    // MARK: Sealed fields

    /// Seals a personal field with AES-GCM. `context` names table, column and row and must be the same on opening, so
    /// that a sealed value cannot be moved to another row.
    package func seal(_ text: String, context: String) throws -> Data {
        try seal(Data(text.utf8), context: context)
    }

    package func seal(_ data: Data, context: String) throws -> Data {
        let box = try AES.GCM.seal(data, using: key(.sealing), authenticating: Data(context.utf8))
        guard let combined = box.combined else { throw SealFault() }
        return combined
    }

    /// Opens a sealed field.
    /// - Throws: when the key, the context or the bytes are not those of sealing.
    package func open(_ sealed: Data, context: String) throws -> Data {
        try AES.GCM.open(AES.GCM.SealedBox(combined: sealed), using: key(.sealing), authenticating: Data(context.utf8))
    }

    package func openText(_ sealed: Data, context: String) throws -> String {
        String(decoding: try open(sealed, context: context), as: UTF8.self)
    }

    /// Seals any codable value as JSON.
    package func seal(json value: some Encodable, context: String) throws -> Data {
        try seal(Self.encoder.encode(value), context: context)
    }

    // Neither is changed after it is made, so that any thread may use them.
    private static let encoder = JSONEncoder()
    private static let decoder = JSONDecoder()

    package func open<Value: Decodable>(json sealed: Data, as: Value.Type = Value.self, context: String) throws -> Value
    {
        try Self.decoder.decode(Value.self, from: open(sealed, context: context))
    }

    // MARK: Look-ups and codes

    /// What stands in an index instead of the СНИЛС, e-mail or phone itself: HMAC-SHA-256, hex. `field` keeps the same
    /// text apart in different columns. Normalise the text first.
    package func lookup(_ field: String, _ text: String) -> String { mac(.lookup, "\(field)\u{0}\(text)") }

    /// The keyed hash of a code, a token or a cookie for storage. `field` binds it to its use (and to its account).
    package func codeHash(_ field: String, _ code: String) -> String { mac(.codes, "\(field)\u{0}\(code)") }

    /// HMAC-SHA-256 of a text for another purpose, hex.
    package func mac(_ purpose: Purpose, _ text: String) -> String {
        HMAC<SHA256>.authenticationCode(for: Data(text.utf8), using: key(purpose)).hex
    }
}

/// Sealing failed: a fault of ours.
package struct SealFault: Error {}

extension Sequence<UInt8> {
    /// Lower-case hexadecimal.
    package var hex: String {
        func digit(_ half: UInt8) -> UInt8 { half < 10 ? 0x30 + half : 0x57 + half }
        var text: [UInt8] = []
        text.reserveCapacity(2 * underestimatedCount)
        for byte in self {
            text.append(digit(byte >> 4))
            text.append(digit(byte & 15))
        }
        return String(decoding: text, as: UTF8.self)
    }
}

/// Compares secrets in constant time.
package func sameSecret(_ left: String, _ right: String) -> Bool {
    SymmetricKey(data: Data(left.utf8)) == SymmetricKey(data: Data(right.utf8))
}
