import Foundation
import Kernel
import Notifications
import Storage
import Synchronization
import TestSupport
import Web

/// Two people with cabinets, on a real database. The clock stands at Friday, 20 November 2026, 10:00 in Moscow.
struct NoticeWorld: Sendable {
    let test: TestPlatform
    let notices: NotificationsArea
    let ada = PersonID.new(at: TestPlatform.morning)
    let boris = PersonID.new(at: TestPlatform.morning)

    init() async throws {
        test = try await TestPlatform(NotificationsArea.migrations)
        notices = NotificationsArea(platform: test.platform)
    }

    var now: Date { test.clock.now }

    func draft(
        _ title: String = "Заявление отправлено", text: String = "Мы передали заявление в ведомство.",
        letterText: String? = nil, link: String = "/applications/40-7K3M-9PXA"
    ) -> NoticeDraft {
        NoticeDraft(
            kind: "application.submitted", title: Phrase(ru: title, en: "The application has been sent"),
            text: .verbatim(text), letterText: letterText.map { .verbatim($0) }, subjectKind: "application",
            subjectID: "a1", link: link)
    }

    func notify(_ person: PersonID, _ draft: NoticeDraft? = nil) async throws {
        let (draft, now) = (draft ?? self.draft(), now)
        try await test.store.write { tx in try notices.notify(draft, to: person, at: now, in: tx) }
    }

    func setContact(_ person: PersonID, _ email: String?, confirmed: Bool, _ language: Language = .ru) async throws {
        let (email, now) = (try email.map { try EmailAddress($0) }, now)
        try await test.store.write { tx in
            try notices.setContact(
                of: person, email: email, emailConfirmed: confirmed, language: language, at: now, in: tx)
        }
    }

    /// What waits to be sent, in order.
    func letters() async throws -> [MailMessage] {
        let sent = Sent<MailMessage>()
        try await test.deliver([MailMessage.topic: { event in sent.add(try event.decode()) }])
        return sent.all
    }

    func run(_ body: @escaping @Sendable (_ newBrowser: @escaping @Sendable () -> TestBrowser) async throws -> Void)
        async throws
    {
        var hooks = PortalHooks()
        hooks.principal = { _, id, _ in PersonID(id).map { .person(.init(id: $0, level: .confirmed, name: "Ада")) } }
        hooks.unreadNotices = { person in try await notices.unread(person) }
        let signIn = Route.get(
            "/test/sign-in/{id}",
            visitor: { visitor in
                guard let id = PersonID(visitor.request[parameter: "id"]) else { throw NotFound() }
                return try await visitor.open(
                    .person(.init(id: id, level: .confirmed, name: "Ада")), fallback: "/cabinet/notices")
            })
        try await TestPortal(routes: notices.routes + [signIn], hooks: hooks, platform: test.platform).run(body)
    }
}

/// What a handler received.
final class Sent<Value: Sendable>: Sendable {
    private let values = Mutex<[Value]>([])
    func add(_ value: Value) { values.withLock { $0.append(value) } }
    var all: [Value] { values.withLock { $0 } }
}
