import Kernel
import Markup

/// A step on the way to this page; without an address it is only said.
package struct Crumb: Sendable {
    package let label: String
    package let href: String?

    package init(_ label: String, _ href: String? = nil) {
        self.label = label
        self.href = href
    }
}

/// The way to this page from above.
package struct Crumbs: Component {
    let crumbs: [Crumb]
    let language: Language

    package init(_ crumbs: [Crumb], language: Language) {
        self.crumbs = crumbs
        self.language = language
    }

    package var body: some HTML {
        if !crumbs.isEmpty {
            nav(.class("crumbs"), .aria("label", language(DesignTexts.youAreHere))) {
                ol {
                    for crumb in crumbs {
                        li {
                            if let href = crumb.href {
                                a(.href(href)) { crumb.label }
                            } else {
                                crumb.label
                            }
                        }
                    }
                }
            }
        }
    }

    static let css: StaticString = """
        .crumbs{font-size:.9rem;color:var(--muted)}
        .crumbs ol{list-style:none;display:flex;flex-wrap:wrap;margin:0;padding:0}
        .crumbs li{margin:0;display:inline-flex;align-items:center;min-height:44px}
        .crumbs li:not(:last-child)::after{content:"›";margin:0 .3rem}
        .crumbs a{padding:.65rem 0}
        """
}
