import Markup

/// A heading's level where it depends on the page.
package enum HeadingLevel: Sendable {
    case h2, h3, h4
}

/// A heading of a level.
struct Heading<Content: HTML>: Component {
    let level: HeadingLevel
    let classes: String
    let content: Content

    init(_ level: HeadingLevel, classes: String = "", @HTMLBuilder content: () -> Content) {
        self.level = level
        self.classes = classes
        self.content = content()
    }

    var body: some HTML {
        switch level {
        case .h2: h2(.when(!classes.isEmpty, .class(classes))) { content }
        case .h3: h3(.when(!classes.isEmpty, .class(classes))) { content }
        case .h4: h4(.when(!classes.isEmpty, .class(classes))) { content }
        }
    }
}

/// Panes side by side, as a list.
package struct PaneGrid<Content: HTML>: Component {
    let content: Content
    package init(@HTMLBuilder content: () -> Content) { self.content = content() }
    package var body: some HTML { ul(.class("panes")) { content } }
}

/// A pane that leads somewhere: the whole of it can be pressed. Stands in a `PaneGrid`.
package struct Pane<Content: HTML>: Component {
    let title: String
    let href: String?
    let level: HeadingLevel
    let content: Content

    package init(
        _ title: String, href: String?, level: HeadingLevel = .h3, @HTMLBuilder content: () -> Content = { EmptyHTML() }
    ) {
        self.title = title
        self.href = href
        self.level = level
        self.content = content()
    }

    package var body: some HTML {
        li(.class(href == nil ? "pane" : "pane leads")) {
            Heading(level) {
                if let href {
                    a(.href(href)) { title }
                } else {
                    title
                }
            }
            div { content }
        }
    }

    static var css: StaticString {
        """
        .panes{list-style:none;margin:0 0 1.5rem;padding:0;display:grid;gap:16px;grid-template-columns:repeat(auto-fill,minmax(min(100%,13rem),1fr))}
        .pane{position:relative;margin:0;background:var(--paper);border:1px solid var(--line);border-radius:6px;padding:1rem;min-width:0}
        .pane h2,.pane h3,.pane h4{font-size:1rem;margin:0 0 .15rem}
        .pane>div{font-size:.95rem}
        .pane p{margin:0}
        .leads a{text-decoration:none}
        .leads a::after{content:"";position:absolute;inset:0;border-radius:6px}
        .leads:hover{border-color:var(--glass);background:var(--mist)}
        .leads:hover a{text-decoration:underline}
        .leads h2 a:focus-visible,.leads h3 a:focus-visible,.leads h4 a:focus-visible{outline:0;box-shadow:none}
        .leads a:focus-visible::after{outline:3px solid var(--ring);box-shadow:0 0 0 6px var(--light)}
        """
    }
}
