/// An answer for programs, written straight into bytes: Foundation's encoder takes longer than all the rest of a
/// request.
package enum JSONValue: Sendable {
    case text(String)
    case number(Int)
    case flag(Bool)
    case null
    case list([JSONValue])
    /// In the order given; a nil value is left out with its name.
    case object([(name: StaticString, value: JSONValue?)])
    /// Names known only at run time.
    case table([(name: String, value: JSONValue)])

    /// An object written as a literal of pairs; a nil value is left out with its name.
    package static func members(_ members: KeyValuePairs<StaticString, JSONValue?>) -> JSONValue {
        .object(members.map { (name: $0.key, value: $0.value) })
    }

    /// UTF-8 as RFC 8259 has it.
    package var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(4_096)
        write(into: &bytes)
        return bytes
    }

    private func write(into bytes: inout [UInt8]) {
        switch self {
        case .text(let text): Self.write(text, into: &bytes)
        case .number(let number): bytes.append(contentsOf: String(number).utf8)
        case .flag(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
        case .null: bytes.append(contentsOf: "null".utf8)
        case .list(let values):
            bytes.append(UInt8(ascii: "["))
            for (index, value) in values.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                value.write(into: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        case .object(let members):
            var isFirst = true
            bytes.append(UInt8(ascii: "{"))
            for (name, value) in members {
                guard let value else { continue }
                if !isFirst { bytes.append(UInt8(ascii: ",")) }
                isFirst = false
                bytes.append(UInt8(ascii: "\""))
                // Names of ours, which need no escaping.
                name.withUTF8Buffer { bytes.append(contentsOf: $0) }
                bytes.append(contentsOf: [UInt8(ascii: "\""), UInt8(ascii: ":")])
                value.write(into: &bytes)
            }
            bytes.append(UInt8(ascii: "}"))
        case .table(let members):
            bytes.append(UInt8(ascii: "{"))
            for (index, member) in members.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                Self.write(member.name, into: &bytes)
                bytes.append(UInt8(ascii: ":"))
                member.value.write(into: &bytes)
            }
            bytes.append(UInt8(ascii: "}"))
        }
    }

    private static func write(_ text: String, into bytes: inout [UInt8]) {
        var text = text
        bytes.append(UInt8(ascii: "\""))
        text.withUTF8 { source in
            var start = 0
            for (index, byte) in source.enumerated() where byte < 0x20 || byte == 0x22 || byte == 0x5C {
                bytes.append(contentsOf: source[start..<index])
                start = index + 1
                switch byte {
                case 0x22: bytes.append(contentsOf: [0x5C, 0x22])
                case 0x5C: bytes.append(contentsOf: [0x5C, 0x5C])
                case 0x0A: bytes.append(contentsOf: "\\n".utf8)
                case 0x0D: bytes.append(contentsOf: "\\r".utf8)
                case 0x09: bytes.append(contentsOf: "\\t".utf8)
                default: bytes.append(contentsOf: ("\\u00" + CollectionOfOne(byte).hexDigits).utf8)
                }
            }
            bytes.append(contentsOf: source[start...])
        }
        bytes.append(UInt8(ascii: "\""))
    }
}

extension CollectionOfOne<UInt8> {
    fileprivate var hexDigits: String { (self[0] < 16 ? "0" : "") + String(self[0], radix: 16) }
}
