import Foundation

extension Journal {
    /// The hash that a line carries: for filling a demonstration with many lines at once.
    package func hash(
        id: String, at: Date, actorKind: String, actorID: String?, action: String, subjectKind: String,
        subjectID: String, reason: String?, details: String
    ) -> String {
        JournalLine(
            id: id, at: at, actorKind: actorKind, actorID: actorID, action: action, subjectKind: subjectKind,
            subjectID: subjectID, reason: reason, details: details, ownHash: ""
        ).hash(key)
    }

    /// The chain's hash at the position after `previous`.
    package func chained(after previous: String, _ own: String, position: Int) -> String {
        JournalLine.chain(after: previous, own, position: position, key)
    }
}
