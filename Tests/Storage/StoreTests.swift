import Foundation
import Kernel
import Storage
import Testing

/// What both engines do alike.
@Suite struct StoreTests {
    @Test(arguments: Engine.tested) func readsWhatWasWritten(engine: Engine) async throws {
        try await StoreUnderTest(engine).use { store in
            let odd = "ё'\"; DROP TABLE note; --"
            try await store.write { tx in try tx.run("INSERT INTO note (text) VALUES (\(odd))") }
            #expect(try await store.texts() == [odd])
        }
    }

    @Test(arguments: Engine.tested) func everyKindOfValueComesBackAsItWas(engine: Engine) async throws {
        let migration = Migration(
            "test-001", "CREATE TABLE thing (id TEXT PRIMARY KEY, whole INTEGER, part REAL, words TEXT, bytes BLOB)")
        let rows: [[SQLValue]] = [
            [.text("a"), .integer(.max), .real(-0.1), .text(""), .blob(Data())],
            [.text("b"), .integer(.min), .real(1e300), .text("ы'\"\\$1?"), .blob(Data((0...255).map { UInt8($0) }))],
            [.text("c"), .null, .null, .null, .null],
        ]
        try await StoreUnderTest(engine).use([migration]) { store in
            for row in rows {
                try await store.write { tx in
                    try tx.run("INSERT INTO thing VALUES (\(row[0]), \(row[1]), \(row[2]), \(row[3]), \(row[4]))")
                }
            }
            let names = ["id", "whole", "part", "words", "bytes"]
            let found = try await store.read { tx in
                try tx.all(Query("SELECT * FROM thing ORDER BY id") { row in try names.map { try row.value($0) } })
            }
            #expect(found == rows)
        }
    }

