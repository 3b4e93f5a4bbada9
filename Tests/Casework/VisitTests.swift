import Applications
import Appointments
import Casework
import Foundation
import Kernel
import TestSupport
import Testing

/// A service with a visit, S1's way (R78–R88), to its end (R89).
@Suite struct VisitTests {
    @Test func invitedAtTheProposedTimeAndServedAtTheVisit() async throws {
        let world = try await CaseWorld()
        let number = try await world.applyForFingerprints()
        #expect(!(try await world.file(number).acts(at: world.test.clock.now)).contains(.invite))
        try await world.accept(number, as: "1")
        let file = try await world.file(number)
        #expect(file.acts(at: world.test.clock.now).first == .invite)
        // Before the originals were seen nothing is provided.
        #expect(!file.allows(.ready, at: world.test.clock.now))
        try await world.decide(.invite(comment: ""), number)
        let invited = try await world.file(number)
        #expect(invited.record.status == .invited)
        #expect(invited.history.last?.facts.visitAt == (try world.at("2026-11-23", "10:00")))
        #expect(invited.history.last?.facts.bring.isEmpty == false)
        world.test.clock.set(try world.at("2026-11-23", "10:05"))
        try await world.decide(
            visit(["identity-document": .matches, "birth-certificate": .notNeeded], provided: true), number)
        let done = try await world.file(number)
        #expect(done.record.status == .completed)
        #expect(done.visit?.appointment?.outcome == .originalsRight)
    }

