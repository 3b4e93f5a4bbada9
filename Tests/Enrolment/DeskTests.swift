import Accounts
import Enrolment
import Foundation
import Kernel
import Storage
import TestSupport
import Testing
import Web

@Suite struct DeskTests {
    @Test func aClerkOfEachCentreIssuesACode() async throws {
        let world = try await EnrolmentWorld()
        let centres = TestPlatform.catalogue.snapshot.centres
        #expect(centres.count == 8)
        #expect(Set(centres.map(\.kind)).count == 6)
        let ada = try await world.register()
        for (index, centre) in centres.enumerated() {
            let clerk = try await world.clerk("clerk-\(index)", at: centre.id)
            world.test.clock.advance(by: 1)
            _ = try await world.issue(ada, by: clerk, at: centre.id)
            #expect(try await world.state(ada).code?.centre == centre.id)
        }
    }

    @Test func aFormSentTwiceIssuesOneCode() async throws {
        let world = try await EnrolmentWorld()
        let (ada, clerk, now) = (try await world.register(), try await world.clerk(), world.now)
        let check = DeskCheckID.new(at: now)
        try await world.test.store.write { tx in
            _ = try world.enrolment.search(
                .number(ada.registrationNumber), by: clerk, centre: "rostelecom-barnaul", at: now, in: tx)
        }
        for _ in 0..<3 {
            _ = try await world.test.store.write { tx in
                try world.enrolment.issueAtDesk(
                    check, to: ada.id, EnrolmentWorld.evidence, by: clerk, centre: "rostelecom-barnaul", at: now, in: tx
                )
            }
        }
        #expect(try await world.count("SELECT count(*) AS n FROM activation_code") == 1)
    }

