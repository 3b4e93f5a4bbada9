import Foundation
import Kernel
import TestSupport
import Testing
import Web

@testable import Catalogue

/// The public site as visitors meet it, in process.
@Suite struct PageTests {
    private func visit(_ body: @escaping @Sendable (TestBrowser) async throws -> Void) async throws {
        let world = try await TestPlatform()
        let area = try Shipped.area.get()
        var hooks = PortalHooks()
        area.install(in: &hooks)
        try await TestPortal(routes: area.routes, hooks: hooks, platform: world.platform).run { newBrowser in
            try await body(newBrowser())
        }
    }

    @Test func theFirstPageAsksForTheRegionAndShowsWhatEveryRegionHas() async throws {
        try await visit { browser in
            try await browser.open("/")
            #expect(browser.status == 200)
            #expect(browser.text.contains("Государственные услуги в одном окне"))
            #expect(browser.text.contains("Сначала выберите регион"))
            #expect(browser.text.contains("Справка о судимости"))
            #expect(browser.page.contains("<meta name=\"description\""))
            #expect(!browser.page.contains("noindex"))
        }
    }

    @Test func theRegionIsChosenKeptShownAndChanged() async throws {
        try await visit { browser in
            try await browser.open("/services?theme=education")
            #expect(browser.text.contains("Таких услуг нет"))
            try await browser.open("/region?return=%2Fservices%3Ftheme%3Deducation")
            #expect(browser.text.contains("Челябинская область"))
            try await browser.submit("/region", [("region", "74")])
            #expect(browser.address == "/services?theme=education")
            #expect(browser.text.contains("Запись в школу"))
            #expect(browser.text.contains("Челябинская область"))
            // Two clicks change it: the link in the header and the new region.
            try await browser.open("/region?return=/services")
            try await browser.submit("/region", [("region", "77")])
            #expect(browser.text.contains("Услуги: Москва"))
            #expect(!browser.text.contains("Запись в школу"))
        }
    }

    @Test func theNewRegionReplacesTheOneOfTheAddress() async throws {
        try await visit { browser in
            try await browser.open("/region?return=%2Fservices%2Fmvd-criminal-record%3Fregion%3D74")
            try await browser.submit("/region", [("region", "40")])
            #expect(browser.address == "/services/mvd-criminal-record?region=40")
            #expect(browser.text.contains("ИЦ УМВД России по Калужской области"))
        }
    }

    @Test(arguments: ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)", ""])
    func aForeignReturnLeadsHome(target: String) async throws {
        try await visit { browser in
            try await browser.open("/region")
            try await browser.submit("/region", [("region", "74"), ("return", target)])
            #expect(browser.address == "/")
        }
    }

    @Test(arguments: ["", "00", "7", "741", "'; --", "../74", "\u{0}", "７４"])
    func anUnknownRegionIsRefused(code: String) async throws {
        try await visit { browser in
            try await browser.open("/region")
            try await browser.submit("/region", [("region", code)])
            #expect(browser.status == 422)
            #expect(browser.text.contains("Такого региона нет"))
            #expect(browser.cookies["okno-region"] == nil)
        }
    }

    @Test func theListOfRegionsNarrowsWithoutScripts() async throws {
        try await visit { browser in
            try await browser.open("/region?q=%D0%B1%D0%B0%D1%80%D0%BD%D0%B0%D1%83%D0%BB")
            #expect(browser.text.contains("Алтайский край"))
            #expect(!browser.text.contains("Калужская область"))
            try await browser.open("/region?q=orel")
            #expect(browser.text.contains("Орловская область"))
            try await browser.open("/region?q=%3Cscript%3E")
            #expect(browser.text.contains("Такого региона не нашлось"))
            #expect(!browser.page.contains("<script>"))
        }
    }

