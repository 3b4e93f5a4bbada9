import Foundation
import GRDB
import Kernel
import SQLiteStorage
import Storage
import Testing

@Suite struct JournalTests {
    let folder = try! Folder().keep()  // a test without a folder cannot run
    let keys = Keyring(id: "k", master: Data(repeating: 7, count: 32))
    var journal: Journal { Journal(keys: keys) }

    private func filled() async throws -> SQLiteStore {
        let store = try folder.store([Journal.migration])
        let journal = journal
        for number in 0..<40 {
            try await store.write { tx in
                try journal.record(
                    JournalEntry(.system("test"), "thing.done", on: "thing", "\(number)", reason: "because"),
                    at: Folder.now.addingTimeInterval(Double(number)), in: tx)
            }
        }
        let sealed = try await store.write { tx in try journal.seal(upTo: 30, at: Folder.now, in: tx) }
        #expect(sealed == 30)
        return store
    }

    @Test func aWholeChainIsProvedAndTheTailNamed() async throws {
        let store = try await filled()
        guard case .whole(30, 10, let head) = try await journal.verify(store) else {
            Issue.record("the chain is not whole")
            return
        }
        #expect(!head.isEmpty)
    }

    @Test func theTableRefusesChanges() async throws {
        let store = try await filled()
        for statement in [
            "UPDATE journal SET reason = 'other'", "DELETE FROM journal", "DELETE FROM journal_seal",
            "UPDATE journal_seal SET position = 1",
        ] {
            await #expect(throws: (any Error).self) {
                try await store.write { tx in try tx.run(SQL(stringLiteral: statement)) }
            }
        }
    }

    /// Whoever gets round the triggers is still found out.
    @Test(arguments: [
        "UPDATE journal SET reason = 'other' WHERE subject_id = '5'",
        "UPDATE journal SET at = at + 1 WHERE subject_id = '0'",
        "DELETE FROM journal WHERE subject_id = '12'",
        "DELETE FROM journal_seal WHERE position = 30",
        "DELETE FROM journal_seal WHERE position = 3",
        "UPDATE journal_seal SET chain_hash = 'x' WHERE position = 7",
        "UPDATE journal SET actor_id = 'somebody' WHERE subject_id = '29'",
    ])
    func tamperingIsFound(_ statement: String) async throws {
        let store = try await filled()
        try store.close()
        let raw = try DatabaseQueue(path: folder.path + "/okno.sqlite")
        try await raw.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA foreign_keys = OFF")
            for trigger in try String.fetchAll(db, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'") {
                try db.execute(sql: "DROP TRIGGER \(trigger)")
            }
            try db.execute(sql: statement)
        }
        try raw.close()
        let reopened = try SQLiteStore(path: folder.path + "/okno.sqlite")
        guard case .broken = try await journal.verify(reopened) else {
            Issue.record("not found: \(statement)")
            return
        }
    }

    @Test func otherKeysDoNotBelieveTheChain() async throws {
        let store = try await filled()
        let other = Journal(keys: Keyring(id: "o", master: Data(repeating: 8, count: 32)))
        guard case .broken = try await other.verify(store) else {
            Issue.record("believed")
            return
        }
    }
}
