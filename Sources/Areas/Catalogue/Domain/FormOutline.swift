import Kernel

/// The questions of a service's form besides the applicant's own data and the document slots, step by step.
package struct FormOutline: Sendable, Hashable, Codable {
    package struct Step: Sendable, Hashable, Codable, Identifiable {
        package let id: String
        package let title: Phrase
        package let fields: [Field]
    }

    package struct Field: Sendable, Hashable, Codable, Identifiable {
        package let id: String
        package let kind: Kind
        package let label: Phrase
        package let hint: Phrase?
        package let isRequired: Bool
        /// The longest text that is taken, in characters.
        package let maxLength: Int?
        package let options: [Option]
        /// It is asked only when another field has this answer.
        package let condition: Condition?
    }

    package enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        case text, choice, day, check
        case longText = "long_text"
        /// The wished time of a visit, within office hours (R79).
        case visitTime = "visit_time"
    }

    package struct Option: Sendable, Hashable, Codable, Identifiable {
        package let id: String
        package let name: Phrase
    }

    package struct Condition: Sendable, Hashable, Codable {
        package let field: String
        package let answer: String
    }

    package let steps: [Step]
}
