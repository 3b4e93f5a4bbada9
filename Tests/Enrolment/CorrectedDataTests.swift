import Foundation
import Kernel
import TestSupport
import Testing

@testable import Accounts
@testable import Enrolment

/// Somebody who lets his own documents be compared must not confirm another person's number with the code.
@Suite struct CorrectedDataTests {
    @Test func aCodeIssuedBeforeACorrectionConfirmsNothing() async throws {
        let world = try await EnrolmentWorld()
        let clerk = try await world.clerk()
        let person = try await world.register()
        let code = try await world.issue(person, by: clerk)
        world.test.clock.advance(by: 60)
        try await correct(person, snils: "087-654-303 00", world)
        #expect(try await world.enter(code, person) == .otherData)
        #expect(try await world.level(person) == .standard)

        world.test.clock.advance(by: 60)
        let corrected = try await world.test.store.read { tx in try world.accounts.person(person.id, in: tx) }
        let next = try await world.issue(try #require(corrected), by: clerk)
        #expect(try await world.enter(next, person) == .confirmed)
    }

    @Test func aCheckOpenedBeforeACorrectionIssuesNothing() async throws {
        let world = try await EnrolmentWorld()
        let clerk = try await world.clerk()
        let person = try await world.register()
        let check = DeskCheckID.new(at: world.now)
        world.test.clock.advance(by: 60)
        try await correct(person, snils: "087-654-303 00", world)
        let now = world.now
        await #expect(throws: DataCorrected.self) {
            try await world.test.store.write { tx in
                _ = try world.enrolment.search(
                    .snils(Snils("087-654-303 00")), by: clerk, centre: "rostelecom-barnaul", at: now, in: tx)
                return try world.enrolment.issueAtDesk(
                    check, to: person.id, EnrolmentWorld.evidence, by: clerk, centre: "rostelecom-barnaul", at: now,
                    in: tx)
            }
        }
    }

    @Test func anotherLocalityLeavesTheCodeAlone() async throws {
        let world = try await EnrolmentWorld()
        let clerk = try await world.clerk()
        let person = try await world.register()
        let code = try await world.issue(person, by: clerk)
        world.test.clock.advance(by: 60)
        try await correct(person, snils: EnrolmentWorld.adas, locality: "г. Бийск", world)
        #expect(try await world.enter(code, person) == .confirmed)
    }

    private func correct(_ person: Person, snils: String, locality: String = "г. Барнаул", _ world: EnrolmentWorld)
        async throws
    {
        let draft = PersonDraft(
            name: person.name, birthDate: person.birthDate, sex: person.sex, snils: try Snils(snils),
            email: person.email,
            region: person.region, locality: locality, delivery: person.codeDelivery)
        let now = world.now
        try await world.test.store.write { tx in
            try world.accounts.correctData(of: person.id, to: draft, at: now, in: tx)
        }
    }
}
