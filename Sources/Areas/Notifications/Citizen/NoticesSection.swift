import DesignSystem
import Kernel
import Markup
import Web

private typealias T = NotificationsTexts

/// The newest notices in the cabinet, and how many wait.
struct NoticesSection: CabinetSection {
    let area: NotificationsArea

    func section(for citizen: CitizenContext) async throws -> AnyHTML? {
        let t = citizen.language
        let newest = try await citizen.store.read { tx in
            try area.page(of: citizen.person, .newest, limit: 3, in: tx)
        }
        let dates = area.dates(citizen)
        return AnyHTML(
            Markup.section {
                h2 { t(T.notices) }
                if newest.notices.isEmpty {
                    p(.class("muted")) { t(T.emptyTitle) + ". " + t(T.emptyText) }
                } else {
                    p { newest.unread > 0 ? t(T.unreadCount, newest.unread) : t(T.noneUnread) }
                    EntryList {
                        for notice in newest.notices { NoticeEntry(notice: notice, dates: dates, level: .h3) }
                    }
                    p { a(.href("/cabinet/notices")) { t(T.allNotices) } }
                }
            })
    }
}
