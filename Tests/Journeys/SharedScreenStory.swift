import Foundation
import Kernel
import Storage
import TestSupport
import Testing

@testable import Okno

/// An operator sees on which page an applicant is only after the applicant has read out a code, for a quarter of an hour,
/// and nothing of what stands in it.
@Suite struct SharedScreenStory {
    @Test func theOperatorSeesThePageAndItsErrorsAndNothingTyped() async throws {
        try await JourneyWorld().run { world, newBrowser in
            let (anna, desk, other) = (newBrowser(), newBrowser(), newBrowser())
            try await anna.signIn(world.person(.anna))
            try await desk.signIn(staff: "operator")
            try await anna.open("/screen").submit("/screen")
            let code = String(try #require(anna.text.firstMatch(of: /([0-9]{3}) ([0-9]{3})/)).output.0)
            try await desk.open("/support/screen").submit("/support/screen", [("code", "000 000")])
            #expect(desk.status == 422)
            try await desk.submit("/support/screen", [("code", code)])
            desk.sees("Заявитель ещё не открыл ни одной страницы")
            let seen = desk.address

            try await anna.open("/cabinet/profile/password")
            anna.sees("Оператор видит, на какой вы странице")
            try await anna.submit(
                "/cabinet/profile/password",
                [("current-password", "тайна-тайная"), ("password", "коротко"), ("password-again", "коротко")])
            #expect(anna.status == 422)
            try await desk.open(seen)
            desk.sees("Сменить пароль", "/cabinet/profile/password")
            #expect(desk.page.contains("12"), "the error says how long a password is")
            desk.seesNo("тайна-тайная", "коротко", "Орлова", "112-233")

            // The secret of a letter's link is not shown with the address of its page.
            let secret = String(repeating: "A", count: 43)
            try await anna.open("/recovery/new-password/\(secret)")
            try await desk.open(seen)
            desk.seesNo(secret)
            desk.sees("/recovery/new-password/")

            // The code works once, and for this operator only.
            try await other.signIn(staff: "operator")
            try await other.open("/support/screen").submit("/support/screen", [("code", code)])
            #expect(other.status == 422)
            let official = newBrowser()
            try await official.signIn(staff: "official.ic-umvd-kaluga")
            try await official.open(seen)
            #expect(official.status == 404)

            // The applicant ends it when she likes.
            try await anna.open("/screen").submit("/screen/end")
            anna.seesNo("Оператор видит")
            try await desk.open(seen)
            #expect(desk.status == 410)
            try await anna.open("/cabinet/security/history")
            anna.sees("Экран показан оператору")
        }
    }

    @Test func itEndsByItself() async throws {
        try await JourneyWorld().run { world, newBrowser in
            let (anna, desk) = (newBrowser(), newBrowser())
            try await anna.signIn(world.person(.anna))
            try await desk.signIn(staff: "operator")
            func code() async throws -> String {
                try await anna.open("/screen").submit("/screen")
                return String(try #require(anna.text.firstMatch(of: /([0-9]{3}) ([0-9]{3})/)).output.0)
            }
            let old = try await code()
            world.test.clock.advance(by: 600)
            try await desk.open("/support/screen").submit("/support/screen", [("code", old)])
            #expect(desk.status == 422, "a code holds ten minutes")
            let fresh = try await code()
            try await desk.submit("/support/screen", [("code", fresh)])
            let seen = desk.address
            #expect(seen.hasPrefix("/support/screens/"))
            world.test.clock.advance(by: 899)
            try await anna.open("/cabinet")
            try await desk.open(seen)
            desk.sees("Личный кабинет")
            world.test.clock.advance(by: 1)
            try await desk.open(seen)
            #expect(desk.status == 410)
            try await anna.open("/cabinet")
            anna.seesNo("Оператор видит")
            try await anna.open("/services")
            try await newBrowser().open("/screen")
        }
    }

    @Test func whoIsNotSignedInHasNothingToShow() async throws {
        try await JourneyWorld().run { _, newBrowser in
            let browser = newBrowser()
            try await browser.open("/screen")
            #expect(browser.status == 404)
        }
    }
}
