import Foundation
import Kernel
import TestSupport
import Testing

@testable import Accounts

@Suite struct CorrectionTests {
    @Test func aSlipIsMendedUntilTheAccountIsConfirmed() async throws {
        let world = try await AccountsWorld()
        let ada = try await world.add(try AccountsWorld.draft(surname: "Лебедва"))
        try await confirmEmail(of: ada, world)
        try await world.run { newBrowser in
            let browser = newBrowser()
            try await browser.signIn("ada@example.ru")
            try await browser.open("/cabinet/profile/data")
            #expect(browser.page.contains("value=\"Лебедва\""))
            #expect(browser.page.contains("112-233-445"))
            try await browser.submit("/cabinet/profile/data", [("surname", "Лебедева"), ("snils", "112-233-445 96")])
            #expect(browser.status == 422)
            #expect(browser.page.contains("value=\"Лебедева\""), "nothing typed is lost")
            try await browser.submit("/cabinet/profile/data", [("surname", "Лебедева"), ("snils", "112-233-445 95")])
            #expect(browser.address == "/cabinet/profile?corrected=1")
            let mended = try await world.person(ada.id)
            #expect(mended.name.surname.text == "Лебедева")
            #expect(mended.identityChangedAt == world.now)
            #expect(mended.email == ada.email)
            #expect(mended.emailConfirmed)
            #expect(mended.phone == ada.phone)

            #expect(try await world.raise(ada.id) == .done)
            try await browser.open("/cabinet/profile/data")
            #expect(browser.address == "/cabinet/profile")
            try await browser.post("/cabinet/profile/data", Typed.person(but: ["surname": "Орлова"]) + Typed.location)
            #expect(try await world.person(ada.id).name.surname.text == "Лебедева")
        }
    }
}
