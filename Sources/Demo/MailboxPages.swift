import DesignSystem
import Kernel
import Markup
import Web

private typealias T = MailboxTexts

/// All messages, newest first, narrowed by kind and address.
struct MailboxListPage {
    static let size = 30

    let messages: [MailboxMessage]
    let asked: String
    let isAddress: Bool
    let kind: MailboxMessage.Kind?
    let dates: HumanDate

    func response(_ visitor: VisitorContext) async throws -> PortalResponse {
        let t = visitor.language
        let shown = messages.prefix(Self.size)
        return try await visitor.page(t(T.title)) {
            h1 { t(T.title) }
            p(.class("lead")) { t(T.lead) }
            SearchForm(action: "/demo/mailbox", value: asked, label: t(T.search), language: t)
            Chips(
                label: t(T.kinds),
                [
                    Chip(t(T.all), href: address(kind: nil), current: kind == nil),
                    Chip(t(T.letters), href: address(kind: .mail), current: kind == .mail),
                    Chip(t(T.messages), href: address(kind: .sms), current: kind == .sms),
                ])
            if !asked.isEmpty, !isAddress {
                Banner(.warning) { p { t(T.notAddress) } }
            } else if shown.isEmpty {
                EmptyState(t(T.emptyTitle), text: t(asked.isEmpty ? T.emptyText : T.noneForAddress))
            } else {
                EntryList {
                    for message in shown { MailboxRow(message: message, dates: dates) }
                }
            }
            Paging(
                previous: nil,
                next: messages.count > Self.size
                    ? shown.last.map { address(kind: kind, before: $0.position) } : nil, language: t)
        }
    }

    private func address(kind: MailboxMessage.Kind?, before: Int? = nil) -> String {
        var parts: [String] = []
        if !asked.isEmpty { parts.append("q=\(URLEncoded.encode(asked))") }
        if let kind { parts.append("kind=\(kind.rawValue)") }
        if let before { parts.append("before=\(before)") }
        return "/demo/mailbox" + (parts.isEmpty ? "" : "?" + parts.joined(separator: "&"))
    }
}

/// A message in the list.
struct MailboxRow: Component {
    let message: MailboxMessage
    let dates: HumanDate

    var body: some HTML {
        let t = dates.language
        Entry(
            message.content.subject.isEmpty ? message.content.body : message.content.subject,
            href: "/demo/mailbox/\(message.id)", language: t, level: .h2
        ) {
            p {
                Tag(t(message.kind == .mail ? T.letter : T.message), .neutral)
                " "
                a(.href("/demo/mailbox?q=\(URLEncoded.encode(message.content.to))")) { message.content.to }
                " · "
                TimeText(
                    dates.relativeMoment(message.createdAt), exact: dates.moment(message.createdAt),
                    iso: dates.iso(message.createdAt))
            }
        }
    }
}

/// One message in full.
struct MailboxMessagePage {
    let message: MailboxMessage
    let publicURL: String
    let dates: HumanDate

    func response(_ visitor: VisitorContext) async throws -> PortalResponse {
        let t = visitor.language
        let kind = t(message.kind == .mail ? T.letter : T.message)
        let title = message.content.subject.isEmpty ? kind : message.content.subject
        return try await visitor.page(title, crumbs: [Crumb(t(T.title), "/demo/mailbox"), Crumb(title)]) {
            h1 { title }
            AnswerList(
                [
                    AnswerRow(t(T.kind), kind),
                    AnswerRow(t(T.to), message.content.to),
                    AnswerRow(t(T.sent), dates.moment(message.createdAt)),
                ], language: t)
            MailboxBody(text: message.content.body, publicURL: publicURL)
            ButtonRow {
                LinkButton(t(T.back), href: "/demo/mailbox", kind: .quiet)
                LinkButton(
                    t(T.onlyThis), href: "/demo/mailbox?q=\(URLEncoded.encode(message.content.to))", kind: .link)
            }
        }
    }
}
