import Foundation
import Kernel
import Storage

/// What a demonstration was filled with so far: a row a batch, written in the batch's own transaction, so that a fill
/// that was cut off goes on where it stood.
struct FillRecord: Sendable {
    let run: Int
    let batch: Int
    /// How many applications the run is to make, and till when they reach.
    let goal: Int
    let until: Date
    /// The accounts and applications of this batch.
    let people, applications: Int

    static let migration = Migration(
        "demo-003-fill",
        """
        CREATE TABLE demo_fill (
            run INTEGER NOT NULL, batch INTEGER NOT NULL, goal INTEGER NOT NULL, until INTEGER NOT NULL,
            people INTEGER NOT NULL, applications INTEGER NOT NULL, PRIMARY KEY (run, batch)
        )
        """)

    static func all(in tx: any ReadTransaction) throws -> [FillRecord] {
        try tx.all(
            Query(
                "SELECT run, batch, goal, until, people, applications FROM demo_fill ORDER BY run, batch LIMIT 100000"
            ) {
                FillRecord(
                    run: try $0.integer("run"), batch: try $0.integer("batch"), goal: try $0.integer("goal"),
                    until: try $0.moment("until"), people: try $0.integer("people"),
                    applications: try $0.integer("applications"))
            })
    }

    func save(in tx: any WriteTransaction) throws {
        try tx.run(
            """
            INSERT INTO demo_fill (run, batch, goal, until, people, applications)
            VALUES (\(run), \(batch), \(goal), \(until), \(people), \(applications))
            """)
    }
}
