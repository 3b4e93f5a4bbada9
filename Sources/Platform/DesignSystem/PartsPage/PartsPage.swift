import Kernel
import Markup

/// All parts of the design in their states, on one page of the demonstration.
package struct PartsPage: HTML {
    let language: Language
    let chrome: PageChrome

    /// - Parameter chrome: what stands around the page; a sample unless given.
    package init(language: Language, chrome: PageChrome? = nil) {
        self.language = language
        self.chrome = chrome ?? Self.sample(language)
    }

    package func render(into writer: inout HTMLWriter) {
        let t = language
        PageShell(
            title: t(PartsTexts.title), chrome: chrome,
            crumbs: [Crumb(t(PartsTexts.services), "/services"), Crumb(t(PartsTexts.title))],
            hero: AnyHTML(SampleHero(language: language)), printLine: t(PartsTexts.printLine)
        ) {
            h1 { t(PartsTexts.title) }
            p(.class("lead")) { t(PartsTexts.lead) }
            TextParts(language: language)
            ButtonParts(language: language)
            FieldParts(language: language)
            ChoiceParts(language: language)
            FileParts(language: language)
            MessageParts(language: language)
            CardParts(language: language)
            ListParts(language: language)
            JourneyParts(language: language)
            ChartParts(language: language)
        }.render(into: &writer)
    }

    /// A chrome to show the page with where there is no portal around it.
    package static func sample(_ t: Language) -> PageChrome {
        PageChrome(
            language: t, region: NavLink(t(PartsTexts.region), "/region"),
            navigation: [
                NavLink(t(PartsTexts.services), "/services", current: true), NavLink(t(PartsTexts.help), "/help"),
            ],
            languageLink: t == .ru
                ? NavLink("English", "?lang=en", lang: .en) : NavLink("Русский", "?lang=ru", lang: .ru),
            sightLinks: [NavLink(t(PartsTexts.weakSight), "?sight=contrast")],
            account: [NavLink(t(PartsTexts.cabinet), "/cabinet", badge: 3)], demoLine: t(PartsTexts.demoLine),
            demoLinks: [NavLink(t(PartsTexts.mailbox), "/demo/mailbox")], helpLine: "8\u{A0}(800)\u{A0}100-10-70",
            footer: [
                NavLink(t(PartsTexts.report), "/inquiries"), NavLink(t(PartsTexts.terms), "/terms"),
                NavLink(t(PartsTexts.privacy), "/privacy"), NavLink(t(PartsTexts.accessibility), "/accessibility"),
            ])
    }

    static let css: StaticString = """
        .part{border-top:1px solid var(--line);margin-top:40px}
        .part>h2{margin-top:24px}
        """
}

/// A section of the page of parts.
struct Part<Content: HTML>: Component {
    let title: String
    let content: Content

    init(_ title: String, @HTMLBuilder content: () -> Content) {
        self.title = title
        self.content = content()
    }

    var body: some HTML {
        section(.class("part")) {
            h2 { title }
            content
        }
    }
}

struct SampleHero: Component {
    let language: Language

    var body: some HTML {
        let t = language
        p(.class("hero-title")) { t(PartsTexts.heroTitle) }
        SearchForm(
            action: "/search", value: t(PartsTexts.recordCertificate), label: t(PartsTexts.searchLabel), language: t,
            large: true)
        p(.class("small muted")) {
            t(PartsTexts.forExample) + " "
            a(.href("/search?q=1")) { t(PartsTexts.passport) }
            ", "
            a(.href("/search?q=2")) { t(PartsTexts.kindergarten) }
        }
    }
}
