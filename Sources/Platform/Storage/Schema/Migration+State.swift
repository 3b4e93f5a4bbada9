import Crypto
import Foundation

extension Migration {
    /// The hash of its statements as they were written, by which an edited migration is found.
    package var fingerprint: String {
        SHA256.hash(data: Data(statements.joined(separator: "\n;\n").utf8))
            .map { String(format: "%02x", $0) }.joined()
    }
}

extension [Migration] {
    /// Those that are not among `applied` (names with fingerprints), in their order.
    ///
    /// - Throws: `MigrationFault` when one of `applied` was edited since, or is unknown here.
    package func missing(among applied: [String: String]) throws -> [Migration] {
        let known = Set(map(\.name))
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
