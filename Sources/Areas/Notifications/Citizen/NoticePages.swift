import DesignSystem
import Kernel
import Markup
import Web

private typealias T = NotificationsTexts

/// All notices of a person, newest first, with unread marks (R91).
struct NoticeListPage {
    let page: NoticePage
    let unreadOnly: Bool
    let isNewest: Bool
    let dates: HumanDate

    func response(_ citizen: CitizenContext) async throws -> PortalResponse {
        let t = citizen.language
        return try await citizen.page(
            t(T.notices), crumbs: [Crumb(t(T.cabinet), "/cabinet"), Crumb(t(T.notices))]
        ) {
            h1 { t(T.notices) }
            p(.class("lead")) { t(T.lead) }
            Chips(
                label: t(T.show),
                [
                    Chip(t(T.all), href: "/cabinet/notices", current: !unreadOnly),
                    Chip(
                        t(T.unread), href: "/cabinet/notices?show=unread", count: page.unread, current: unreadOnly),
                ])
            if page.notices.isEmpty {
                empty(t)
            } else {
                EntryList {
                    for notice in page.notices { NoticeEntry(notice: notice, dates: dates, level: .h2) }
                }
            }
            Paging(previous: newer, next: older, language: t)
            if page.unread > 0 {
                ActionForm(action: "/cabinet/notices/reading", csrf: citizen.csrf) {
                    HiddenField("upto", String(page.newestPosition))
                    ButtonRow { Button(t(T.markAll), kind: .quiet) }
                }
            }
        }
    }

    @HTMLBuilder private func empty(_ t: Language) -> some HTML {
        if !isNewest {
            EmptyState(
                t(T.emptyTitle), text: t(T.emptyText),
                action: LinkButton(t(T.newest), href: "/cabinet/notices", kind: .quiet))
        } else if unreadOnly {
            EmptyState(t(T.emptyUnreadTitle), text: t(T.emptyUnreadText))
        } else {
            EmptyState(
                t(T.emptyTitle), text: t(T.emptyText), action: LinkButton(t(T.findService), href: "/services"))
        }
    }

    private var narrowing: String { unreadOnly ? "show=unread&" : "" }

    private var newer: String? {
        guard page.hasNewer, let first = page.notices.first else { return nil }
        return "/cabinet/notices?\(narrowing)after=\(NoticePlace(first).text)"
    }

    private var older: String? {
        guard page.hasOlder, let last = page.notices.last else { return nil }
        return "/cabinet/notices?\(narrowing)before=\(NoticePlace(last).text)"
    }
}

/// One row: the title leads to the whole notice.
struct NoticeEntry: Component {
    let notice: Notice
    let dates: HumanDate
    let level: HeadingLevel

    var body: some HTML {
        let t = dates.language
        Entry(
            t(notice.title), href: "/cabinet/notices/\(notice.id)", unread: notice.isUnread, language: t, level: level
        ) {
            if let beginning { p { beginning } }
            p {
                TimeText(
                    dates.relativeMoment(notice.createdAt), exact: dates.moment(notice.createdAt),
                    iso: dates.iso(notice.createdAt))
            }
        }
    }

    /// The first line of the text, cut at a word: enough to tell one application from another.
    private var beginning: String? {
        guard let line = dates.language(notice.text).split(separator: "\n").first else { return nil }
        guard line.count > 160 else { return String(line) }
        let cut = line.prefix(160)
        var words = cut.lastIndex(of: " ").map { cut[..<$0] } ?? cut
        while let last = words.last, last.isPunctuation { words.removeLast() }
        return words + "…"
    }
}

/// A notice in full, with the way to what it is about.
struct NoticeFullPage {
    let notice: Notice
    let dates: HumanDate

    func response(_ citizen: CitizenContext) async throws -> PortalResponse {
        let t = citizen.language
        return try await citizen.page(
            t(notice.title),
            crumbs: [
                Crumb(t(T.cabinet), "/cabinet"), Crumb(t(T.notices), "/cabinet/notices"), Crumb(t(notice.title)),
            ]
        ) {
            h1 { t(notice.title) }
            p(.class("muted")) {
                TimeText(
                    dates.relativeMoment(notice.createdAt), exact: dates.moment(notice.createdAt),
                    iso: dates.iso(notice.createdAt))
            }
            div(.class("prose")) {
                for paragraph in t(notice.text).split(separator: "\n") { p { String(paragraph) } }
            }
            ButtonRow {
                LinkButton(t(label), href: notice.link)
                LinkButton(t(T.backToList), href: "/cabinet/notices", kind: .link)
            }
        }
    }

    private var label: Phrase {
        switch notice.subjectKind {
        case "application": T.openApplication
        case "inquiry": T.openInquiry
        default: T.openSubject
        }
    }
}
