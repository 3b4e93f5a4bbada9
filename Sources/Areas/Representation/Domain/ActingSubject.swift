import Foundation
import Kernel
import Storage

/// For whom somebody acts, other than himself.
package struct SubjectRef: Hashable, Sendable {
    package enum Kind: String, Sendable, Codable, CaseIterable, SQLBindable {
        case child, principal, organisation
    }

    package let kind: Kind
    /// Of the child, of the principal's account, of the organisation.
    package let id: String

    package init(_ kind: Kind, _ id: String) {
        self.kind = kind
        self.id = id
    }

    /// Reads `child:0193…`, as a form sends it; nil for what names nobody.
    package init?(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let kind = Kind(rawValue: String(parts[0])), let id = PersonID(String(parts[1])) else {
            return nil
        }
        self.init(kind, id.text)
    }

    package var text: String { "\(kind.rawValue):\(id)" }
}

/// «Мария Орлова, дочь»: how pages and lists name the subject. Kept sealed, as it was that day.
package struct SubjectLabel: Sendable, Hashable, Codable {
    package let name: String
    package let relation: Phrase

    package var text: Phrase { Phrase(ru: "\(name), \(relation.ru)", en: "\(name), \(relation.en)") }
}

/// The subject of an application as it was known when it was sent, for the copy that never changes.
package struct SubjectSnapshot: Sendable, Codable {
    package let kind: SubjectRef.Kind
    package let label: SubjectLabel
    /// What is known of the subject, as it is shown.
    package let rows: [Line]
    /// By what right it is done, with scope and term: the official reads it.
    package let ground: Phrase

    package struct Line: Sendable, Codable {
        package let label: Phrase
        package let value: Phrase
    }
}

/// How a person stands to a subject at this moment.
package struct Standing: Sendable {
    package let subject: SubjectRef
    package let snapshot: SubjectSnapshot
    /// Of a child or a principal, for what depends on age.
    package let birthDate: Day?
    /// Of a principal, where his account has it: it fills the form.
    package let passport: Passport?
    /// Why nothing can be done for him now, though there is something between them; nil: it can.
    package let refusal: Phrase?

    package var label: SubjectLabel { snapshot.label }
}

/// The right to act is not there, or not there any more. Shown where it was tried; nothing is lost.
package struct NoRight: Error, Sendable {
    package let phrase: Phrase
    package init(_ phrase: Phrase) { self.phrase = phrase }
}
