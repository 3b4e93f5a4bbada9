import Applications
import Casework
import Foundation
import Kernel
import TestSupport
import Testing

/// Registering and the first answer (R74–R77, R83, R84).
@Suite struct FirstAnswerTests {
    @Test func registeredAndAcceptedInOneForm() async throws {
        let world = try await CaseWorld()
        let number = try await world.applyForCertificate()
        let before = try await world.notices()
        try await world.accept(number, as: "2026-0001")
        let file = try await world.file(number)
        #expect(file.record.status == .accepted)
        #expect(file.record.agencyNumber == "2026-0001")
        #expect(file.record.isInTime(at: world.test.clock.now) == true)
        #expect(file.history.map(\.status) == [.submitted, .registered, .accepted])
        #expect(file.history.dropFirst().allSatisfy { $0.actorID == world.vera.text })
        #expect(try await world.notices() == before + 2)
        #expect(try await world.journal("application.accepted") == 1)
    }

    @Test func registeredFirstAndAcceptedLater() async throws {
        let world = try await CaseWorld()
        let number = try await world.applyForCertificate()
        try await world.decide(.register(try AgencyNumber("17/4")), number)
        #expect(try await world.status(number) == .registered)
        try await world.decide(.accept(nil, comment: ""), number)
        #expect(try await world.status(number) == .accepted)
    }

    @Test func nothingIsAcceptedWithoutANumber() async throws {
        let world = try await CaseWorld()
        let number = try await world.applyForCertificate()
        await #expect(throws: FieldErrors.self) { try await world.decide(.accept(nil, comment: ""), number) }
        #expect(try await world.status(number) == .submitted)
    }

    @Test func aNumberIsUniqueWithinTheOffice() async throws {
        let world = try await CaseWorld()
        let first = try await world.applyForCertificate()
        let second = try await world.applyForCertificate()
        try await world.accept(first, as: "7")
        let error = await #expect(throws: FieldErrors.self) { try await world.accept(second, as: "7") }
        #expect(error?.phrase(for: "number") != nil)
        #expect(try await world.status(second) == .submitted)
        // Another office may have the same number.
        let there = try await world.applyForCertificate(in: "22")
        try await world.decide(
            .accept(try AgencyNumber("7"), comment: ""), there, by: world.stranger, office: CaseWorld.altai)
    }

    @Test(arguments: ["", "   ", "a<script>", "№;DROP", String(repeating: "1", count: 41), "\u{202E}", "--"])
    func nonsenseIsNoNumber(_ typed: String) {
        #expect(throws: AgencyNumber.Refusal.self) { try AgencyNumber(typed) }
    }

    @Test func refusedOnlyWithGroundsOfTheServicesList() async throws {
        let world = try await CaseWorld()
        let number = try await world.applyForCertificate()
        let own = try AgencyNumber("5")
        // D02 is a ground of the decision, I01 of another service, «X» of none.
        for grounds in [[], ["D02"], ["I01"], ["X"], ["I05", "I01"]] {
            await #expect(throws: FieldErrors.self, "\(grounds)") {
                try await world.decide(.refuseIntake(own, grounds: grounds, comment: "Не читается"), number)
            }
        }
        await #expect(throws: FieldErrors.self) {
            try await world.decide(.refuseIntake(own, grounds: ["I05"], comment: "  "), number)
        }
        #expect(try await world.status(number) == .submitted)
        try await world.decide(.refuseIntake(own, grounds: ["I05", "I06"], comment: "Снимок не читается"), number)
        let file = try await world.file(number)
        #expect(file.record.status == .refused && file.record.refusalStage == .intake)
        #expect(file.record.agencyNumber == "5")
        #expect(file.history.last?.facts.grounds.map(\.id) == ["I05", "I06"])
        #expect(file.history.last?.comment == "Снимок не читается")
        #expect(file.acts(at: world.test.clock.now).isEmpty)
    }

    @Test func returnedNamingTheFields() async throws {
        let world = try await CaseWorld()
        let number = try await world.applyForCertificate()
        let own = try AgencyNumber("6")
        for fields in [[], ["nothing"], ["passport-number", "nothing"]] {
            await #expect(throws: FieldErrors.self, "\(fields)") {
                try await world.decide(.returnForCorrection(own, fields: fields, comment: "Исправьте"), number)
            }
        }
        try await world.decide(
            .returnForCorrection(
                own, fields: ["passport-number", "passport-identity-page"], comment: "<b>Номер</b>\u{202E} не тот"),
            number)
        let file = try await world.file(number)
        #expect(file.record.status == .returnedForCorrection)
        #expect(file.history.last?.facts.fields == ["passport-number", "passport-identity-page"])
        #expect(file.history.last?.comment == "<b>Номер</b> не тот")
    }

    @Test func anAnswerAfterTheDeadlineIsLate() async throws {
        let world = try await CaseWorld()
        let number = try await world.applyForCertificate()
        // Sent on Friday: Monday is the next working day, and it lasts until midnight.
        #expect(try await world.file(number).record.registerBy == (try world.at("2026-11-24", "00:00")))
        world.test.clock.set(try world.at("2026-11-24", "00:00").addingTimeInterval(60))
        try await world.accept(number, as: "8")
        #expect(try await world.file(number).record.isInTime(at: world.test.clock.now) == false)
    }

    @Test func anotherOfficeFindsNothing() async throws {
        let world = try await CaseWorld()
        let number = try await world.applyForCertificate()
        await #expect(throws: (any Error).self) { try await world.file(number, office: CaseWorld.altai) }
        let stamp = try await world.file(number).stamp
        await #expect(throws: (any Error).self) {
            try await world.decide(
                .register(try AgencyNumber("1")), number, by: world.stranger, seen: stamp, office: CaseWorld.altai)
        }
        #expect(try await world.status(number) == .submitted)
    }

    @Test func ofTwoOfficialsAtOnceOneWins() async throws {
        let world = try await CaseWorld()
        for round in 0..<5 {
            let number = try await world.applyForCertificate()
            let stamp = try await world.file(number).stamp
            let outcomes = await withTaskGroup(of: String.self) { group in
                for (index, official) in [world.vera, world.boris].enumerated() {
                    group.addTask {
                        do {
                            let own = try AgencyNumber("\(round)-\(index)")
                            let decision: CaseDecision =
                                index == 0
                                ? .accept(own, comment: "")
                                : .refuseIntake(own, grounds: ["I05"], comment: "Не читается")
                            try await world.decide(decision, number, by: official, seen: stamp)
                            return "won"
                        } catch is CaseChanged {
                            return "changed"
                        } catch {
                            return "\(error)"
                        }
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(outcomes.sorted() == ["changed", "won"])
            let file = try await world.file(number)
            #expect(file.history.count == 3)
        }
    }
}
