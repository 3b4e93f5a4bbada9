import Accounts
import Foundation
import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Applications
@testable import Representation

/// Applications for others: a child, a principal.
@Suite struct RepresentedTests {
    private func form(_ values: [String: String]) -> FormInput { FormInput(values: values.mapValues { [$0] }) }

    private let child = [
        "surname": "Лебедева", "given": "Мария", "sex": "female", "birth-day": "20", "birth-month": "11",
        "birth-year": "2009", "certificate-series": "ii-ДЦ", "certificate-number": "612345",
        "certificate-on-day": "1", "certificate-on-month": "12", "certificate-on-year": "2009",
    ]

    private func addChild(_ world: ApplicationsWorld, _ changed: [String: String] = [:]) async throws -> SubjectRef {
        let id = try await world.applications.representation.keepChild(
            nil, form(child.merging(changed) { $1 }), of: world.ada, at: world.now)
        return SubjectRef(.child, id.text)
    }

    /// Ada gives Boris a mandate, and he takes it.
    private func mandate(_ world: ApplicationsWorld, services: [String]? = nil, until: String = "20.11.2027")
        async throws -> RightID
    {
        let area = world.applications.representation
        let parts = until.split(separator: ".").map(String.init)
        var values = [
            "snils": ["087-654-303 00"], "scope": [services == nil ? "all" : "chosen"], "until-day": [parts[0]],
            "until-month": [parts[1]], "until-year": [parts[2]],
        ]
        values["services"] = services
        try await area.offerMandate(FormInput(values: values), of: world.ada, at: world.now)
        let keys = world.test.platform.keys
        let offers = try await world.test.store.read { tx in
            try tx.all(RightQueries(keys: keys).offered(to: try Snils("087-654-303 00")))
        }
        let right = try #require(offers.last)
        try await area.answerOffer(right.id, accepts: true, by: world.boris, at: world.now)
        return right.id
    }

    private func draft(_ world: ApplicationsWorld, for subject: SubjectRef, of person: PersonID) async throws -> DraftID
    {
        let id = try await world.draft(of: person, acting: subject)
        return id
    }

    private func send(_ world: ApplicationsWorld, _ id: DraftID, of person: PersonID) async throws -> ApplicationRecord
    {
        guard case .sent(let number) = try await world.submit(id, of: person) else { throw NotFound() }
        return try await world.record(number)
    }

    private func list(_ world: ApplicationsWorld, of person: PersonID) async throws -> [ApplicationRecord] {
        let (applications, now) = (world.applications, world.now)
        return try await world.test.store.read { tx in
            try applications.page(of: person, before: nil, limit: 20, at: now, in: tx)
        }
    }

    private func sees(_ world: ApplicationsWorld, _ person: PersonID, _ record: ApplicationRecord) async throws -> Bool
    {
        let applications = world.applications
        return try await world.test.store.read { tx in
            try applications.application(number: record.number, of: person, in: tx) != nil
        }
    }

    @Test func aParentAppliesForAChildAndTheCopySaysSo() async throws {
        let world = try await ApplicationsWorld()
        let subject = try await addChild(world)
        let record = try await send(world, draft(world, for: subject, of: world.ada), of: world.ada)
        #expect(record.subject == subject)
        #expect(record.subjectLabel?.text.ru == "Мария Лебедева, дочь")
        let applications = world.applications
        let copy = try #require(
            try await world.test.store.read { tx in try applications.copy(of: record.id, in: tx) })
        #expect(copy.subject?.rows.contains { $0.value.ru == "II-ДЦ №\u{00A0}612345" } == true)
        #expect(copy.subject?.ground.ru.contains("не проверял") == true)
        #expect(copy.applicant.name.full == "Лебедева Ада Сергеевна")
        #expect(try await list(world, of: world.ada).map(\.number) == [record.number])
        #expect(try await !sees(world, world.boris, record))
        // Removing the child changes nothing of what was sent.
        try await world.applications.representation.removeChild(
            try #require(ChildID(subject.id)), of: world.ada, at: world.now)
        #expect(try await sees(world, world.ada, record))
    }

