/// A value as JSON (RFC 8259) that may also stand in a page: `<`, `>`, `&` and the line ends of JavaScript are escaped,
/// so no text in it closes a script element. Members stay in the order in which they are written.
enum JSONValue {
    case object([(String, JSONValue)])
    case list([JSONValue])
    case text(String)
    case number(Int)
    case flag(Bool)

    var written: String {
        switch self {
        case .object(let members):
            "{" + members.map { Self.quoted($0.0) + ":" + $0.1.written }.joined(separator: ",") + "}"
        case .list(let values): "[" + values.map(\.written).joined(separator: ",") + "]"
        case .text(let text): Self.quoted(text)
        case .number(let number): String(number)
        case .flag(let flag): flag ? "true" : "false"
        }
    }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += "\\\(scalar)"
            case "\u{0}"..."\u{1F}", "\u{7F}", "<", ">", "&", "\u{2028}", "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
