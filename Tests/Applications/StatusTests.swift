import Foundation
import Kernel
import Notifications
import Storage
import TestSupport
import Testing
import Web

@testable import Applications

@Suite struct StatusTests {
    @Test func theUsualWayEndsWithTheOutcomeInHand() async throws {
        let world = try await ApplicationsWorld()
        var record = try await world.apply()
        try await world.move(record, to: .registered, facts: StatusFacts(agencyNumber: "3/2214"))
        record = try await world.record(record.number)
        #expect(record.agencyNumber == "3/2214")
        #expect(record.registeredAt == world.now)
        #expect(record.answeredAt == nil)
        try await world.move(record, to: .accepted)
        record = try await world.record(record.number)
        #expect(record.answeredAt == world.now)
        #expect(record.isInTime(at: world.now) == true)
        try await world.move(record, to: .ready)
        try await world.move(world.record(record.number), to: .handedOver)
        record = try await world.record(record.number)
        #expect(record.status == .completed)
        #expect(record.finishedAt == world.now)
        let statuses = try await world.history(record).map(\.status)
        #expect(statuses == [.submitted, .registered, .accepted, .ready, .handedOver, .completed])
        // A notice for each step that the applicant sees: sent, registered, accepted, ready, handed over.
        #expect(try await world.notifications.unread(world.ada) == 5)
    }

