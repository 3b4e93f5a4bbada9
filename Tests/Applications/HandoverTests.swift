import Accounts
import Forms
import Foundation
import Kernel
import Representation
import Storage
import TestSupport
import Testing
import Web

@testable import Applications
@testable import Representation

/// A draft that becomes another's.
@Suite struct HandoverTests {
    /// Ada's draft, offered to Boris.
    private func offered(_ world: ApplicationsWorld, _ slug: String = ApplicationsWorld.certificate) async throws
        -> DraftID
    {
        let id = try await world.draft(slug)
        try await world.offer(id, .handover)
        return id
    }

    private func refusal(_ world: ApplicationsWorld, _ person: PersonID? = nil) async throws -> String {
        do {
            try await world.answer(true, by: person ?? world.boris)
            return ""
        } catch let errors as FieldErrors {
            return errors.phrase(for: "answer")?.ru ?? ""
        }
    }

    @Test func theDraftIsTheOthersWithHisOwnPassport() async throws {
        let world = try await ApplicationsWorld()
        // Boris has applied before: his own data are known.
        let earlier = try await world.draft(
            of: world.boris, changing: ["passport-number": "777777", "registration-address": "г. Обнинск, д. 1"])
        guard case .sent = try await world.submit(earlier, of: world.boris) else { throw NotFound() }
        let id = try await world.draft(changing: ["purpose": "visa"])
        let vera = ApplicationsWorld.veraSnils
        try await world.confirmVera()
        try await world.offer(id, to: vera)
        try await world.answer(true, by: world.vera)
        _ = try await world.save(id, ["purpose": "visa", "delivery": "electronic"], by: world.vera)
        try await world.offer(id, .handover, words: "Возьми, пожалуйста")
        let files = try await world.open(id, world.ada).files.map(\.upload.original.key)
        let share = try await world.answer(true, by: world.boris)

        let open = try await world.open(id, world.boris)
        #expect(open.draft.person == world.boris)
        #expect(open.isOwn)
        #expect(open.draft.answers["passport-number"] == "777777")
        #expect(open.draft.answers["registration-address"] == "г. Обнинск, д. 1")
        #expect(open.draft.answers["purpose"] == "visa")
        #expect(open.files.map(\.upload.original.key) == files)
        #expect(!open.draft.isShared)
        for person in [world.ada, world.vera] {
            await #expect(throws: NotFound.self) { _ = try await world.open(id, person) }
        }
        // Whom Ada had invited is not Boris's to read; that she gave it away is hers.
        #expect(try await world.shares(of: id).map(\.id) == [share.id])
        #expect(try await world.count("SELECT count(*) AS n FROM draft_change") == 0)
        for (kind, person) in [
            ("draft.handed-over", world.ada), ("draft.taken-over", world.boris), ("draft.ended", world.vera),
        ] {
            #expect(try await world.notices(kind, of: person) == 1, "\(kind)")
        }
        // He sends it as his own.
        guard case .sent(let number) = try await world.submit(id, of: world.boris) else {
            Issue.record("not sent")
            return
        }
        let (record, applications) = (try await world.record(number), world.applications)
        #expect(record.person == world.boris)
        let copy = try await world.test.store.read { tx in try applications.copy(of: record.id, in: tx) }
        #expect(copy?.applicant.name.full == "Орлов Борис")
        #expect(copy?.helpers == nil)
        #expect(copy?.answers.texts.values.contains("123456") == false)
        // The note of the former owner goes after a while, also when the draft is gone.
        world.test.clock.advance(by: 91 * 86_400)
        _ = try await world.applications.sweep(at: world.now)
        #expect(try await world.count("SELECT count(*) AS n FROM draft_share") == 0)
    }

    @Test func whereNothingIsKnownOfTheOtherNothingOfTheFormerOwnerStays() async throws {
        let world = try await ApplicationsWorld()
        let id = try await offered(world)
        try await world.answer(true, by: world.boris)
        let answers = try await world.open(id, world.boris).draft.answers
        for name in ["passport-series", "passport-number", "passport-issued-on-year", "registration-address"] {
            #expect(answers[name].isEmpty, "\(name)")
        }
        guard case .incomplete = try await world.submit(id, of: world.boris) else {
            Issue.record("sent without a passport")
            return
        }
    }

    @Test func ofManyAnswersAtOnceOneCounts() async throws {
        let world = try await ApplicationsWorld()
        let id = try await offered(world)
        let share = try #require(try await world.offers(to: world.boris).first)
        let answer = AnswerDraftOffer(area: world.applications)
        let taken = await withTaskGroup(of: Bool.self) { group in
            for index in 0..<8 {
                group.addTask {
                    // Whoever comes later finds nothing.
                    (try? await answer.run(share.id, accepts: index % 2 == 0, by: world.boris, at: world.now)) != nil
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(taken == 1)
        let owner = try await world.count(
            "SELECT count(*) AS n FROM application_draft WHERE id = \(id) AND person_id IN (\(world.ada), \(world.boris))"
        )
        #expect(owner == 1)
    }

    /// Sending and taking at once: the draft is sent by one of the two, by whom it belongs to.
    @Test func takenWhileItIsBeingSent() async throws {
        let world = try await ApplicationsWorld()
        let id = try await offered(world)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { _ = try? await world.answer(true, by: world.boris) }
            for _ in 0..<4 { group.addTask { _ = try? await world.submit(id, of: world.ada) } }
            try await group.waitForAll()
        }
        let (sent, taken) = (
            try await world.count("SELECT count(*) AS n FROM application WHERE person_id = \(world.ada)"),
            try await world.count("SELECT count(*) AS n FROM draft_share WHERE state = 'done'")
        )
        #expect(sent + taken == 1)
    }

    @Test func itIsOfferedToOneAtATime() async throws {
        let world = try await ApplicationsWorld()
        let id = try await offered(world)
        await #expect(throws: FieldErrors.self) {
            try await world.offer(id, .handover, to: ApplicationsWorld.veraSnils)
        }
        let share = try #require(try await world.shares(of: id).first)
        try await EndDraftShare(area: world.applications).run(share.id, of: id, by: world.ada, at: world.now)
        // Taken back without a word.
        #expect(try await world.notices("draft.ended", of: world.boris) == 0)
        await #expect(throws: NotFound.self) {
            try await AnswerDraftOffer(area: world.applications).run(
                share.id, accepts: true, by: world.boris, at: world.now)
        }
        try await world.offer(id, .handover, to: ApplicationsWorld.veraSnils)
    }

