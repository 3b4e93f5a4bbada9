import Foundation
import Kernel
import Storage

/// The files of agencies' answers. The event that brings one is sealed; its key stands beside it, so that the sweep can
/// ask whose bytes they are.
struct EventFiles: Sendable {
    let area: ApplicationsArea

    static func name(_ file: StoredFile, of id: ApplicationID, _ sequence: Int, in tx: any WriteTransaction) throws {
        try FileSweep.refuseSwept([file.key], in: tx)
        try tx.run(
            """
            INSERT INTO event_file (file_key, application_id, sequence, size, sha256)
            VALUES (\(file.key), \(id), \(sequence), \(file.size), \(file.sha256))
            """)
    }

    private struct Unnamed: Sendable {
        let application: ApplicationID
        let sequence: Int
        let content: Data
    }

    /// Answers of the first release have no such rows: their events are opened once more. Only queries are answered with
    /// a file, and only by their last step.
    func recall() async throws {
        var last = ("", 0)
        while !Task.isCancelled {
            let after = last
            let page = try await area.platform.store.read { tx in try tx.all(Self.unnamed(after: after)) }
            guard let end = page.last else { return }
            last = (end.application.text, end.sequence)
            let keys = area.platform.keys
            let found = try page.compactMap { event -> (Unnamed, StoredFile)? in
                let content: EventContent = try keys.open(
                    json: event.content, context: EventContent.context(event.application, event.sequence))
                return content.facts.file.map { (event, $0.stored) }
            }
            guard !found.isEmpty else { continue }
            try await area.platform.store.write { tx in
                for (event, file) in found {
                    try tx.run(
                        """
                        INSERT INTO event_file (file_key, application_id, sequence, size, sha256)
                        VALUES (\(file.key), \(event.application), \(event.sequence), \(file.size), \(file.sha256))
                        ON CONFLICT DO NOTHING
                        """)
                }
            }
        }
    }

    private static func unnamed(after last: (String, Int)) -> Query<Unnamed> {
        Query(
            """
            SELECT e.application_id, e.sequence, e.content FROM application_event e
            JOIN application a ON a.id = e.application_id
            WHERE (e.application_id, e.sequence) > (\(last.0), \(last.1)) AND a.kind = 'query'
                AND e.status = 'completed'
                AND NOT EXISTS (
                    SELECT 1 FROM event_file f WHERE f.application_id = e.application_id AND f.sequence = e.sequence)
            ORDER BY e.application_id, e.sequence LIMIT 500
            """
        ) {
            Unnamed(
                application: try $0.id("application_id"), sequence: try $0.integer("sequence"),
                content: try $0.data("content"))
        }
    }
}
