import Foundation
import Kernel
import Notifications
import Storage
import Web

/// An inquiry about to be sent: every value in it is checked.
package struct InquiryDraft: Sendable {
    /// Who sends it, which decides how he gets the answer.
    package enum Sender: Sendable {
        case person(PersonID)
        /// The network address bounds how much one visitor sends; it is kept only as a keyed hash.
        case visitor(email: EmailAddress, name: String?, address: String)
    }

    package let sender: Sender
    package let topic: InquiryTopic
    package let text: FreeText
    package let from: String?
    package let language: Language
    package let region: String?
    /// Made with the form: the second press of the button finds what the first one sent; a changed text is a new inquiry.
    package let formKey: String

    package init(
        sender: Sender, topic: InquiryTopic, text: FreeText, from: String? = nil, language: Language, region: String?,
        formKey: String
    ) {
        self.sender = sender
        self.topic = topic
        self.text = text
        self.from = from
        self.language = language
        self.region = region
        self.formKey = formKey
    }
}

extension HelpDeskArea {
    /// Registers an inquiry under its number, at once (R92).
    /// - Throws: `TooManyRequests` after five in an hour from one person, network address or for one e-mail.
    package func send(_ draft: InquiryDraft, actor: PortalActor, at now: Date, in tx: any WriteTransaction) throws
        -> Inquiry
    {
        let formHash = keys.codeHash(
            "inquiry-form:\(draft.sender.key)",
            [draft.formKey, draft.topic.rawValue, draft.text.text].joined(separator: "\n"))
        if let sent = try tx.first(.inquiry(formHash: formHash, keys: keys)) { return sent }
        for throttle in draft.sender.throttles(keys) { try throttle.count(at: now, in: tx) }

        let id = InquiryID.new(at: now)
        let number = try freeNumber(draft.region, in: tx)
        let answerBy = InquiryPromise.answerBy(registeredAt: now, zone: Self.zone)
        let content: InquiryContent
        let person: PersonID?
        switch draft.sender {
        case .person(let sender):
            person = sender
            content = InquiryContent(text: draft.text, name: nil, email: nil, from: draft.from, token: nil)
        case .visitor(let email, let name, _):
            person = nil
            content = InquiryContent(text: draft.text, name: name, email: email, from: draft.from, token: .new())
        }
        try tx.run(
            """
            INSERT INTO inquiry (id, number, person_id, topic, language, content, token_hash, form_hash, created_at,
                answer_by)
            VALUES (\(id), \(number.text), \(person), \(draft.topic), \(draft.language),
                    \(keys.seal(json: content, context: "inquiry:\(id):content")), \(content.token.map(tokenHash)),
                    \(formHash), \(now), \(answerBy))
            """)
        try note(.registered, of: id, by: actor, text: nil, details: ["topic": draft.topic.rawValue], at: now, in: tx)
        let inquiry = Inquiry(
            id: id, number: number, person: person, topic: draft.topic, state: .new, language: draft.language,
            content: content, createdAt: now, answerBy: answerBy, takenBy: nil, answeredAt: nil, closedAt: nil)
        try tell(InquiryNotices.registered(inquiry, followAt: followAddress(inquiry)), of: inquiry, at: now, in: tx)
        return inquiry
    }

    /// The inquiry that a secret link opens.
    package func inquiry(token: SecretToken, in tx: any ReadTransaction) throws -> Inquiry? {
        try tx.first(.inquiry(tokenHash: tokenHash(token), keys: keys))
    }

    /// Where who was not signed in follows his inquiry.
    func followAddress(_ inquiry: Inquiry) -> String? {
        inquiry.content.token.map { platform.publicAddress("/inquiries/follow/\($0.text)") }
    }

    private func tokenHash(_ token: SecretToken) -> String { keys.codeHash("inquiry", token.text) }

    private func freeNumber(_ region: String?, in tx: any ReadTransaction) throws -> PortalNumber {
        for _ in 0..<20 {
            let number = PortalNumber.new(region: region)
            if try tx.first(.inquiry(number: number, keys: keys)) == nil { return number }
        }
        throw NumbersExhausted()
    }

    /// A step of the history and its line in the journal.
    func note(
        _ kind: InquiryEvent.Kind, of id: InquiryID, by actor: PortalActor, text: FreeText?,
        details: [String: String] = [:], at now: Date, in tx: any WriteTransaction
    ) throws {
        let position = try tx.count(
            "SELECT coalesce(max(position), 0) + 1 AS n FROM inquiry_event WHERE inquiry_id = \(id)")
        let sealed = try text.map { try keys.seal($0.text, context: "inquiry_event:\(id):\(position)") }
        try tx.run(
            """
            INSERT INTO inquiry_event (inquiry_id, position, kind, at, actor_kind, actor_id, content)
            VALUES (\(id), \(position), \(kind), \(now), \(actor.kind), \(actor.id), \(sealed))
            """)
        try platform.journal.record(
            JournalEntry(actor, "inquiry.\(kind.rawValue)", on: "inquiry", id.text, details: details), at: now, in: tx)
    }

    /// Tells the author: a notice in the cabinet, or a letter to the address he gave.
    func tell(_ words: InquiryNotices, of inquiry: Inquiry, at now: Date, in tx: any WriteTransaction) throws {
        if let person = inquiry.person {
            try notifications.notify(words.notice(of: inquiry), to: person, at: now, in: tx)
        } else if let email = inquiry.content.email {
            try notifications.mail(
                Letter(to: email, subject: words.title, body: words.letter, language: inquiry.language), at: now, in: tx
            )
        }
    }
}

extension InquiryDraft.Sender {
    fileprivate var key: String {
        switch self {
        case .person(let id): id.text
        case .visitor(let email, _, _): email.key
        }
    }

    /// Five in an hour of one person; of one network address, and to one e-mail, so that nobody's box is flooded.
    fileprivate func throttles(_ keys: Keyring) -> [Throttle] {
        func throttle(_ name: String, _ subject: String) -> Throttle {
            Throttle("inquiry-\(name)", subject, limit: 5, window: 3600, keys: keys)
        }
        return switch self {
        case .person(let id): [throttle("person", id.text)]
        case .visitor(let email, _, let address): [throttle("address", address), throttle("email", email.key)]
        }
    }
}

/// No free number was found in twenty tries: a fault of ours.
struct NumbersExhausted: Error {}