    @Test func ofTwoWhoWishForOneTimeOneIsInvitedAndTheOtherGetsAnOffer() async throws {
        let world = try await CaseWorld()
        let first = try await world.applyForFingerprints()
        let second = try await world.applyForFingerprints()
        try await world.accept(first, as: "1")
        try await world.accept(second, as: "2")
        try await world.decide(.invite(comment: ""), first)
        await #expect(throws: RefusedVisit.taken) { try await world.decide(.invite(comment: ""), second) }
        #expect(try await world.status(second) == .accepted)
        let other = try world.at("2026-11-24", "15:30")
        await #expect(throws: RefusedVisit.taken) {
            try await world.decide(.offer(start: try world.at("2026-11-23", "10:00"), comment: ""), second)
        }
        try await world.decide(.offer(start: other, comment: "Это время занято"), second)
        #expect(try await world.status(second) == .awaitingApplicant)
        // The applicant takes it, by the operation of Applications.
        let now = world.test.clock.now
        try await world.test.store.write { [appointments = world.appointments] tx in
            let id = try world.applications.application(number: second, in: tx)?.id.text ?? ""
            try appointments.agree(subject: .application(id), by: .applicant, at: now, in: tx)
        }
        #expect(try await world.file(second).visit?.held?.start == other)
    }

    @Test func differingOriginalsAreNotServedAndTheReasonIsKept() async throws {
        let world = try await CaseWorld()
        let number = try await invited(world)
        // A reason is required, and so is every finding; what everyone needs cannot be "not needed".
        for findings: [String: OriginalFinding] in [
            [:], ["identity-document": .notNeeded, "birth-certificate": .notNeeded],
        ] {
            await #expect(throws: FieldErrors.self) { try await world.decide(visit(findings, comment: "Нет"), number) }
        }
        let wrong: [String: OriginalFinding] = ["identity-document": .differs, "birth-certificate": .notNeeded]
        await #expect(throws: FieldErrors.self) { try await world.decide(visit(wrong), number) }
        try await world.decide(visit(wrong, provided: true, comment: "Фамилия в паспорте другая"), number)
        let file = try await world.file(number)
        #expect(file.record.status == .inProgress)
        #expect(file.history.last?.comment == "Фамилия в паспорте другая")
        #expect(file.history.last?.facts.originals?.contains("расходится") == true)
        let acts = file.acts(at: world.test.clock.now)
        #expect(!acts.contains(.ready) && acts.contains(.offer) && acts.contains(.refuse))
        // A new visit, or a refusal with a ground of the decision.
        await #expect(throws: FieldErrors.self) {
            try await world.decide(.refuse(grounds: ["I01"], comment: "Нет"), number)
        }
        try await world.decide(.refuse(grounds: ["D01"], comment: "Документы не подтвердились"), number)
        let refused = try await world.file(number)
        #expect(refused.record.status == .refused && refused.record.refusalStage == .decision)
    }

    @Test func whoDidNotComeGetsAnotherTime() async throws {
        let world = try await CaseWorld()
        let number = try await invited(world, before: true)
        let absent = CaseDecision.recordVisit(
            VisitRecord(came: false, findings: [:], providedAtOnce: false, comment: ""))
        await #expect(throws: RefusedVisit.notYet) { try await world.decide(absent, number) }
        world.test.clock.set(try world.at("2026-11-23", "10:45"))
        try await world.decide(absent, number)
        #expect(try await world.file(number).visit?.appointment?.outcome == .didNotCome)
        try await world.decide(.offer(start: try world.at("2026-11-25", "09:30"), comment: ""), number)
        #expect(try await world.status(number) == .awaitingApplicant)
    }

    @Test func anAgreedTimeMovedByTheAgencyFreesTheOldOne() async throws {
        let world = try await CaseWorld()
        let number = try await invited(world, before: true)
        try await world.decide(.offer(start: try world.at("2026-11-25", "09:30"), comment: "Врач заболел"), number)
        #expect(try await world.status(number) == .awaitingApplicant)
        let second = try await world.applyForFingerprints()
        try await world.accept(second, as: "2")
        try await world.decide(.invite(comment: ""), second)
    }

    @Test func anUnansweredOfferLapsesAndComesBackToTheAgency() async throws {
        let world = try await CaseWorld()
        let number = try await world.applyForFingerprints()
        try await world.accept(number, as: "1")
        try await world.decide(.offer(start: try world.at("2026-11-27", "09:30"), comment: ""), number)
        #expect(try await world.casework.sweepVisits(at: world.test.clock.now) == 0)
        world.test.clock.set(try world.at("2026-11-23", "10:01"))
        let before = try await world.notices()
        #expect(try await world.casework.sweepVisits(at: world.test.clock.now) == 1)
        #expect(try await world.casework.sweepVisits(at: world.test.clock.now) == 0)
        #expect(try await world.status(number) == .inProgress)
        #expect(try await world.notices() == before + 1)
        #expect(try await world.file(number).history.last?.actorKind == "system")
    }

    @Test func timesAreOfTheOfficesZone() async throws {
        let world = try await CaseWorld()
        // 9:30 in Barnaul is 5:30 in Moscow.
        let number = try await world.applyForFingerprints(at: "2026-11-23T09:30", in: "22")
        try await world.decide(
            .accept(try AgencyNumber("1"), comment: ""), number, by: world.stranger, office: CaseWorld.altai)
        try await world.decide(.invite(comment: ""), number, by: world.stranger, office: CaseWorld.altai)
        let file = try await world.file(number, office: CaseWorld.altai)
        #expect(file.visit?.held?.start.formatted(.iso8601) == "2026-11-23T02:30:00Z")
        #expect(file.record.registerBy?.formatted(.iso8601) == "2026-11-23T17:00:00Z")
    }

    private func invited(_ world: CaseWorld, before: Bool = false) async throws -> PortalNumber {
        let number = try await world.applyForFingerprints()
        try await world.accept(number, as: "1")
        try await world.decide(.invite(comment: ""), number)
        if !before { world.test.clock.set(try world.at("2026-11-23", "10:05")) }
        return number
    }

    private func visit(
        _ findings: [String: OriginalFinding], provided: Bool = false, comment: String = ""
    ) -> CaseDecision {
        .recordVisit(VisitRecord(came: true, findings: findings, providedAtOnce: provided, comment: comment))
    }
}
