import DesignSystem
import Foundation
import Kernel
import Markup

private typealias T = WebTexts

extension PortalContext {
    /// A whole page of this visit: the frame with region, language, sight, name and unread notices around `content`.
    /// The content has the page's one `h1`.
    /// - Parameters:
    ///   - canonical: the path under which search engines know the page, where it is not its own.
    ///   - facts: what the page is about as schema.org says it, for search engines.
    package func page(
        _ title: String, status: Int = 200, description: String? = nil, crumbs: [Crumb] = [], hero: AnyHTML? = nil,
        printLine: String? = nil, isIndexed: Bool = false, canonical: String? = nil, facts: JSONValue? = nil,
        @HTMLBuilder content: () -> some HTML
    ) async throws -> PortalResponse {
        var chrome = try await visit.chrome(isIndexed: isIndexed)
        if isIndexed, let canonical { chrome.canonical = visit.publicAddress(canonical) }
        chrome.facts = facts?.bytes
        return .html(
            PageShell(
                title: title, chrome: chrome, description: description, crumbs: crumbs, hero: hero,
                // The form came back: the title says so first.
                printLine: printLine, hasErrors: status == 422, content: content),
            status: status)
    }
}

extension Visit {
    /// The frame's links and lines for whoever this is.
    func chrome(isIndexed: Bool) async throws -> PageChrome {
        let t = language
        let sight: Sight =
            switch contrast {
            case .off: .normal
            case .light: .contrast
            case .dark: .contrastDark
            }
        var chrome = PageChrome(language: language, sight: sight)
        let regionName = region.flatMap { hooks.regionName($0, language) }
        chrome.region = NavLink(regionName ?? t(T.chooseRegion), "/region?return=\(URLEncoded.encode(ownPath))")
        chrome.navigation = [
            NavLink(t(T.services), "/services", current: request.path.hasPrefix("/services")),
            NavLink(t(T.help), "/help", current: request.path == "/help"),
        ]
        let other: Language = language == .ru ? .en : .ru
        chrome.languageLink = NavLink(t(T.otherLanguage), address(with: "lang", other.rawValue), lang: other)
        chrome.sightLinks = sightLinks
        chrome.account = try await accountLinks()
        if let principal {
            if case .registrant = principal {} else { chrome.signOut = SignOut(action: "/sign-out", csrf: csrf) }
        }
        if platform.isDemonstration { chrome.demoLine = t(T.demonstration) }
        if let end = sharedUntil {
            chrome.sharedLine = t(T.shared(minutes: max(1, Int((end.timeIntervalSince(now) / 60).rounded(.up)))))
            chrome.sharedLink = NavLink(t(T.endSharing), "/screen")
        }
        chrome.helpLine = hooks.helpLines(region).joined(separator: ", ")
        chrome.footer = [
            NavLink(t(T.report), "/inquiries/new?from=\(URLEncoded.encode(request.path))"),
            NavLink(t(T.figures), "/figures"), NavLink(t(T.terms), "/terms"), NavLink(t(T.privacy), "/privacy"),
            NavLink(t(T.accessibility), "/accessibility"),
        ]
        switch principal {
        case .person, .registrant: chrome.footer.append(NavLink(t(T.shareScreen), "/screen"))
        case .staff: chrome.footer.append(NavLink(t(T.staffSecurity), "/staff/security"))
        case nil: break
        }
        chrome.isIndexed = isIndexed
        if isIndexed { chrome.canonical = publicAddress(request.path) }
        return chrome
    }

    /// The full address of a path, for letters and search engines.
    package func publicAddress(_ path: String) -> String { platform.publicAddress(path) }

    private var sightLinks: [NavLink] {
        let t = language
        func link(_ phrase: Phrase, _ contrast: Contrast) -> NavLink {
            NavLink(t(phrase), address(with: "contrast", contrast.rawValue))
        }
        return switch contrast {
        case .off: [link(T.weakSight, .light)]
        case .light: [link(T.weakSightDark, .dark), link(T.usualView, .off)]
        case .dark: [link(T.weakSight, .light), link(T.usualView, .off)]
        }
    }

    private func accountLinks() async throws -> [NavLink] {
        let t = language
        switch principal {
        case nil: return [NavLink(t(T.cabinet), "/cabinet")]
        case .registrant: return [NavLink(t(T.continueRegistration), "/register"), NavLink(t(T.cabinet), "/cabinet")]
        case .person(let citizen):
            let unread = try await hooks.unreadNotices(citizen.id)
            return [
                NavLink(t(T.notices), "/cabinet/notices", badge: unread > 0 ? unread : nil),
                NavLink(citizen.name.isEmpty ? t(T.cabinet) : citizen.name, "/cabinet"),
            ]
        case .staff(let member):
            let (phrase, path) = member.role.desk
            return [NavLink("\(t(phrase)): \(member.name)", path)]
        }
    }

    /// The address of this page, where a GET leads back to it.
    private var ownPath: String { request.method == .get ? address(with: nil, "") : "/" }

    /// This page's address with one value of the query changed.
    private func address(with name: String?, _ value: String) -> String {
        var query = request.query.filter { key, _ in !["lang", "contrast"].contains(key) && key != name }
        if let name { query[name] = value }
        let text = query.sorted { $0.key < $1.key }.map {
            "\(URLEncoded.encode($0.key))=\(URLEncoded.encode($0.value))"
        }
        return text.isEmpty ? request.path : request.path + "?" + text.joined(separator: "&")
    }
}

extension Platform {
    /// The full address of a path, for letters and search engines.
    package func publicAddress(_ path: String) -> String {
        publicBase + path
    }
}

extension StaffRole {
    /// Where a member of staff works, with its name.
    package var desk: (name: Phrase, path: String) {
        switch self {
        case .clerk: (T.enrolment, "/enrolment")
        case .postalClerk: (T.letters, "/enrolment/letters")
        case .official: (T.workplace, "/workplace")
        case .helpOperator: (T.support, "/support")
        case .administrator: (T.administration, "/admin")
        }
    }
}
