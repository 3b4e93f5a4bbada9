/// Reads CBOR strictly in the canonical form of CTAP2 (Client to Authenticator Protocol 2.1, section 8): definite and
/// shortest lengths, keys in order and once, no tags. WebAuthn Level 3 (section 2.4) lets nobody write anything else.
///
/// Not larger than 64 KiB, and no more than eight arrays and maps within each other. Floats and undefined values, which
/// WebAuthn does not use, are refused, and so are keys that are neither number nor text.
struct CBORReader {
    static let largest = 65_536
    static let deepest = 8

    private var reader: ByteReader

    /// What has not been read yet.
    var rest: ArraySlice<UInt8> { reader.rest }

    init(_ bytes: ArraySlice<UInt8>) throws(CBORFault) {
        guard bytes.count <= Self.largest else { throw .tooLarge }
        reader = ByteReader(bytes)
    }

    /// The one value that the bytes are.
    static func read(_ bytes: ArraySlice<UInt8>) throws(CBORFault) -> CBOR {
        var reader = try CBORReader(bytes)
        let value = try reader.next()
        guard reader.rest.isEmpty else { throw .trailingBytes }
        return value
    }

    /// The next value; others may follow.
    mutating func next() throws(CBORFault) -> CBOR { try value(depth: 0) }

    private mutating func value(depth: Int) throws(CBORFault) -> CBOR {
        guard let head = reader.byte() else { throw .truncated }
        let (kind, low) = (head >> 5, head & 0x1F)
        switch kind {
        case 0: return .unsigned(try argument(low))
        case 1: return .negative(try argument(low))
        case 2: return .bytes(Array(try string(low)))
        case 3:
            guard let text = String(validating: try string(low), as: UTF8.self) else { throw .badText }
            return .text(text)
        case 4: return .array(try array(count: try argument(low), depth: try deeper(depth)))
        case 5: return .map(try map(count: try argument(low), depth: try deeper(depth)))
        case 7: return try simple(low)
        default: throw .unsupported
        }
    }

    private func deeper(_ depth: Int) throws(CBORFault) -> Int {
        guard depth < Self.deepest else { throw .tooDeep }
        return depth + 1
    }

    /// The number that a head says, by itself or in the bytes after it.
    private mutating func argument(_ low: UInt8) throws(CBORFault) -> UInt64 {
        let (width, least): (Int, UInt64)
        switch low {
        case 0...23: return UInt64(low)
        case 24: (width, least) = (1, 24)
        case 25: (width, least) = (2, 0x100)
        case 26: (width, least) = (4, 0x1_0000)
        case 27: (width, least) = (8, 0x1_0000_0000)
        case 31: throw .indefiniteLength
        default: throw .unsupported
        }
        guard let number = reader.number(bytes: width) else { throw .truncated }
        guard number >= least else { throw .notShortest }
        return number
    }

    private mutating func string(_ low: UInt8) throws(CBORFault) -> ArraySlice<UInt8> {
        guard let count = Int(exactly: try argument(low)), let bytes = reader.take(count) else { throw .truncated }
        return bytes
    }

    private mutating func array(count: UInt64, depth: Int) throws(CBORFault) -> [CBOR] {
        // A value takes a byte at least: a count beyond that is a lie, found before anything is kept for it.
        guard count <= UInt64(rest.count) else { throw .truncated }
        var values: [CBOR] = []
        for _ in 0..<count { values.append(try value(depth: depth)) }
        return values
    }

    private mutating func map(count: UInt64, depth: Int) throws(CBORFault) -> [CBOR: CBOR] {
        guard count <= UInt64(rest.count / 2) else { throw .truncated }
        var map: [CBOR: CBOR] = [:]
        var last: ArraySlice<UInt8>?
        for _ in 0..<count {
            let before = rest
            let key = try key()
            let written = before.prefix(before.count - rest.count)
            guard map[key] == nil else { throw .duplicateKey }
            if let last, !Self.isInOrder(last, written) { throw .keyOrder }
            last = written
            map[key] = try value(depth: depth)
        }
        return map
    }

    private mutating func key() throws(CBORFault) -> CBOR {
        // Numbers and texts are the kinds 0, 1 and 3; nothing else is entered.
        guard let head = rest.first else { throw .truncated }
        guard [0, 1, 3].contains(head >> 5) else { throw .unsupported }
        return try value(depth: Self.deepest)
    }

    /// The lower kind first, then the shorter, then the lower bytes.
    private static func isInOrder(_ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>) -> Bool {
        let kinds = (first.first.map { $0 >> 5 } ?? 0, second.first.map { $0 >> 5 } ?? 0)
        guard kinds.0 == kinds.1 else { return kinds.0 < kinds.1 }
        guard first.count == second.count else { return first.count < second.count }
        return first.lexicographicallyPrecedes(second)
    }

    private func simple(_ low: UInt8) throws(CBORFault) -> CBOR {
        switch low {
        case 20: .flag(false)
        case 21: .flag(true)
        case 22: .null
        case 31: throw .indefiniteLength
        default: throw .unsupported
        }
    }
}
