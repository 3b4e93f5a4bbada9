import Foundation
import Storage
import TestSupport

/// A statement as it stands in the sources of an area or of the platform.
struct SourceStatement: Sendable {
    let file: String
    /// With the interpolations of Swift in it, on one line.
    let literal: String

    /// All that read, change or delete; plain inserts look nothing up.
    static func all() throws -> [SourceStatement] {
        let root = TestPlatform.servicesFolder.deletingLastPathComponent().appendingPathComponent("Sources")
        let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL }
        let quoted = try NSRegularExpression(
            pattern: #""""\n(.*?)\n[ ]*"""|"((?:[^"\\\n]|\\\([^\n]*?\)|\\.)*)""#, options: .dotMatchesLineSeparators)
        return try (files ?? []).filter { $0.pathExtension == "swift" && !$0.path.contains("/Migrations") }
            .filter { ["/Areas/", "/Platform/Web/", "/Platform/Storage/"].contains(where: $0.path.contains) }
            // A move goes through whole tables, and is no request.
            .filter { !$0.path.contains("/Move") }
            .sorted { $0.path < $1.path }
            .flatMap { file -> [SourceStatement] in
                let text = try String(contentsOf: file, encoding: .utf8)
                let whole = text as NSString
                return quoted.matches(in: text, range: NSRange(location: 0, length: whole.length)).compactMap { match in
                    let found = [1, 2].map { match.range(at: $0) }.first { $0.location != NSNotFound }
                    guard let found else { return nil }
                    let words = whole.substring(with: found).split(whereSeparator: \.isWhitespace)
                    let literal = words.joined(separator: " ")
                    let isStatement =
                        ["SELECT ", "UPDATE ", "DELETE FROM "].contains(where: literal.hasPrefix)
                        || (literal.hasPrefix("INSERT ") && literal.contains("SELECT "))
                    // An example in a comment is none.
                    return isStatement && !literal.contains("…")
                        ? SourceStatement(file: file.lastPathComponent, literal: literal) : nil
                }
            }
    }

    private enum Piece {
        case text(String)
        /// What stands between the brackets of an interpolation.
        case value(String)
    }

    private var pieces: [Piece] {
        var pieces: [Piece] = []
        var rest = Substring(literal)
        while let begin = rest.range(of: "\\(") {
            pieces.append(.text(String(rest[..<begin.lowerBound])))
            rest = rest[begin.upperBound...]
            var depth = 1
            var inside = ""
            while depth > 0, let character = rest.popFirst() {
                if character == "(" { depth += 1 }
                if character == ")" { depth -= 1 }
                if depth > 0 { inside.append(character) }
            }
            pieces.append(.value(inside))
        }
        return pieces + [.text(String(rest))]
    }

    /// Its text with a place for each value, when it is whole by itself; nil when parts of it come from elsewhere.
    var whole: String? {
        var text = ""
        for piece in pieces {
            switch piece {
            case .text(let piece): text += piece
            case .value(let inside) where inside.hasPrefix("sql:"):
                guard inside.lowercased().hasSuffix("columns") else { return nil }
                text += "*"
            case .value(let inside): text += inside.hasPrefix("list:") ? "(?, ?)" : "?"
            }
        }
        return text
    }

    /// Whether a statement that ran was this one.
    func matches(_ ran: String) -> Bool {
        let pattern = pieces.map { piece in
            switch piece {
            case .text(let text): NSRegularExpression.escapedPattern(for: text.filter { !$0.isWhitespace })
            case .value: ".*"
            }
        }.joined()
        return ran.filter { !$0.isWhitespace }.range(of: "^\(pattern)$", options: .regularExpression) != nil
    }
}
