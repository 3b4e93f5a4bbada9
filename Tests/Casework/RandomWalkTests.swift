import Applications
import Appointments
import Casework
import Foundation
import Kernel
import Storage
import TestSupport
import Testing

/// Whatever officials try in whatever order, the state is what the history says, and every step has its line (P11).
@Suite struct RandomWalkTests {
    @Test(arguments: [1, 2, 3])
    func theStateIsTheEndOfItsHistory(_ seed: UInt64) async throws {
        let world = try await CaseWorld()
        var random = Seeded(state: seed)
        for round in 0..<6 {
            let number =
                round.isMultiple(of: 2) ? try await world.applyForFingerprints() : try await world.applyForCertificate()
            for step in 0..<25 {
                let decision = try self.decision("\(seed)-\(round)-\(step)", world, &random)
                do {
                    try await world.decide(decision, number, by: Bool.random(using: &random) ? world.vera : world.boris)
                } catch is CaseChanged {
                } catch is FieldErrors {
                } catch is RefusedVisit {
                }
                let file = try await world.file(number)
                #expect(file.record.status == file.history.last?.status)
                if file.record.status.isFinal { break }
            }
            let file = try await world.file(number)
            #expect(file.history.map(\.sequence) == Array(1...file.history.count))
            for (before, after) in zip(file.history, file.history.dropFirst()) {
                #expect(after.from == before.status && before.status.next.contains(after.status))
                #expect(!after.actorKind.isEmpty && after.actorID != nil)
            }
            // One line in the journal for each step, readings and visits apart.
            let statuses = ApplicationStatus.allCases.map { "application.\($0.rawValue)" }
            let id = file.record.id
            let lines = try await world.test.store.read { tx in
                try tx.count(
                    "SELECT count(*) AS n FROM journal WHERE subject_id = \(id) AND action IN \(list: statuses)")
            }
            #expect(lines == file.history.count)
            // Who has no visit before him holds no place.
            let isOver = file.record.status.isFinal && file.record.status != .completed
            #expect(!isOver || file.visit?.held == nil)
        }
    }

    private func decision(_ name: String, _ world: CaseWorld, _ random: inout Seeded) throws -> CaseDecision {
        let number = try AgencyNumber(name)
        let day = Int.random(in: 23...27, using: &random)
        let start = try world.at("2026-11-\(day)", "1\(Int.random(in: 0...6, using: &random)):00")
        let kept = try #require(Day(iso: "2026-12-20"))
        let all: [CaseDecision] = [
            .register(number), .accept(number, comment: ""), .accept(number, comment: ""), .start(comment: ""),
            .refuseIntake(number, grounds: ["I01"], comment: "Нет"), .invite(comment: ""), .invite(comment: ""),
            .returnForCorrection(number, fields: ["identity-document"], comment: "Темно"),
            .offer(start: start, comment: ""), .offer(start: start, comment: ""),
            .recordVisit(
                VisitRecord(
                    came: true,
                    findings: ["identity-document": OriginalFinding.allCases.randomElement(using: &random) ?? .matches],
                    providedAtOnce: Bool.random(using: &random), comment: "Сверено")),
            .ready(Readiness(outcome: 0, room: "", bring: ["Паспорт"], keptUntil: kept, comment: "")),
            .handOver(Handover(receiver: .applicant, comment: "")), .refuse(grounds: ["D02", "D01"], comment: "Нет"),
            .refuse(grounds: ["D01"], comment: "Нет"), .answer(text: "x", file: nil),
        ]
        return all.randomElement(using: &random) ?? .start(comment: "")
    }
}

/// The same walk at every run (splitmix64).
struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
