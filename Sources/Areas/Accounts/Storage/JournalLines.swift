import Foundation
import Kernel
import Storage

/// Whom or what lines of the journal are about.
struct JournalSubject: Sendable, Hashable {
    let kind: String
    let id: String

    /// Reads «person 0198f7c2-…».
    init?(_ typed: String) {
        let parts = typed.split(whereSeparator: { $0.isWhitespace || $0 == ":" }).map(String.init)
        guard parts.count == 2, parts[0].utf8.count <= 40, parts[1].utf8.count <= 100 else { return nil }
        (kind, id) = (parts[0], parts[1])
    }

    var text: String { "\(kind) \(id)" }

    /// The end of a long id, which tells it from its neighbours.
    static func short(_ id: String) -> String { id.count > 16 ? "…" + id.suffix(8) : id }
}

extension Query where Output == JournalLine {
    /// Lines older than `before`, newest first.
    static func journal(of subject: JournalSubject?, before: String?, limit: Int) -> Self {
        var condition: SQL = "1 = 1"
        if let subject { condition = condition + " AND subject_kind = \(subject.kind) AND subject_id = \(subject.id)" }
        if let before { condition = condition + " AND id < \(before)" }
        return Query("SELECT * FROM journal WHERE \(sql: condition) ORDER BY id DESC LIMIT \(limit)") {
            try JournalLine($0)
        }
    }
}