    @Test func itIsRefusedWhereItCouldNotBeSent() async throws {
        let world = try await ApplicationsWorld()
        let id = try await offered(world)
        func change(_ sql: SQL) async throws {
            try await world.test.store.write { tx in
                try tx.run("UPDATE application_draft SET \(sql: sql) WHERE id = \(id)")
            }
        }
        try await change("region = '99'")
        #expect(try await refusal(world).contains("некому принять"))
        try await change("region = '40', service_id = 'gone-service'")
        #expect(try await refusal(world).contains("больше не оказывают"))
        // Done on another site.
        try await change("service_id = 'fns-income-declaration', agency_id = 'fns'")
        #expect(try await refusal(world) != "")
        try await change("service_id = 'mvd-criminal-record', agency_id = 'mvd'")
        let service = try world.service()
        for _ in 0..<Draft.mostOpen {
            _ = try await BeginDraft(area: world.applications).run(
                .service(service), region: "40", person: world.boris, anew: true, at: world.now)
        }
        #expect(try await refusal(world).contains("уже 50 черновиков"))
        // Refused, the offer waits.
        try await world.test.store.write { [boris = world.boris] tx in
            try tx.run("DELETE FROM application_draft WHERE person_id = \(boris)")
        }
        #expect(try await refusal(world) == "")
        #expect(try await world.open(id, world.boris).draft.person == world.boris)
    }

    @Test func ofAnOrganisationOnlyItsStaffTakesIt() async throws {
        let world = try await ApplicationsWorld()
        let representation = world.applications.representation
        try await representation.declareOrganisation(
            ApplicationsWorld.form([
                "kind": "legal", "name": "ООО «Ромашка»", "inn": "7707083893", "kpp": "773601001",
                "number": "1027700132195",
            ]), by: world.ada, at: world.now)
        let keys = world.test.platform.keys
        let organisation = try await world.test.store.read { [ada = world.ada] tx in
            try tx.all(RightQueries(keys: keys).held(by: ada)).first?.grantor
        }
        let subject = SubjectRef(.organisation, try #require(organisation))
        let id = try await world.draft(acting: subject)
        try await world.offer(id, .handover)
        #expect(try await refusal(world).contains("только её сотрудник"))
        func join(_ role: String) async throws {
            try await representation.inviteStaff(
                ApplicationsWorld.form(["snils": ApplicationsWorld.borisSnils, "role": role]), to: subject.id,
                by: world.ada, at: world.now)
            let right = try await world.test.store.read { tx in
                try tx.all(RightQueries(keys: keys).offered(to: try Snils(ApplicationsWorld.borisSnils))).last
            }
            try await representation.answerOffer(
                try #require(right?.id), accepts: true, by: world.boris, at: world.now)
        }
        try await join("see")
        #expect(try await refusal(world) != "")
        try await join("apply")
        #expect(try await refusal(world) == "")
        let open = try await world.open(id, world.boris)
        #expect(open.draft.subject == subject)
        #expect(open.noRight == nil)
    }

    @Test func aCorrectionStaysWithWhoeverSent() async throws {
        let world = try await ApplicationsWorld()
        let record = try await world.apply()
        try await world.move(record, to: .registered, facts: StatusFacts(agencyNumber: "МВД-1"))
        try await world.move(
            world.record(record.number), to: .returnedForCorrection, facts: StatusFacts(fields: ["purpose"]))
        let id = try await CorrectApplication(area: world.applications).run(
            record.number, of: world.ada, at: world.now)
        await #expect(throws: FieldErrors.self) { try await world.offer(id, .handover) }
        // But help with it is welcome, and read in the second copy.
        try await world.offer(id)
        try await world.answer(true, by: world.boris)
        _ = try await world.save(id, ["purpose": "visa", "delivery": "office"], by: world.boris)
        let seen = try await world.open(id, world.ada).draft.updatedAt
        guard
            case .sent = try await SubmitDraft(area: world.applications).run(
                id, of: world.ada, seen: seen, at: world.now)
        else {
            Issue.record("the correction was not sent")
            return
        }
        let applications = world.applications
        let copies = try await world.test.store.read { tx in
            try [1, 2].map { try applications.copy(of: record.id, version: $0, in: tx)?.helpers?.count ?? 0 }
        }
        #expect(copies == [0, 1])
    }
}