    @Test(arguments: Engine.tested) func whatIsReckonedIsANumber(engine: Engine) async throws {
        try await StoreUnderTest(engine).use { store in
            let values = try await store.read { tx in
                try tx.first(
                    Query(
                        """
                        SELECT count(*) AS a, sum(n) AS b, avg(n) AS c, max(n) AS d, (1 = 1) AS e, (1 = 2) AS f, 1 AS g,
                            sum(-n * 10000) AS h
                        FROM (SELECT \(3) + 0 AS n UNION ALL SELECT \(4) + 0) AS numbers
                        """
                    ) { row in try "abcdefgh".map { try row.value(String($0)) } })
            }
            #expect(
                values == [
                    .integer(2), .integer(7), .real(3.5), .integer(4), .integer(1), .integer(0), .integer(1),
                    .integer(-70_000),
                ])
        }
    }

    @Test(arguments: Engine.tested) func aQuestionMarkInATextIsAText(engine: Engine) async throws {
        try await StoreUnderTest(engine).use { store in
            try await store.write { tx in
                // What? ' " $1
                try tx.run("INSERT INTO note (text) /* why? ' */ VALUES ('it''s ?' || \("!")) -- who? '")
            }
            #expect(try await store.texts() == ["it's ?!"])
        }
    }

    @Test(arguments: Engine.tested) func textsAreOrderedByTheirBytes(engine: Engine) async throws {
        try await StoreUnderTest(engine).use { store in
            try await store.write { tx in
                for text in ["б", "a", "B", "Ё", "_", "10", "9"] {
                    try tx.run("INSERT INTO note (text) VALUES (\(text))")
                }
            }
            let ordered = try await store.read { tx in
                try tx.all(Query("SELECT text FROM note ORDER BY text") { try $0.text("text") })
            }
            #expect(ordered == ["10", "9", "B", "_", "a", "Ё", "б"])
        }
    }

    @Test(arguments: Engine.tested)
    func anErrorUndoesAllOfItsTransactionAndNothingOfTheOthers(engine: Engine) async throws {
        struct Stop: Error {}
        try await StoreUnderTest(engine).use { store in
            await withTaskGroup(of: Void.self) { group in
                for number in 0..<200 {
                    group.addTask {
                        // Every third one changes its mind after writing.
                        try? await store.write { tx in
                            try tx.run("INSERT INTO note (text) VALUES (\("n\(number)"))")
                            if number % 3 == 0 { throw Stop() }
                        }
                    }
                }
            }
            let kept = try await store.texts()
            #expect(kept.count == 200 - 67)
        }
    }

    @Test(arguments: Engine.tested) func everyOneOfManyIsCounted(engine: Engine) async throws {
        try await StoreUnderTest(engine).use { store in
            try await store.write { tx in try tx.run("INSERT INTO note (id, text) VALUES (0, '')") }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<100 {
                    group.addTask {
                        try await store.write { tx in
                            let number = try tx.count("SELECT id AS n FROM note")
                            try tx.run("UPDATE note SET id = \(number + 1)")
                        }
                    }
                }
                try await group.waitForAll()
            }
            let counted = try await store.read { tx in try tx.count("SELECT id AS n FROM note") }
            #expect(counted == 100)
        }
    }

    /// Two are on duty; each may leave if the other stays.
    @Test(arguments: Engine.tested) func twoThatReadTheSameDoNotBothActOnIt(engine: Engine) async throws {
        for _ in 0..<10 {
            try await StoreUnderTest(engine).use { store in
                try await store.write { tx in try tx.run("INSERT INTO note (id, text) VALUES (1, 'a'), (2, 'b')") }
                await withTaskGroup(of: Void.self) { group in
                    for id in [1, 2] {
                        group.addTask {
                            try? await store.write { tx in
                                guard try tx.count("SELECT count(*) AS n FROM note") == 2 else { return }
                                usleep(20_000)
                                try tx.run("DELETE FROM note WHERE id = \(id)")
                            }
                        }
                    }
                }
                let left = try await store.texts()
                #expect(left.count == 1)
            }
        }
    }

    @Test(arguments: Engine.tested) func aReaderSeesOneMoment(engine: Engine) async throws {
        try await StoreUnderTest(engine).use { store in
            let counts = try await store.read { tx in
                let before = try tx.count("SELECT count(*) AS n FROM note")
                let written = DispatchSemaphore(value: 0)
                Task {
                    try await store.write { tx in try tx.run("INSERT INTO note (text) VALUES ('new')") }
                    written.signal()
                }
                written.wait()
                return [before, try tx.count("SELECT count(*) AS n FROM note")]
            }
            #expect(counts == [0, 0])
        }
    }

    @Test(arguments: Engine.tested) func aBrokenRuleIsNamed(engine: Engine) async throws {
        let migration = Migration(
            "test-001", "CREATE TABLE one (id INTEGER PRIMARY KEY, size INTEGER NOT NULL CHECK (size > 0))",
            "CREATE TABLE two (id INTEGER PRIMARY KEY, one_id INTEGER NOT NULL REFERENCES one (id))")
        try await StoreUnderTest(engine).use([migration]) { store in
            func fault(_ sql: SQL) async -> String {
                do {
                    try await store.write { tx in
                        try tx.run("INSERT INTO one VALUES (1, 1)")
                        try tx.run(sql)
                    }
                    return "none"
                } catch let fault as StorageFault {
                    return String("\(fault)".prefix { $0.isLetter })
                } catch {
                    return "\(error)"
                }
            }
            #expect(await fault("INSERT INTO one VALUES (1, 1)") == "unique")
            #expect(await fault("INSERT INTO one VALUES (2, 0)") == "check")
            #expect(await fault("INSERT INTO one VALUES (2, NULL)") == "notNull")
            #expect(await fault("INSERT INTO two VALUES (1, 9)") == "foreignKey")
            #expect(await fault("SELECT nothing FROM nowhere") == "other")
        }
    }

    @Test(arguments: Engine.tested) func aTableThatKeepsItsRowsRefusesEveryChange(engine: Engine) async throws {
        let migration = Migration(
            "test-001", "CREATE TABLE line (id INTEGER PRIMARY KEY, text TEXT NOT NULL)",
            "CREATE TRIGGER line_keeps_rows BEFORE DELETE ON line\nBEGIN SELECT RAISE(ABORT, 'lines stay; it''s so'); END",
            "CREATE TRIGGER line_keeps_content BEFORE UPDATE ON line\nBEGIN SELECT RAISE(ABORT, 'lines stay; it''s so'); END"
        )
        try await StoreUnderTest(engine).use([migration]) { store in
            try await store.write { tx in try tx.run("INSERT INTO line VALUES (1, 'a')") }
            for sql in ["DELETE FROM line", "UPDATE line SET text = 'b'"] as [SQL] {
                await #expect {
                    try await store.write { tx in try tx.run(sql) }
                } throws: {
                    guard case StorageFault.other(let detail) = $0 else { return false }
                    return detail.contains("lines stay; it's so")
                }
            }
        }
    }

    @Test(arguments: Engine.tested) func whatIsOnlySentIsThereAndInItsOrder(engine: Engine) async throws {
        try await StoreUnderTest(engine).use { store in
            let found = try await store.write { tx in
                try tx.send("INSERT INTO note (id, text) VALUES (1, 'a')")
                try tx.send("UPDATE note SET text = 'b' WHERE id = 1")
                let seen = try tx.all(Query("SELECT text FROM note") { try $0.text("text") })
                for id in 2...80 { try tx.send("INSERT INTO note (id, text) VALUES (\(id), \("\(id)"))") }
                return seen
            }
            #expect(found == ["b"])
            let kept = try await store.texts()
            #expect(kept == ["b"] + (2...80).map(String.init))
            // Its error comes with the next statement or with the commit, by its own name.
            for isAsked in [true, false] {
                await #expect {
                    try await store.write { tx in
                        try tx.send("INSERT INTO note (text) VALUES ('new')")
                        try tx.send("INSERT INTO note (text) VALUES ('b')")
                        if isAsked { _ = try tx.count("SELECT count(*) AS n FROM note") }
                    }
                } throws: {
                    if case StorageFault.unique = $0 { true } else { false }
                }
            }
            let after = try await store.texts()
            #expect(after == kept)
        }
    }

    @Test(arguments: Engine.tested) func anEmptyListMatchesNothing(engine: Engine) async throws {
        try await StoreUnderTest(engine).use { store in
            try await store.write { tx in try tx.run("INSERT INTO note (text) VALUES ('a')") }
            let none: [String] = []
            let isFound = try await store.read { tx in try tx.exists("SELECT 1 FROM note WHERE text IN \(list: none)") }
            #expect(!isFound)
        }
    }
}

extension Store {
    func texts() async throws -> [String] {
        try await read { tx in try tx.all(Query("SELECT text FROM note ORDER BY id") { try $0.text("text") }) }
    }
}
