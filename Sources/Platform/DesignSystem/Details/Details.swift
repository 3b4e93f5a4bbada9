import Markup

/// More for those who want it; opens without scripts.
package struct Details<Content: HTML>: Component {
    let title: String
    let isOpen: Bool
    let content: Content

    package init(_ title: String, open: Bool = false, @HTMLBuilder content: () -> Content) {
        self.title = title
        isOpen = open
        self.content = content()
    }

    package var body: some HTML {
        details(.class("details"), .when(isOpen, .open)) {
            summary { title }
            div { content }
        }
    }

    static var css: StaticString {
        """
        .details{margin:0 0 .25rem}
        .details[open]{margin-bottom:1rem}
        .details>summary{cursor:pointer;color:var(--glass);text-decoration:underline;min-height:44px;padding:.5rem 0;max-width:44em}
        .details>div{border-left:4px solid var(--line);padding:.25rem 0 .25rem 1rem}
        .details>div>:last-child{margin-bottom:0}
        """
    }
}
