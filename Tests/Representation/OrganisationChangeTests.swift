import Foundation
import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Representation

/// What the head does to an organisation, and what an administrator decides of who is the head.
@Suite struct OrganisationChangeTests {
    private static let password = "correct horse 1"

    private func form(_ fields: [String: String]) -> FormInput { FormInput(values: fields.mapValues { [$0] }) }

    private func declare(_ world: RepresentationWorld, by person: PersonID) async throws {
        try await world.area.declareOrganisation(
            form(Dictionary(OrganisationTests.legal) { $1 }), by: person, at: world.now)
    }

    private func organisation(_ world: RepresentationWorld, of person: PersonID) async throws -> String {
        let keys = world.test.platform.keys
        return try #require(
            try await world.test.store.read { tx in try tx.all(RightQueries(keys: keys).held(by: person)) }.first
        ).grantor
    }

    private func find(_ id: String, _ world: RepresentationWorld) async throws -> Organisation {
        let keys = world.test.platform.keys
        return try #require(try await world.test.store.read { tx in try tx.first(.organisation(id, keys: keys)) })
    }

    private func claim(_ world: RepresentationWorld, of person: PersonID) async throws -> ActingRight {
        let keys = world.test.platform.keys
        return try #require(
            try await world.test.store.read { tx in try tx.all(RightQueries(keys: keys).claimed(by: person)) }.first)
    }

    private func join(_ world: RepresentationWorld, _ name: String, _ id: PersonID, _ organisation: String) async throws
    {
        let keys = world.test.platform.keys
        let snils = try Snils(RepresentationWorld.snils[name] ?? "")
        try await world.area.inviteStaff(
            form(["snils": snils.formatted, "role": "apply"]), to: organisation, by: world.ada, at: world.now)
        let offer = try #require(
            try await world.test.store.read { tx in try tx.all(RightQueries(keys: keys).offered(to: snils)) }.last)
        try await world.area.answerOffer(offer.id, accepts: true, by: id, at: world.now)
    }

    private func told(_ world: RepresentationWorld, _ person: PersonID, _ kind: String) async throws -> Int {
        try await world.count(
            "SELECT count(*) AS n FROM notice WHERE person_id = \(person) AND kind = \("representation." + kind)")
    }

    @Test func theHeadChangesWhatMayChange() async throws {
        let world = try await RepresentationWorld()
        try await declare(world, by: world.ada)
        let id = try await organisation(world, of: world.ada)
        try await join(world, "boris", world.boris, id)
        let path = "/cabinet/organisations/\(id)"
        try await world.run { newBrowser in
            let (ada, boris, other) = (newBrowser(), newBrowser(), newBrowser())
            try await ada.open("/test/sign-in/\(world.ada)")
            try await other.open("/test/sign-in/\(world.ada)")
            try await boris.open("/test/sign-in/\(world.boris)")
            try await boris.open(path + "/details")
            #expect(boris.status == 404)
            try await boris.open("/cabinet/organisations")
            try await boris.post(path + "/details", [("name", "ООО «Моя»")])
            #expect(boris.status == 404)
            try await other.open(path + "/details")
            world.test.clock.advance(by: 5)
            try await ada.open(path + "/details").submit(
                path + "/details", [("name", "ООО «Василёк»"), ("email", "нет"), ("address", "г. Калуга")])
            #expect(ada.status == 422 && ada.page.contains("Василёк") && ada.page.contains("г. Калуга"))
            // The numbers are no fields of this form.
            try await ada.submit(
                path + "/details",
                [
                    ("name", "ООО «Василёк»"), ("email", "post@example.org"), ("address", "г. Калуга, ул. Мира, 1"),
                    ("phone", "+7 484 212-34-56"), ("number", "1027739642281"), ("inn", "7710140679"),
                ])
            #expect(ada.text.contains("Данные сохранены") && ada.text.contains("г. Калуга, ул. Мира, 1"))
            #expect(ada.text.contains("Изменены данные: название, адрес, почта, телефон"))
            // A page that was opened before overwrites nothing, and keeps what was typed.
            try await other.submit(path + "/details", [("name", "ООО «Старая»")])
            #expect(other.status == 422 && other.text.contains("уже изменили") && other.page.contains("Старая"))
            try await boris.open(path)
            #expect(boris.text.contains("ООО «Василёк»"))
        }
        let kept = try await find(id, world)
        #expect(kept.data.name == "ООО «Василёк»" && kept.data.number == "1027700132195")
        #expect(kept.data.inn.digits == "7707083893")
        #expect(try await told(world, world.boris, "edited") == 1)
    }

    @Test func twoChangesAtOnceAreOne() async throws {
        let world = try await RepresentationWorld()
        try await declare(world, by: world.ada)
        let id = try await organisation(world, of: world.ada)
        let seen = RepresentationArea.version(try await find(id, world))
        world.test.clock.advance(by: 5)
        let done = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<8 {
                group.addTask {
                    do {
                        try await world.area.editOrganisation(
                            FormInput(values: ["name": ["ООО «\(number)»"]]), id, seen: seen, by: world.ada,
                            at: world.now)
                        return true
                    } catch { return false }
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(done == 1)
    }

    @Test func aRemovedOrganisationFreesItsNumberAndKeepsWhatWasSent() async throws {
        let world = try await RepresentationWorld()
        try await declare(world, by: world.ada)
        let id = try await organisation(world, of: world.ada)
        try await join(world, "boris", world.boris, id)
        try await declare(world, by: world.clara)
        let path = "/cabinet/organisations/\(id)/removal"
        try await world.run { newBrowser in
            let (ada, boris) = (newBrowser(), newBrowser())
            try await ada.open("/test/sign-in/\(world.ada)")
            try await boris.open("/test/sign-in/\(world.boris)")
            try await boris.open(path)
            #expect(boris.status == 404)
            try await boris.open("/cabinet/organisations")
            try await boris.post(path, [("current-password", Self.password)])
            #expect(boris.status == 404)
            try await ada.open(path).submit(path, [("current-password", "не тот")])
            #expect(ada.status == 422)
            #expect(try await find(id, world).removedAt == nil)
            try await ada.submit(path, [("current-password", Self.password)])
            #expect(ada.text.contains("Организация убрана"))
            // The second press finds nothing any more.
            for page in ["", "/details", "/removal", "/staff", "/succession"] {
                try await ada.open("/cabinet/organisations/\(id)" + page)
                #expect(ada.status == 404)
            }
            try await boris.open("/cabinet/organisations")
            #expect(!boris.text.contains("Ромашка"))
        }
        let (area, now) = (world.area, world.now)
        let subject = SubjectRef(.organisation, id)
        try await world.test.store.read { (tx: any ReadTransaction) throws -> Void in
            // Its head reads what was sent, and nobody acts.
            #expect(try area.standing(subject, of: world.ada, service: nil, at: now, in: tx)?.refusal != nil)
            #expect(try area.standing(subject, of: world.boris, service: nil, at: now, in: tx) == nil)
            for (person, reads) in [(world.ada, true), (world.boris, false), (world.clara, false)] {
                #expect(
                    try area.mayRead(
                        subject, sentBy: world.boris, service: nil, person: person, at: now, in: tx) == reads)
            }
            #expect(throws: NoRight.self) {
                try area.checkActing(for: subject, person: world.ada, service: nil, at: now, in: tx)
            }
        }
        #expect(try await told(world, world.boris, "removed") == 1)
        #expect(try await told(world, world.clara, "number-free") == 1)
        // The number is free: whoever declares it next has an organisation of his own, with nothing of the former.
        try await declare(world, by: world.clara)
        let next = try await organisation(world, of: world.clara)
        #expect(next != id)
        try await declare(world, by: world.ada)
        #expect(try await claim(world, of: world.ada).grantor == next)
    }

    @Test func itIsRemovedOnce() async throws {
        let world = try await RepresentationWorld()
        try await declare(world, by: world.ada)
        let id = try await organisation(world, of: world.ada)
        let done = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<6 {
                group.addTask {
                    do {
                        try await world.area.removeOrganisation(id, by: world.ada, at: world.now)
                        return true
                    } catch { return false }
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(done == 1)
        #expect(try await told(world, world.ada, "removed") == 1)
    }

    // MARK: the administrator

    private func staff(_ world: RepresentationWorld, _ login: String) async throws -> StaffID {
        let accounts = world.accounts
        let (hash, now) = (try await accounts.passwords.hash(Self.password), world.now)
        return try await world.test.store.write { tx in
            try accounts.addStaff(
                login: try .init(login), name: "Администратор \(login)", role: .administrator, place: nil, region: nil,
                password: hash, at: now, in: tx)
        }
    }

    private static let papers = [
        ("extract", "ЮЭ9965-26-1"), ("day-day", "19"), ("day-month", "11"), ("day-year", "2026"),
    ]

    @Test func anotherHeadNeedsTwoAdministrators() async throws {
        let world = try await RepresentationWorld()
        try await declare(world, by: world.ada)
        let id = try await organisation(world, of: world.ada)
        try await declare(world, by: world.boris)
        let claim = try await claim(world, of: world.boris)
        _ = try await world.area.answerClaim(claim.id, accepts: false, by: world.ada, at: world.now)
        let (first, second) = (try await staff(world, "first"), try await staff(world, "second"))
        let path = "/admin/organisations/claims/\(claim.id)"
        try await world.run { newBrowser in
            let (one, two, ada, boris) = (newBrowser(), newBrowser(), newBrowser(), newBrowser())
            try await one.open("/test/staff/\(first)")
            try await two.open("/test/staff/\(second)")
            try await ada.open("/test/sign-in/\(world.ada)")
            try await boris.open("/test/sign-in/\(world.boris)")
            for page in ["/admin/organisations", path] {
                try await ada.open(page)
                #expect(ada.status == 404)
            }
            try await one.open("/admin/organisations")
            #expect(one.text.contains("Заявок нет"))
            try await one.open("/admin/organisations?state=declined")
            #expect(one.text.contains("ООО «Ромашка»") && one.text.contains("Орлов Борис"))
            try await one.open(path)
            #expect(one.text.contains("1027700132195") && one.text.contains("Лебедева Ада"))
            #expect(!one.text.contains("087-654-303 00"), "the whole number is nobody's business")
            try await one.submit(path + "/decision", [("extract", "X")])
            #expect(one.status == 422 && one.text.contains("Выберите решение") && one.page.contains("value=\"X\""))
            try await one.submit(path + "/decision", [("outcome", "changed")] + Self.papers)
            #expect(one.text.contains("Подтвердить должен другой администратор"))
            // Not by himself, whatever he sends.
            try await one.post(path + "/confirmation", [])
            #expect(one.status == 404)
            try await one.open(path)
            try await one.post(path + "/decision", [("outcome", "refused")] + Self.papers)
            #expect(one.status == 422 && one.text.contains("уже предложено решение"))
            try await ada.open("/cabinet/organisations/\(id)")
            #expect(ada.status == 200, "nothing has changed yet")
            try await two.open(path)
            #expect(two.text.contains("ЮЭ9965-26-1") && two.text.contains("Администратор first"))
            try await two.submit(path + "/confirmation")
            #expect(two.text.contains("Руководитель сменён"))
            try await two.post(path + "/confirmation", [])
            #expect(two.status == 404)
            try await ada.open("/cabinet/organisations/\(id)")
            #expect(ada.status == 404)
            try await boris.open("/cabinet/organisations/\(id)/details")
            #expect(boris.status == 200)
        }
        #expect(try await told(world, world.boris, "head") == 1)
        #expect(try await told(world, world.ada, "headship-ended") == 1)
        #expect(
            try await world.count("SELECT count(*) AS n FROM journal WHERE action = 'organisation.claim-upheld'") == 1)
    }

    /// Whoever declares the number of an organisation whose head has left gets nothing of what was sent for it.
    @Test func aHeadWhoseAccountEndsHandsNothingOn() async throws {
        let world = try await RepresentationWorld()
        try await declare(world, by: world.ada)
        let old = try await organisation(world, of: world.ada)
        try await declare(world, by: world.boris)
        let now = world.now
        try await world.test.store.write { tx in try world.area.records.end(of: world.ada, at: now, in: tx) }
        #expect(try await told(world, world.boris, "number-free") == 1)
        try await declare(world, by: world.boris)
        #expect(try await organisation(world, of: world.boris) != old)
        #expect(
            try await world.count("SELECT count(*) AS n FROM organisation WHERE id = \(old) AND removed_at IS NOT NULL")
                == 1)
    }

    /// Whom a head has invited who is none any more does not come in by that.
    @Test func theInvitationsOfADeposedHeadAreOver() async throws {
        let world = try await RepresentationWorld()
        try await declare(world, by: world.ada)
        let id = try await organisation(world, of: world.ada)
        try await declare(world, by: world.boris)
        let clara = try Snils(RepresentationWorld.snils["clara"] ?? "")
        try await world.area.inviteStaff(
            form(["snils": clara.formatted, "role": "apply"]), to: id, by: world.ada, at: world.now)
        let claim = try await claim(world, of: world.boris)
        let (first, second) = (try await staff(world, "first"), try await staff(world, "second"))
        try await world.area.decideClaim(
            claim.id, form(Dictionary(Self.papers + [("outcome", "changed")]) { $1 }), by: first, at: world.now)
        let shown = try await world.test.store.read { tx in try world.area.claimFile(claim.id, in: tx).shown }
        #expect(try await world.area.confirmDecision(claim.id, seen: shown, by: second, at: world.now))
        #expect(try await world.count("SELECT count(*) AS n FROM acting_right WHERE state = 'offered'") == 0)
    }

    @Test func aClaimIsRefusedByOne() async throws {
        let world = try await RepresentationWorld()
        try await declare(world, by: world.ada)
        try await declare(world, by: world.boris)
        let claim = try await claim(world, of: world.boris)
        let (first, second) = (try await staff(world, "first"), try await staff(world, "second"))
        func papers(_ outcome: String) -> FormInput {
            form(Dictionary(Self.papers + [("outcome", outcome)]) { $1 })
        }
        // A proposal that was taken back is over.
        try await world.area.decideClaim(claim.id, papers("changed"), by: first, at: world.now)
        try await world.area.withdrawDecision(claim.id, by: second, at: world.now)
        await #expect(throws: NotFound.self) {
            _ = try await world.area.confirmDecision(claim.id, seen: "", by: second, at: world.now)
        }
        try await world.area.decideClaim(claim.id, papers("refused"), by: first, at: world.now)
        #expect(try await told(world, world.boris, "claim-refused") == 1)
        #expect(try await told(world, world.ada, "claim-refused") == 1)
        #expect(try await world.count("SELECT count(*) AS n FROM acting_right WHERE state = 'claimed'") == 0)
        // New papers: it can be decided anew, and the claimant may meanwhile have claimed again.
        try await declare(world, by: world.boris)
        try await world.area.decideClaim(claim.id, papers("changed"), by: first, at: world.now)
        // Another proposal than the one that was shown decides nothing.
        #expect(try await !world.area.confirmDecision(claim.id, seen: "1.x", by: second, at: world.now))
        let shown = try await world.test.store.read { tx in try world.area.claimFile(claim.id, in: tx).shown }
        let done = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<6 {
                group.addTask {
                    do {
                        return try await world.area.confirmDecision(
                            claim.id, seen: shown, by: second, at: world.now)
                    } catch { return false }
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(done == 1)
        #expect(
            try await world.count(
                "SELECT count(*) AS n FROM acting_right WHERE holder_id = \(world.boris) AND state IN ('active', 'claimed')"
            )
                == 1)
    }
}
