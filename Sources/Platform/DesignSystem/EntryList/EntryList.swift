import Kernel
import Markup

/// A row of a list: a notice, an application, a search hit.
package struct Entry<Content: HTML>: Component {
    let title: String
    let href: String?
    let unread: Bool
    let language: Language
    let level: HeadingLevel
    let content: Content

    /// - Parameter unread: marked by a lit pane and a word.
    package init(
        _ title: String, href: String?, unread: Bool = false, language: Language = .ru, level: HeadingLevel = .h3,
        @HTMLBuilder content: () -> Content = { EmptyHTML() }
    ) {
        self.title = title
        self.href = href
        self.unread = unread
        self.language = language
        self.level = level
        self.content = content()
    }

    package var body: some HTML {
        li(.class(unread ? "entry unread" : "entry")) {
            Heading(level) {
                if let href {
                    a(.href(href)) { title }
                } else {
                    title
                }
                if unread {
                    " "
                    span(.class("tag warn")) { language(DesignTexts.new) }
                }
            }
            div(.class("entry-note")) { content }
        }
    }
}

/// Rows under one another.
package struct EntryList<Content: HTML>: Component {
    let content: Content
    package init(@HTMLBuilder content: () -> Content) { self.content = content() }
    package var body: some HTML { ul(.class("entries")) { content } }

    static var css: StaticString {
        """
        .entries{list-style:none;margin:0 0 1.5rem;padding:0;border-top:1px solid var(--line)}
        .entry{margin:0;padding:.6rem 0;border-bottom:1px solid var(--line);max-width:none}
        .entry h2,.entry h3,.entry h4{font-size:1.05rem;margin:0;font-weight:700}
        .entry h2 a,.entry h3 a,.entry h4 a{display:inline-block;padding:.65rem 0;margin:-.4rem 0}
        .entry-note{color:var(--muted);font-size:.9rem}
        .entry-note p{margin:0;max-width:44em}
        .unread{border-left:6px solid var(--light);padding-left:1rem}
        .links{list-style:none;margin:0 0 1rem;padding:0}
        .links li{margin:0}
        .links a{display:inline-block;padding:.65rem 0}
        """
    }
}

/// A link of a list.
package struct LinkItem: Sendable {
    package let label: String
    package let href: String
    package let note: String?

    package init(_ label: String, href: String, note: String? = nil) {
        self.label = label
        self.href = href
        self.note = note
    }
}

/// Links under one another.
package struct LinkList: Component {
    let links: [LinkItem]
    package init(_ links: [LinkItem]) { self.links = links }
    package var body: some HTML {
        ul(.class("links")) {
            for link in links {
                li {
                    a(.href(link.href)) { link.label }
                    if let note = link.note {
                        small(.class("muted")) { " · " + note }
                    }
                }
            }
        }
    }
}
