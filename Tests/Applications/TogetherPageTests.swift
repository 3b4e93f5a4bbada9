import Foundation
import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Applications

/// The pages of shared drafts, as both sides walk through them and as strangers try to.
@Suite struct TogetherPageTests {
    private func address(_ browser: TestBrowser, _ pattern: Regex<Substring>) throws -> String {
        String(try #require(browser.page.firstMatch(of: pattern)).output)
    }

    @Test func theInvitationIsAnsweredAndTheDraftFilledInTogether() async throws {
        let world = try await ApplicationsWorld()
        let id = try await world.draft()
        try await world.run { newBrowser in
            let (ada, boris) = (newBrowser(), newBrowser())
            try await ada.open("/test/sign-in/\(world.ada)").open("/drafts/\(id)/certificate")
            #expect(ada.text.contains("Заполнить вместе") && ada.text.contains("Передать черновик"))
            try await ada.open("/drafts/\(id)/together").submit("/drafts/\(id)/together")
            #expect(ada.status == 422)
            #expect(ada.text.contains("Укажите СНИЛС человека"))
            let words = "Проверь <b>всё</b>"
            try await ada.submit("/drafts/\(id)/together", [("snils", ApplicationsWorld.borisSnils), ("words", words)])
            #expect(ada.text.contains("ждёт ответа") && !ada.text.contains("Борис"))

            try await boris.open("/test/sign-in/\(world.boris)").open("/cabinet/drafts")
            #expect(boris.text.contains("Ждут вашего ответа") && boris.text.contains("Лебедева Ада Сергеевна"))
            try await boris.open(try address(boris, /\/cabinet\/draft-offers\/[0-9a-f-]{36}/))
            let offer = boris.address
            #expect(boris.text.contains("Справка о судимости") && boris.text.contains("Проверь <b>всё</b>"))
            #expect(!boris.page.contains("<b>всё"))
            // Neither button decides nothing.
            try await boris.post(offer, [])
            #expect(boris.address == offer)
            try await boris.submit(offer, [("answer", "accept")])
            #expect(boris.address.hasPrefix("/drafts/\(id)/"))

            // On every page whose draft it is; nothing of the owner's own data on any.
            for page in ["certificate", "names", "documents", "check"] {
                try await boris.open("/drafts/\(id)/\(page)")
                #expect(boris.status == 200)
                #expect(boris.text.contains("Черновик: Ада Лебедева"), "\(page)")
                for secret in ["123456", "29 10", "ул. Ленина", "112-233-445", "ada@example.org"] {
                    #expect(!boris.page.contains(secret), "\(secret) on \(page)")
                }
            }
            #expect(!boris.page.contains("/submission"))
            for page in ["applicant", "deletion", "together", "handover"] {
                try await boris.open("/drafts/\(id)/\(page)")
                #expect(boris.status == 404, "\(page)")
            }
            try await boris.open("/drafts/\(id)/certificate")
            for page in ["submission", "deletion", "together", "handover"] {
                try await boris.post("/drafts/\(id)/\(page)", [("snils", ApplicationsWorld.veraSnils)])
                #expect(boris.status == 404, "\(page)")
                try await boris.open("/drafts/\(id)/certificate")
            }
            try await boris.submit("/drafts/\(id)/certificate", [("purpose", "visa")])
            try await boris.open("/cabinet/drafts")
            #expect(boris.text.contains("Черновик: Ада Лебедева") && !boris.text.contains("Удалить"))

            try await ada.open("/drafts/\(id)/together")
            #expect(ada.text.contains("помогает") && ada.text.contains("последняя правка"))
            #expect(ada.text.contains("Кто что изменил") && ada.text.contains("О справке"))
            try await ada.open("/drafts/\(id)/check")
            #expect(ada.text.contains("Без вас черновик изменили") && ada.text.contains("Орлов Борис: «О справке»"))
            // While she checks it he changes it again.
            try await boris.open("/drafts/\(id)/certificate").submit(
                "/drafts/\(id)/certificate", [("purpose", "adoption")])
            try await ada.submit("/drafts/\(id)/submission")
            #expect(ada.status == 422)
            #expect(ada.text.contains("Пока вы проверяли, черновик изменили"))
            try await ada.submit("/drafts/\(id)/submission")
            #expect(ada.address.hasPrefix("/applications/"))
            try await ada.open(ada.address.replacing("?sent=1", with: "/answers"))
            #expect(ada.text.contains("Заполнено с помощью Орлов Борис"))
        }
    }

    @Test func whoTypedOnAnOlderPageIsShownBothAnswers() async throws {
        let world = try await ApplicationsWorld()
        let (id, _) = try await world.shared()
        let path = "/drafts/\(id)/names"
        try await world.run { newBrowser in
            let (ada, boris) = (newBrowser(), newBrowser())
            try await ada.open("/test/sign-in/\(world.ada)").open(path)
            try await boris.open("/test/sign-in/\(world.boris)").open(path)
            try await boris.submit(path, [("changed_name", "yes"), ("previous_names", "Смирнова,\nдо 2001")])
            try await ada.submit(path, [("changed_name", "yes"), ("previous_names", "Иванова <i>")])
            #expect(ada.status == 409)
            for text in [
                "Эту страницу изменили дважды", "Орлов Борис", "Ваш ответ: Иванова <i>", "Сохранённый: Смирнова",
            ] {
                #expect(ada.text.contains(text), "\(text)")
            }
            try await ada.submit(path)
            #expect(ada.status == 409)
            #expect(ada.text.contains("Выберите, какой ответ оставить"))
            let open = try await world.open(id, world.ada)
            #expect(open.draft.answers["previous_names"].hasPrefix("Смирнова"))
            let asked = open.definition.step("names")?.fields.map { "choice-" + $0.id } ?? []
            try await ada.submit(path, asked.map { ($0, "mine") })
            #expect(ada.status == 200)
            #expect(try await world.open(id, world.ada).draft.answers["previous_names"] == "Иванова <i>")
        }
    }

    /// Words of an address do not get into the owner's history, and what removes nothing changes nothing.
    @Test func aHelperRemovesNothingUnderAnotherName() async throws {
        let world = try await ApplicationsWorld()
        let (id, _) = try await world.shared()
        let changes = try await world.count("SELECT count(*) AS n FROM draft_change")
        let drop = DropDraft(area: world.applications)
        await #expect(throws: NotFound.self) {
            try await drop.removeFile("x", from: id, step: "Любые слова", of: world.boris, at: world.now)
        }
        await #expect(throws: NotFound.self) {
            try await drop.removeFile("x", from: id, step: "applicant", of: world.boris, at: world.now)
        }
        let before = try await world.open(id, world.ada).draft.updatedAt
        try await drop.removeFile("x", from: id, of: world.boris, at: world.now.addingTimeInterval(5))
        #expect(try await world.open(id, world.ada).draft.updatedAt == before)
        #expect(try await world.count("SELECT count(*) AS n FROM draft_change") == changes)
    }

    @Test func whoIsDoneFindsNothingAndStrangersNeverDid() async throws {
        let world = try await ApplicationsWorld()
        let (id, _) = try await world.shared()
        let share = try #require(try await world.shares(of: id).first)
        let file = try #require(try await world.open(id, world.ada).files.first)
        try await world.run { newBrowser in
            let (ada, boris, vera) = (newBrowser(), newBrowser(), newBrowser())
            let pages = [
                "/drafts/\(id)", "/drafts/\(id)/certificate", "/drafts/\(id)/check", "/drafts/\(id)/together",
                "/drafts/\(id)/handover", "/drafts/\(id)/files/\(file.id)", "/drafts/\(id)/together/\(share.id)/end",
                "/cabinet/draft-offers/\(share.id)",
            ]
            try await vera.open("/test/sign-in/\(world.vera)")
            for page in pages {
                try await vera.open(page)
                #expect(vera.status == 404, "\(page)")
            }
            try await boris.open("/test/sign-in/\(world.boris)").open(pages[5])
            #expect(boris.status == 200)
            try await boris.open("/drafts/\(id)/certificate")
            try await ada.open("/test/sign-in/\(world.ada)").open("/drafts/\(id)/together")
            try await ada.open("/drafts/\(id)/together/\(share.id)/end").submit()
            #expect(ada.text.contains("Прекращено"))
            // The page that stands open, the file, and all the rest.
            try await boris.submit("/drafts/\(id)/certificate", [("purpose", "other")])
            #expect(boris.status == 404)
            for page in pages {
                try await boris.open(page)
                #expect(boris.status == 404, "\(page)")
            }
        }
    }

    @Test func anUnknownNumberIsAnsweredAsAKnownOne() async throws {
        let world = try await ApplicationsWorld()
        let (first, second) = (try await world.draft(), try await world.draft())
        try await world.run { newBrowser in
            var pages: [String] = []
            for (id, snils) in [(first, ApplicationsWorld.borisSnils), (second, "112-233-604 92")] {
                let ada = newBrowser()
                try await ada.open("/test/sign-in/\(world.ada)").open("/drafts/\(id)/handover")
                try await ada.submit("/drafts/\(id)/handover", [("snils", snils)])
                #expect(ada.status == 200)
                pages.append(ada.text.replacing(snils, with: "…").replacing("\(id)", with: "…"))
            }
            #expect(pages.first == pages.last)
        }
        #expect(try await world.count("SELECT count(*) AS n FROM notice WHERE person_id = \(world.ada)") == 0)
    }

    @Test func aDraftIsHandedOverAndTheFormerOwnerReadsThatItWas() async throws {
        let world = try await ApplicationsWorld()
        let id = try await world.draft()
        try await world.run { newBrowser in
            let (ada, boris) = (newBrowser(), newBrowser())
            try await ada.open("/test/sign-in/\(world.ada)").open("/drafts/\(id)/handover")
            #expect(ada.text.contains("Вы его больше не увидите"))
            try await ada.submit("/drafts/\(id)/handover", [("snils", ApplicationsWorld.borisSnils)])
            #expect(ada.text.contains("ждёт ответа"))
            // The offer stands alone: no second form.
            #expect(!ada.page.contains("name=\"snils\""))
            try await boris.open("/test/sign-in/\(world.boris)").open("/cabinet/drafts")
            try await boris.open(try address(boris, /\/cabinet\/draft-offers\/[0-9a-f-]{36}/))
            #expect(boris.text.contains("Вам передают черновик"))
            // Until it is his he sees nothing of it.
            let offer = boris.address
            try await boris.open("/drafts/\(id)/check")
            #expect(boris.status == 404)
            try await boris.open(offer).submit(offer, [("answer", "accept")])
            #expect(boris.address.hasPrefix("/drafts/\(id)/"))
            #expect(!boris.text.contains("Черновик: "))
            try await boris.open("/drafts/\(id)/applicant")
            #expect(boris.text.contains("Орлов Борис") && !boris.page.contains("123456"))
            try await ada.open("/cabinet/drafts")
            #expect(ada.text.contains("Переданные черновики") && ada.text.contains("Кому: Орлов Борис"))
            try await ada.open("/drafts/\(id)/check")
            #expect(ada.status == 404)
            try await boris.open("/drafts/\(id)/deletion").submit("/drafts/\(id)/deletion")
            try await ada.open("/cabinet/drafts")
            #expect(ada.text.contains("Кому: Орлов Борис"))
        }
    }
}
