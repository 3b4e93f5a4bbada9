import DesignSystem
import Kernel
import Markup
import Web

private typealias T = HelpDeskTexts

/// A person's own inquiries, newest first.
struct InquiryListPage {
    static let size = 20

    let inquiries: [Inquiry]
    let dates: HumanDate

    func response(_ visitor: VisitorContext) async throws -> PortalResponse {
        let t = visitor.language
        let shown = inquiries.prefix(Self.size)
        let next = inquiries.count > Self.size ? shown.last.map { "/inquiries?before=\($0.id)" } : nil
        return try await visitor.page(
            t(T.myInquiries), crumbs: [Crumb(t(T.cabinet), "/cabinet"), Crumb(t(T.myInquiries))]
        ) {
            h1 { t(T.myInquiries) }
            p(.class("lead")) { t(T.listLead) }
            if shown.isEmpty {
                EmptyState(
                    t(T.emptyTitle), text: t(T.emptyText), action: LinkButton(t(T.write), href: "/inquiries/new"))
            } else {
                EntryList {
                    for inquiry in shown { InquiryEntry(inquiry: inquiry, dates: dates, level: .h2) }
                }
                Paging(previous: nil, next: next, language: t)
                ButtonRow { LinkButton(t(T.write), href: "/inquiries/new", kind: .quiet) }
            }
        }
    }
}

/// For who is not signed in: how to write, and how to follow.
struct SignedOutInquiriesPage {
    func response(_ visitor: VisitorContext) async throws -> PortalResponse {
        let t = visitor.language
        return try await visitor.page(t(T.inquiries)) {
            h1 { t(T.inquiries) }
            p(.class("lead")) { t(T.newLead) }
            ButtonRow { LinkButton(t(T.write), href: "/inquiries/new") }
            h2 { t(T.signedOutTitle) }
            p { t(T.signedOutText) }
            p { a(.href("/cabinet")) { t(T.signInForMine) } }
        }
    }
}

/// A row of the list.
struct InquiryEntry: Component {
    let inquiry: Inquiry
    let dates: HumanDate
    let level: HeadingLevel

    var body: some HTML {
        let t = dates.language
        Entry(
            t(T.inquiryTitle(inquiry.number.text)), href: "/inquiries/\(inquiry.number.text)", language: t, level: level
        ) {
            p {
                InquiryStateTag(state: inquiry.state, language: t)
                " "
                t(T.topic(inquiry.topic)) + " · "
                TimeText(
                    dates.relativeMoment(inquiry.createdAt), exact: dates.moment(inquiry.createdAt),
                    iso: dates.iso(inquiry.createdAt))
            }
        }
    }
}

/// «Мои обращения» in the cabinet.
struct InquiriesSection: CabinetSection {
    let area: HelpDeskArea

    func section(for citizen: CitizenContext) async throws -> AnyHTML? {
        let t = citizen.language
        let keys = area.keys
        let newest = try await citizen.store.read { tx in
            try tx.all(.inquiries(of: citizen.person, before: nil, limit: 3, keys: keys))
        }
        guard !newest.isEmpty else { return nil }
        let dates = area.dates(citizen)
        return AnyHTML(
            Markup.section {
                h2 { t(T.myInquiries) }
                EntryList {
                    for inquiry in newest { InquiryEntry(inquiry: inquiry, dates: dates, level: .h3) }
                }
                p { a(.href("/inquiries")) { t(T.allMine) } }
            })
    }
}
