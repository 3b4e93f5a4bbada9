import Markup

/// A message that stands out, with what it means in words.
package struct Banner<Content: HTML>: Component {
    package enum Kind: String, Sendable {
        case information, good, warning, stop
    }

    let kind: Kind
    let title: String?
    let alert: Bool
    let content: Content

    /// - Parameter alert: it appeared because of what the person just did, so screen readers say it at once.
    package init(_ kind: Kind, title: String? = nil, alert: Bool = false, @HTMLBuilder content: () -> Content) {
        self.kind = kind
        self.title = title
        self.alert = alert
        self.content = content()
    }

    package var body: some HTML {
        div(.class("banner \(kind.rawValue)"), .when(alert, .role(kind == .stop ? "alert" : "status"))) {
            if let title {
                p(.class("banner-title")) { title }
            }
            div { content }
        }
    }

    static var css: StaticString {
        """
        .banner{background:var(--sky);border-left:6px solid var(--glass);border-radius:0 6px 6px 0;padding:1rem;margin:0 0 1.5rem;overflow-wrap:break-word}
        .banner>:last-child,.banner>div>:last-child{margin-bottom:0}
        .banner-title{font-weight:700;font-size:1rem;margin:0 0 .25rem}
        .banner.good{background:var(--ok-ground);border-color:var(--ok)}
        .banner.warning{background:var(--warn-ground);border-color:var(--warn)}
        .banner.stop{background:var(--stop-ground);border-color:var(--stop)}
        """
    }
}
