import Kernel
import Markup

/// The top of every page: one line on a wide screen, two on a phone with a menu that opens without scripts.
struct PageHeader: Component {
    let chrome: PageChrome

    var body: some HTML {
        let language = chrome.language
        header(.class("head")) {
            if let line = chrome.demoLine {
                div(.class("demo no-print")) {
                    div(.class("wrap")) {
                        span { line }
                        for link in chrome.demoLinks {
                            a(.href(link.href)) { link.label }
                        }
                    }
                }
            }
            if let line = chrome.sharedLine {
                div(.class("demo no-print")) {
                    div(.class("wrap")) {
                        span { line }
                        if let link = chrome.sharedLink { a(.href(link.href)) { link.label } }
                    }
                }
            }
            div(.class("wrap head-in")) {
                a(.class("mark"), .href(chrome.home), .aria("label", language(DesignTexts.home))) {
                    Mark.inline
                    span { language(DesignTexts.portal) }
                }
                if let region = chrome.region {
                    p(.class("head-region")) {
                        span(.class("head-region-word")) { language(DesignTexts.region) + " " }
                        a(.href(region.href)) { region.label }
                    }
                }
                if !menu.isEmpty {
                    nav(.class("head-nav"), .aria("label", language(DesignTexts.mainNavigation))) {
                        ul {
                            for link in menu {
                                li { HeadLink(link: link, language: language) }
                            }
                        }
                    }
                    // The same links again for narrow screens; one of the two is always hidden from everybody.
                    details(.class("head-menu")) {
                        summary { language(DesignTexts.menu) }
                        nav(.aria("label", language(DesignTexts.mainNavigation))) {
                            ul(.class("wrap")) {
                                for link in menu {
                                    li { HeadLink(link: link, language: language) }
                                }
                                if let signOut = chrome.signOut {
                                    SignOutItem(signOut: signOut, language: language)
                                }
                            }
                        }
                    }
                }
                if !chrome.account.isEmpty || chrome.signOut != nil {
                    nav(.class("head-account"), .aria("label", language(DesignTexts.accountNavigation))) {
                        ul {
                            for link in chrome.account {
                                li { HeadLink(link: link, language: language) }
                            }
                            if let signOut = chrome.signOut {
                                SignOutItem(signOut: signOut, language: language)
                            }
                        }
                    }
                }
            }
        }
    }

    private var menu: [NavLink] {
        chrome.navigation + (chrome.languageLink.map { [$0] } ?? []) + chrome.sightLinks
    }
}

struct SignOutItem: Component {
    let signOut: SignOut
    let language: Language

    var body: some HTML {
        li(.class("sign-out")) {
            ActionForm(action: signOut.action, csrf: signOut.csrf) {
                button(.type("submit")) { language(DesignTexts.signOut) }
            }
        }
    }
}

struct HeadLink: Component {
    let link: NavLink
    let language: Language

    var body: some HTML {
        a(
            .href(link.href), .when(link.current, .aria("current", "page")),
            link.lang.map { .all([.lang($0.rawValue), .hreflang($0.rawValue)]) } ?? .nothing
        ) {
            span { link.label }
            if let badge = link.badge, badge > 0 {
                span(.class("badge"), .aria("hidden", "true")) { badge > 99 ? "99+" : String(badge) }
                span(.class("visually-hidden")) { ", " + language(DesignTexts.unread, badge) }
            }
        }
    }
}

/// The foot of every page: where to call, what to read.
struct PageFooter: Component {
    let chrome: PageChrome

    var body: some HTML {
        let language = chrome.language
        footer(.class("foot")) {
            nav(.class("wrap"), .aria("label", language(DesignTexts.siteNavigation))) {
                ul {
                    if let phone = chrome.helpLine {
                        li {
                            span {
                                language(DesignTexts.helpLine) + " "
                                for (index, number) in numbers(phone).enumerated() {
                                    if index > 0 { ", " }
                                    a(.class("phone"), .href("tel:" + dialled(number))) { number }
                                }
                            }
                        }
                    }
                    for link in chrome.footer {
                        li { a(.href(link.href)) { link.label } }
                    }
                }
            }
        }
    }

    /// Several lines may stand in one text, with commas between.
    private func numbers(_ phones: String) -> [String] {
        phones.split(separator: ",").map { String($0.drop { $0 == " " || $0 == "\u{A0}" }) }
    }

    private func dialled(_ number: String) -> String { number.filter { $0.isASCII && ($0.isNumber || $0 == "+") } }
}
