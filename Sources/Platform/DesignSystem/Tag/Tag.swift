import Markup

/// A state in a word or two. The colour only helps.
package struct Tag: Component {
    package enum Kind: String, Sendable {
        case ok, warn, stop, info, neutral
    }

    let text: String
    let kind: Kind
    let exact: String?

    /// - Parameter exact: the exact time behind «сегодня до 18:00»; in the title and in print.
    package init(_ text: String, _ kind: Kind = .neutral, exact: String? = nil) {
        self.text = text
        self.kind = kind
        self.exact = exact
    }

    package var body: some HTML {
        span(.class("tag \(kind.rawValue)"), exact.map { .title($0) } ?? .nothing) { text }
    }

    static let css: StaticString = """
        .tag{display:inline-block;margin:.1rem 0;font-size:.9rem;line-height:1.3;font-weight:700;padding:.1rem .55rem;border:1px solid transparent;border-radius:4px;background:var(--mist);color:var(--ink)}
        .tag.ok{background:var(--ok-ground);color:var(--ok)}
        .tag.warn{background:var(--warn-ground);color:var(--warn)}
        .tag.stop{background:var(--stop-ground);color:var(--stop)}
        .tag.info{background:var(--sky);color:var(--glass-text)}
        """
}
