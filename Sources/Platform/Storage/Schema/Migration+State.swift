import Crypto
import Foundation

extension Migration {
    /// The hash of its statements as they were written, by which an edited migration is found.
    package var fingerprint: String {
        SHA256.hash(data: Data(statements.joined(separator: "\n;\n").utf8))
            .map { String(format: "%02x", $0) }.joined()
    }

    /// Whether a program of before it can go on beside it: it makes tables, indexes, columns that may be left out, and
    /// sets rules only for tables it has made itself.
    package var isAdditive: Bool {
        var made: Set<Substring> = []
        return statements.allSatisfy { statement in
            let words = statement.split { $0.isWhitespace || $0 == "(" }
            let place = words.firstIndex { $0 == "ON" }.map { words.index(after: $0) }
            let table = place.flatMap { words.indices.contains($0) ? words[$0] : nil } ?? ""
            switch words.prefix(2) {
            case ["CREATE", "TABLE"]:
                made.formUnion(words.dropFirst(2).prefix(1))
                return true
            case ["CREATE", "INDEX"]: return true
            case ["CREATE", "UNIQUE"], ["CREATE", "TRIGGER"]: return made.contains(table)
            case ["ALTER", "TABLE"]:
                let rest = words.dropFirst(3)
                let mayBeLeftOut = !rest.contains("NOT") || rest.contains("DEFAULT")
                return rest.prefix(2) == ["ADD", "COLUMN"] && mayBeLeftOut && !rest.contains("CHECK")
            default: return false
            }
        }
    }
}

extension [Migration] {
    /// Those that are not among `applied` (names with fingerprints), in their order.
    ///
    /// - Parameter harmless: names of those that a program which does not know them can run beside.
    /// - Throws: `MigrationFault` when one of `applied` was edited since, or is unknown here and not harmless.
    package func missing(among applied: [String: String], harmless: Set<String> = []) throws -> [Migration] {
        let known = Set(map(\.name)).union(harmless)
        if let stranger = applied.keys.sorted().first(where: { !known.contains($0) }) {
            throw MigrationFault.newerThanThisProgram(stranger)
        }
        return try filter { migration in
            guard let before = applied[migration.name] else { return true }
            guard before == migration.fingerprint else { throw MigrationFault.edited(migration.name) }
            return false
        }
    }
}
