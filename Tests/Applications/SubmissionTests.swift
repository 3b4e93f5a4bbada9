import Catalogue
import Forms
import Foundation
import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Applications

@Suite struct SubmissionTests {
    @Test func sendingGivesANumberACopyADeadlineAndANotice() async throws {
        let world = try await ApplicationsWorld()
        let record = try await world.apply()
        #expect(record.status == .submitted)
        #expect(record.number.region == "40")
        #expect(record.office == "ic-umvd-kaluga")
        #expect(record.agency == "mvd")
        // Sent on Friday: the end of Monday, 23 November, in Kaluga (Moscow time).
        #expect(record.registerBy == ISO8601DateFormatter().date(from: "2026-11-23T21:00:00Z"))

        let (applications, catalogue) = (world.applications, world.catalogue)
        let copy = try #require(try await world.test.store.read { tx in try applications.copy(of: record.id, in: tx) })
        #expect(copy.applicant.name.full == "Лебедева Ада Сергеевна")
        #expect(copy.files.map(\.slot) == ["passport-identity-page", "passport-residence-page"])
        #expect(copy.files.allSatisfy { $0.sha256.count == 64 && $0.name == "скан.png" })
        let rows = copy.sections.flatMap(\.rows)
        #expect(rows.contains { $0.field == "passport-series" && $0.value.ru == "29\u{00A0}10" })
        #expect(rows.contains { $0.field == "purpose" && $0.value.ru == "Для работы" })
        // What was not asked is not in the copy.
        #expect(!rows.contains { $0.field == "previous_names" })

        let kept = try await world.count(
            "SELECT count(*) AS n FROM service_version WHERE hash = \(record.serviceVersion) AND service_id = 'mvd-criminal-record'"
        )
        #expect(kept == 1)
        #expect(record.serviceVersion == catalogue.snapshot.serviceVersion("mvd-criminal-record"))
        #expect(try await world.notifications.unread(world.ada) == 1)
        let journal = try await world.count(
            "SELECT count(*) AS n FROM journal WHERE action = 'application.submitted' AND subject_id = \(record.id)")
        #expect(journal == 1)
        #expect(try await world.history(record).map(\.status) == [.submitted])
    }

    @Test func twentyPressesMakeOneApplication() async throws {
        let world = try await ApplicationsWorld()
        let id = try await world.draft()
        let numbers = try await withThrowingTaskGroup(of: String?.self) { group in
            for _ in 0..<20 {
                group.addTask {
                    if case .sent(let number) = try await world.submit(id) { number.text } else { nil }
                }
            }
            return try await group.reduce(into: [String?]()) { $0.append($1) }
        }
        #expect(numbers.count == 20)
        #expect(Set(numbers).count == 1)
        #expect(numbers.first != .some(nil))
        #expect(try await world.count("SELECT count(*) AS n FROM application") == 1)
        #expect(try await world.count("SELECT count(*) AS n FROM application_copy") == 1)
        #expect(try await world.count("SELECT count(*) AS n FROM notice") == 1)
    }

    @Test func anUnconfirmedAccountSendsNothingAndLosesNothing() async throws {
        let world = try await ApplicationsWorld()
        let id = try await world.draft(of: world.vera)
        guard case .notConfirmed = try await world.submit(id, of: world.vera) else {
            Issue.record("it was sent")
            return
        }
        let open = try await world.open(id, world.vera)
        #expect(open.draft.state == .open)
        #expect(open.draft.answers["purpose"] == "employment")
        #expect(open.files.count == 2)
        #expect(try await world.count("SELECT count(*) AS n FROM application") == 0)
    }

    @Test func whatIsMissingIsNamed() async throws {
        let world = try await ApplicationsWorld()
        let id = try await world.draft(changing: ["passport-number": "12", "purpose": ""])
        guard case .incomplete(_, let errors) = try await world.submit(id) else {
            Issue.record("it was sent")
            return
        }
        #expect(Set(errors.list.map(\.field)) == ["passport-number", "purpose"])
        #expect(try await world.count("SELECT count(*) AS n FROM application") == 0)
    }