    @Test func anotherParentsChildIsNobodyToChoose() async throws {
        let world = try await ApplicationsWorld()
        let subject = try await addChild(world)
        await #expect(throws: FieldErrors.self) { _ = try await draft(world, for: subject, of: world.boris) }
        let (area, now, boris) = (world.applications.representation, world.now, world.boris)
        #expect(
            try await world.test.store.read { tx in
                try area.standings(of: boris, service: nil, at: now, in: tx).isEmpty
            })
    }

    @Test func at18TheDraftStaysAndIsNotSent() async throws {
        let world = try await ApplicationsWorld()
        // 18 on 21 November 2026, in Kaluga: tomorrow.
        let subject = try await addChild(
            world,
            [
                "birth-day": "21", "birth-month": "11", "birth-year": "2008", "certificate-on-year": "2008",
                "certificate-on-month": "12",
            ])
        let sent = try await send(world, draft(world, for: subject, of: world.ada), of: world.ada)
        let waiting = try await draft(world, for: subject, of: world.ada)
        // 23:59 in Moscow, then midnight.
        world.test.clock.set(Day(number: 20_778).start(in: .gmt).addingTimeInterval(-3 * 3600 - 60))
        #expect(Day(of: world.now, in: TimeZone(identifier: "Europe/Moscow") ?? .gmt).iso == "2026-11-20")
        #expect(try await world.open(waiting, world.ada).noRight == nil)
        world.test.clock.advance(by: 61)
        guard case .noRight(let open, let reason) = try await world.submit(waiting, of: world.ada) else {
            Issue.record("sent for an adult")
            return
        }
        #expect(reason.ru.contains("18 лет"))
        #expect(open.draft.answers["purpose"] == "employment")
        // What was sent is read, and not acted on.
        #expect(try await sees(world, world.ada, sent))
        await #expect(throws: NoRight.self) {
            try await world.applications.withdraw(sent.number, of: world.ada, at: world.now)
        }
    }

    @Test func aRepresentativeAppliesAndThePrincipalSeesIt() async throws {
        let world = try await ApplicationsWorld()
        _ = try await mandate(world)
        let subject = SubjectRef(.principal, world.ada.text)
        let record = try await send(world, draft(world, for: subject, of: world.boris), of: world.boris)
        #expect(record.subjectLabel?.name == "Ада Лебедева")
        #expect(try await list(world, of: world.ada).map(\.number) == [record.number])
        #expect(try await list(world, of: world.boris).map(\.number) == [record.number])
        #expect(try await !sees(world, world.vera, record))
        // Both are told, and the principal takes it back himself.
        let told = try await world.count(
            "SELECT count(*) AS n FROM notice WHERE person_id = \(world.ada) AND kind = 'application.submitted'")
        #expect(told == 1)
        try await world.applications.withdraw(record.number, of: world.ada, at: world.now)
        #expect(try await world.record(record.number).status == .withdrawn)
    }

    @Test func aRevokedMandateSendsNothingAndShowsNothing() async throws {
        let world = try await ApplicationsWorld()
        let right = try await mandate(world)
        let subject = SubjectRef(.principal, world.ada.text)
        let sent = try await send(world, draft(world, for: subject, of: world.boris), of: world.boris)
        let waiting = try await draft(world, for: subject, of: world.boris)
        try await world.applications.representation.endRight(right, by: world.ada, at: world.now)
        guard case .noRight(let open, _) = try await world.submit(waiting, of: world.boris) else {
            Issue.record("sent without a right")
            return
        }
        #expect(open.draft.answers["purpose"] == "employment")
        #expect(try await world.open(waiting, world.boris).draft.state == .open)
        #expect(try await !sees(world, world.boris, sent))
        #expect(try await list(world, of: world.boris).isEmpty)
        #expect(try await sees(world, world.ada, sent))
        await #expect(throws: NotFound.self) {
            try await world.applications.withdraw(sent.number, of: world.boris, at: world.now)
        }
    }

    @Test func aMandateReachesItsServicesAndItsLastDay() async throws {
        let world = try await ApplicationsWorld()
        _ = try await mandate(world, services: [ApplicationsWorld.fingerprints], until: "21.11.2026")
        let subject = SubjectRef(.principal, world.ada.text)
        await #expect(throws: FieldErrors.self) { _ = try await draft(world, for: subject, of: world.boris) }
        let id = try await world.draft(ApplicationsWorld.fingerprints, of: world.boris, acting: subject)
        let sent = try await send(world, id, of: world.boris)
        #expect(try await list(world, of: world.boris).count == 1)
        // The day ends in the principal's region.
        world.test.clock.set(Day(number: 20_779).start(in: .gmt).addingTimeInterval(-3 * 3600))
        #expect(try await list(world, of: world.boris).isEmpty)
        #expect(try await !sees(world, world.boris, sent))
        let (area, now) = (world.applications.representation, world.now)
        let ended = try await world.test.store.write { tx in try area.sweep(at: now, in: tx) }
        #expect(ended == 1)
        let told = try await world.count("SELECT count(*) AS n FROM notice WHERE kind = 'representation.ended'")
        #expect(told == 2)
    }

    @Test func theStartPageAsksOnlyWhoHasSomebody() async throws {
        let world = try await ApplicationsWorld()
        _ = try await addChild(world)
        try await world.run { newBrowser in
            let path = "/services/\(ApplicationsWorld.certificate)/application"
            let boris = newBrowser()
            try await boris.open("/test/sign-in/\(world.boris)")
            try await boris.open(path + "?region=40")
            #expect(!boris.text.contains("От чьего имени"))
            let ada = newBrowser()
            try await ada.open("/test/sign-in/\(world.ada)")
            try await ada.open(path + "?region=40")
            #expect(ada.text.contains("От чьего имени"))
            #expect(ada.text.contains("Мария Лебедева, дочь"))
            try await ada.submit(path)
            #expect(ada.status == 422)
            #expect(ada.text.contains("Выберите, от чьего имени заявление"))
            try await ada.submit(path, [("subject", "principal:\(world.boris)")])
            #expect(ada.status == 422)
            let value = try #require(ada.page.firstMatch(of: /value="(child:[0-9a-f-]+)"/)).1
            try await ada.submit(path, [("subject", String(value))])
            #expect(ada.status == 200)
            #expect(ada.text.contains("Вы подаёте за: Мария Лебедева, дочь"))
            #expect(ada.text.contains("II-ДЦ № 612345"))
        }
    }

    @Test func staffOfAnOrganisationShareItsCasesWhileTheyBelongToIt() async throws {
        let world = try await ApplicationsWorld()
        let area = world.applications.representation
        try await area.declareOrganisation(
            form([
                "kind": "legal", "name": "ООО «Ромашка»", "inn": "7707083893", "kpp": "773601001",
                "number": "1027700132195",
            ]), by: world.ada, at: world.now)
        let (now, ada, keys) = (world.now, world.ada, world.test.platform.keys)
        let standings = try await world.test.store.read { tx in
            try area.standings(of: ada, service: nil, at: now, in: tx)
        }
        let subject = try #require(standings.first?.subject)
        let record = try await send(world, draft(world, for: subject, of: world.ada), of: world.ada)
        #expect(record.subjectLabel?.name == "ООО «Ромашка»")
        #expect(try await !sees(world, world.boris, record))
        try await area.inviteStaff(
            form(["snils": "087-654-303 00", "role": "see"]), to: subject.id, by: world.ada, at: now)
        let offers = try await world.test.store.read { tx in
            try tx.all(RightQueries(keys: keys).offered(to: try Snils("087-654-303 00")))
        }
        let offer = try #require(offers.first)
        try await area.answerOffer(offer.id, accepts: true, by: world.boris, at: now)
        #expect(try await sees(world, world.boris, record))
        #expect(try await list(world, of: world.boris).map(\.number) == [record.number])
        // He only sees: nothing is done.
        await #expect(throws: NoRight.self) {
            try await world.applications.withdraw(record.number, of: world.boris, at: now)
        }
        await #expect(throws: FieldErrors.self) { _ = try await draft(world, for: subject, of: world.boris) }
        try await area.endRight(offer.id, by: world.ada, at: now)
        #expect(try await !sees(world, world.boris, record))
        #expect(try await list(world, of: world.boris).isEmpty)
    }

    @Test func theOfficialsCopyAndThePagesSayForWhom() async throws {
        let world = try await ApplicationsWorld()
        let right = try await mandate(world)
        let subject = SubjectRef(.principal, world.ada.text)
        let record = try await send(world, draft(world, for: subject, of: world.boris), of: world.boris)
        try await world.run { newBrowser in
            let (ada, boris) = (newBrowser(), newBrowser())
            try await ada.open("/test/sign-in/\(world.ada)").open(record.path)
            #expect(ada.text.contains("От вашего имени подал представитель: Орлов Борис"))
            try await boris.open("/test/sign-in/\(world.boris)").open(record.path)
            #expect(boris.text.contains("Заявление подано за: Ада Лебедева, по доверенности"))
            for page in ["/receipt", "/answers"] {
                try await boris.open(record.path + page)
                #expect(boris.text.contains("Ада Лебедева") || boris.text.contains("Лебедева Ада"), "\(page)")
                #expect(boris.text.contains("Доверенность выдана в личном кабинете"), "\(page)")
            }
            try await boris.open("/cabinet/applications")
            #expect(boris.text.contains("За: Ада Лебедева, по доверенности"))
            // The page with the button stands open while the mandate ends.
            try await boris.open(record.path + "/withdrawal")
            try await world.applications.representation.endRight(right, by: world.ada, at: world.now)
            try await boris.submit(record.path + "/withdrawal")
            #expect(boris.status == 404)
            try await boris.open(record.path + "/answers")
            #expect(boris.status == 404)
            try await ada.open(record.path + "/withdrawal").submit(record.path + "/withdrawal")
            #expect(ada.text.contains("Отозвано"))
        }
    }

    /// The right ends between the check and the commit: asked for again inside the transaction.
    @Test func ofManyPressesDuringARevocationNoneSendsAfterIt() async throws {
        let world = try await ApplicationsWorld()
        let right = try await mandate(world)
        let id = try await draft(world, for: SubjectRef(.principal, world.ada.text), of: world.boris)
        let area = world.applications.representation
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await area.endRight(right, by: world.ada, at: world.now) }
            for _ in 0..<8 { group.addTask { _ = try? await world.submit(id, of: world.boris) } }
            try await group.waitForAll()
        }
        guard case .noRight = try? await world.submit(id, of: world.boris) else {
            // Sent before the end: then the journal has the use before the end.
            let used = try await world.count(
                """
                SELECT count(*) AS n FROM journal u JOIN journal e ON e.action = 'representation.ended'
                WHERE u.action = 'representation.used'
                """)
            #expect(used == 1)
            return
        }
        #expect(try await world.count("SELECT count(*) AS n FROM application") == 0)
    }

    @Test func thePrincipalCorrectsHimselfWhatWasSentForHim() async throws {
        let world = try await ApplicationsWorld()
        _ = try await mandate(world)
        let subject = SubjectRef(.principal, world.ada.text)
        let record = try await send(world, draft(world, for: subject, of: world.boris), of: world.boris)
        try await world.move(record, to: .registered, facts: StatusFacts(agencyNumber: "МВД-1"))
        try await world.move(
            world.record(record.number), to: .returnedForCorrection, facts: StatusFacts(fields: ["purpose"]))
        let correct = CorrectApplication(area: world.applications)
        let id = try await correct.run(record.number, of: world.ada, at: world.now)
        // Of several who may act one corrects at a time.
        await #expect(throws: NoRight.self) {
            _ = try await correct.run(record.number, of: world.boris, at: world.now)
        }
        #expect(try await !world.open(id, world.ada).draft.isForAnother)
        guard case .sent(let number) = try await world.submit(id, of: world.ada) else {
            Issue.record("a principal could not send his own correction")
            return
        }
        #expect(number == record.number)
        #expect(try await world.record(number).copyVersion == 2)
    }

    @Test func aCorrectionIsTakenOverFromWhoseRightEnded() async throws {
        let world = try await ApplicationsWorld()
        let right = try await mandate(world)
        let subject = SubjectRef(.principal, world.ada.text)
        let record = try await send(world, draft(world, for: subject, of: world.boris), of: world.boris)
        try await world.move(record, to: .registered, facts: StatusFacts(agencyNumber: "МВД-1"))
        try await world.move(
            world.record(record.number), to: .returnedForCorrection, facts: StatusFacts(fields: ["purpose"]))
        let correct = CorrectApplication(area: world.applications)
        let id = try await correct.run(record.number, of: world.boris, at: world.now)
        try await world.applications.representation.endRight(right, by: world.ada, at: world.now)
        #expect(try await correct.run(record.number, of: world.ada, at: world.now) == id)
        await #expect(throws: NotFound.self) { _ = try await world.open(id, world.boris) }
        guard case .sent = try await world.submit(id, of: world.ada) else {
            Issue.record("the correction could not be sent")
            return
        }
    }
}
