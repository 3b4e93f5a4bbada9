import Applications
import Casework
import Foundation
import Kernel
import TestSupport
import Testing

/// Ready, handed over, refused, answered (R89).
@Suite struct OutcomeTests {
    @Test func readyWithPlaceAndTermThenHandedOver() async throws {
        let world = try await CaseWorld()
        let number = try await world.applyForCertificate()
        try await world.accept(number, as: "1")
        try await world.decide(.ready(try readiness()), number)
        let file = try await world.file(number)
        #expect(file.record.status == .ready)
        let facts = try #require(file.history.last?.facts)
        #expect(facts.place?.room?.ru == "окно 7" && facts.place?.address.ru.isEmpty == false)
        #expect(facts.keptUntil == Day(iso: "2026-12-20") && facts.bring.map(\.ru) == ["Паспорт"])
        #expect(facts.outcome != nil)
        try await world.decide(.handOver(Handover(receiver: .applicant, comment: "")), number)
        let end = try await world.file(number)
        #expect(end.record.status == .completed)
        #expect(end.history.suffix(2).map(\.status) == [.handedOver, .completed])
        #expect(end.acts(at: world.test.clock.now).isEmpty)
    }

    @Test func wrongReadinessIsRefusedFieldByField() async throws {
        let world = try await CaseWorld()
        let number = try await world.applyForCertificate()
        try await world.accept(number, as: "1")
        let cases: [(Readiness, String)] = [
            (try readiness(outcome: nil), "outcome"), (try readiness(outcome: 99), "outcome"),
            (try readiness(outcome: -1), "outcome"), (try readiness(kept: "2026-11-20"), "kept"),
            (try readiness(kept: "2028-01-01"), "kept"), (try readiness(bring: [" "]), "bring"),
            (try readiness(bring: Array(repeating: "x", count: 11)), "bring"),
        ]
        for (readiness, field) in cases {
            let error = await #expect(throws: FieldErrors.self) { try await world.decide(.ready(readiness), number) }
            #expect(error?.phrase(for: field) != nil, "\(field)")
        }
        #expect(try await world.status(number) == .accepted)
    }

    @Test func aRepresentativeIsNamed() async throws {
        let world = try await CaseWorld()
        let number = try await world.applyForCertificate()
        try await world.accept(number, as: "1")
        try await world.decide(.ready(try readiness()), number)
        await #expect(throws: FieldErrors.self) {
            try await world.decide(.handOver(Handover(receiver: .representative(name: " "), comment: "")), number)
        }
        try await world.decide(
            .handOver(Handover(receiver: .representative(name: "Ким Д. В., доверенность 7"), comment: "")), number)
        let event = try await world.file(number).history.first { $0.status == .handedOver }
        #expect(event?.comment?.contains("Ким Д. В.") == true)
    }

    @Test func nothingFollowsAnEnd() async throws {
        let world = try await CaseWorld()
        let number = try await world.applyForCertificate()
        try await world.accept(number, as: "1")
        try await world.decide(.refuse(grounds: ["D02"], comment: "Сведения не подтвердились"), number)
        let own = try AgencyNumber("2")
        let late: [CaseDecision] = [
            .register(own), .accept(own, comment: ""), .refuseIntake(own, grounds: ["I05"], comment: "x"),
            .returnForCorrection(own, fields: ["passport-number"], comment: "x"), .start(comment: ""),
            .invite(comment: ""), .offer(start: try world.at("2026-11-24", "10:00"), comment: ""),
            .ready(try readiness()), .handOver(Handover(receiver: .applicant, comment: "")),
            .refuse(grounds: ["D02"], comment: "x"), .answer(text: "x", file: nil),
        ]
        for decision in late {
            await #expect(throws: CaseChanged.self, "\(decision.act)") { try await world.decide(decision, number) }
        }
    }

    @Test func aQueryIsAnsweredButNeverRefused() async throws {
        let world = try await CaseWorld()
        let number = try await world.sendQuery()
        let acts = try await world.file(number, office: try await office(world, number)).acts(at: world.test.clock.now)
        #expect(acts == [.accept, .register, .returnForCorrection])
        let place = try await office(world, number)
        try await world.decide(.accept(try AgencyNumber("З-1"), comment: ""), number, office: place)
        await #expect(throws: FieldErrors.self) {
            try await world.decide(.answer(text: " ", file: nil), number, office: place)
        }
        try await world.decide(.answer(text: "Через 30 дней", file: nil), number, office: place)
        let file = try await world.file(number, office: place)
        #expect(file.record.status == .completed)
        #expect(file.history.last?.facts.answer == "Через 30 дней")
    }

    private func office(_ world: CaseWorld, _ number: PortalNumber) async throws -> String {
        let record = try await world.test.store.read { [applications = world.applications] tx in
            try applications.application(number: number, in: tx)
        }
        return try #require(record).office
    }

    private func readiness(
        outcome: Int? = 0, bring: [String] = ["Паспорт"], kept: String = "2026-12-20"
    ) throws -> Readiness {
        Readiness(
            outcome: outcome, room: "окно 7", bring: bring, keptUntil: try #require(Day(iso: kept)), comment: "")
    }
}