    @Test func ofTwoOfficialsOneWins() async throws {
        let world = try await ApplicationsWorld()
        let record = try await world.apply()
        try await world.move(record, to: .registered, facts: StatusFacts(agencyNumber: "1"))
        let registered = try await world.record(record.number)
        let outcomes = try await withThrowingTaskGroup(of: Bool.self) { group in
            for target in [ApplicationStatus.accepted, .refused, .accepted, .returnedForCorrection] {
                group.addTask {
                    do {
                        try await world.move(
                            registered, to: target, facts: StatusFacts(refusalStage: target == .refused ? .intake : nil)
                        )
                        return true
                    } catch is StaleStatus {
                        return false
                    }
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(outcomes.filter { $0 }.count == 1)
        #expect(try await world.history(record).count == 3)
        #expect(try await world.count("SELECT count(*) AS n FROM notice") == 3)
    }

    @Test func aNumberOfTheAgencyStandsOnce() async throws {
        let world = try await ApplicationsWorld()
        let (first, second) = (try await world.apply(), try await world.apply())
        try await world.move(first, to: .registered, facts: StatusFacts(agencyNumber: "7"))
        await #expect(throws: AgencyNumberTaken.self) {
            try await world.move(second, to: .registered, facts: StatusFacts(agencyNumber: "7"))
        }
        #expect(try await world.record(second.number).status == .submitted)
    }

    @Test func theGraphHasNoWayOutOfItsEndsAndEveryStatusIsReached() {
        var reached: Set<ApplicationStatus> = [.submitted]
        for _ in ApplicationStatus.allCases { reached.formUnion(reached.flatMap(\.next)) }
        #expect(reached == Set(ApplicationStatus.allCases))
        #expect(Set(ApplicationStatus.allCases.filter(\.isFinal)) == [.completed, .refused, .withdrawn])
        #expect(!ApplicationStatus.ready.canBeWithdrawn)
        #expect(!ApplicationStatus.completed.canBeWithdrawn)
    }

    /// Random steps, legal and not: the state is always the replay of the history, and every row has its actor and
    /// time (P11).
    @Test func aRandomWalkNeverLeavesTheGraph() async throws {
        let world = try await ApplicationsWorld()
        var random = SplitMix(seed: 2_026)
        var records: [ApplicationRecord] = []
        for _ in 0..<8 { records.append(try await world.apply()) }
        var illegal = 0
        for step in 0..<1_200 {
            let index = Int.random(in: 0..<records.count, using: &random)
            let target = ApplicationStatus.allCases.randomElement(using: &random) ?? .accepted
            let expecting = Set(ApplicationStatus.allCases.filter { _ in Bool.random(using: &random) })
            let record = try await world.record(records[index].number)
            let isLegal =
                expecting.contains(record.status) && record.status.next.contains(target) && target != .submitted
            guard target != .submitted else { continue }
            do {
                try await world.move(
                    record, to: target, expecting: expecting,
                    facts: StatusFacts(
                        agencyNumber: target == .registered ? "\(index)-\(step)" : nil,
                        refusalStage: target == .refused ? .decision : nil))
                #expect(isLegal, "\(record.status) → \(target) went through")
            } catch is StaleStatus {
                illegal += 1
                #expect(!isLegal, "\(record.status) → \(target) was refused")
            }
        }
        #expect(illegal > 100)
        for record in records {
            let history = try await world.history(record)
            #expect(history.last?.status == (try await world.record(record.number).status))
            for (before, after) in zip(history, history.dropFirst()) {
                #expect(after.from == before.status)
                #expect(before.status.next.contains(after.status))
                #expect(after.sequence == before.sequence + 1)
                #expect(!after.actorKind.isEmpty)
            }
        }
        // No status without a notice and no notice without a status (P16); `completed` after `handedOver` has one with it.
        let moves = try await world.count("SELECT count(*) AS n FROM application_event WHERE actor_kind <> 'system'")
        #expect(try await world.count("SELECT count(*) AS n FROM notice") == moves)
    }

    @Test func aNoticeThatCannotBeWrittenStopsTheStep() async throws {
        let world = try await ApplicationsWorld()
        let record = try await world.apply()
        // Each engine says in its own words that a table takes nothing more.
        let refusal: SQL =
            switch world.test.store.engine {
            case .sqlite:
                "CREATE TRIGGER no_more_notices BEFORE INSERT ON notice BEGIN SELECT RAISE(ABORT, 'the disk is full'); END"
            case .postgres: "ALTER TABLE notice ADD CONSTRAINT no_more_notices CHECK (position < 0) NOT VALID"
            }
        _ = try await world.test.store.write { tx in try tx.run(refusal) }
        await #expect(throws: StorageFault.self) { try await world.move(record, to: .registered) }
        #expect(try await world.record(record.number).status == .submitted)
        #expect(try await world.history(record).count == 1)
        let id = try await world.draft()
        await #expect(throws: StorageFault.self) { _ = try await world.submit(id) }
        #expect(try await world.open(id, world.ada).draft.state == .open)
        #expect(try await world.count("SELECT count(*) AS n FROM application") == 1)
    }

    @Test func aReturnedApplicationIsCorrectedUnderItsNumber() async throws {
        let world = try await ApplicationsWorld()
        let record = try await world.apply()
        try await world.move(record, to: .registered, facts: StatusFacts(agencyNumber: "5"))
        try await world.move(
            world.record(record.number), to: .returnedForCorrection, comment: "Нечитаемая страница",
            facts: StatusFacts(fields: ["passport-number", "passport-residence-page"]))
        let correct = CorrectApplication(area: world.applications)
        let id = try await correct.run(record.number, of: world.ada, at: world.now)
        #expect(try await correct.run(record.number, of: world.ada, at: world.now) == id)
        await #expect(throws: NotFound.self) {
            _ = try await correct.run(record.number, of: world.boris, at: world.now)
        }
        let open = try await world.open(id, world.ada)
        #expect(open.correction?.fields == ["passport-number", "passport-residence-page"])
        #expect(open.correction?.comment == "Нечитаемая страница")
        #expect(open.files.count == 2)
        _ = try await SaveDraft(area: world.applications).run(
            id, step: "applicant",
            FormInput(values: world.answers().merging(["passport-number": "654321"]) { $1 }.mapValues { [$0] }),
            version: open.draft.version, of: world.ada, at: world.now)
        world.test.clock.advance(by: 3_600)
        guard case .sent(let number) = try await world.submit(id) else { throw NotFound() }
        #expect(number == record.number)

        let corrected = try await world.record(record.number)
        #expect(corrected.status == .submitted)
        #expect(corrected.copyVersion == 2)
        #expect(corrected.agencyNumber == "5")
        #expect(corrected.answeredAt == nil)
        let applications = world.applications
        let (old, new, files) = try await world.test.store.read { tx in
            (
                try applications.copy(of: record.id, version: 1, in: tx), try applications.copy(of: record.id, in: tx),
                try applications.attachments(of: corrected, in: tx)
            )
        }
        #expect(old?.answers["passport-number"] == "123456")
        #expect(new?.answers["passport-number"] == "654321")
        #expect(files.count == 2)
        #expect(try await applications.original(try #require(files.first)) == Samples.png)
        // Again the same number, and the correction cannot be begun twice.
        guard case .sent(let again) = try await world.submit(id) else { throw NotFound() }
        #expect(again == record.number)
        await #expect(throws: StaleStatus.self) {
            _ = try await correct.run(record.number, of: world.ada, at: world.now)
        }
    }

    @Test func theApplicantTakesItBackUntilItIsReady() async throws {
        let world = try await ApplicationsWorld()
        let withdraw = WithdrawApplication(area: world.applications)
        let record = try await world.apply(ApplicationsWorld.fingerprints)
        await #expect(throws: NotFound.self) {
            try await withdraw.run(record.number, of: world.boris, at: world.now)
        }
        try await withdraw.run(record.number, of: world.ada, at: world.now)
        #expect(try await world.record(record.number).status == .withdrawn)
        let (appointments, now) = (world.appointments, world.now)
        let visit = try await world.test.store.read { tx in
            try appointments.current(of: .application(record.id.text), in: tx)
        }
        #expect(visit?.open(at: now) == nil)

        let late = try await world.apply()
        try await world.move(late, to: .registered)
        try await world.move(world.record(late.number), to: .accepted)
        try await world.move(world.record(late.number), to: .ready)
        await #expect(throws: StaleStatus.self) {
            try await withdraw.run(late.number, of: world.ada, at: world.now)
        }
    }
}

/// The same walk every time.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64
    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
