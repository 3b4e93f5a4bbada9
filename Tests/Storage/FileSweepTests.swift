import Crypto
import Foundation
import Kernel
import Logging
import Storage
import Testing

/// Files that a table of the test's own names.
private enum Owned {
    static let migrations = [
        FileSweep.migration,
        Migration(
            "test-001",
            "CREATE TABLE owner (file_key TEXT PRIMARY KEY, size INTEGER NOT NULL, sha256 TEXT NOT NULL)"),
    ]

    static let owners = FileOwners(
        named: { keys, tx in
            Set(
                try tx.all(
                    Query("SELECT file_key FROM owner WHERE file_key IN \(list: keys)") { try $0.text("file_key") }))
        },
        page: { key, limit, tx in
            try tx.all(
                Query("SELECT * FROM owner WHERE file_key > \(key) ORDER BY file_key LIMIT \(limit)") {
                    StoredFile(
                        key: try $0.text("file_key"), size: try $0.integer("size"), sha256: try $0.text("sha256"))
                })
        }, recall: {})

    static func attach(_ file: StoredFile, asking: Bool = true, in tx: any WriteTransaction) throws {
        if asking { try FileSweep.refuseSwept([file.key], in: tx) }
        try tx.run("INSERT INTO owner VALUES (\(file.key), \(file.size), \(file.sha256))")
    }
}

/// A store in memory: the races are in the database.
private actor Shelf: FileStore {
    private var present: Set<String> = []

    func put() -> StoredFile {
        var random = SystemRandomNumberGenerator()
        let key = (0..<32).map { _ in UInt8.random(in: 0...255, using: &random) }.hex
        present.insert(key)
        return StoredFile(key: key, size: 0, sha256: "")
    }
    func has(_ key: String) -> Bool { present.contains(key) }
    var count: Int { present.count }
    func begin() throws -> any FileWriter { throw FileStoreFault.unavailable(step: "none") }
    func read(_ file: StoredFile) throws -> Data { throw FileStoreFault.missing }
    func check(_ file: StoredFile) throws {}
    func delete(_ key: String) { present.remove(key) }
    func keys(before: Date, after key: String, limit: Int) -> [String] {
        Array(present.filter { $0 > key }.sorted().prefix(limit))
    }
    func dropUnfinished(before: Date) -> Int { 0 }
}

private actor Ledger {
    var attached: [String] = []
    var refused: [String] = []
    func note(_ key: String, isAttached: Bool) { if isAttached { attached.append(key) } else { refused.append(key) } }
}

@Suite struct FileSweepTests {
    private let keys = Keyring(id: "k", master: Data(repeating: 7, count: 32))

    private func sweep(_ store: any Store, _ files: any FileStore) -> FileSweep {
        FileSweep(store: store, files: files, owners: Owned.owners, logger: .silent)
    }

    /// Attaches files while three nodes sweep whatever no row names, however young.
    private func race(_ store: any Store, _ shelf: Shelf, pairs: Int, asking: Bool) async throws -> Ledger {
        let ledger = Ledger()
        try await withThrowingTaskGroup(of: Void.self) { all in
            for _ in 0..<3 {
                all.addTask {
                    while !Task.isCancelled {
                        // A sweep that gives up in a conflict is only late.
                        _ = try? await sweep(store, shelf).run(at: StoreUnderTest.now, leastAge: 0)
                        await Task.yield()
                    }
                }
            }
            try await withThrowingTaskGroup(of: Void.self) { citizens in
                for citizen in 0..<16 {
                    citizens.addTask {
                        for _ in stride(from: citizen, to: pairs, by: 16) {
                            let file = await shelf.put()
                            for _ in 0..<Int.random(in: 0...3) { await Task.yield() }
                            do {
                                try await store.write { tx in try Owned.attach(file, asking: asking, in: tx) }
                                await ledger.note(file.key, isAttached: true)
                            } catch is FileStoreFault {
                                await ledger.note(file.key, isAttached: false)
                            } catch StorageFault.serialization, StorageFault.busy {
                                await ledger.note(file.key, isAttached: false)
                            }
                        }
                    }
                }
                try await citizens.waitForAll()
            }
            all.cancelAll()
        }
        return ledger
    }

