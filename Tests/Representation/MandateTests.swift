import Foundation
import Kernel
import TestSupport
import Testing
import Web

@testable import Representation

@Suite struct MandateTests {
    private let offer = [
        ("snils", "087-654-303 00"), ("scope", "all"), ("until-day", "31"), ("until-month", "12"),
        ("until-year", "2027"),
    ]

    private func typed(_ changes: [String: String]) -> [(String, String)] {
        Dictionary(offer) { $1 }.merging(changes) { $1 }.map { ($0.key, $0.value) }
    }

    @Test func aMandateIsOfferedAcceptedAndRevokedAndBothAreTold() async throws {
        let world = try await RepresentationWorld()
        let offer = offer
        try await world.run { newBrowser in
            let (ada, boris) = (newBrowser(), newBrowser())
            try await ada.open("/test/sign-in/\(world.ada)")
            try await boris.open("/test/sign-in/\(world.boris)")
            try await ada.open("/cabinet/mandates/new").submit("/cabinet/mandates/new", offer)
            #expect(ada.text.contains("ждёт ответа"), "\(ada.text)")
            #expect(!ada.text.contains("Борис"))
            try await boris.open("/cabinet/mandates")
            #expect(boris.text.contains("Лебедева Ада"))
            let path = String(try #require(boris.page.firstMatch(of: /\/cabinet\/rights\/[0-9a-f-]{36}\/answer/)).0)
            // Nobody else finds it, not even who offered it.
            for stranger in [world.ada, world.clara, world.vera] {
                let browser = newBrowser()
                try await browser.open("/test/sign-in/\(stranger)").open(path)
                #expect(browser.status == 404)
            }
            try await boris.open(path).submit(path, [("answer", "accept")])
            #expect(boris.address == "/cabinet/mandates?answered=1")
            try await ada.open("/cabinet/mandates")
            #expect(ada.text.contains("Орлов Борис"))
            #expect(ada.text.contains("действует"))
            try await boris.open(path)
            #expect(boris.status == 404)
            let end = path.replacing("/answer", with: "/end")
            let clara = newBrowser()
            try await clara.open("/test/sign-in/\(world.clara)").open(end)
            #expect(clara.status == 404)
            try await ada.open(end).submit(end)
            #expect(ada.text.contains("Вы никому не выдали доверенность"))
        }
        for kind in ["offer-made", "offered", "accepted", "taken"] {
            #expect(
                try await world.count("SELECT count(*) AS n FROM notice WHERE kind = \("representation." + kind)") == 1,
                "\(kind)")
        }
        #expect(try await world.count("SELECT count(*) AS n FROM notice WHERE kind = 'representation.ended'") == 2)
        #expect(
            try await world.count("SELECT count(*) AS n FROM journal WHERE action LIKE 'representation.%'") == 3)
    }

    @Test func anUnknownNumberIsAnsweredLikeAKnownOne() async throws {
        let world = try await RepresentationWorld()
        let unknown = typed(["snils": "112-233-601 89"])
        let unconfirmed = typed(["snils": RepresentationWorld.snils["vera"] ?? ""])
        let known = offer
        try await world.run { newBrowser in
            var answers: Set<String> = []
            for fields in [unknown, unconfirmed, known] {
                let ada = newBrowser()
                try await ada.open("/test/sign-in/\(world.ada)")
                try await ada.open("/cabinet/mandates/new").submit("/cabinet/mandates/new", fields)
                let list = ada.text.replacing(/\d{3}-\d{3}-\d{3} \d\d/, with: "")
                answers.insert(String(list.components(separatedBy: "Вы доверили").first ?? ""))
                let end = String(try #require(ada.page.firstMatch(of: /\/cabinet\/rights\/[0-9a-f-]{36}\/end/)).0)
                try await ada.open(end).submit(end)
            }
            #expect(answers.count == 1)
            // Whoever only claims the number sees nothing.
            let vera = newBrowser()
            try await vera.open("/test/sign-in/\(world.vera)").open("/cabinet/mandates")
            #expect(!vera.text.contains("Лебедева"))
        }
    }

    @Test func whatIsWrongStandsBesideItsField() async throws {
        let world = try await RepresentationWorld()
        let wrong: [([(String, String)], String)] = [
            ([], "Укажите СНИЛС представителя"),
            (typed(["snils": RepresentationWorld.snils["ada"] ?? ""]), "ваш собственный СНИЛС"),
            (typed(["snils": "112-233-445 96"]), "контрольные цифры"),
            (typed(["scope": "chosen"]), "хотя бы одну услугу"), (typed(["scope": "x"]), "на что доверенность"),
            (typed(["until-year": "2025"]), "уже прошёл"), (typed(["until-year": "2029"]), "на три года"),
            (typed(["until-month": "13"]), "Такого дня нет"),
        ]
        try await world.run { newBrowser in
            let ada = newBrowser()
            try await ada.open("/test/sign-in/\(world.ada)")
            for (fields, said) in wrong {
                try await ada.open("/cabinet/mandates/new").submit("/cabinet/mandates/new", fields)
                #expect(ada.status == 422)
                #expect(ada.text.contains(said), "\(said)")
            }
            let vera = newBrowser()
            try await vera.open("/test/sign-in/\(world.vera)").open("/cabinet/mandates/new")
            #expect(vera.text.contains("подтвердил личность"))
            try await vera.post("/cabinet/mandates/new", [])
            #expect(vera.status != 200 || vera.address != "/cabinet/mandates?sent=1")
        }
        #expect(try await world.count("SELECT count(*) AS n FROM acting_right") == 0)
    }

    @Test func offersAreBounded() async throws {
        let world = try await RepresentationWorld()
        let form = FormInput(values: Dictionary(offer) { $1 }.mapValues { [$0] })
        for _ in 0..<RepresentationArea.offersInWindow {
            try await world.area.offerMandate(form, of: world.ada, at: world.now)
        }
        await #expect(throws: TooManyRequests.self) {
            try await world.area.offerMandate(form, of: world.ada, at: world.now)
        }
    }

    @Test func theRepresentativeGivesUpAndDeclines() async throws {
        let world = try await RepresentationWorld()
        let form = FormInput(values: Dictionary(offer) { $1 }.mapValues { [$0] })
        let keys = world.test.platform.keys
        for accepts in [true, false] {
            try await world.area.offerMandate(form, of: world.ada, at: world.now)
            let offers = try await world.test.store.read { tx in
                try tx.all(RightQueries(keys: keys).offered(to: try Snils("087-654-303 00")))
            }
            let right = try #require(offers.first)
            await #expect(throws: NotFound.self) {
                try await world.area.answerOffer(right.id, accepts: true, by: world.clara, at: world.now)
            }
            try await world.area.answerOffer(right.id, accepts: accepts, by: world.boris, at: world.now)
            if accepts { try await world.area.endRight(right.id, by: world.boris, at: world.now) }
            await #expect(throws: NotFound.self) {
                try await world.area.endRight(right.id, by: world.boris, at: world.now)
            }
        }
        #expect(try await world.count("SELECT count(*) AS n FROM acting_right WHERE state = 'declined'") == 1)
        #expect(try await world.count("SELECT count(*) AS n FROM acting_right WHERE state = 'ended'") == 1)
    }
}
