/// A value of CBOR (RFC 8949), as much of it as WebAuthn uses.
indirect enum CBOR: Hashable, Sendable {
    case unsigned(UInt64)
    /// −1 − n: all that CBOR has, which is more than an `Int` holds.
    case negative(UInt64)
    case bytes([UInt8])
    case text(String)
    case array([CBOR])
    case map([CBOR: CBOR])
    case flag(Bool)
    case null

    init(_ number: Int) {
        self = number < 0 ? .negative(UInt64(-1 - number)) : .unsigned(UInt64(number))
    }

    /// Nil also for a number that is too great for an `Int`.
    var number: Int? {
        switch self {
        case .unsigned(let number): Int(exactly: number)
        case .negative(let number): Int(exactly: number).map { -1 - $0 }
        default: nil
        }
    }

    var bytes: [UInt8]? { if case .bytes(let bytes) = self { bytes } else { nil } }
    var text: String? { if case .text(let text) = self { text } else { nil } }
    var map: [CBOR: CBOR]? { if case .map(let map) = self { map } else { nil } }

    /// What a map holds under the text; nil for what is no map.
    subscript(_ key: String) -> CBOR? { map?[.text(key)] }
    /// What a map holds under the number; nil for what is no map.
    subscript(_ label: Int) -> CBOR? { map?[CBOR(label)] }
}
