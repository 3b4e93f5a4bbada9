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
        .address-window{border:1px dashed var(--field);padding:.75rem 1rem;margin:0 0 1.5rem auto;max-width:24rem}
        .address-window p{margin:0}
        @media print{
        .sheet{border:0;padding:0;margin:0}
        .sheet+.sheet{break-before:page}
        body:has(.address-window) :is(.head,.foot){display:none!important}
        .printed-code{font-size:28pt}
        .address-window{border:0;width:90mm;min-height:40mm;margin:0 0 15mm auto}
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

/// Where the address of a letter shows through the window of its envelope.
package struct AddressWindow: Component {
    let lines: [String]
    package init(_ lines: [String]) { self.lines = lines }
    package var body: some HTML {
        div(.class("address-window")) {
            for line in lines { p { line } }
        }
    }
}
