import Kernel

/// A form: what is asked, step by step. A value without any knowledge of what it is for.
package struct FormDefinition: Sendable, Hashable, Codable {
    package let steps: [FormStep]

    package init(steps: [FormStep]) { self.steps = steps }

    package func step(_ id: String) -> FormStep? { steps.first { $0.id == id } }

    package func field(_ id: String) -> FormField? { steps.lazy.flatMap(\.fields).first { $0.id == id } }

    /// The step on which a field stands.
    package func step(of field: String) -> FormStep? { steps.first { $0.fields.contains { $0.id == field } } }

    /// The steps that are asked, given the answers: a step whose every field has an unmet condition is passed over.
    package func steps(for answers: FormAnswers) -> [FormStep] {
        steps.filter { step in step.fields.isEmpty || !step.fields(shownFor: answers).isEmpty }
    }
}

/// One page of a form.
package struct FormStep: Sendable, Hashable, Codable, Identifiable {
    package let id: String
    package let title: Phrase
    /// What is said before the fields.
    package let introduction: Phrase?
    package let fields: [FormField]

    package init(id: String, title: Phrase, introduction: Phrase? = nil, fields: [FormField]) {
        self.id = id
        self.title = title
        self.introduction = introduction
        self.fields = fields
    }

    /// Whether files are sent on this page.
    package var takesFiles: Bool { fields.contains { $0.isFile } }

    /// The fields to show: a condition on another page has to be met; one on this page may yet be met, so the field
    /// is shown and says when it is asked (the page works without scripts).
    func fields(shownFor answers: FormAnswers) -> [FormField] {
        fields.filter { field in
            guard let condition = field.condition else { return true }
            return answers.meets(condition) || depends(onOwn: condition)
        }
    }

    /// Whether the condition names a field of this page.
    func depends(onOwn condition: FieldCondition) -> Bool { fields.contains { $0.id == condition.field } }
}

/// One question.
package struct FormField: Sendable, Hashable, Codable, Identifiable {
    package let id: String
    package let kind: FieldKind
    package let label: Phrase
    package let hint: Phrase?
    package let isRequired: Bool
    /// It is asked only when another field has this answer.
    package let condition: FieldCondition?

    package init(
        id: String, kind: FieldKind, label: Phrase, hint: Phrase? = nil, isRequired: Bool = true,
        condition: FieldCondition? = nil
    ) {
        self.id = id
        self.kind = kind
        self.label = label
        self.hint = hint
        self.isRequired = isRequired
        self.condition = condition
    }

    package var isFile: Bool { if case .file = kind { true } else { false } }

    /// How many files the slot takes; 0 for what is no slot.
    package var mostFiles: Int { if case .file(let most) = kind { most } else { 0 } }

    /// The names of its inputs in the page: three for a day.
    package var inputs: [String] {
        switch kind {
        case .day: [id + "-day", id + "-month", id + "-year"]
        case .file: []
        default: [id]
        }
    }
}

package struct FieldCondition: Sendable, Hashable, Codable {
    package let field: String
    package let answer: String

    package init(field: String, answer: String) {
        self.field = field
        self.answer = answer
    }
}

/// An answer that can be chosen.
package struct FormOption: Sendable, Hashable, Codable, Identifiable {
    package let id: String
    package let name: Phrase

    package init(id: String, name: Phrase) {
        self.id = id
        self.name = name
    }
}

/// What kind of answer a field takes.
package enum FieldKind: Sendable, Hashable, Codable {
    case text(max: Int, TextRule)
    case longText(max: Int)
    case choice([FormOption])
    /// A box to tick; the answer is `yes` or nothing.
    case check
    case day(DayRule)
    /// A time of a visit in an office, in the office's own time: `2026-11-23T10:00`.
    case visitTime
    /// A slot for so many files.
    case file(most: Int)

    /// What a line of text must be.
    package enum TextRule: String, Sendable, Hashable, Codable {
        case plain, passportSeries, passportNumber, passportUnit
    }

    /// What a day must be.
    package enum DayRule: String, Sendable, Hashable, Codable {
        case any
        case past
        /// From the applicant's 14th birthday up to today.
        case passportIssue
    }

    /// The answer of a ticked box.
    package static let yes = "yes"
}
