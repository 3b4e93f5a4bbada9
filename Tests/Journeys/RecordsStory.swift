import Foundation
import Kernel
import Storage
import TestSupport
import Testing

@testable import Accounts
@testable import Demo
@testable import Okno

/// What is kept of a person: seen, taken along, ended (152-ФЗ, art. 14 and 21; P22).
@Suite struct RecordsStory {
    private static let day: TimeInterval = 86_400
    private static let password = DemoWorld.password

    @Test func everythingIsTakenAlongInOneArchive() async throws {
        try await JourneyWorld().run { world, newBrowser in
            let (anna, stranger) = (newBrowser(), newBrowser())
            let person = try world.person(.anna)
            try await anna.signIn(person)
            try await anna.open("/cabinet/profile/records")
            anna.sees("Что о вас хранится", "Заявления", "остаются у ведомства", "Согласия", "Уведомления")
            try await anna.open("/cabinet/profile/archive")
            try await anna.submit("/cabinet/profile/archive", [("current-password", "не тот")])
            #expect(anna.status == 422)
            #expect(anna.bytes.prefix(2) != [0x50, 0x4B])
            try await anna.submit("/cabinet/profile/archive", [("current-password", Self.password)])
            #expect(anna.status == 200)
            #expect(anna.headers["content-type"] == "application/zip")
            #expect(anna.headers["cache-control"] == "no-store")
            let archive = try Unpacked(anna.bytes)
            let numbers = try await world.numbers(of: person)
            let data = try #require(archive.files["data.json"])
            let page = try #require(archive.files["прочитать.html"]).replacing("\u{00A0}", with: " ")
            #expect(!numbers.isEmpty)
            for text in numbers + [person.snils, "Орлова", "anna@example.org", "okno-archive/1"] {
                #expect(data.contains(text), "\(text) is not in the data")
            }
            for text in numbers + [person.snils, "Орлова"] {
                #expect(page.contains(text), "\(text) is not on the page")
            }
            #expect(!page.contains("<script"))
            // Every file is there that was sent, byte for byte, and nobody else's.
            let sent = try await world.hashes(of: person)
            #expect(!sent.isEmpty)
            #expect(sent.isSubset(of: archive.hashes))
            let others = try await world.hashes(of: world.person(.dmitry)).subtracting(sent)
            #expect(others.isDisjoint(with: archive.hashes))
            try await anna.open("/cabinet/security/history")
            anna.sees("Скачан архив со всеми данными")
            // Nobody gets it without being signed in, and not by an address.
            try await stranger.open("/cabinet/profile/archive")
            #expect(stranger.address == "/sign-in")
        }
    }

    @Test func anAccountEndsFourteenDaysAfterItsOwnerAskedForIt() async throws {
        try await JourneyWorld().run { world, newBrowser in
            let (nadezhda, mail) = (newBrowser(), newBrowser())
            let person = try world.person(.nadezhda)
            try await world.finishAll(of: person)
            let numbers = try await world.numbers(of: person)
            let id = try await world.id(of: person)
            try await nadezhda.signIn(person)
            try await nadezhda.open("/cabinet/profile/ending")
            nadezhda.sees("через 14 дней", "Останется, потому что так велит закон")
            try await nadezhda.submit("/cabinet/profile/ending", [("current-password", "не тот пароль")])
            #expect(nadezhda.status == 422)
            try await nadezhda.submit("/cabinet/profile/ending", [("current-password", Self.password)])
            nadezhda.sees("Пока можно передумать")
            try await nadezhda.open("/cabinet")
            nadezhda.sees("Кабинет будет удалён")

            // Called off, it stays however long one waits.
            try await nadezhda.submit("/cabinet/profile/ending/cancellation")
            nadezhda.sees("Кабинет не будет удалён")
            world.test.clock.advance(by: 20 * Self.day)
            try await world.portal.sweepAreas(at: world.test.clock.now)
            try await nadezhda.signIn(person)

            try await nadezhda.open("/cabinet/profile/ending")
                .submit("/cabinet/profile/ending", [("current-password", Self.password)])
            world.test.clock.advance(by: 14 * Self.day - 60)
            try await world.portal.sweepAreas(at: world.test.clock.now)
            #expect(try await world.exists(id))
            world.test.clock.advance(by: 61)
            try await world.portal.sweepAreas(at: world.test.clock.now)
            try await world.deliver()
            #expect(try await !world.exists(id))

            // The desk finds nobody by the number of the registration.
            let desk = newBrowser()
            try await desk.signIn(staff: "clerk.rostelecom-barnaul")
            let number = try await world.registrationNumber(of: id)
            try await desk.open("/enrolment").submit("/enrolment/searches", [("query", number)])
            #expect(desk.status == 422)

            // Who comes now is told what everybody is told, and the applications stay with their agencies.
            let late = newBrowser()
            try await late.open("/sign-in")
                .submit("/sign-in", [("login", person.login), ("password", Self.password)])
            #expect(late.address == "/sign-in")
            try await nadezhda.open("/cabinet")
            #expect(nadezhda.address == "/sign-in")
            #expect(try await world.numbers(ofID: id) == numbers)
            // Of every table that knows people, whoever made it: empty, or here with the reason why not.
            let tables = try Self.tablesOfPeople()
            #expect(tables.count > 20)
            for table in tables.subtracting(Self.staying) {
                #expect(try await world.rows(table, of: id) == 0, "\(table)")
            }
            #expect(Self.staying.isSubset(of: tables), "what stays is named for nothing")
            #expect(try await world.rows("application_draft", of: id, where: "state = 'open'") == 0)
            #expect(try await world.person(id: id) == ["", "", "", ""])
            try await mail.open("/demo/mailbox?q=nadezhda%40example.org")
            mail.sees("Кабинет удалён")
        }
    }

