import Kernel
import Testing

@testable import DesignSystem
@testable import Markup

struct PageTests {
    private func page(_ language: Language = .ru) -> String { rendered(PartsPage(language: language)) }

    @Test(arguments: Language.allCases)
    func thePageOfPartsHoldsWhatPagesPromise(language: Language) {
        let page = page(language)
        #expect(page.hasPrefix("<!doctype html>\n<html lang=\"\(language.rawValue)\"><head><meta charset=\"utf-8\">"))
        #expect(page.components(separatedBy: "<h1").count == 2)
        #expect(page.contains("<main id=\"main\""))
        #expect(page.contains("<a class=\"skip\" href=\"#main\">"))
    }

    @Test func nothingNeedsToBeAllowedByTheContentPolicy() {
        let page = page()
        #expect(page.firstMatch(of: /<[a-z0-9]+ [^>]*\s(style|on[a-z]+)=/) == nil)
        #expect(
            page.matches(of: /<script[^>]*>/).map { String($0.output) } == [
                "<script src=\"\(Assets.script.path)\" defer>"
            ])
        #expect(!page.contains("<style"))
    }

    @Test func anIdStandsOnceAndReferencesLeadSomewhere() {
        let page = page()
        let ids = page.matches(of: /\sid="([^"]*)"/).map { String($0.output.1) }
        #expect(Set(ids).count == ids.count)
        let references = page.matches(of: /\s(?:for|aria-labelledby|aria-describedby|aria-controls)="([^"]*)"/)
            .flatMap { $0.output.1.split(separator: " ").map(String.init) }
        for reference in references { #expect(ids.contains(reference), "\(reference)") }
        for anchor in page.matches(of: /href="#([^"]*)"/) { #expect(ids.contains(String(anchor.output.1))) }
    }

    @Test func tagsAreBalanced() {
        let voids: Set<Substring> = ["meta", "link", "input", "img", "br", "hr"]
        var open: [Substring] = []
        for tag in page().matches(of: /<(\/?)([a-z0-9]+)[^>]*?(\/?)>/) {
            if voids.contains(tag.output.2) || !tag.output.3.isEmpty { continue }
            if tag.output.1.isEmpty { open.append(tag.output.2) } else { #expect(open.popLast() == tag.output.2) }
        }
        #expect(open.isEmpty)
    }

    @Test func theFirstPageStaysLight() {
        #expect(StyleSheet.css.utf8.count < 31_000)
        #expect(Scripts.js.utf8.count < 11_800)
        #expect(PasswordMeter.js.utf8.count < 2_000)
        #expect(StyleSheet.css.filter { $0 == "{" }.count == StyleSheet.css.filter { $0 == "}" }.count)
        #expect(!Scripts.js.contains("WORDS_OF_THE_SCRIPT"))
    }

    @Test func assetsAreNamedAfterTheirContent() {
        #expect(Set(Assets.all.map(\.path)).count == 4)
        #expect(Assets.styleSheet.path == "/assets/okno-\(StyleSheet.hash).css")
        #expect(contentHash("а") != contentHash("б"))
    }

    @Test func theTitleSaysFirstThatTheFormCameBack() {
        let chrome = PageChrome(language: .ru)
        let page = rendered(PageShell(title: "Вход & <выход>", chrome: chrome, hasErrors: true) { "" })
        #expect(page.contains("<title>Ошибка: Вход &amp; &lt;выход&gt; — Окно</title>"))
        #expect(page.contains("<meta name=\"robots\" content=\"noindex\">"))
    }

    @Test func theVersionForWeakSightIsAClassOfTheRoot() {
        let page = rendered(PageShell(title: "А", chrome: PageChrome(language: .en, sight: .contrastDark)) { "" })
        #expect(page.contains("<html lang=\"en\" class=\"contrast-dark\">"))
    }

    @Test func unreadNoticesAreCountedInWords() {
        var chrome = PageChrome(language: .ru, account: [NavLink("Личный кабинет", "/cabinet", badge: 0)])
        #expect(!rendered(PageShell(title: "А", chrome: chrome) { "" }).contains("badge"))
        chrome.account = [NavLink("Личный кабинет", "/cabinet", badge: 140)]
        let page = rendered(PageShell(title: "А", chrome: chrome) { "" })
        #expect(page.contains("<span class=\"badge\" aria-hidden=\"true\">99+</span>"))
        #expect(page.contains(", 140 непрочитанных"))
    }

    @Test func everyHelpLineCanBeDialled() {
        let chrome = PageChrome(language: .ru, helpLine: "8\u{A0}(800)\u{A0}100-10-70, 8\u{A0}(86558)\u{A0}3-32-38")
        let page = rendered(PageShell(title: "А", chrome: chrome) { "" })
        #expect(page.contains("<a class=\"phone\" href=\"tel:88001001070\">8\u{A0}(800)\u{A0}100-10-70</a>, "))
        #expect(page.contains("<a class=\"phone\" href=\"tel:88655833238\">8\u{A0}(86558)\u{A0}3-32-38</a>"))
    }

    @Test func aCardOfATableRepeatsItsTitles() {
        let table = DataTable(
            caption: "Заявления", columns: [TableColumn("Срок"), TableColumn("Файлов", .number)],
            rows: [
                TableRow(stress: true) {
                    Tag("сегодня", .stop)
                    "2"
                }
            ])
        #expect(
            rendered(table).contains(
                """
                <tr role="row" class="stress"><td role="cell" data-label="Срок"><div><span class="tag stop">сегодня</span></div></td>\
                <td role="cell" data-label="Файлов" class="number"><div>2</div></td></tr>
                """))
    }

    @Test func numbersOfADrawingAreNumbers() {
        #expect(chartNumber(33.333) == "33.33")
        #expect(chartNumber(-0.05) == "-0.05")
        #expect(chartNumber(100) == "100")
        #expect(chartNumber(.nan) == "0")
        #expect(chartNumber(1e300) == "0")
        #expect(1_234_567.grouped == "1\u{A0}234\u{A0}567")
        #expect((-1000).grouped == "−1\u{A0}000")
    }
}
