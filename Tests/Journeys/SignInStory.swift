import Demo
import Foundation
import TestSupport
import Testing

/// Signing in, and getting back in (R46–R48).
@Suite struct SignInStory {
    @Test func oneSignsInByAnyOfThreeNamesAndEveryFailureSaysTheSame() async throws {
        try await JourneyWorld().run { world, newBrowser in
            let anna = newBrowser()
            for login in ["112-233-601 89", "11223360189", "8 (912) 345-67-01", "ANNA@example.org"] {
                try await anna.signIn(login, DemoWorld.password)
                anna.isAt("/cabinet")
                anna.sees("Анна")
                try await anna.signOut()
            }
            var told: Set<String> = []
            for (login, password) in [
                ("112-233-601 89", "не тот пароль"), ("112-233-445 95", DemoWorld.password),
                ("nobody@example.org", DemoWorld.password), ("совсем не логин", "x"),
                // Not confirmed yet: her СНИЛС and phone open nothing.
                ("112-233-605 93", DemoWorld.password), ("+7 912 345-67-05", DemoWorld.password),
            ] {
                try await anna.signIn(login, password)
                anna.isRefused("Войти не удалось")
                told.insert(anna.text)
                #expect(anna.status == 422)
            }
            #expect(told.count == 1)
            try await anna.open("/cabinet")
            anna.isAt("/sign-in")
        }
    }

    @Test func aForgottenPasswordIsRecoveredByEmailAndTheFormerOneIsGone() async throws {
        try await JourneyWorld().run { world, newBrowser in
            let (anna, elsewhere, mail) = (newBrowser(), newBrowser(), newBrowser())
            try await elsewhere.signIn(world.person(.anna))
            try await anna.open("/sign-in")
            try await anna.follow("/recovery")
            try await anna.submit("/recovery", [("email", "nobody@example.org")])
            anna.isAt("/recovery/sent")
            let told = anna.text
            try await anna.open("/recovery").submit("/recovery", [("email", "anna@example.org")])
            #expect(anna.text == told)

            try await world.deliver()
            await #expect(throws: NoSuchMessage.self) {
                try await mail.linkInLetter(to: "nobody@example.org", "/recovery/")
            }
            let link = try await mail.linkInLetter(to: "anna@example.org", "/recovery/new-password/")
            try await anna.open(link)
            try await anna.submit(link, [("password", "короткий"), ("password-again", "короткий")])
            anna.isRefused("не меньше 12")
            let password = "лиловый трамвай у переправы"
            try await anna.submit(link, [("password", password), ("password-again", password)])
            anna.sees("Новый пароль сохранён. Войдите с ним")
            try await anna.open(link)
            anna.sees("Ссылка больше не действует")

            // Other sessions have ended, the former password opens nothing.
            try await elsewhere.open("/cabinet")
            elsewhere.isAt("/sign-in")
            try await elsewhere.signIn("anna@example.org", DemoWorld.password)
            elsewhere.isRefused("Войти не удалось")
            try await anna.signIn("anna@example.org", password)
            anna.isAt("/cabinet")
            try await anna.open("/cabinet/notices")
            anna.sees("Пароль изменён")
        }
    }
}