    /// The agency's files and visits (the law on archives), how identity was proved (without contents), consents by their
    /// registration, what the portal accounts for; drafts that were sent, by their application.
    private static let staying: Set<String> = [
        "application", "application_draft", "appointment", "visit_proposal", "activation_code", "activation_tally",
        "desk_check", "access_check", "registration", "inquiry", "review",
    ]

    /// All tables with a column for a person's id, as the committed schema has them.
    private static func tablesOfPeople() throws -> Set<String> {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Schema/sqlite.sql")
        let schema = try String(contentsOf: file, encoding: .utf8)
        return Set(
            schema.matches(of: /CREATE TABLE ([a-z_]+) \(([^;]*)\) STRICT;/).filter {
                $0.output.2.contains(/\bperson_id\b/)
            }.map { String($0.output.1) })
    }

    @Test func whatAnAgencyIsStillWorkingOnHasToEndFirst() async throws {
        try await JourneyWorld().run { world, newBrowser in
            let dmitry = newBrowser()
            let person = try world.person(.dmitry)
            try await dmitry.signIn(person)
            try await dmitry.open("/cabinet/profile/ending")
            dmitry.sees("Сначала нужно закончить начатое")
            #expect(!dmitry.links("/applications/").isEmpty)
            // Not by a form of one's own either.
            try await dmitry.post("/cabinet/profile/ending", [("current-password", Self.password)])
            #expect(try await world.closing(person) == nil)
            // What was begun after the wish puts the end off.
            let id = try await world.id(of: person)
            let now = world.test.clock.now
            try await world.test.platform.store.write { tx in
                try tx.run("UPDATE person SET closing_at = \(now) WHERE id = \(id)")
            }
            try await world.portal.sweepAreas(at: now)
            #expect(try await world.exists(id))
        }
    }

    @Test func aWithdrawnAgreementIsTheEndOfTheAccount() async throws {
        try await JourneyWorld().run { world, newBrowser in
            let maria = newBrowser()
            try await maria.signIn(world.person(.maria))
            try await maria.open("/cabinet/profile").follow("/cabinet/profile/consents/")
            try await maria.follow("/cabinet/profile/ending?consent=")
            maria.sees("Отозвать согласие", "152-ФЗ")
            try await maria.submit("/cabinet/profile/ending", [("current-password", Self.password)])
            try await maria.open("/cabinet/profile")
            maria.sees("отозвано")
            // Another's agreement is not found.
            let anna = newBrowser()
            try await anna.signIn(world.person(.anna))
            let consent = try #require(maria.links("/cabinet/profile/consents/").first)
            try await anna.open(consent)
            #expect(anna.status == 404)
        }
    }

    @Test func whatNobodyProvedGoesAfterThirtyDaysAndAWarning() async throws {
        try await JourneyWorld().run { world, newBrowser in
            let (maria, ivan) = (try await world.id(of: .maria), try await world.id(of: .ivan))
            let anna = try await world.id(of: .anna)
            let made = try await world.createdAt(maria)
            func sweep(_ days: Double) async throws {
                world.test.clock.set(made.addingTimeInterval(days * Self.day))
                try await world.portal.sweepAreas(at: world.test.clock.now)
            }
            try await sweep(22.9)
            #expect(try await world.warned(maria) == nil)
            try await sweep(23)
            #expect(try await world.warned(maria) != nil)
            // Who has a letter under way is waited for. (The printed letter stands for it.)
            try await world.print(letterOf: ivan)
            try await sweep(29.9)
            #expect(try await world.exists(maria))
            try await sweep(30.1)
            #expect(try await !world.exists(maria))
            #expect(try await world.exists(ivan))
            #expect(try await world.exists(anna))
            // The СНИЛС is free for whoever comes next.
            let browser = newBrowser()
            try await browser.open("/sign-in")
                .submit("/sign-in", [("login", "maria@example.org"), ("password", Self.password)])
            #expect(browser.address == "/sign-in")
        }
    }
}

/// An archive as another reader than the writer finds it.
private struct Unpacked {
    private(set) var files: [String: String] = [:]
    private(set) var hashes: Set<String> = []