    @Test func theCardAnswersWhatIsAskedFirst() async throws {
        try await visit { browser in
            try await browser.open("/services/mvd-criminal-record?region=74")
            for text in [
                "Справка о судимости", "Бесплатно", "30 календарных дней", "1 рабочий день", "Подать заявление",
                "Паспорт: страница с установочными данными", "Паспорт: страница с регистрацией по месту жительства",
                "только если: заявление подаёт представитель", "Почему могут отказать", "В приёме документов",
                "Представлены недостоверные сведения", "Консультирование", "8 (800) 100-10-70", "Место и часы работы",
                "данные демонстрационные".capitalizedFirst, "«ВашКонтроль»", "Бланк для печати",
                "универсальной электронной карте",
            ] {
                #expect(browser.text.contains(text), "\(text)")
            }
            #expect(browser.page.contains("/services/mvd-criminal-record/application?region=74"))
        }
    }

    @Test func whatAgenciesAskOneAnotherStandsApart() async throws {
        try await visit { browser in
            try await browser.open("/services/gibdd-vehicle-registration?region=74")
            let text = browser.text
            let apart = try #require(text.range(of: "Запросим сами — приносить не нужно"))
            #expect(text[apart.upperBound...].contains("Сведения о полисе ОСАГО"))
            #expect(!text[..<apart.lowerBound].contains("Сведения о полисе ОСАГО"))
            #expect(text.contains("от 1 200 ₽"))
            #expect(text.contains("3 000 ₽"))
        }
    }