    @Test func theCopyTheFilesAndTheHistoryCannotBeChanged() async throws {
        let world = try await ApplicationsWorld()
        let record = try await world.apply()
        let statements: [SQL] = [
            "UPDATE application_copy SET version = 2", "DELETE FROM application_copy",
            "UPDATE application_file SET sha256 = 'x'", "DELETE FROM application_file",
            "UPDATE application_event SET at = 0", "DELETE FROM application_event",
        ]
        for statement in statements {
            await #expect(throws: StorageFault.self) {
                try await world.test.store.write { tx in try tx.run(statement) }
            }
        }
        let applications = world.applications
        let copy = try await world.test.store.read { tx in try applications.copy(of: record.id, in: tx) }
        #expect(copy?.version == 1)
    }

    @Test func answersAndNamesOfFilesLieSealed() async throws {
        let world = try await ApplicationsWorld()
        let record = try await world.apply()
        _ = try await world.draft()
        let database = try await world.test.storedBytes()
        #expect(database.range(of: Data(record.number.text.utf8)) != nil)
        for secret in ["Лебедева", "123456\"", "ОВД города Калуги", "скан.png", "ул. Ленина"] {
            #expect(database.range(of: Data(secret.utf8)) == nil, "\(secret) lies open")
        }
    }

    @Test func moreThanTwentyInTenMinutesHaveToWait() async throws {
        let world = try await ApplicationsWorld()
        for _ in 0..<SubmitDraft.mostInWindow {
            guard case .sent = try await world.submit(world.draft()) else { throw NotFound() }
        }
        let id = try await world.draft()
        await #expect(throws: TooManyRequests.self) { _ = try await world.submit(id) }
        #expect(try await world.open(id, world.ada).draft.state == .open)
    }

    @Test(arguments: [
        ("2026-11-20T07:00:00Z", "2026-11-23T21:00:00Z"),  // Friday: Monday
        ("2026-11-21T07:00:00Z", "2026-11-23T21:00:00Z"),  // Saturday: Monday
        ("2026-11-19T20:59:00Z", "2026-11-20T21:00:00Z"),  // Thursday 23:59: Friday
        ("2026-11-19T21:01:00Z", "2026-11-23T21:00:00Z"),  // Friday 0:01: Monday
        ("2025-12-31T09:00:00Z", "2026-01-12T21:00:00Z"),  // over the holidays
    ])
    func theDeadlineIsTheEndOfTheNextWorkingDay(sent: String, due: String) throws {
        let formatter = ISO8601DateFormatter()
        let sentAt = try #require(formatter.date(from: sent))
        let zone = try #require(TimeZone(identifier: "Europe/Moscow"))
        let found = AnswerDeadline.moment(
            sentAt: sentAt, term: nil, zone: zone, calendar: TestPlatform.catalogue.snapshot.calendar)
        #expect(found == formatter.date(from: due))
    }

    @Test func noDeadlineIsPromisedBeyondTheCalendar() throws {
        let zone = try #require(TimeZone(identifier: "Europe/Moscow"))
        let sentAt = try #require(ISO8601DateFormatter().date(from: "2031-03-03T09:00:00Z"))
        #expect(
            AnswerDeadline.moment(
                sentAt: sentAt, term: nil, zone: zone, calendar: TestPlatform.catalogue.snapshot.calendar) == nil)
    }

    @Test func sentBeyondTheCalendarItIsTakenAndThePageSaysThatTheDayIsUnknown() async throws {
        let world = try await ApplicationsWorld()
        world.test.clock.set(try #require(ISO8601DateFormatter().date(from: "2031-03-03T09:00:00Z")))
        let record = try await world.apply()
        #expect(record.registerBy == nil)
        try await world.run { newBrowser in
            let browser = newBrowser()
            try await browser.open("/test/sign-in/\(world.ada)")
            try await browser.open(record.path)
            #expect(browser.text.contains("производственного календаря на этот год ещё нет"))
        }
    }

    @Test func aServiceWithAVisitProposesItsTime() async throws {
        let world = try await ApplicationsWorld()
        let record = try await world.apply(ApplicationsWorld.fingerprints)
        let (appointments, now) = (world.appointments, world.now)
        let visit = try await world.test.store.read { tx in
            try appointments.current(of: .application(record.id.text), in: tx)
        }
        #expect(visit?.awaits(at: now) == .agency)
    }
}
