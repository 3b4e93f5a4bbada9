import Kernel
import Markup

/// A whole page: head, header, the content in `main`, footer.
package struct PageShell<Content: HTML>: HTML {
    let title: String
    let chrome: PageChrome
    let description: String?
    let crumbs: [Crumb]
    let hero: AnyHTML?
    let printLine: String?
    let hasErrors: Bool
    let content: Content

    /// - Parameters:
    ///   - title: what the page is; the name of the portal is added.
    ///   - description: for search engines, one or two sentences.
    ///   - hero: a band of sky above the content, on the first page.
    ///   - printLine: number and date, on each sheet of paper.
    ///   - hasErrors: the form came back; the title says so first, because screen readers say the title first.
    package init(
        title: String, chrome: PageChrome, description: String? = nil, crumbs: [Crumb] = [], hero: AnyHTML? = nil,
        printLine: String? = nil, hasErrors: Bool = false, @HTMLBuilder content: () -> Content
    ) {
        self.title = title
        self.chrome = chrome
        self.description = description
        self.crumbs = crumbs
        self.hero = hero
        self.printLine = printLine
        self.hasErrors = hasErrors
        self.content = content()
    }

    package func render(into writer: inout HTMLWriter) {
        SeenScreen.current?.note(title: title)
        page.render(into: &writer)
    }

    private var page: some HTML {
        html(.lang(chrome.language.rawValue), .when(chrome.sight != .normal, .class(chrome.sight.rawValue))) {
            head { PageHead(title: fullTitle, description: description, chrome: chrome) }
            body {
                a(.class("skip"), .href("#main")) { chrome.language(DesignTexts.skip) }
                PageHeader(chrome: chrome)
                main(.id("main"), .tabindex(-1)) {
                    hero.map { Hero(content: $0) }
                    div(.class("wrap content")) {
                        Crumbs(crumbs, language: chrome.language)
                        content
                    }
                }
                PageFooter(chrome: chrome)
                if let printLine {
                    p(.class("print-line print-only")) { printLine }
                }
            }
        }
    }

    private var fullTitle: String {
        let language = chrome.language
        let portal = language(DesignTexts.portal)
        let named = title == portal ? title : "\(title) — \(portal)"
        return hasErrors ? "\(language(DesignTexts.errorInTitle)) \(named)" : named
    }
}

struct Hero: Component {
    let content: AnyHTML
    var body: some HTML { div(.class("hero")) { div(.class("wrap")) { content } } }
}

struct PageHead: Component {
    let title: String
    let description: String?
    let chrome: PageChrome

    var body: some HTML {
        meta(.charset("utf-8"))
        Markup.title { title }
        meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
        meta(.name("color-scheme"), .content(chrome.sight == .normal ? "light dark" : "only light"))
        meta(.name("theme-color"), .content("#083f63"))
        meta(.name("format-detection"), .content("telephone=no"))
        if let description {
            meta(.name("description"), .content(description))
        }
        if !chrome.isIndexed {
            meta(.name("robots"), .content("noindex"))
        }
        if let canonical = chrome.canonical {
            link(.rel("canonical"), .href(canonical))
        }
        link(.rel("icon"), .type("image/svg+xml"), .href(Assets.favicon.path))
        link(.rel("stylesheet"), .href(Assets.styleSheet.path))
        script(.src(Assets.script.path), .defer)
        if let facts = chrome.facts {
            DataBlock(json: facts)
        }
    }
}
