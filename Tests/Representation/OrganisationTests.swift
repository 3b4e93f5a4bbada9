import Foundation
import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Representation

@Suite struct OrganisationTests {
    static let legal = [
        ("kind", "legal"), ("name", "ООО «Ромашка»"), ("inn", "7707083893"), ("kpp", "773601001"),
        ("number", "1027700132195"),
    ]

    private func form(_ fields: [(String, String)]) -> FormInput {
        FormInput(values: Dictionary(fields) { $1 }.mapValues { [$0] })
    }

    private func changed(_ changes: [String: String]) -> [(String, String)] {
        Dictionary(Self.legal) { $1 }.merging(changes) { $1 }.map { ($0.key, $0.value) }
    }

    /// Ada's organisation.
    private func declared(_ world: RepresentationWorld) async throws -> String {
        try await world.area.declareOrganisation(form(Self.legal), by: world.ada, at: world.now)
        return try await right(world, of: world.ada).grantor
    }

    private func right(_ world: RepresentationWorld, of person: PersonID) async throws -> ActingRight {
        let keys = world.test.platform.keys
        let held = try await world.test.store.read { tx in try tx.all(RightQueries(keys: keys).held(by: person)) }
        return try #require(held.first)
    }

    private func invite(
        _ world: RepresentationWorld, _ name: String, _ id: PersonID, to organisation: String, as role: String
    ) async throws {
        try await world.area.inviteStaff(
            form([("snils", RepresentationWorld.snils[name] ?? ""), ("role", role)]), to: organisation, by: world.ada,
            at: world.now)
        let keys = world.test.platform.keys
        let snils = try Snils(RepresentationWorld.snils[name] ?? "")
        let offers = try await world.test.store.read { tx in try tx.all(RightQueries(keys: keys).offered(to: snils)) }
        let offer = try #require(offers.last)
        try await world.area.answerOffer(offer.id, accepts: true, by: id, at: world.now)
    }

    private func standing(_ world: RepresentationWorld, _ organisation: String, _ person: PersonID) async throws
        -> Standing?
    {
        let (area, now) = (world.area, world.now)
        return try await world.test.store.read { tx in
            try area.standing(SubjectRef(.organisation, organisation), of: person, service: nil, at: now, in: tx)
        }
    }