    @Test func factsFromMemoryCarryACaution() async throws {
        try await visit { browser in
            try await browser.open("/services/rosgvardia-weapon-licence?region=74")
            #expect(browser.text.contains("Сведения не проверены, уточняйте в ведомстве"))
            #expect(browser.text.contains("стоимость, срок, документы"))
            try await browser.open("/services/mvd-criminal-record?region=74")
            #expect(
                browser.text.contains("Часть сведений не проверена, уточняйте в ведомстве. Не проверено: результаты."))
            #expect(browser.text.contains("kurlovo-city.ru"))
        }
    }

    @Test func theAltaiCardLinksToTheSurveyOfTheAgency() async throws {
        try await visit { browser in
            try await browser.open("/services/mvd-criminal-record?region=22")
            #expect(browser.page.contains("http://www.22mvd.ru"))
            #expect(browser.page.contains("https://vashkontrol.ru"))
            #expect(!browser.page.contains("gosuslugy"))
        }
    }

    @Test func withoutAnOfficeThereIsNoElectronicApplication() async throws {
        try await visit { browser in
            try await browser.open("/services/mvd-criminal-record?region=77")
            #expect(browser.text.contains("Электронная подача в этом регионе пока не подключена"))
            #expect(!browser.page.contains("/application?region"))
            try await browser.open("/services/municipal-school?region=77")
            #expect(browser.text.contains("этой услуги на портале нет"))
            #expect(!browser.page.contains("/application?region"))
        }
    }

    @Test func withoutARegionTheCardAsksForIt() async throws {
        try await visit { browser in
            try await browser.open("/services/mvd-criminal-record")
            #expect(browser.text.contains("Чтобы подать заявление, выберите регион"))
            #expect(browser.page.contains("/region?return=%2Fservices%2Fmvd-criminal-record"))
        }
    }

    @Test func openingHoursFollowTheClockOfTheOffice() async throws {
        // The clock stands at 10:00 in Moscow on a Friday: 14:00 in Barnaul, 12:00 in Chelyabinsk.
        try await visit { browser in
            try await browser.open("/offices/ic-umvd-kaluga")
            #expect(browser.text.contains("открыто до 16:45"))
            #expect(browser.text.contains("UTC+3"))
            try await browser.open("/offices/gu-mvd-altai")
            #expect(browser.text.contains("открыто до 16:45"))
            #expect(browser.text.contains("UTC+7"))
        }
    }

    @Test func classifiersCombineAndCount() async throws {
        try await visit { browser in
            try await browser.open("/services?region=74&level=federal&theme=transport&category=driver")
            #expect(browser.text.contains("Нашлось 5 услуг"))
            #expect(browser.text.contains("Тема: Транспорт и вождение"))
            #expect(browser.page.contains("region=74"))
        }
    }

    @Test func theListIsPaged() async throws {
        try await visit { browser in
            try await browser.open("/services?region=74")
            #expect(browser.text.contains("Нашлось 84 услуги"))
            #expect(browser.page.contains("page=2"))
            for page in ["5", "99999999999999999999", "-1", "0", "x"] {
                try await browser.open("/services?region=74&page=\(page)")
                #expect(browser.status == 200)
            }
        }
    }

    @Test func everyPublicPageOfTheSitemapOpensInBothLanguages() async throws {
        try await visit { browser in
            try await browser.open("/sitemap.xml")
            let paths = browser.page.components(separatedBy: "<loc>").dropFirst().compactMap {
                $0.components(separatedBy: "</loc>").first?.replacingOccurrences(of: "http://localhost:8080", with: "")
            }
            #expect(paths.count > 250)
            for path in paths {
                try await browser.open(path + (path.contains("services") ? "?region=26" : ""))
                #expect(browser.status == 200, "\(path)")
                #expect(browser.page.components(separatedBy: "<h1").count == 2, "one h1: \(path)")
            }
            for path in paths.filter({ !$0.contains("/form") }).prefix(60) {
                try await browser.open(path + "?lang=en&region=74")
                #expect(browser.page.contains("<html lang=\"en\""), "\(path)")
                #expect(!browser.page.contains("Подать заявление"), "\(path)")
            }
        }
    }

    @Test(arguments: [
        "/services/nothing", "/services/..%2F..%2Fetc", "/services/%00", "/agencies/nothing", "/offices/x",
        "/centres/x",
        "/documents/application", "/documents/x", "/forms/x", "/services/nothing/form",
    ])
    func whatIsNotThereIsNotFound(path: String) async throws {
        try await visit { browser in
            try await browser.open(path)
            #expect(browser.status == 404)
        }
    }

    @Test func searchShowsFourKindsAndKeepsToTheRegion() async throws {
        try await visit { browser in
            try await browser.open("/search?q=%D0%BF%D0%B0%D1%81%D0%BF%D0%BE%D1%80%D1%82&region=74")
            for kind in ["Услуги · ", "Документы · ", "Бланки · "] { #expect(browser.text.contains(kind), "\(kind)") }
            try await browser.open("/search?q=gfcgjhn")
            #expect(browser.text.contains("Мы поняли так: «паспорт»"))
            try await browser.open("/search?q=%D1%8B%D1%8B%D1%8B%D1%8B")
            #expect(browser.text.contains("Ничего не нашлось"))
            #expect(browser.page.contains("noindex"))
        }
    }

    @Test(arguments: [
        "%22%22", "%3Cscript%3Ealert(1)%3C/script%3E", "NEAR(", "%00%01", "%E2%80%AE", "%F0%9F%87%B7", "a%20AND%20OR",
        "*",
    ])
    func hostileQueriesAreOnlyWords(query: String) async throws {
        try await visit { browser in
            try await browser.open("/search?q=\(query)&kind=%27&page=-5")
            #expect(browser.status == 200)
            #expect(!browser.page.contains("<script>alert"))
            try await browser.open("/api/v1/search?q=\(query)")
            #expect(browser.status == 200)
        }
    }

    @Test func theSearchForProgramsAnswersInJSON() async throws {
        try await visit { browser in
            try await browser.open(
                "/api/v1/search?q=%D1%81%D1%83%D0%B4%D0%B8%D0%BC%D0%BE%D1%81%D1%82%D1%8C&region=74&kind=service")
            let json = try #require(try JSONSerialization.jsonObject(with: Data(browser.bytes)) as? [String: Any])
            let hits = try #require(json["hits"] as? [[String: Any]])
            #expect(hits.first?["address"] as? String == "http://localhost:8080/services/mvd-criminal-record")
            #expect(json["region"] as? String == "74")
        }
    }

    @Test func centresShowAddressRoomHoursAndWhatToBring() async throws {
        try await visit { browser in
            try await browser.open("/centres?region=26")
            for text in ["пл. Ленина, 1, каб. 16", "пр. Нефтяников, 20а", "пн–пт 8:00–17:00, обед 12:00–13:00"] {
                #expect(browser.text.contains(text), "\(text)")
            }
            try await browser.open("/centres/adm-neftekumsk")
            for text in [
                "паспорт", "СНИЛС", "8 (86558) 3-32-38", "8 (800) 100-10-70", "Данные демонстрационные: часы работы",
            ] {
                #expect(browser.text.contains(text), "\(text)")
            }
            try await browser.open("/centres?region=77")
            #expect(browser.text.contains("заказным письмом"))
        }
    }

    @Test func functionsStandBesideServices() async throws {
        try await visit { browser in
            try await browser.open("/functions")
            for text in [
                "Федеральные", "Региональные", "Муниципальные", "Муниципальный земельный контроль",
                "Сведения не проверены",
            ] {
                #expect(browser.text.contains(text), "\(text)")
            }
            try await browser.open("/agencies/prosecutor?region=74")
            #expect(browser.text.contains("Надзор за исполнением законов"))
        }
    }

    @Test func theFormOnPaperIsMadeFromTheDefinition() async throws {
        try await visit { browser in
            try await browser.open("/services/mvd-criminal-record/form?region=40")
            for text in [
                "Заявление о выдаче справки о судимости", "ИЦ УМВД России по Калужской области",
                "Для чего нужна справка",
                "☐ Для работы", "☐ Паспорт: страница с установочными данными", "Подпись",
            ] {
                #expect(browser.text.contains(text), "\(text)")
            }
            try await browser.open("/forms/mvd-criminal-record")
            #expect(browser.page.contains("/services/mvd-criminal-record/form"))
        }
    }

    @Test func theTextsNameTheirVersion() async throws {
        try await visit { browser in
            for path in ["/terms", "/privacy", "/accessibility"] {
                try await browser.open(path)
                #expect(browser.text.contains("Редакция от 1 октября 2026 года"))
            }
            try await browser.open("/help?region=26")
            #expect(browser.text.contains("8 (86558) 3-32-38"))
        }
    }

    @Test func robotsKeepOutOfWhatIsPersonal() async throws {
        try await visit { browser in
            try await browser.open("/robots.txt")
            for line in ["Disallow: /cabinet", "Disallow: /workplace", "Sitemap: http://localhost:8080/sitemap.xml"] {
                #expect(browser.page.contains(line))
            }
            #expect(!browser.page.contains("Disallow: /services"))
        }
    }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

/// Pages of a catalogue that a test changed.
@Suite struct ChangedCataloguePageTests {
    private func visit(
        _ change: (old: String, new: String)? = nil, _ body: @escaping @Sendable (TestBrowser) async throws -> Void
    ) async throws {
        let copy = try FolderCopy()
        if let change { try copy.replace(change.old, by: change.new, in: "mvd-apostille.yaml") }
        let world = try await TestPlatform(CatalogueArea.migrations)
        let area = try CatalogueArea(folder: copy.url)
        var hooks = PortalHooks()
        area.install(in: &hooks)
        try await TestPortal(routes: area.routes, hooks: hooks, platform: world.platform).run { newBrowser in
            try await body(newBrowser())
        }
    }

    @Test func aServiceThatOnlyInformsCountsWhoWantsItOnline() async throws {
        try await visit(("channels: [portal, office, mfc]", "channels: [office]")) { browser in
            try await browser.open("/services/mvd-apostille?region=74")
            #expect(browser.text.contains("Электронно эту услугу пока не оказывают"))
            #expect(!browser.text.contains("Подать заявление"))
            try await browser.submit("/services/mvd-apostille/wanted", [])
            #expect(browser.text.contains("ваш голос учтён"))
            try await browser.open("/services?region=74&way=in-person")
            #expect(browser.text.contains("Апостиль МВД"))
        }
    }

    @Test func aTextWithoutEnglishIsMarkedAsRussian() async throws {
        try await visit(("  en: Apostille of the Ministry of Internal Affairs\n", "")) { browser in
            try await browser.open("/services/mvd-apostille?lang=en")
            #expect(browser.page.contains("<span lang=\"ru\">Апостиль МВД</span>"))
        }
    }

    @Test func aMunicipalitysTermsAreSaidToBeLocal() async throws {
        try await visit { browser in
            try await browser.open("/services/municipal-plot-plan?region=26&municipality=neftekumsk")
            #expect(browser.text.contains("10 рабочих дней") && browser.text.contains("условие: Нефтекумский"))
            try await browser.open("/services/municipal-plot-plan?region=26")
            #expect(browser.text.contains("20 рабочих дней") && browser.text.contains("условие региона"))
            // Whose office takes it, and where it leads.
            try await browser.open("/services/municipal-plot-plan?region=26&municipality=neftekumsk")
            #expect(browser.text.contains("Нефтекумск, пл. Ленина"))
            #expect(browser.page.contains("/application?region=26&amp;municipality=neftekumsk"))
            // A municipality of another region says nothing.
            try await browser.open("/services/municipal-plot-plan?region=74&municipality=neftekumsk")
            #expect(!browser.text.contains("Нефтекумский"))
        }
    }

    @Test func whatIsWithdrawnLeadsToItsSuccessor() async throws {
        try await visit { browser in
            try await browser.open("/services/pfr-pension")
            #expect(browser.address == "/services/sfr-pension")
            try await browser.open("/services/universal-electronic-card")
            #expect(browser.status == 410 && browser.text.contains("больше не оказывают"))
        }
    }

    @Test func aQuestionCanBeGoneBackToAndAForgedAnswerIsNone() async throws {
        try await visit { browser in
            let path = "/services/gibdd-licence-replace/screening"
            try await browser.open(path)
            let questions = try #require(try Shipped.snapshot().screening(of: "gibdd-licence-replace")).questions
            let first = try #require(questions.first)
            let answer = try #require(first.options.first)
            try await browser.submit(path, [("asked", first.id), (first.id, "forged")])
            #expect(browser.status == 422 && browser.text.contains("Выберите один из ответов"))
            try await browser.open(path)
            try await browser.submit(path, [("asked", first.id), (first.id, answer.id)])
            #expect(browser.address.hasPrefix(path + "?question="))
            #expect(browser.text.contains("Ваши ответы"))
            try await browser.open(path + "?question=" + first.id)
            #expect(browser.page.contains("checked"))
            // Without a question it begins anew.
            try await browser.open(path)
            #expect(!browser.text.contains("Ваши ответы"))
        }
    }

    @Test func aPageBeyondTheLastIsTheLast() async throws {
        try await visit { browser in
            try await browser.open("/search?region=74&q=%D0%BF%D0%B0%D1%81%D0%BF%D0%BE%D1%80%D1%82&page=99")
            #expect(browser.page.contains("class=\"entry\""))
        }
    }

    @Test func whatWasReadCanBeSearchedAsTyped() async throws {
        try await visit { browser in
            try await browser.open("/search?region=74&q=cghfdrf")
            #expect(browser.text.contains("Мы поняли так: «справка»"))
            #expect(browser.page.contains("/search?q=cghfdrf&amp;exact=1"))
            try await browser.open("/search?region=74&q=cghfdrf&exact=1")
            #expect(browser.text.contains("Ничего не нашлось") && !browser.text.contains("Мы поняли так"))
        }
    }

    @Test func anOfficeSaysHowToGetThereAndWhatElseIsNear() async throws {
        try await visit { browser in
            try await browser.open("/offices/municipal-stavropol")
            #expect(browser.text.contains("Как добраться") && browser.text.contains("От автостанции"))
            #expect(browser.page.contains("https://www.openstreetmap.org/search?query="))
            #expect(browser.text.contains("Другие подразделения региона"))
            try await browser.open("/services/mvd-criminal-record?region=40")
            #expect(browser.page.contains("/agencies/mvd/query?region=40&amp;service=mvd-criminal-record"))
            #expect(browser.page.contains("/forms/mvd-criminal-record/sample"))
        }
    }

    @Test func aServiceForProgramsKnowsItsPlace() async throws {
        try await visit { browser in
            try await browser.open("/api/v1/services/municipal-registry-extract")
            #expect(browser.status == 200)
            try await browser.open("/api/v1/services/mvd-criminal-record?region=999")
            #expect(browser.status == 404)
            try await browser.open("/api/v1/services/mvd-criminal-record?region=26&municipality=kaluga")
            #expect(browser.status == 404)
            try await browser.open("/api/v1/services/pfr-pension")
            #expect(browser.address == "/api/v1/services/sfr-pension")
        }
    }

    @Test func theRegionOfTheAddressGoesAlong() async throws {
        try await visit { browser in
            try await browser.open("/services?region=26&theme=transport")
            #expect(browser.page.contains("/services/gibdd-licence-replace?region=26"))
            #expect(browser.page.contains("name=\"region\" value=\"26\""))
            try await browser.open("/search?region=26&q=%D0%B3%D0%BF%D0%B7%D1%83")
            #expect(browser.page.contains("/services/municipal-plot-plan?region=26"))
            try await browser.open("/services/pfr-pension?region=26")
            #expect(browser.address == "/services/sfr-pension?region=26")
        }
    }

    @Test func openDataIsPagedByKeyAndTagged() async throws {
        try await visit { browser in
            var seen: [String] = []
            var path: String? = "/api/v1/services?limit=50"
            while let next = path {
                try await browser.open(next)
                let page = try JSONDecoder().decode(ServicePage.self, from: Data(browser.page.utf8))
                seen += page.services.map(\.id)
                path = page.next
            }
            #expect(seen.count == 84 && Set(seen).count == 84 && seen == seen.sorted())
            for path in ["organisations", "offices", "documents", "life-events", "regions", "services/mvd-apostille"] {
                try await browser.open("/api/v1/" + path)
                #expect(browser.status == 200, "\(path)")
            }
            try await browser.open("/api/v1/services/nothing")
            #expect(browser.status == 404)
        }
    }

    @Test func theCardSaysHowLongToFillInWhatIsRelatedAndWhatWasMeasured() async throws {
        let world = try await TestPlatform(CatalogueArea.migrations)
        let area = try CatalogueArea(folder: Shipped.folder)
        area.keep(measured: ["gibdd-licence-replace": MeasuredTerm(days: 12, cases: 40)])
        try await TestPortal(routes: area.routes, hooks: PortalHooks(), platform: world.platform).run { newBrowser in
            let browser = newBrowser()
            try await browser.open("/services/gibdd-licence-replace?region=74")
            for words in [
                "около 10", "до 12", "9 из 10 заявлений за 90 дней, всего 40", "Смотрите также",
                "Экзамен и получение прав",
                "Правовые акты", "Что взять с собой",
            ] {
                #expect(browser.text.replacing("\u{00A0}", with: " ").contains(words), "\(words)")
            }
            #expect(browser.page.contains("\"@type\":\"GovernmentService\""))
        }
    }

    @Test func theBlankAndItsSampleArePDF() async throws {
        try await visit { browser in
            for part in ["blank", "sample"] {
                try await browser.open("/forms/mvd-criminal-record/" + part)
                #expect(browser.status == 200, "\(part)")
            }
            try await browser.open("/forms/nothing/blank")
            #expect(browser.status == 404)
        }
    }

    /// The weights of the file are those that the search uses.
    @Test func theWeightsOfTheSearchAreData() throws {
        let copy = try FolderCopy()
        try copy.replace(
            "against_others: 105", by: "against_others: 5", in: "shared/search.yaml")
        let area = try CatalogueArea(folder: copy.url)
        guard case .service? = try Shipped.area.get().search("регистрация брака", region: "74").hits.first else {
            Issue.record("a service comes first by the shipped weights")
            return
        }
        if case .service? = area.search("регистрация брака", region: "74").hits.first {
            Issue.record("a service comes first although it weighs next to nothing")
        }
    }

    /// Every address for programs is described, and nothing else is.
    @Test func theDescriptionIsThatOfTheRoutes() async throws {
        let document = try #require(
            try JSONSerialization.jsonObject(with: Data(OpenAPIDocument.json.utf8)) as? [String: Any])
        let described = Set((document["paths"] as? [String: Any] ?? [:]).keys)
        let made = Set(try Shipped.area.get().routes.map(\.pattern).filter { $0.hasPrefix("/api/v1/") })
        #expect(described == made)
    }

    private struct ServicePage: Decodable {
        struct Row: Decodable { let id: String }
        let services: [Row]
        let next: String?
    }
}
