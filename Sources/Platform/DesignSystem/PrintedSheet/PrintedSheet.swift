import Markup

/// A sheet of paper of its own: a slip or a letter. On the screen it stands in a frame.
package struct PrintedSheet<Content: HTML>: Component {
    let content: Content
    package init(@HTMLBuilder content: () -> Content) { self.content = content() }
    package var body: some HTML { div(.class("sheet")) { content } }

    static var css: StaticString {
        """
        .sheet{border:1px solid var(--field);border-radius:6px;padding:1.5rem;margin:0 0 1.5rem;max-width:44em}
        .sheet>:last-child{margin-bottom:0}
        .printed-code{font-family:ui-monospace,"PT Mono","DejaVu Sans Mono",monospace;font-size:clamp(1.35rem,7vw,2.6rem);font-weight:700;line-height:1.2;white-space:nowrap;margin:0 0 1rem}
        @media print{
        .sheet{border:0;padding:0;margin:0}
        .sheet+.sheet{break-before:page}
        .printed-code{font-size:28pt}
        }
        """
    }
}

/// A code to be copied by hand: in large type, each character of the same width.
package struct PrintedCode: Component {
    let code: String
    package init(_ code: String) { self.code = code }
    package var body: some HTML { p(.class("printed-code")) { code } }
}
