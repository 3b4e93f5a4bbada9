import Kernel

/// A letter to one address: the portal adds the greeting and the closing lines, so that all letters look alike.
package struct Letter: Sendable {
    package let to: EmailAddress
    package let subject: Phrase
    package let body: Phrase
    package let language: Language

    package init(to: EmailAddress, subject: Phrase, body: Phrase, language: Language) {
        self.to = to
        self.subject = subject
        self.body = body
        self.language = language
    }
}

/// What the sender of mail takes from the outbox. It may come twice; `messageID` stays the same.
package struct MailMessage: Codable, Sendable {
    package static let topic = "mail.send"

    package let to: EmailAddress
    package let subject: String
    package let body: String
    package let messageID: String

    package init(to: EmailAddress, subject: String, body: String, messageID: String) {
        self.to = to
        self.subject = subject
        self.body = body
        self.messageID = messageID
    }
}

/// What the sender of SMS takes from the outbox. It may come twice; `messageID` stays the same.
package struct SmsMessage: Codable, Sendable {
    package static let topic = "sms.send"

    package let to: PhoneNumber
    package let text: String
    package let messageID: String

    package init(to: PhoneNumber, text: String, messageID: String) {
        self.to = to
        self.text = text
        self.messageID = messageID
    }
}
