import Foundation
import Kernel
import Web

/// What a person typed so far, by the names of the inputs: right or wrong, so that nothing typed is lost.
///
/// Only inputs of the form's own fields get in, each cut to a length that the field could ever need.
package struct FormAnswers: Sendable, Hashable, Codable {
    package private(set) var texts: [String: String]

    package init(_ texts: [String: String] = [:]) { self.texts = texts }

    package subscript(_ input: String) -> String {
        get { texts[input] ?? "" }
        set { texts[input] = newValue.isEmpty ? nil : newValue }
    }

    package func meets(_ condition: FieldCondition) -> Bool { self[condition.field] == condition.answer }

    /// Takes over what a page of the form sent; what it did not send (an unticked box) is empty now.
    package mutating func take(_ form: FormInput, of step: FormStep) {
        for field in step.fields {
            for input in field.inputs { self[input] = Self.kept(form[input], field) }
        }
    }

    /// The same answers, without those that the form does not know (any more).
    package func fitting(_ definition: FormDefinition) -> FormAnswers {
        let inputs = Set(definition.steps.flatMap(\.fields).flatMap(\.inputs))
        return FormAnswers(texts.filter { inputs.contains($0.key) })
    }

    private static func kept(_ typed: String, _ field: FormField) -> String {
        switch field.kind {
        case .text(let max, _): clipped(typed, to: 2 * max, lines: .one)
        case .longText(let max): clipped(typed, to: 2 * max, lines: .many)
        case .choice(let options): options.contains { $0.id == typed } ? typed : ""
        case .check: typed.isEmpty ? "" : FieldKind.yes
        case .day: clipped(typed, to: 10, lines: .one)
        case .visitTime: clipped(typed, to: 20, lines: .one)
        case .file: ""
        }
    }

    /// Room for twice what is allowed: an overlong text is refused, yet the person finds it again to shorten it.
    private static func clipped(_ typed: String, to most: Int, lines: FreeText.Lines) -> String {
        let bounded = String(typed.unicodeScalars.prefix(most + 100))
        let clean = FreeText.clean(bounded, lines: lines)
        return String(clean.unicodeScalars.prefix(max(most, 1)))
    }

    /// Reads only text; anything else that could ever lie in the store is dropped.
    package init(from decoder: any Decoder) throws {
        texts = try decoder.singleValueContainer().decode([String: String].self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(texts)
    }
}

/// A label with its answer, in words: on the check page, in the receipt, in the copy.
package struct AnswerLine: Sendable, Hashable, Codable {
    /// The field's id.
    package let field: String
    package let label: Phrase
    package let value: Phrase

    package init(field: String, label: Phrase, value: Phrase) {
        self.field = field
        self.label = label
        self.value = value
    }
}
