import Kernel
import Markup

/// A narrower view of a list.
package struct Chip: Sendable {
    package let label: String
    package let href: String
    package let count: Int?
    /// There are more than were counted.
    package let isMore: Bool
    package let current: Bool

    package init(_ label: String, href: String, count: Int? = nil, isMore: Bool = false, current: Bool = false) {
        self.label = label
        self.href = href
        self.count = count
        self.isMore = isMore
        self.current = current
    }
}

/// Chips side by side, with how much each holds.
package struct Chips: Component {
    let label: String
    let chips: [Chip]
    let isLabelShown: Bool

    /// - Parameters:
    ///   - label: what they are, for those who do not see them together.
    ///   - isLabelShown: it stands before them for everybody.
    package init(label: String, isLabelShown: Bool = false, _ chips: [Chip]) {
        self.isLabelShown = isLabelShown
        self.label = label
        self.chips = chips
    }

    package var body: some HTML {
        if !chips.isEmpty {
            nav(.aria("label", label)) {
                ul(.class("chips")) {
                    if isLabelShown { li(.aria("hidden", "true")) { label + ":" } }
                    for chip in chips {
                        li {
                            a(.href(chip.href), .when(chip.current, .aria("current", "true"))) {
                                chip.label
                                if let count = chip.count {
                                    " · \(count.grouped)\(chip.isMore ? "+" : "")"
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    static let css: StaticString = """
        .chips{list-style:none;display:flex;flex-wrap:wrap;gap:12px 8px;margin:0 0 1.5rem;padding:0}
        .chips li{margin:0;max-width:100%}
        .chips a{position:relative;display:inline-flex;align-items:center;min-height:34px;padding:.1rem .85rem;border:1px solid var(--field);border-radius:17px;text-decoration:none;font-size:.9rem;font-variant-numeric:tabular-nums;background:var(--paper)}
        .chips a::after{content:"";position:absolute;inset:-6px 0}
        .chips a:hover{background:var(--sky);border-color:var(--glass)}
        .chips [aria-current]{font-weight:700;background:var(--sky);border-color:var(--glass);box-shadow:inset 0 0 0 1px var(--glass)}
        """
}