    /// A form names when it was opened; one of the future would never grow old.
    @Test func aFormOfTheFutureIsRefused() async throws {
        let world = try await EnrolmentWorld()
        let (ada, clerk, now) = (try await world.register(), try await world.clerk(), world.now)
        await #expect(throws: NotFound.self) {
            _ = try await world.test.store.write { tx in
                _ = try world.enrolment.search(
                    .number(ada.registrationNumber), by: clerk, centre: "rostelecom-barnaul", at: now, in: tx)
                return try world.enrolment.issueAtDesk(
                    .new(at: now.addingTimeInterval(86_400)), to: ada.id, EnrolmentWorld.evidence, by: clerk,
                    centre: "rostelecom-barnaul", at: now, in: tx)
            }
        }
        #expect(try await world.count("SELECT count(*) AS n FROM activation_code") == 0)
    }

    @Test func withoutEveryComparisonThereIsNoCode() async throws {
        let world = try await EnrolmentWorld()
        let (ada, clerk) = (try await world.register(), try await world.clerk())
        for missing in ComparedItem.allCases {
            let evidence = DeskEvidence(
                compared: Set(ComparedItem.allCases).subtracting([missing]), document: .passport,
                documentNumber: "7514123456")
            await #expect(throws: FieldErrors.self) { _ = try await world.issue(ada, by: clerk, evidence: evidence) }
        }
        // Somebody without a patronymic has none to compare.
        let ivan = try await world.register("Чен", "Иван", nil, snils: EnrolmentWorld.snils[1])
        let evidence = DeskEvidence(
            compared: Set(ComparedItem.allCases).subtracting([.patronymic]), document: .passport,
            documentNumber: "7514123456")
        _ = try await world.issue(ivan, by: clerk, evidence: evidence)
    }

    @Test func aRefusalReachesTheApplicantAndChangesNothing() async throws {
        let world = try await EnrolmentWorld()
        let (ada, clerk, now) = (try await world.register(), try await world.clerk(), world.now)
        try await world.test.store.write { tx in
            _ = try world.enrolment.search(.snils(ada.snils), by: clerk, centre: "rostelecom-barnaul", at: now, in: tx)
            try world.enrolment.refuseAtDesk(
                DeskCheckID.new(at: now), to: ada.id, because: .dataDiffers, fields: [.snils],
                comment: FreeText("Две последние цифры другие", max: 100), by: clerk,
                centre: "rostelecom-barnaul", at: now, in: tx)
        }
        let state = try await world.state(ada)
        #expect(state.step == .visitAwaited)
        #expect(state.refusal?.reason == .dataDiffers)
        #expect(state.refusal?.mismatches == [Mismatch(field: .snils, isCorrected: false)])
        #expect(state.refusal?.comment == "Две последние цифры другие")
        #expect(try await world.level(ada) == .standard)
        #expect(try await world.count("SELECT count(*) AS n FROM activation_code") == 0)
        #expect(try await world.count("SELECT count(*) AS n FROM notice WHERE kind = 'activation.refused'") == 1)
        _ = try await world.issue(ada, by: clerk)
        #expect(try await world.state(ada).refusal == nil)
    }

    @Test func aClerkReadsOnlyWhatHeSearchedForAndNotForLong() async throws {
        let world = try await EnrolmentWorld()
        let (ada, clerk) = (try await world.register(), try await world.clerk())
        let other = try await world.clerk("other", at: "mfc-neftekumsk")
        @Sendable func open(_ staff: StaffID) async throws {
            let now = world.now
            try await world.test.store.write { tx in
                _ = try world.enrolment.openAtDesk(ada.id, by: staff, centre: "rostelecom-barnaul", at: now, in: tx)
            }
        }
        await #expect(throws: NotFound.self) { try await open(clerk) }
        let now = world.now
        _ = try await world.test.store.write { tx in
            try world.enrolment.search(.snils(ada.snils), by: clerk, centre: "rostelecom-barnaul", at: now, in: tx)
        }
        try await open(clerk)
        await #expect(throws: NotFound.self) { try await open(other) }
        world.test.clock.advance(by: 1_801)
        await #expect(throws: NotFound.self) { try await open(clerk) }
        #expect(try await world.journal("person.read") == [#"{"centre":"rostelecom-barnaul"}"#])
        #expect(
            try await world.journal("registration.searched") == [
                #"{"by":"snils","centre":"rostelecom-barnaul","found":"1"}"#
            ])
    }

    @Test func aSearchTakesSnilsAndNumbersInAnyWriting() throws {
        guard case .snils(let snils) = try DeskQuery("112-233-445 95") else { throw Missing() }
        #expect(snils.digits == "11223344595")
        guard case .snils = try DeskQuery("11223344595") else { throw Missing() }
        let number = PortalNumber.new(region: "22")
        guard case .number(let read) = try DeskQuery(number.text.lowercased()) else { throw Missing() }
        // A scanner types keys: with the Russian layout on, Latin letters come as Russian ones.
        let russian = Dictionary(uniqueKeysWithValues: zip("QWERTYUIOPASDFGHJKLZXCVBNM", "ЙЦУКЕНГШЩЗФЫВАПРОЛДЯЧСМИТЬ"))
        guard case .number(let scanned) = try DeskQuery(String(number.text.map { russian[$0] ?? $0 })) else {
            throw Missing()
        }
        #expect(scanned == number)
        #expect(read == number)
        for text in [
            "", " ", "112-233-445 96", "1", "<script>alert(1)</script>", String(repeating: "1", count: 10_000),
            "' OR 1=1 --",
        ] {
            #expect(throws: FieldErrors.self) { _ = try DeskQuery(text) }
        }
    }

    @Test func searchesOfOneClerkAreLimited() async throws {
        let world = try await EnrolmentWorld { $0.searchesPerHour = 3 }
        let (ada, clerk) = (try await world.register(), try await world.clerk())
        let now = world.now
        @Sendable func search() async throws {
            _ = try await world.test.store.write { tx in
                try world.enrolment.search(.snils(ada.snils), by: clerk, centre: "rostelecom-barnaul", at: now, in: tx)
            }
        }
        for _ in 0..<3 { try await search() }
        await #expect(throws: TooManyRequests.self) { try await search() }
    }

    @Test func whatWasPrintedIsGoneAfterItsMinutes() async throws {
        let world = try await EnrolmentWorld()
        let (ada, clerk) = (try await world.register(), try await world.clerk())
        _ = try await world.issue(ada, by: clerk)
        #expect(try await world.count("SELECT count(*) AS n FROM code_printout") == 1)
        world.test.clock.advance(by: 601)
        let now = world.now
        try await world.test.store.write { tx in try world.enrolment.sweep(at: now, in: tx) }
        #expect(try await world.count("SELECT count(*) AS n FROM code_printout") == 0)
    }
}
