import Foundation
import Kernel
import Storage
import Web

extension NotificationsArea {
    /// Puts a notice into the person's cabinet in the transaction of what it tells of (R72, R91). A letter follows by
    /// the outbox, only to an address that the person has confirmed, in the language of his choice.
    package func notify(_ notice: NoticeDraft, to person: PersonID, at now: Date, in tx: any WriteTransaction) throws {
        let id = NoticeID.new(at: now)
        // Serial by nature on SQLite; elsewhere a second writer meets UNIQUE (person_id, position) and runs again.
        let position = try tx.count(
            "SELECT coalesce(max(position), 0) + 1 AS n FROM notice WHERE person_id = \(person)")
        let content = try platform.keys.seal(
            json: NoticeContent(title: notice.title, text: notice.text), context: "notice:\(id):content")
        let link = LocalPath(notice.link)?.text ?? "/cabinet"
        try tx.send(
            """
            INSERT INTO notice (id, person_id, position, kind, content, subject_kind, subject_id, link, created_at)
            VALUES (\(id), \(person), \(position), \(notice.kind), \(content), \(notice.subjectKind),
                    \(notice.subjectID), \(link), \(now))
            """)
        guard let contact = try tx.first(NoticeContact.of(person, keys: platform.keys)), contact.isConfirmed,
            let email = contact.email
        else { return }
        let letter = Letter(
            to: email, subject: notice.title,
            body: NoticeLetter.body(of: notice, address: platform.publicAddress("/cabinet/notices/\(id)")),
            language: contact.language)
        try record(letter, id: id.text, at: now, in: tx)
    }

    /// Sends a letter by the outbox.
    package func mail(_ letter: Letter, at now: Date, in tx: any WriteTransaction) throws {
        try record(letter, id: ID<Letter>.new(at: now).text, at: now, in: tx)
    }

    /// Sends a short message by the outbox. Codes only: a phone is read by whoever holds it.
    package func sms(
        _ text: Phrase, to phone: PhoneNumber, language: Language, at now: Date, in tx: any WriteTransaction
    ) throws {
        let message = SmsMessage(to: phone, text: language(text), messageID: ID<SmsMessage>.new(at: now).text)
        try platform.outbox.record(SmsMessage.topic, message, at: now, in: tx)
    }

    /// Keeps where letters of a person go; Accounts calls it whenever the address or the language changes.
    package func setContact(
        of person: PersonID, email: EmailAddress?, emailConfirmed: Bool, language: Language, at now: Date,
        in tx: any WriteTransaction
    ) throws {
        let sealed = try email.map {
            try platform.keys.seal($0.text, context: "notice_contact:\(person):email")
        }
        let isConfirmed = emailConfirmed && email != nil
        try tx.run(
            """
            INSERT INTO notice_contact (person_id, email, email_confirmed, language, updated_at)
            VALUES (\(person), \(sealed), \(isConfirmed), \(language), \(now))
            ON CONFLICT (person_id) DO UPDATE SET email = excluded.email, email_confirmed = excluded.email_confirmed,
                language = excluded.language, updated_at = excluded.updated_at
            """)
    }

    private func record(_ letter: Letter, id: String, at now: Date, in tx: any WriteTransaction) throws {
        let host = platform.publicURL.host() ?? "localhost"
        let message = MailMessage(
            to: letter.to, subject: FreeText.clean(letter.language(letter.subject), lines: .one),
            body: NoticeLetter.whole(letter, publicURL: platform.publicAddress("/")), messageID: "<\(id)@\(host)>")
        try platform.outbox.record(MailMessage.topic, message, at: now, in: tx)
    }
}
