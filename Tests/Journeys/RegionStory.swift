import Foundation
import TestSupport
import Testing

/// The first step of the story: region, language, weak sight, the texts of the footer (R1–R12, R49–R51).
@Suite struct RegionStory {
    @Test func aVisitorChoosesAmong89RegionsAndChangesTheChoiceInTwoClicks() async throws {
        try await JourneyWorld().run { _, newBrowser in
            let visitor = newBrowser()
            try await visitor.open("/")
            visitor.sees("Сначала выберите регион", "Выберите регион")
            try await visitor.follow("/region?return=")
            #expect(visitor.page.matches(of: /name="region" value="[0-9]{2}"/).count == 89)
            try await visitor.submit("/region", [("region", "40")])
            visitor.isAt("/")
            visitor.sees("Калужская область")
            visitor.seesNo("Сначала выберите регион")

            // Kept on every page, and with a new visit.
            try await visitor.open("/services")
            visitor.sees("Услуги: Калужская область", "Нашлось 84 услуги")
            try await visitor.open("/centres")
            visitor.sees("Центры обслуживания: Калужская область")

            // One click to the list, another to the region; one comes back to where one was.
            try await visitor.open("/services?level=federal")
            try await visitor.follow("/region?return=")
            visitor.sees("Сейчас выбран: Калужская область")
            try await visitor.submit("/region", [("region", "77")])
            visitor.isAt("/services")
            visitor.sees("Услуги: Москва", "Нашлось 48 услуг")
        }
    }

    @Test func languageAndTheVersionForWeakSightAreKeptFromPageToPage() async throws {
        try await JourneyWorld().run { _, newBrowser in
            let visitor = newBrowser()
            try await visitor.open("/?region=40")
            try await visitor.follow("/?lang=en")
            visitor.sees("State services in one window", "Русский")
            #expect(visitor.page.contains("<html lang=\"en\""))
            try await visitor.open("/services/mvd-criminal-record?region=40")
            visitor.sees("Criminal record certificate", "Kaluga", "Apply")
            try await visitor.follow("/services/mvd-criminal-record?lang=ru")
            visitor.sees("Справка о судимости")

            try await visitor.open("/services")
            try await visitor.follow("/services?contrast=light")
            visitor.sees("Белым по чёрному", "Обычный вид")
            let light = visitor.page.firstMatch(of: /<html[^>]*>/)?.output
            try await visitor.open("/help")
            #expect(visitor.page.firstMatch(of: /<html[^>]*>/)?.output == light)
            try await visitor.follow("/help?contrast=dark")
            #expect(visitor.page.firstMatch(of: /<html[^>]*>/)?.output != light)
            try await visitor.follow("/help?contrast=off")
            visitor.sees("Для слабовидящих")
        }
    }

    @Test func theFooterLeadsToTermsPrivacyAccessibilityFiguresAndTheHelpDesk() async throws {
        try await JourneyWorld().run { _, newBrowser in
            let visitor = newBrowser()
            for (path, words) in [
                ("/terms", "Условия"), ("/privacy", "персональных данных"), ("/accessibility", "WCAG"),
                ("/figures", "Показатели портала"), ("/inquiries/new", "Сообщить о работе портала"),
            ] {
                try await visitor.open("/")
                try await visitor.follow(path)
                #expect(visitor.status == 200)
                visitor.sees(words)
                #expect(visitor.page.components(separatedBy: "<h1").count == 2, "\(path)")
            }
        }
    }

    @Test func theHelpLineOfTheRegionStandsOnThePage() async throws {
        try await JourneyWorld().run { _, newBrowser in
            let visitor = newBrowser()
            try await visitor.open("/?region=40")
            visitor.sees("8 (800) 100-10-70")
            visitor.seesNo("8 (86558) 3-32-38")
            try await visitor.open("/?region=26")
            visitor.sees("8 (800) 100-10-70", "8 (86558) 3-32-38")
        }
    }
}
