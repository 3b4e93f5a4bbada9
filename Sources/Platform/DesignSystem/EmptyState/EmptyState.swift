import Markup

/// Nothing here yet, and what to do about it.
package struct EmptyState: Component {
    let title: String
    let text: String
    let action: LinkButton?

    package init(_ title: String, text: String, action: LinkButton? = nil) {
        self.title = title
        self.text = text
        self.action = action
    }

    package var body: some HTML {
        div(.class("empty")) {
            p(.class("empty-title")) { title }
            p { text }
            action
        }
    }

    static let css: StaticString = """
        .empty{background:var(--mist);border-radius:6px;padding:1.5rem;margin:0 0 1.5rem}
        .empty-title{font-weight:700;margin:0 0 .25rem}
        .empty>:last-child{margin-bottom:0}
        """
}
