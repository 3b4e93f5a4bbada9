import Foundation
import Kernel
import PostgresStorage
import Storage
import Testing

/// An installation goes from SQLite to PostgreSQL.
@Suite(.enabled(if: ThrowawayServer.url != nil)) struct MoveTests {
    private static let things = Migration(
        "test-002", "CREATE TABLE owner (id TEXT PRIMARY KEY, name BLOB NOT NULL)",
        """
        CREATE TABLE thing (
            owner_id TEXT NOT NULL REFERENCES owner (id), place INTEGER NOT NULL, part REAL, words TEXT,
            PRIMARY KEY (owner_id, place)
        )
        """)
    private static let migrations =
        [
            InstallationRecord.migration, InstallationRecord.kindMigration, Journal.migration, StoreUnderTest.notes,
            things,
        ]

    /// A source with a few thousand rows of every kind, an awkward order of keys, a journal half sealed.
    private func filled(_ store: any StoreEngine, _ keys: Keyring) async throws {
        let journal = Journal(keys: keys)
        try await store.migrate(Self.migrations, at: StoreUnderTest.now)
        try await store.write { tx in
            _ = try InstallationRecord.bind(keys, at: StoreUnderTest.now, in: tx)
            for number in 0..<2500 { try tx.run("INSERT INTO note (text) VALUES (\("записка \(number)"))") }
            for name in ["ё", "a", "B", "", "'"] {
                try tx.run("INSERT INTO owner VALUES (\(name), \(Data(name.utf8)))")
                for place in -300..<300 {
                    let words = place.isMultiple(of: 3) ? nil : "\(place)?"
                    try tx.run("INSERT INTO thing VALUES (\(name), \(place), \(Double(place) / 7), \(words))")
                }
            }
            for number in 0..<30 {
                try journal.record(
                    JournalEntry(.system("test"), "test.done", on: "test", "\(number)"),
                    at: StoreUnderTest.now.addingTimeInterval(Double(number)), in: tx)
            }
            _ = try journal.seal(upTo: 20, at: StoreUnderTest.now, in: tx)
        }
    }

    private func keys() throws -> Keyring {
        try KeyFile.create(NSTemporaryDirectory() + "okno-move-keys-" + UUID().uuidString)
    }

    @Test func everythingComesOverAndNumbersGoOn() async throws {
        let (here, there, keys) = (try StoreUnderTest(.sqlite), try StoreUnderTest(.postgres), try keys())
        let (source, target) = (try here.open(), try there.open())
        defer {
            try? source.close()
            try? target.close()
        }
        try await filled(source, keys)
        let report = try await StoreMove(from: source, to: target, keys: keys, migrations: Self.migrations)
            .run(at: StoreUnderTest.now) { _ in }
        #expect(report.rows == 1 + 2500 + 5 + 3000 + 30 + 10 + 20)
        let pending = try await target.pendingMigrations(Self.migrations)
        #expect(pending.isEmpty)
        try await target.write { tx in try tx.run("INSERT INTO note (text) VALUES ('the next')") }
        let last = try await target.read { tx in try tx.count("SELECT max(id) AS n FROM note") }
        #expect(last == 2501)
        let proof = try await Journal(keys: keys).verify(target)
        #expect(proof == .whole(lines: 20, unsealedTail: 10, head: report.head))
        // What is there now is nobody's to overwrite.
        await #expect(throws: MoveFault.self) {
            try await StoreMove(from: source, to: target, keys: keys, migrations: Self.migrations)
                .run(at: StoreUnderTest.now) { _ in }
        }
    }

    @Test func itGoesOnWhereItWasCutOffAndNoNodeStartsMeanwhile() async throws {
        let (here, there, keys) = (try StoreUnderTest(.sqlite), try StoreUnderTest(.postgres), try keys())
        let (source, target) = (try here.open(), try there.open())
        defer {
            try? source.close()
            try? target.close()
        }
        try await filled(source, keys)
        var cuts = 0
        for writes in 1...30 {
            do {
                _ = try await StoreMove(
                    from: source, to: FailingStore(target, after: 2), keys: keys, migrations: Self.migrations
                ).run(at: StoreUnderTest.now) { _ in }
                break
            } catch is FailingStore.Cut {
                cuts += 1
                await #expect(throws: MigrationFault.newerThanThisProgram("unfinished move")) {
                    try await target.pendingMigrations(Self.migrations)
                }
                try #require(writes < 30)
            }
        }
        #expect(cuts >= 5, "\(cuts)")
        let counts = try await target.read { tx in
            try ["note", "thing", "journal"].map {
                try tx.count("SELECT count(*) AS n FROM \(sql: SQL(stringLiteral: $0))")
            }
        }
        #expect(counts == [2500, 3000, 30])
    }

    @Test func aTargetThatHoldsAnythingIsRefused() async throws {
        let (here, there, keys) = (try StoreUnderTest(.sqlite), try StoreUnderTest(.postgres), try keys())
        let (source, target) = (try here.open(), try there.open())
        defer {
            try? source.close()
            try? target.close()
        }
        try await filled(source, keys)
        try await target.migrate(Self.migrations, at: StoreUnderTest.now)
        try await target.write { tx in try tx.run("INSERT INTO owner VALUES ('x', '')") }
        await #expect(throws: MoveFault.notEmpty("owner")) {
            try await StoreMove(from: source, to: target, keys: keys, migrations: Self.migrations)
                .run(at: StoreUnderTest.now) { _ in }
        }
    }

    /// The comparison has to see what a wrong copy would be.
    @Test func aRowThatCameOverChangedIsFound() async throws {
        let (here, there, keys) = (try StoreUnderTest(.sqlite), try StoreUnderTest(.postgres), try keys())
        let (source, target) = (try here.open(), try there.open())
        defer {
            try? source.close()
            try? target.close()
        }
        try await filled(source, keys)
        let cut = FailingStore(target, after: 7)
        await #expect(throws: FailingStore.Cut.self) {
            try await StoreMove(from: source, to: cut, keys: keys, migrations: Self.migrations)
                .run(at: StoreUnderTest.now) { _ in }
        }
        let changed = try await target.write { tx in try tx.run("UPDATE note SET text = 'other' WHERE id = 77") }
        #expect(changed == 1)
        await #expect(throws: MoveFault.different("note", 2500, 2500)) {
            try await StoreMove(from: source, to: target, keys: keys, migrations: Self.migrations)
                .run(at: StoreUnderTest.now) { _ in }
        }
    }
}

/// A store whose writes fail after so many: the power is gone, the process killed.
private final class FailingStore: StoreEngine {
    struct Cut: Error {}
    private let store: any StoreEngine
    private let most: Int
    private let writes = Tally()

    init(_ store: any StoreEngine, after most: Int) {
        self.store = store
        self.most = most
    }

    var engine: Engine { store.engine }

    func read<Output: Sendable>(_ body: @escaping @Sendable (any ReadTransaction) throws -> Output) async throws
        -> Output
    {
        try await store.read(body)
    }

    func write<Output: Sendable>(_ body: @escaping @Sendable (any WriteTransaction) throws -> Output) async throws
        -> Output
    {
        guard writes.add() <= most else { throw Cut() }
        return try await store.write(body)
    }

    func migrate(_ migrations: [Migration], at now: Date) async throws { try await store.migrate(migrations, at: now) }
    func pendingMigrations(_ migrations: [Migration]) async throws -> [String] {
        try await store.pendingMigrations(migrations)
    }
    func schemaText() async throws -> String { try await store.schemaText() }
    func plan(of sql: SQL) async throws -> [String] { try await store.plan(of: sql) }
    func close() throws { try store.close() }
}
