@testable import Passkeys

extension CBOR {
    /// The canonical form.
    var written: [UInt8] {
        switch self {
        case .unsigned(let number): Self.head(0, number)
        case .negative(let number): Self.head(1, number)
        case .bytes(let bytes): Self.head(2, UInt64(bytes.count)) + bytes
        case .text(let text): Self.head(3, UInt64(text.utf8.count)) + Array(text.utf8)
        case .array(let values): Self.head(4, UInt64(values.count)) + values.flatMap(\.written)
        case .map(let map):
            Self.head(5, UInt64(map.count))
                + map.map { ($0.key.written, $0.value.written) }
                .sorted { first, second in
                    let (one, other) = (first.0, second.0)
                    if one[0] >> 5 != other[0] >> 5 { return one[0] >> 5 < other[0] >> 5 }
                    return one.count == other.count ? one.lexicographicallyPrecedes(other) : one.count < other.count
                }
                .flatMap { $0.0 + $0.1 }
        case .flag(let flag): [flag ? 0xF5 : 0xF4]
        case .null: [0xF6]
        }
    }

    static func head(_ kind: UInt8, _ number: UInt64) -> [UInt8] {
        func bytes(_ count: Int) -> [UInt8] {
            (0..<count).reversed().map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
        }
        return switch number {
        case 0..<24: [kind << 5 | UInt8(number)]
        case 24..<0x100: [kind << 5 | 24] + bytes(1)
        case 0x100..<0x1_0000: [kind << 5 | 25] + bytes(2)
        case 0x1_0000..<0x1_0000_0000: [kind << 5 | 26] + bytes(4)
        default: [kind << 5 | 27] + bytes(8)
        }
    }
}
