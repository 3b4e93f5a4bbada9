import Appointments
import Foundation
import Kernel
import Storage
import TestSupport
import Testing

@Suite struct NegotiationTests {
    @Test func theApplicantsWishIsAcceptedAndHoldsThePlace() async throws {
        let world = try await VisitWorld()
        let start = try world.at("2026-11-23", "10:00")
        try await world.propose(world.subject(), start, comment: "Лучше утром")
        #expect(try await world.state(world.subject())?.awaits(at: world.test.clock.now) == .agency)
        let visit = try await world.agree(world.subject(), by: .agency(world.official))
        #expect(visit.start == start && visit.end == start.addingTimeInterval(1800) && visit.place == 1)
        let times = try unwrap(try await world.days("2026-11-23", 1).first).times
        #expect(times.filter(\.isTaken).map(\.start) == [start])
    }

    @Test func aCounterOfferIsAcceptedByTheApplicant() async throws {
        let world = try await VisitWorld()
        try await world.propose(world.subject(), try world.at("2026-11-23", "10:00"))
        let other = try world.at("2026-11-24", "15:30")
        try await world.propose(world.subject(), other, by: .agency(world.official), comment: "В понедельник занято")
        let visit = try await world.agree(world.subject(), by: .applicant)
        #expect(visit.start == other)
        let history = try await world.test.store.read { [appointments = world.appointments] tx in
            try appointments.history(of: .application("a1"), in: tx)
        }
        #expect(history.map(\.state) == [.countered, .agreed])
        #expect(history.map(\.side.kind) == [.applicant, .agency])
        #expect(history.last?.comment == "В понедельник занято")
    }

    @Test func nobodyAnswersOneself() async throws {
        let world = try await VisitWorld()
        try await world.propose(world.subject(), try world.at("2026-11-23", "10:00"))
        await #expect(throws: RefusedVisit.ownProposal) { try await world.agree(world.subject(), by: .applicant) }
        await #expect(throws: RefusedVisit.nothingProposed) {
            try await world.agree(world.subject("other"), by: .applicant)
        }
    }

    @Test func anOfferOfTheAgencyHoldsItsPlaceWhileItCanBeAnswered() async throws {
        let world = try await VisitWorld()
        let start = try world.at("2026-11-24", "10:00")
        try await world.propose(world.subject("a1"), start, by: .agency(world.official))
        await #expect(throws: RefusedVisit.taken) { try await world.propose(world.subject("a2"), start) }
        // Three days later the offer has lapsed, and the place is free although no worker came by.
        world.test.clock.set(try world.at("2026-11-23", "10:00"))
        try await world.propose(world.subject("a2"), start)
        try await world.agree(world.subject("a2"), by: .agency(world.official))
        await #expect(throws: RefusedVisit.expired) { try await world.agree(world.subject("a1"), by: .applicant) }
    }

    @Test func aWishForATakenTimeMayBeKeptForTheAgencyToAnswer() async throws {
        let world = try await VisitWorld()
        let start = try world.at("2026-11-23", "10:00")
        try await world.propose(world.subject("a1"), start)
        try await world.agree(world.subject("a1"), by: .agency(world.official))
        await #expect(throws: RefusedVisit.taken) { try await world.propose(world.subject("a2"), start) }
        try await world.propose(world.subject("a2"), start, allowsTaken: true)
        await #expect(throws: RefusedVisit.taken) {
            try await world.agree(world.subject("a2"), by: .agency(world.official))
        }
        await #expect(throws: RefusedVisit.taken) {
            try await world.propose(world.subject("a2"), start, by: .agency(world.official), allowsTaken: true)
        }
        #expect(try await world.state(world.subject("a2"))?.open(at: world.test.clock.now)?.start == start)
    }

    @Test func unansweredProposalsExpireAndAreTold() async throws {
        let world = try await VisitWorld()
        try await world.propose(world.subject("a1"), try world.at("2026-11-23", "10:00"))
        try await world.propose(world.subject("a2"), try world.at("2026-11-23", "10:00"), by: .agency(world.official))
        world.test.clock.set(try world.at("2026-11-23", "09:30"))
        let now = world.test.clock.now
        let expired = try await world.test.store.write { [appointments = world.appointments] tx in
            try appointments.expireUnanswered(at: now, in: tx)
        }
        #expect(Set(expired.map(\.subject.id)) == ["a1", "a2"])
        let again = try await world.test.store.write { [appointments = world.appointments] tx in
            try appointments.expireUnanswered(at: now, in: tx)
        }
        #expect(again.isEmpty)
        #expect(try await world.state(world.subject("a1"))?.proposal?.state == .expired)
    }

    @Test func aReleasedPlaceIsFreeAgain() async throws {
        let world = try await VisitWorld()
        let start = try world.at("2026-11-23", "10:00")
        try await world.propose(world.subject("a1"), start)
        try await world.agree(world.subject("a1"), by: .agency(world.official))
        let now = world.test.clock.now
        try await world.test.store.write { [appointments = world.appointments, person = world.person] tx in
            try appointments.release(
                subject: .application("a1"), because: "Не смогу", by: .person(person), at: now, in: tx)
            // The second click finds nothing to do.
            try appointments.release(
                subject: .application("a1"), because: "Не смогу", by: .person(person), at: now, in: tx)
        }
        #expect(try await world.state(world.subject("a1"))?.appointment?.state == .released)
        try await world.propose(world.subject("a2"), start)
        try await world.agree(world.subject("a2"), by: .agency(world.official))
    }

    @Test func theOutcomeIsRecordedOnce() async throws {
        let world = try await VisitWorld()
        let start = try world.at("2026-11-23", "10:00")
        try await world.propose(world.subject(), start)
        try await world.agree(world.subject(), by: .agency(world.official))
        await #expect(throws: RefusedVisit.notYet) { try await record(world, .didNotCome) }
        world.test.clock.set(start.addingTimeInterval(600))
        try await record(world, .originalsDifferent, "<script>alert(1)</script>\u{202E}")
        await #expect(throws: RefusedVisit.nothingAgreed) { try await record(world, .originalsRight) }
        let visit = try unwrap(try await world.state(world.subject())?.appointment)
        #expect(visit.state == .over && visit.outcome == .originalsDifferent)
        #expect(visit.outcomeNote == "<script>alert(1)</script>")
        // A new visit may follow.
        try await world.propose(world.subject(), try world.at("2026-11-24", "10:00"))
    }

    @Test func commentsLieSealedAndOverlongOnesAreRefused() async throws {
        let world = try await VisitWorld()
        let start = try world.at("2026-11-23", "10:00")
        await #expect(throws: RefusedVisit.commentTooLong) {
            try await world.propose(world.subject(), start, comment: String(repeating: "я", count: 1001))
        }
        try await world.propose(world.subject(), start, comment: "Секретное пояснение")
        let stored = try await world.test.store.read { tx in
            try tx.all(Query("SELECT comment FROM visit_proposal") { try $0.data("comment") })
        }
        #expect(stored.count == 1)
        #expect(stored.allSatisfy { $0.range(of: Data("Секретное".utf8)) == nil })
    }

    private func record(_ world: VisitWorld, _ outcome: VisitOutcome, _ note: String? = nil) async throws {
        let now = world.test.clock.now
        try await world.test.store.write { [appointments = world.appointments, official = world.official] tx in
            try appointments.recordOutcome(
                subject: .application("a1"), outcome: outcome, note: note, by: official, at: now, in: tx)
        }
    }
}
