import Markup

/// What belongs to the page but is not its subject, beside a line of light.
package struct SideNote<Content: HTML>: Component {
    let label: String?
    let content: Content

    package init(label: String? = nil, @HTMLBuilder content: () -> Content) {
        self.label = label
        self.content = content()
    }

    package var body: some HTML {
        div(.class("note"), label.map { .all([.role("group"), .aria("label", $0)]) } ?? .nothing) { content }
    }

    static var css: StaticString {
        """
        .note{border-left:4px solid var(--light);padding:0 0 .1rem 1rem;font-size:.9rem;margin:0 0 1.5rem}
        .note h2,.note h3,.note h4{font-size:1.05rem;margin:1.25rem 0 .25rem}
        .note>:first-child{margin-top:0}
        .note p{margin:0 0 .5rem}
        .side{display:grid;grid-template-columns:minmax(0,1fr);gap:0 40px}
        .side>div>:first-child{margin-top:0}
        @media (min-width:60em){.side{grid-template-columns:minmax(0,1fr) 17rem}}
        html:is(.contrast,.contrast-dark) .side{grid-template-columns:minmax(0,1fr)}
        """
    }
}

/// The subject, and beside it on a wide screen, below it on a narrow one, what belongs to it.
package struct WithSide<Main: HTML, Side: HTML>: Component {
    let mainPart: Main
    let sidePart: Side

    package init(@HTMLBuilder main: () -> Main, @HTMLBuilder side: () -> Side) {
        mainPart = main()
        sidePart = side()
    }

    package var body: some HTML {
        div(.class("side")) {
            div { mainPart }
            div { sidePart }
        }
    }
}
