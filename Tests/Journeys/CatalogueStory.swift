import Foundation
import TestSupport
import Testing
import Web

/// The second step: lists, search and the card (R1–R12, R50–R64).
@Suite struct CatalogueStory {
    @Test func theListIsNarrowedByLevelThemeCategoryAndAgency() async throws {
        try await JourneyWorld().run { _, newBrowser in
            let visitor = newBrowser()
            try await visitor.open("/services?region=40")
            visitor.sees("Нашлось 84 услуги", "Федеральные", "Региональные", "Муниципальные")
            for (level, words) in [
                ("federal", "Нашлось 48 услуг"), ("regional", "Нашлось 20 услуг"), ("municipal", "Нашлось 16 услуг"),
            ] {
                try await visitor.open("/services?region=40")
                try await visitor.follow("/services?region=40&level=\(level)")
                visitor.sees(words)
            }
            // Each classifier leads to less, all together to less still, and one link takes all conditions back.
            for classifier in ["theme", "category", "agency"] {
                try await visitor.open("/services?region=40")
                try await visitor.follow("/services?region=40&\(classifier)=")
                visitor.seesNo("Нашлось 84 услуги", "Таких услуг нет")
                visitor.sees("Нашл", "Сбросить всё")
            }
            try await visitor.open("/services?region=40&level=federal&agency=mvd&theme=documents")
            visitor.sees("Справка о судимости")
            try await visitor.open("/services?region=40&level=municipal&agency=mvd")
            visitor.sees("Таких услуг нет", "Сбросить всё")
            #expect(visitor.links("/services?region=40").contains("/services?region=40"))
            try await visitor.open("/services?region=40")
            visitor.sees("Нашлось 84 услуги")
        }
    }

    @Test func theSearchFindsServicesOrganisationsDocumentsAndForms() async throws {
        try await JourneyWorld().run { _, newBrowser in
            let visitor = newBrowser()
            for (asked, kind, path) in [
                ("справка о судимости", "service", "/services/mvd-criminal-record"),
                ("МВД России", "organisation", "/agencies/mvd"), ("паспорт", "document", "/documents/"),
                ("заявление о выдаче справки о судимости", "form", "/forms/mvd-criminal-record"),
            ] {
                try await visitor.open("/search?region=40&q=" + URLEncoded.encode(asked))
                #expect(visitor.status == 200)
                try await visitor.follow("/search?q=\(URLEncoded.encode(asked))&kind=\(kind)")
                try await visitor.follow(path)
                #expect(visitor.status == 200, "\(visitor.address)")
            }
            // A word typed in the other layout is understood.
            try await visitor.open("/search?q=ghfdf&region=40")
            visitor.sees("Мы поняли так: «права»")
            try await visitor.open("/search?q=" + URLEncoded.encode("абракадабровый"))
            visitor.sees("Ничего не нашлось")
        }
    }

    @Test func theCardTellsEverythingAndLeadsToTheForm() async throws {
        try await JourneyWorld().run { _, newBrowser in
            let visitor = newBrowser()
            try await visitor.open("/services/mvd-criminal-record?region=40")
            visitor.sees(
                "Справка о судимости", "Бесплатно", "30 календарных дней", "1 рабочий день", "Что понадобится",
                "Паспорт: страница с установочными данными", "Почему могут отказать",
                "Представлены недостоверные сведения",
                "Что вы получите", "Справка о наличии (отсутствии) судимости", "Консультирование", "8 (800) 100-10-70",
                "Место и часы работы", "ИЦ УМВД России по Калужской области", "ул. Суворова, 139", "Бланк",
                "анные демонстрационные")
            // What agencies ask one another is never asked of the applicant.
            try await visitor.open("/services/gibdd-vehicle-registration?region=40")
            visitor.sees("Запросим сами — приносить не нужно", "Требовать их от вас нельзя")
            try await visitor.open("/services/mvd-criminal-record/form")
            #expect(visitor.status == 200)
            try await visitor.open("/services/mvd-criminal-record?region=40")
            try await visitor.follow("/services/mvd-criminal-record/application?region=40")
            visitor.sees("Чтобы подать заявление, войдите")
        }
    }

    @Test func whereNoOfficeIsConnectedTheCardSaysSoAndOffersNoForm() async throws {
        try await JourneyWorld().run { world, newBrowser in
            let visitor = newBrowser()
            try await visitor.open("/services/mvd-criminal-record?region=77")
            visitor.sees("Электронная подача в этом регионе пока не подключена")
            #expect(visitor.links("/services/mvd-criminal-record/application").isEmpty)
            try await visitor.open("/services/municipal-school?region=77")
            visitor.sees("этой услуги на портале нет")
            // Nor can it be begun by address.
            try await visitor.signIn(world.person(.lev))
            try await visitor.open("/services/mvd-criminal-record/application?region=77")
            visitor.sees("Электронная подача в этом регионе пока не работает")
            try await visitor.post("/services/mvd-criminal-record/application", [("region", "77")])
            #expect(visitor.status == 422)
            try await visitor.open("/cabinet/drafts")
            visitor.sees("Черновиков нет")
        }
    }
}
