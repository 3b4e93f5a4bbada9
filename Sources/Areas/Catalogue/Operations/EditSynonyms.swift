import Foundation
import Kernel
import SearchIndex

/// The synonyms of the search as an administrator edits them: a line each, `права, ву → водительское удостоверение`.
struct SynonymText {
    static let path = "shared/synonyms.yaml"
    private static let mostLines = 2_000
    private static let longestLine = 500

    enum Fault: Error {
        /// The number of the line, from 1, and what stands there.
        case unreadable(Int, String)
        case tooMany(Int)
    }

    static func text(of synonyms: [SearchSynonym]) -> String {
        synonyms.map { $0.said.joined(separator: ", ") + " → " + $0.means }.joined(separator: "\n")
    }

    /// - Throws: `Fault` for the first line that is no synonym.
    static func read(_ text: String) throws(Fault) -> [SearchSynonym] {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        guard lines.count <= mostLines else { throw .tooMany(mostLines) }
        var synonyms: [SearchSynonym] = []
        for (index, line) in lines.enumerated() {
            // A tab comes along from a table.
            let plain = String(line).replacing("\t", with: " ").trimmed
            if plain.isEmpty { continue }
            let sides = plain.replacing("->", with: "→").split(separator: "→", omittingEmptySubsequences: false)
            let said =
                sides.first.map { $0.split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty } } ?? []
            let means = sides.last.map { String($0).trimmed } ?? ""
            let isSaid = !said.isEmpty && said.allSatisfy { !Words.of($0).isEmpty } && !Words.of(means).isEmpty
            let isVisible = plain.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
            guard sides.count == 2, isSaid, isVisible, plain.count <= longestLine else {
                throw .unreadable(index + 1, String(plain.prefix(60)))
            }
            synonyms.append(SearchSynonym(said: said, means: means))
        }
        return synonyms
    }

    /// What two people made of the same rules: theirs, with what was added and taken away here.
    static func merged(_ own: [SearchSynonym], _ other: [SearchSynonym], basis: [SearchSynonym]) -> [SearchSynonym] {
        let (before, mine) = (Set(basis), Set(own))
        let present = Set(other)
        return other.filter { mine.contains($0) || !before.contains($0) }
            + own.filter { !before.contains($0) && !present.contains($0) }
    }

    /// The file of the catalogue; JSON's strings are strings of YAML too.
    static func file(_ synonyms: [SearchSynonym]) -> Data {
        var text =
            "# Words that people say, and the words of the catalogue that they mean; in one direction.\nsynonyms:\n"
        for synonym in synonyms {
            let said = synonym.said.map(quoted).joined(separator: ", ")
            text += "  - {said: [\(said)], means: \(quoted(synonym.means))}\n"
        }
        return Data((synonyms.isEmpty ? "synonyms: []\n" : text).utf8)
    }

    private static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}
