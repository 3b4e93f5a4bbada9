import Markup

/// It is done, and this is the number to keep.
package struct ConfirmationPanel<Content: HTML>: Component {
    let title: String
    let numberLabel: String
    let number: String
    let content: Content

    /// - Parameter title: becomes the `h1` of the page.
    package init(
        _ title: String, numberLabel: String, number: String, @HTMLBuilder content: () -> Content = { EmptyHTML() }
    ) {
        self.title = title
        self.numberLabel = numberLabel
        self.number = number
        self.content = content()
    }

    package var body: some HTML {
        div(.class("confirmation")) {
            h1 { title }
            p {
                numberLabel + " "
                b(.class("nowrap")) { number }
            }
            div { content }
        }
    }

    static var css: StaticString {
        """
        .confirmation{background:var(--ok-ground);border:1px solid var(--ok);border-left-width:6px;border-radius:6px;padding:1.5rem;margin:0 0 1.5rem}
        .confirmation h1{margin:0 0 .5rem}
        .confirmation>p{margin:0 0 .5rem}
        .confirmation>p b{font-size:1.6rem;font-variant-numeric:tabular-nums}
        .confirmation>div>:last-child{margin-bottom:0}
        """
    }
}
