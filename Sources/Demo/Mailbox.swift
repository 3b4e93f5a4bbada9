import DesignSystem
import Foundation
import Kernel
import Markup
import Notifications
import Storage
import Web

private typealias T = MailboxTexts

/// The mailbox of the demonstration: what would be sent by e-mail and SMS is kept and shown to anyone.
///
/// - Danger: exists only in the demonstration; `Wiring` adds its routes and handlers nowhere else.
package struct DemoMailbox: Sendable {
    let platform: Platform

    package init(platform: Platform) { self.platform = platform }

    package static let migrations = [MailboxMessage.migration, WorldClaim.migration, FillRecord.migration]

    /// What takes the place of the senders of mail and SMS.
    package var handlers: [String: OutboxWorker.Handler] {
        let platform = platform
        return [
            MailMessage.topic: { event in
                let message = try event.decode(MailMessage.self)
                try await platform.store.write { tx in
                    try MailboxMessage.keep(
                        .mail, messageID: message.messageID, address: message.to.key,
                        .init(to: message.to.text, subject: message.subject, body: message.body),
                        keys: platform.keys, at: event.createdAt, in: tx)
                }
            },
            SmsMessage.topic: { event in
                let message = try event.decode(SmsMessage.self)
                try await platform.store.write { tx in
                    try MailboxMessage.keep(
                        .sms, messageID: message.messageID, address: message.to.e164,
                        .init(to: message.to.display, subject: "", body: message.text),
                        keys: platform.keys, at: event.createdAt, in: tx)
                }
            },
        ]
    }

    package var routes: [Route] {
        [
            .get("/demo/mailbox", visitor: { visitor in try await list(visitor) }),
            .get("/demo/mailbox/{id}", visitor: { visitor in try await one(visitor) }),
        ]
    }

    private func list(_ visitor: VisitorContext) async throws -> PortalResponse {
        let query = visitor.request.query
        let asked = (query["q"] ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
        let kind = query["kind"].flatMap(MailboxMessage.Kind.init(rawValue:))
        let before = query["before"].flatMap(Int.init)
        let address = Self.address(asked)
        let keys = platform.keys
        let messages: [MailboxMessage]
        if asked.isEmpty || address != nil {
            messages = try await platform.store.read { tx in
                try tx.all(
                    .messages(
                        kind: kind, addressHash: address.map { keys.lookup("demo_message", $0) }, before: before,
                        limit: MailboxListPage.size + 1, keys: keys))
            }
        } else {
            messages = []
        }
        return try await MailboxListPage(
            messages: messages, asked: asked, isAddress: address != nil, kind: kind, dates: dates(visitor)
        ).response(visitor)
    }

    private func one(_ visitor: VisitorContext) async throws -> PortalResponse {
        guard let id = ID<MailboxMessage>(visitor.request[parameter: "id"]) else { throw NotFound() }
        let keys = platform.keys
        guard let message = try await platform.store.read({ tx in try tx.first(.message(id, keys: keys)) }) else {
            throw NotFound()
        }
        return try await MailboxMessagePage(
            message: message, publicURL: platform.publicAddress("/"), dates: dates(visitor)
        ).response(visitor)
    }

    private func dates(_ visitor: VisitorContext) -> HumanDate {
        HumanDate(
            now: visitor.now, zone: TimeZone(identifier: "Europe/Moscow") ?? .gmt, language: visitor.language)
    }

    /// The address as it is looked up; nil when the text is none.
    private static func address(_ text: String) -> String? {
        // Which of the two it is shows by whether it can be read; why it cannot does not matter here.
        (try? EmailAddress(text))?.key ?? (try? PhoneNumber(text))?.e164
    }
}