    @Test func aHeadDeclaresInvitesAndHandsOver() async throws {
        let world = try await RepresentationWorld()
        try await world.run { newBrowser in
            let (ada, boris) = (newBrowser(), newBrowser())
            try await ada.open("/test/sign-in/\(world.ada)")
            try await boris.open("/test/sign-in/\(world.boris)")
            try await ada.open("/cabinet/organisations/new").submit("/cabinet/organisations/new", Self.legal)
            #expect(ada.text.contains("ООО «Ромашка»"), "\(ada.text)")
            #expect(ada.text.contains("заявлено, не проверено"))
            let path = String(try #require(ada.page.firstMatch(of: /\/cabinet\/organisations\/[0-9a-f-]{36}/)).0)
            // A stranger finds nothing of it.
            for page in ["", "/staff", "/succession"] {
                try await boris.open(path + page)
                #expect(boris.status == 404)
            }
            try await ada.open(path + "/succession")
            #expect(ada.text.contains("Передать руководство некому"))
            try await ada.open(path + "/staff").submit(path + "/staff")
            #expect(ada.status == 422)
            try await ada.submit(
                path + "/staff", [("snils", RepresentationWorld.snils["boris"] ?? ""), ("role", "head")])
            #expect(ada.status == 422)
            try await ada.submit(
                path + "/staff", [("snils", RepresentationWorld.snils["boris"] ?? ""), ("role", "apply")])
            #expect(ada.text.contains("ждёт ответа"))
            try await boris.open("/cabinet/organisations")
            let answer = String(try #require(boris.page.firstMatch(of: /\/cabinet\/rights\/[0-9a-f-]{36}\/answer/)).0)
            try await boris.open(answer)
            #expect(boris.text.contains("ООО «Ромашка»"))
            try await boris.submit(answer, [("answer", "accept")])
            #expect(boris.address.hasPrefix("/cabinet/organisations?"))
            // Staff see who belongs to it, and are not its head.
            try await boris.open(path)
            #expect(boris.text.contains("Лебедева Ада"))
            for page in ["/staff", "/succession"] {
                try await boris.open(path + page)
                #expect(boris.status == 404)
            }
            try await ada.open(path + "/succession").submit(path + "/succession")
            #expect(ada.status == 422)
            let next = try #require(ada.page.firstMatch(of: /name="successor" value="([0-9a-f-]{36})"/)).1
            try await ada.submit(path + "/succession", [("successor", String(next))])
            try await boris.open(path + "/staff")
            #expect(boris.status == 200)
            // Now Ada may leave, and sees nothing at once.
            try await ada.open(path)
            let end = String(try #require(ada.page.firstMatch(of: /\/cabinet\/rights\/[0-9a-f-]{36}\/end/)).0)
            try await ada.open(end).submit(end)
            try await ada.open(path)
            #expect(ada.status == 404)
        }
        #expect(
            try await world.count(
                "SELECT count(*) AS n FROM acting_right WHERE role = 'head' AND state = 'active'") == 1)
    }

    @Test func theHeadCannotSimplyLeave() async throws {
        let world = try await RepresentationWorld()
        _ = try await declared(world)
        let own = try await right(world, of: world.ada)
        await #expect(throws: NotFound.self) {
            try await world.area.endRight(own.id, by: world.ada, at: world.now)
        }
    }

    @Test func whoDeclaresLaterHasAClaimThatTheHeadAnswers() async throws {
        let world = try await RepresentationWorld()
        let organisation = try await declared(world)
        try await world.run { newBrowser in
            let (ada, boris) = (newBrowser(), newBrowser())
            try await ada.open("/test/sign-in/\(world.ada)")
            try await boris.open("/test/sign-in/\(world.boris)")
            let other = Self.legal.map { $0.0 == "name" ? ("name", "Другое имя") : $0 }
            for _ in 0..<2 {
                try await boris.open("/cabinet/organisations/new").submit("/cabinet/organisations/new", other)
            }
            #expect(boris.status == 422)
            try await boris.open("/cabinet/organisations")
            #expect(boris.text.contains("ждёт ответа нынешнего руководителя"))
            #expect(!boris.text.contains("Ромашка"))
            try await boris.open("/cabinet/organisations/\(organisation)")
            #expect(boris.status == 404)
            try await ada.open("/cabinet/organisations/\(organisation)")
            #expect(ada.text.contains("Орлов Борис называет себя руководителем"))
            let claim = String(try #require(ada.page.firstMatch(of: /\/cabinet\/rights\/[0-9a-f-]{36}\/claim/)).0)
            // He cannot answer it himself.
            try await boris.open("/cabinet/organisations/new")
            try await boris.post(claim, [("answer", "accept")])
            #expect(boris.status == 404)
            try await ada.submit(claim, [("answer", "accept")])
            #expect(ada.status == 200)
            try await boris.open("/cabinet/organisations/\(organisation)/staff")
            #expect(boris.status == 200)
        }
        #expect(try await standing(world, organisation, world.ada)?.refusal == nil)
    }

    @Test func whoOnlySeesDoesNothing() async throws {
        let world = try await RepresentationWorld()
        let organisation = try await declared(world)
        try await invite(world, "boris", world.boris, to: organisation, as: "see")
        #expect(try await standing(world, organisation, world.boris)?.refusal != nil)
        #expect(try await standing(world, organisation, world.clara) == nil)
        // Invited anew with more, he has the one place.
        try await invite(world, "boris", world.boris, to: organisation, as: "apply")
        #expect(try await standing(world, organisation, world.boris)?.refusal == nil)
        #expect(
            try await world.count(
                "SELECT count(*) AS n FROM acting_right WHERE holder_id = \(world.boris) AND state = 'active'") == 1)
    }

    @Test func aSoleTraderIsHimself() async throws {
        let world = try await RepresentationWorld()
        try await world.area.declareOrganisation(
            form([("kind", "sole"), ("inn", "500100732259"), ("number", "304500116000157")]), by: world.ada,
            at: world.now)
        let own = try await right(world, of: world.ada)
        let standing = try #require(try await standing(world, own.grantor, world.ada))
        #expect(standing.label.text.ru == "ИП Лебедева Ада, ИНН\u{00A0}500100732259")
        #expect(standing.snapshot.ground.ru.contains("не проверял"))
    }

    @Test func whatIsWrongStandsBesideItsField() async throws {
        let world = try await RepresentationWorld()
        let wrong: [([(String, String)], String)] = [
            ([], "Выберите, кого вы добавляете"), (changed(["name": ""]), "название организации"),
            (changed(["inn": ""]), "Укажите ИНН"), (changed(["inn": "7707083894"]), "контрольные цифры"),
            (changed(["inn": "500100732259"]), "Это ИНН человека"),
            (changed(["kpp": "12"]), "9 знаков"), (changed(["number": "1027700132196"]), "контрольная цифра"),
            (changed(["number": "304500116000157"]), "13 цифр"), (changed(["kind": "sole"]), "ИНН организации"),
            (changed(["name": String(repeating: "я", count: 400)]), "Слишком длинный"),
        ]
        try await world.run { newBrowser in
            let ada = newBrowser()
            try await ada.open("/test/sign-in/\(world.ada)")
            for (fields, said) in wrong {
                try await ada.open("/cabinet/organisations/new").submit("/cabinet/organisations/new", fields)
                #expect(ada.status == 422)
                #expect(ada.text.contains(said), "\(said)")
            }
        }
        #expect(try await world.count("SELECT count(*) AS n FROM organisation") == 0)
    }
}
