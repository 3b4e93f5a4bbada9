import DesignSystem
import Kernel
import Web

private typealias T = HelpDeskTexts

/// Reads the form of a new inquiry.
struct InquiryForm {
    static let longestText = 4_000

    /// - Throws: `FieldErrors`.
    static func read(_ form: FormInput, _ visitor: VisitorContext) throws -> InquiryDraft {
        var errors = FieldErrors()
        let topic = InquiryTopic(rawValue: form["topic"])
        if topic == nil { errors.add("topic", T.chooseTopic) }
        let text = errors.reading("text") { () throws(FreeText.Refusal) in
            try FreeText(form["text"], max: longestText, required: true)
        }
        let from = OriginPage(form["from"])?.path
        // A form without a key of our making is taken as a new one.
        let key = ((try? SecretToken(form["key"])) ?? .new()).text

        func draft(_ sender: InquiryDraft.Sender?) throws -> InquiryDraft {
            try errors.throwIfAny()
            guard let sender, let topic, let text else { throw errors }
            return InquiryDraft(
                sender: sender, topic: topic, text: text, from: from, language: visitor.language,
                region: visitor.region, formKey: key)
        }

        if let citizen = visitor.citizen { return try draft(.person(citizen.id)) }
        let name = errors.reading("name") { () throws(FreeText.Refusal) in
            try FreeText(form["name"], max: 100, lines: .one)
        }
        let email = errors.reading("email") { () throws(EmailAddress.Refusal) in try EmailAddress(form["email"]) }
        return try draft(
            email.map {
                .visitor(
                    email: $0, name: name.flatMap { $0.isEmpty ? nil : $0.text }, address: visitor.request.address)
            })
    }
}

extension FieldErrors {
    /// A value that checks itself; nil when it refused, which is then told beside the field.
    mutating func reading<Value, Refusal: ValueRefusal>(_ field: String, _ make: () throws(Refusal) -> Value) -> Value?
    {
        do {
            return try make()
        } catch {
            add(field, error.phrase)
            return nil
        }
    }
}
