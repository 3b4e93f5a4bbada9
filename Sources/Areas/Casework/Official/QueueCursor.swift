import Applications
import Foundation
import Kernel

/// Where a page of the queue ended, as the address carries it: phase, moment in milliseconds (or nothing) and id.
struct QueueCursor: Sendable {
    let phase: Int
    private let moment: Int64?
    private let id: ApplicationID

    init(phase: Int, record: ApplicationRecord) {
        self.phase = phase
        id = record.id
        // A closed application stands by its end, an open one by its deadline.
        moment = (record.finishedAt ?? record.registerBy).map { Int64(($0.timeIntervalSince1970 * 1000).rounded()) }
    }

    /// Nil for anything that no page of ours carries.
    init?(_ text: String) {
        guard text.utf8.count <= 60 else { return nil }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, let phase = Int(parts[0]), (0...2).contains(phase), let id = ApplicationID(parts[2])
        else { return nil }
        self.phase = phase
        self.id = id
        guard !parts[1].isEmpty else {
            moment = nil
            return
        }
        guard let milliseconds = Int64(parts[1]), milliseconds.magnitude < 253_402_300_800_000 else { return nil }
        moment = milliseconds
    }

    var text: String { "\(phase).\(moment.map { String($0) } ?? "").\(id)" }

    var open: QueuePlace { QueuePlace(registerBy: date, id: id) }
    var finished: FinishedPlace? { date.map { FinishedPlace(finishedAt: $0, id: id) } }

    private var date: Date? { moment.map { Date(timeIntervalSince1970: Double($0) / 1000) } }
}