    @Test(arguments: Engine.tested) func noRowLosesItsBytes(engine: Engine) async throws {
        let pairs = engine == .sqlite ? 10_000 : 3_000
        try await StoreUnderTest(engine).use(Owned.migrations) { store in
            let shelf = Shelf()
            let ledger = try await race(store, shelf, pairs: pairs, asking: true)
            let (attached, refused) = (await ledger.attached, await ledger.refused)
            print("\(engine): \(attached.count) attached, \(refused.count) swept before")
            #expect(attached.count + refused.count == pairs)
            #expect(attached.count > 0 && refused.count > 0)
            for key in attached { #expect(await shelf.has(key)) }
            _ = try await sweep(store, shelf).run(at: StoreUnderTest.now, leastAge: 0)
            #expect(await shelf.count == attached.count)
        }
    }

    /// The test above sees the loss where nobody asks what is condemned.
    @Test func withoutAskingBytesAreLost() async throws {
        try await StoreUnderTest(.sqlite).use(Owned.migrations) { store in
            let shelf = Shelf()
            let ledger = try await race(store, shelf, pairs: 2_000, asking: false)
            var lost = 0
            for key in await ledger.attached where await !shelf.has(key) { lost += 1 }
            #expect(lost > 0)
        }
    }

    @Test(arguments: Engine.tested) func onlyWhatIsOldAndNobodysGoes(engine: Engine) async throws {
        try await StoreUnderTest(engine).use(Owned.migrations) { store in
            let folder = try Folder()
            let files = try FolderFileStore(root: folder.path, keys: keys)
            let named = try await files.put(Data("named".utf8))
            let loose = try await files.put(Data("loose".utf8))
            try await store.write { tx in try Owned.attach(named, in: tx) }
            #expect(try await sweep(store, files).run(at: .now) == 0)
            #expect(try await sweep(store, files).run(at: .now.addingTimeInterval(86_300)) == 0)
            #expect(try await sweep(store, files).run(at: .now.addingTimeInterval(86_500)) == 1)
            #expect(try await files.read(named) == Data("named".utf8))
            await #expect(throws: FileStoreFault.self) { try await files.read(loose) }
            await #expect(throws: FileStoreFault.self) {
                try await store.write { tx in try Owned.attach(loose, in: tx) }
            }
        }
    }

    @Test(arguments: Engine.tested) func onceADayOnOneNode(engine: Engine) async throws {
        try await StoreUnderTest(engine).use(Owned.migrations) { store in
            let shelf = Shelf()
            _ = await shelf.put()
            try await sweep(store, shelf).runWhenDue(at: StoreUnderTest.now)
            #expect(await shelf.count == 0)
            _ = await shelf.put()
            try await sweep(store, shelf).runWhenDue(at: StoreUnderTest.now.addingTimeInterval(3_600))
            #expect(await shelf.count == 1)
            try await sweep(store, shelf).runWhenDue(at: StoreUnderTest.now.addingTimeInterval(90_000))
            #expect(await shelf.count == 0)
        }
    }

    @Test(arguments: Engine.tested) func theScrubberNamesEachPlantedFlip(engine: Engine) async throws {
        try await StoreUnderTest(engine).use(Owned.migrations) { store in
            let folder = try Folder()
            let files = try FolderFileStore(root: folder.path, keys: keys)
            var all: [StoredFile] = []
            for number in 0..<250 {
                let content = Data((0..<(number * 997 % 150_000)).map { UInt8(truncatingIfNeeded: $0 ^ number) })
                all.append(try await files.put(content))
            }
            let stored = all
            try await store.write { tx in for file in stored { try Owned.attach(file, in: tx) } }
            let scrub = FileScrub(store: store, files: files, owners: Owned.owners)
            let before = try await scrub.run()
            #expect(before.isWhole && before.count == 250 && before.bytes == all.map(\.size).reduce(0, +))

            let chosen = all.shuffled()
            for file in chosen.prefix(100) {
                let place = URL(fileURLWithPath: "\(folder.path)/\(file.key.prefix(2))/\(file.key)")
                var bytes = try Data(contentsOf: place)
                let at = Int.random(in: 0..<bytes.count)
                bytes[at] ^= 1 << UInt8.random(in: 0...7)
                try bytes.write(to: place)
            }
            for file in chosen.suffix(5) { try await files.delete(file.key) }
            let after = try await scrub.run()
            #expect(Set(after.damaged) == Set(chosen.prefix(100).map(\.key)))
            #expect(Set(after.missing) == Set(chosen.suffix(5).map(\.key)))
            #expect(after.unreadable.isEmpty && !after.isWhole)
        }
    }
}
