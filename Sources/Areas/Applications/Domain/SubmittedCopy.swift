import Forms
import Foundation
import Images
import Kernel
import Representation
import Storage

/// Marks the ids of files that belong to an application.
package enum AttachmentTag {}
package typealias AttachmentID = ID<AttachmentTag>

/// What was sent, exactly as it was shown when it was sent: it never changes (R71).
package struct SubmittedCopy: Sendable, Codable {
    /// 1, and one more after each correction.
    package let version: Int
    package let submittedAt: Date
    package let title: Phrase
    package let applicant: ApplicantSnapshot
    package let sections: [Section]
    package let files: [File]
    /// The answers behind the rows, for a correction.
    package let answers: FormAnswers
    /// For whom the applicant acted, and by what right; nil: for himself.
    package let subject: SubjectSnapshot?
    /// Who besides the applicant had filled it in, by name; nil: nobody.
    package let helpers: [Phrase]?

    /// The answers of one step.
    package struct Section: Sendable, Codable {
        package let id: String
        package let title: Phrase
        package let rows: [AnswerLine]
    }

    /// A file in its slot.
    package struct File: Sendable, Codable {
        package let id: AttachmentID
        package let slot: String
        package let slotTitle: Phrase
        package let name: String
        package let kind: String
        package let size: Int
        package let sha256: String
        /// Asked for by the first release, which may read copies of this one; nothing else does.
        package let hasPreview: Bool
    }
}

/// The applicant as the account knew him at that moment.
package struct ApplicantSnapshot: Sendable, Codable {
    package let registrationNumber: String
    package let level: AccountLevel
    package let name: PersonName
    package let birthDate: Day
    package let sex: Sex
    package let snils: Snils
    package let inn: Inn?
    package let email: EmailAddress?
    package let phone: PhoneNumber?
}

/// A file of an application, for those who may read it.
package struct Attachment: Sendable, Identifiable {
    package let id: AttachmentID
    package let application: ApplicationID
    package let copyVersion: Int
    package let slot: String
    /// As it was called on the applicant's device, cleaned.
    package let name: String
    package let kind: FileKind
    package let original: StoredFile
}
