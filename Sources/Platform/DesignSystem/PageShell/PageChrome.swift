import Kernel
import Markup

/// A link of the header or the footer.
package struct NavLink: Sendable {
    package let label: String
    package let href: String
    package let current: Bool
    package let badge: Int?
    package let lang: Language?

    /// - Parameters:
    ///   - badge: how much is unread; nothing is shown for none.
    ///   - lang: the language of the label, where it is another one than the page's.
    package init(
        _ label: String, _ href: String, current: Bool = false, badge: Int? = nil, lang: Language? = nil
    ) {
        self.label = label
        self.href = href
        self.current = current
        self.badge = badge
        self.lang = lang
    }
}

/// How the page is seen: as usual, or in the version for weak sight.
package enum Sight: String, Sendable, CaseIterable {
    case normal
    case contrast
    case contrastDark = "contrast-dark"
}

/// What signing out needs.
package struct SignOut: Sendable {
    let action: String
    let csrf: String

    package init(action: String, csrf: String) {
        self.action = action
        self.csrf = csrf
    }
}

/// Everything around a page that does not depend on what the page is about.
package struct PageChrome: Sendable {
    package var language: Language
    package var sight: Sight
    /// The chosen region with the address where it is changed.
    package var region: NavLink?
    package var navigation: [NavLink]
    package var languageLink: NavLink?
    package var sightLinks: [NavLink]
    /// The cabinet or the workplace; signing in and registering.
    package var account: [NavLink]
    package var signOut: SignOut?
    /// Says that this is a demonstration; nothing when it is not.
    package var demoLine: String?
    package var demoLinks: [NavLink]
    /// Says that somebody knows where the person is, with the page where that is ended.
    package var sharedLine: String?
    package var sharedLink: NavLink?
    package var helpLine: String?
    package var footer: [NavLink]
    /// Whether search engines may show the page.
    package var isIndexed: Bool
    /// The full address of the page for search engines.
    package var canonical: String?
    package var home: String
    /// What the page is about, as JSON-LD for search engines.
    package var facts: [UInt8]?

    package init(
        language: Language, sight: Sight = .normal, region: NavLink? = nil, navigation: [NavLink] = [],
        languageLink: NavLink? = nil, sightLinks: [NavLink] = [], account: [NavLink] = [], signOut: SignOut? = nil,
        demoLine: String? = nil, demoLinks: [NavLink] = [], helpLine: String? = nil, footer: [NavLink] = [],
        isIndexed: Bool = false, canonical: String? = nil, home: String = "/"
    ) {
        self.language = language
        self.sight = sight
        self.region = region
        self.navigation = navigation
        self.languageLink = languageLink
        self.sightLinks = sightLinks
        self.account = account
        self.signOut = signOut
        self.demoLine = demoLine
        self.demoLinks = demoLinks
        self.helpLine = helpLine
        self.footer = footer
        self.isIndexed = isIndexed
        self.canonical = canonical
        self.home = home
    }
}
