import Foundation
import Kernel
import TestSupport
import Testing

@testable import Accounts

@Suite struct HostileInputTests {
    private static let scripts = [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'; DROP TABLE person; --", "{{7*7}}",
        "\u{202E}gnp.exe",
    ]

    @Test func htmlInEveryFieldOfTheWizardComesBackAsText() async throws {
        let world = try await AccountsWorld()
        try await world.run { newBrowser in
            for text in Self.scripts {
                let browser = newBrowser()
                try await browser.open("/register")
                try await browser.submit("/register/location", [("region", text), ("locality", text)])
                #expect(browser.status == 422)
                Self.expectHarmless(browser.page)
                try await browser.submit("/register/location", Typed.location)
                try await browser.submit("/register/terms", [("agree", text)])
                #expect(browser.status == 422)
                try await browser.submit("/register/terms", [("agree", "yes")])
                try await browser.submit("/register/consent", [("agree", "yes")])
                try await browser.submit("/register/delivery", [("delivery", text), ("post-office", text)])
                #expect(browser.status == 422)
                Self.expectHarmless(browser.page)
                try await browser.submit("/register/delivery", Typed.centre)
                let fields = RegistrationForm.fields(of: .person).map { ($0, text) }
                try await browser.submit("/register/person", fields)
                #expect(browser.status == 422)
                Self.expectHarmless(browser.page)
                try await browser.submit("/register/person", Typed.person(but: [:]))
                try await browser.submit("/register/password", [("password", text), ("password-again", text)])
                Self.expectHarmless(browser.page)
            }
        }
    }

    @Test func missingRepeatedAndHugeFieldsAreAnsweredInWords() async throws {
        let world = try await AccountsWorld()
        try await world.run { newBrowser in
            let browser = newBrowser()
            try await browser.fillUpTo(.person)
            let huge = String(repeating: "Ы", count: 3_000)
            for fields in [
                [], Typed.person.map { ($0.0, "") }, Typed.person + Typed.person.map { ($0.0, huge) },
                Typed.person.map { ($0.0, huge) }, Typed.person.map { ($0.0, "\u{0}\u{1}\u{7F}") },
                [("surname[]", "x"), ("__proto__", "y")],
            ] {
                try await browser.open("/register/person")
                try await browser.post("/register/person", fields)
                #expect([200, 422].contains(browser.status))
                #expect(browser.page.utf8.count < 200_000, "what is kept has bounds")
            }
            try await browser.open("/register/person")
            try await browser.post("/register/person", [("surname", String(repeating: "x", count: 300_000))])
            #expect(browser.status == 413)
        }
    }

    @Test func controlAndDirectionMarksLeaveNoTrace() async throws {
        let world = try await AccountsWorld()
        try await world.run { newBrowser in
            let browser = newBrowser()
            try await browser.fillUpTo(
                .check,
                person: Typed.person.map { name, value in
                    (name, name == "surname" || name == "given" ? "\u{202E}\(value)\u{200B}\u{0}" : value)
                })
            if browser.address == "/register/check" { try await browser.submit("/register/check") }
            #expect(!browser.page.unicodeScalars.contains { $0 == "\u{202E}" || $0 == "\u{0}" })
        }
    }

    @Test func formsOfAnotherVisitorAreRefused() async throws {
        let world = try await AccountsWorld()
        try await world.run { newBrowser in
            let (ada, eve) = (newBrowser(), newBrowser())
            try await ada.fillUpTo(.person)
            try await eve.open("/register")
            try await eve.post("/register/person", Typed.person)
            #expect(eve.address == "/register")
            try await ada.post("/register/person", Typed.person, csrf: false)
            #expect(ada.status == 403)
            for path in ["/sign-in", "/staff/sign-in", "/recovery", "/recovery/sent", "/register/location"] {
                try await eve.post(path, [("login", "x")], csrf: false)
                #expect(eve.status == 403, "\(path)")
            }
        }
    }

    @Test func hostileSignInAndRecoveryAreAnsweredCalmly() async throws {
        let world = try await AccountsWorld()
        try await world.run { newBrowser in
            let browser = newBrowser()
            for text in Self.scripts + [
                String(repeating: "x", count: 50_000), "\u{0}", "a@b.ru,c@d.ru", "a@b.ru\r\nBcc: e@f.ru",
            ] {
                for (path, field) in [
                    ("/sign-in", "login"), ("/staff/sign-in", "login"), ("/recovery", "email"),
                    ("/recovery/sent", "email"),
                ] {
                    try await browser.open(path)
                    try await browser.submit(path, [(field, text), ("password", text), ("code", text)])
                    #expect([200, 422, 429].contains(browser.status), "\(path) \(browser.status)")
                    Self.expectHarmless(browser.page)
                }
            }
            #expect(try await world.letters.isEmpty)
        }
    }

    @Test func namesOfManyKindsAreTaken() async throws {
        let world = try await AccountsWorld()
        try await world.run { newBrowser in
            for (surname, given) in [
                ("Салтыков-Щедрин", "Анна Мария"), ("О'Коннор", "Пётр"), ("Әхмәтҗанова", "Гөлнара"),
                ("Müller", "Jürgen"), ("Ё", "И"),
            ] {
                let browser = newBrowser()
                let typed = Typed.person.map { ($0.0, $0.0 == "surname" ? surname : $0.0 == "given" ? given : $0.1) }
                try await browser.fillUpTo(.check, person: typed)
                #expect(browser.address == "/register/check", "\(surname)")
            }
        }
    }

    private static func expectHarmless(_ page: String) {
        #expect(!page.contains("<script>alert"))
        #expect(!page.contains("<img src=x"))
        #expect(!page.contains("\u{202E}"))
    }
}