    init(_ bytes: [UInt8]) throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "archive-\(UUID().uuidString).zip")
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let reader = Process()
        reader.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
        reader.arguments = [
            "-c",
            """
            import sys, zipfile, hashlib, json
            with zipfile.ZipFile(sys.argv[1]) as z:
                assert z.testzip() is None
                json.dump([[i.filename, hashlib.sha256(z.read(i)).hexdigest(),
                    z.read(i).decode() if i.filename.endswith(("json", "html")) else ""] for i in z.infolist()],
                    sys.stdout, ensure_ascii=False)
            """, file.path,
        ]
        reader.environment = ["PYTHONIOENCODING": "utf-8"]
        let output = Pipe()
        reader.standardOutput = output
        try reader.run()
        let listed = output.fileHandleForReading.readDataToEndOfFile()
        reader.waitUntilExit()
        for row in try JSONDecoder().decode([[String]].self, from: listed) {
            files[row[0]] = row[2]
            hashes.insert(row[1])
        }
    }
}

extension JourneyWorld {
    fileprivate func id(of person: DemoPerson) async throws -> PersonID {
        let keys = test.platform.keys
        let email = try EmailAddress(person.email)
        return try #require(
            try await test.platform.store.read { tx in
                try tx.first(
                    Query("SELECT id FROM person WHERE email_lookup = \(PersonLookup.email(email, keys))") {
                        try $0.id("id") as PersonID
                    })
            })
    }

    fileprivate func id(of key: DemoPerson.Key) async throws -> PersonID { try await id(of: person(key)) }

    fileprivate func numbers(of person: DemoPerson) async throws -> [String] {
        try await numbers(ofID: try await id(of: person))
    }

    fileprivate func numbers(ofID id: PersonID) async throws -> [String] {
        try await test.platform.store.read { tx in
            try tx.all(
                Query("SELECT number FROM application WHERE person_id = \(id) ORDER BY number") {
                    try $0.text("number")
                })
        }
    }

    /// Of all files that a person sent.
    fileprivate func hashes(of person: DemoPerson) async throws -> Set<String> {
        let id = try await id(of: person)
        return try await test.platform.store.read { tx in
            Set(
                try tx.all(
                    Query(
                        """
                        SELECT f.sha256 FROM application_file f JOIN application a ON a.id = f.application_id
                        WHERE a.person_id = \(id)
                        """
                    ) { try $0.text("sha256") }))
        }
    }

    fileprivate func rows(_ table: String, of id: PersonID, where condition: String = "1 = 1") async throws -> Int {
        let (table, condition) = (SQL(stringLiteral: table), SQL(stringLiteral: condition))
        return try await test.platform.store.read { tx in
            try tx.count("SELECT count(*) AS n FROM \(sql: table) WHERE person_id = \(id) AND \(sql: condition)")
        }
    }

    fileprivate func exists(_ id: PersonID) async throws -> Bool {
        try await test.platform.store.read { tx in try self.portal.accounts.person(id, in: tx) != nil }
    }

    /// What is left in the row of a person.
    fileprivate func person(id: PersonID) async throws -> [String] {
        try await test.platform.store.read { tx in
            try tx.first(
                Query("SELECT data, snils_lookup, email_lookup, password_hash FROM person WHERE id = \(id)") { row in
                    [
                        String(decoding: try row.data("data"), as: UTF8.self), try row.text("snils_lookup"),
                        try row.text("email_lookup"), try row.text("password_hash"),
                    ]
                }) ?? []
        }
    }

    fileprivate func registrationNumber(of id: PersonID) async throws -> String {
        try await test.platform.store.read { tx in
            try tx.first(Query("SELECT number FROM person WHERE id = \(id)") { try $0.text("number") }) ?? ""
        }
    }

    private func moment(_ column: String, of id: PersonID) async throws -> Date? {
        let column = SQL(stringLiteral: column)
        return try await test.platform.store.read { tx in
            try tx.first(
                Query("SELECT \(sql: column) AS m FROM person WHERE id = \(id)") { try $0.optionalMoment("m") }) ?? nil
        }
    }

    fileprivate func closing(_ person: DemoPerson) async throws -> Date? {
        try await moment("closing_at", of: try await id(of: person))
    }
    fileprivate func warned(_ id: PersonID) async throws -> Date? { try await moment("unproved_warned_at", of: id) }
    fileprivate func createdAt(_ id: PersonID) async throws -> Date {
        try #require(try await moment("created_at", of: id))
    }

    /// As if every application of a person had ended.
    fileprivate func finishAll(of person: DemoPerson) async throws {
        let (id, now) = (try await id(of: person), test.clock.now)
        try await test.platform.store.write { tx in
            try tx.run(
                """
                UPDATE application SET status = 'withdrawn', refusal_stage = NULL, finished_at = \(now)
                WHERE person_id = \(id)
                """)
        }
    }

    fileprivate func print(letterOf id: PersonID) async throws {
        let code = PersonID.new(at: test.clock.now).text
        try await test.platform.store.write { tx in
            try tx.run(
                """
                INSERT INTO activation_code (id, person_id, code_hash, channel, state, issued_at, expires_at, issued_by)
                VALUES (\(code), \(id), 'hash', 'letter', 'live', 1, 4102444800000, 'post')
                """)
            try tx.run(
                "UPDATE activation_letter SET step = 'printed', code_id = \(code) WHERE person_id = \(id)")
        }
    }
}
