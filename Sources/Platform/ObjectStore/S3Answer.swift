import Foundation

/// What the little XML of an answer says. Only names and values are asked for, of stores that we were told to trust;
/// nothing is expanded but the five entities of XML and numbers.
struct S3Answer: Sendable {
    private let text: Substring

    init(_ bytes: some Sequence<UInt8>) { text = String(decoding: Array(bytes), as: UTF8.self)[...] }

    private init(_ text: Substring) { self.text = text }

    /// An error's code: also where the status said that all is well.
    var errorCode: String? {
        guard let error = elements("Error").first else { return nil }
        // Only the word reaches a log.
        return String((error["Code"] ?? "").filter { $0.isASCII && $0.isLetter }.prefix(60))
    }

    func has(_ name: String) -> Bool { !elements(name).isEmpty }

    /// The text of the first element of that name.
    subscript(_ name: String) -> String? { elements(name).first.map { Self.decoded($0.text) } }

    /// The elements of a name, whatever they are in. Ours never hold one of their own name.
    func elements(_ name: String) -> [S3Answer] {
        var found: [S3Answer] = []
        var rest = text
        while let start = rest.range(of: "<\(name)") {
            rest = rest[start.upperBound...]
            guard let first = rest.first, first == ">" || first == "/" || first.isWhitespace,
                let open = rest.firstIndex(of: ">")
            else { continue }
            if rest[..<open].hasSuffix("/") {
                found.append(S3Answer(""[...]))
                rest = rest[rest.index(after: open)...]
                continue
            }
            let inner = rest[rest.index(after: open)...]
            guard let end = inner.range(of: "</\(name)>") else { break }
            found.append(S3Answer(inner[..<end.lowerBound]))
            rest = inner[end.upperBound...]
        }
        return found
    }

    private static func decoded(_ text: Substring) -> String {
        guard text.contains("&") else { return String(text) }
        var decoded = ""
        var rest = text
        while let mark = rest.firstIndex(of: "&") {
            decoded += rest[..<mark]
            rest = rest[mark...]
            guard let end = rest.firstIndex(of: ";"), let character = entity(rest[rest.index(after: mark)..<end]) else {
                decoded.append("&")
                rest = rest.dropFirst()
                continue
            }
            decoded.append(character)
            rest = rest[rest.index(after: end)...]
        }
        return decoded + rest
    }

    private static func entity(_ name: Substring) -> Character? {
        switch name {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        default:
            guard name.hasPrefix("#") else { return nil }
            let digits = name.dropFirst()
            let value = digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
            return value.flatMap(Unicode.Scalar.init).map { Character($0) }
        }
    }
}
