import Kernel
import Markup

/// How loud a button is: one `main` a page.
package enum ButtonKind: String, Sendable {
    case main, quiet, danger, link
}

/// A button that sends its form.
package struct Button: Component {
    let label: String
    let kind: ButtonKind
    let name: String?
    let value: String?
    let formaction: String?
    let opensAnew: Bool
    let disabled: Bool

    /// - Parameter opensAnew: what comes of it is shown in another tab, and the form stays as it is.
    package init(
        _ label: String, kind: ButtonKind = .main, name: String? = nil, value: String? = nil,
        formaction: String? = nil, opensAnew: Bool = false, disabled: Bool = false
    ) {
        self.label = label
        self.kind = kind
        self.name = name
        self.value = value
        self.formaction = formaction
        self.opensAnew = opensAnew
        self.disabled = disabled
    }

    package var body: some HTML {
        button(
            .type("submit"), .class("button \(kind.rawValue)"), name.map { .name($0) } ?? .nothing,
            value.map { .value($0) } ?? .nothing, formaction.map { .formaction($0) } ?? .nothing,
            .when(opensAnew, .named("formtarget", "_blank")), .when(disabled, .disabled)
        ) { label }
    }

    static let css: StaticString = """
        .button{display:inline-flex;align-items:center;justify-content:center;font:inherit;font-weight:700;line-height:1.25;text-align:center;text-decoration:none;min-height:3rem;padding:.6rem 1.4rem;border:2px solid var(--glass);border-radius:6px;background:var(--glass);color:var(--on-glass);cursor:pointer;max-width:100%;transition:background-color .12s}
        .button:hover{background:var(--glass-hover);border-color:var(--glass-hover);color:var(--on-glass)}
        .button.quiet{background:var(--paper);color:var(--glass)}
        .button.quiet:hover{background:var(--sky);border-color:var(--glass);color:var(--glass)}
        .button.danger{background:var(--paper);border-color:var(--stop);color:var(--stop)}
        .button.danger:hover{background:var(--stop);color:var(--paper)}
        .button.link,.button.link:hover{background:none;border:0;padding:.6rem 0;font-weight:400;color:var(--glass);text-decoration:underline}
        .button:disabled,.button:disabled:hover{background:var(--mist);border:2px dashed var(--field);color:var(--muted);cursor:default}
        .buttons{display:flex;flex-wrap:wrap;align-items:center;gap:.75rem;margin:1.5rem 0}
        """
}

/// A link that looks like a button, where it leads to the main thing to do.
package struct LinkButton: Component {
    let label: String
    let href: String
    let kind: ButtonKind

    package init(_ label: String, href: String, kind: ButtonKind = .main) {
        self.label = label
        self.href = href
        self.kind = kind
    }

    package var body: some HTML { a(.class("button \(kind.rawValue)"), .href(href)) { label } }
}

/// Buttons and a small remark in one line.
package struct ButtonRow<Content: HTML>: Component {
    let content: Content
    package init(@HTMLBuilder content: () -> Content) { self.content = content() }
    package var body: some HTML { div(.class("buttons")) { content } }
}

/// Prints the page; appears only where scripts run, because it cannot work without.
package struct PrintButton: Component {
    let language: Language
    package init(language: Language) { self.language = language }
    package var body: some HTML {
        button(.type("button"), .class("button quiet no-print"), .data("print", "1"), .hidden) {
            language(DesignTexts.print)
        }
    }
}

/// Says when the draft was last saved; scripts renew it.
package struct AutosaveHint: Component {
    let text: String?
    package init(text: String?) { self.text = text }
    package var body: some HTML { small(.class("muted"), .role("status"), .data("autosave-hint", "1")) { text } }
}
