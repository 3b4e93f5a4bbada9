import Catalogue
import Foundation
import Kernel
import Representation
import Storage

/// An application as it stands now.
package struct ApplicationRecord: Sendable, Identifiable {
    package let id: ApplicationID
    /// What people see and say; the agency has a number of its own beside it.
    package let number: PortalNumber
    package let kind: ApplicationKind
    /// Who filled it in and sent it.
    package let person: PersonID
    /// For whom it is; nil: for himself.
    package let subject: SubjectRef?
    /// The subject's name as it was when it was sent.
    package let subjectLabel: SubjectLabel?
    package let applicantName: PersonName
    /// What it is about: the service's short name, or the subject of a query.
    package let title: Phrase
    /// The slug; nil for a query.
    package let service: String?
    /// The hash of the definition it was filed under; nil for a query.
    package let serviceVersion: String?
    package let agency: String
    /// The office that it was given to (R73).
    package let office: String
    package let region: String
    package let status: ApplicationStatus
    /// At which stage it was refused.
    package let refusalStage: RefusalGround.Stage?
    /// Which copy counts: 1, and one more after each correction.
    package let copyVersion: Int
    package let submittedAt: Date
    /// When the copy that counts was sent: the deadline runs from it.
    package let sentAt: Date
    /// The end of the term of the first answer (R75); nil where the production calendar does not reach.
    package let registerBy: Date?
    package let agencyNumber: String?
    package let registeredAt: Date?
    /// When the agency answered first: accepted, refused or returned (R75).
    package let answeredAt: Date?
    package let finishedAt: Date?
    package let updatedAt: Date

    /// The page of the applicant.
    package var path: String { "/applications/\(number.text)" }

    /// Whether the first answer came, or still may come, in time; nil where there is no deadline.
    package func isInTime(at now: Date) -> Bool? { registerBy.map { (answeredAt ?? now) <= $0 } }

    /// Whether the agency still owes the first answer.
    package var awaitsAnswer: Bool { status == .submitted || status == .registered }
}

/// One step of an application: who, when, why, and with which facts. Never changed afterwards.
package struct StatusEvent: Sendable {
    package let sequence: Int
    package let from: ApplicationStatus?
    package let status: ApplicationStatus
    package let refusalStage: RefusalGround.Stage?
    package let actorKind: String
    package let actorID: String?
    package let at: Date
    package let comment: String?
    package let facts: StatusFacts
}

/// What a step brings with it. All of it is shown to the applicant.
package struct StatusFacts: Sendable, Hashable, Codable {
    /// The number on the agency's own server (R74).
    package var agencyNumber: String?
    /// The grounds of a refusal, from the closed list of the service: ids, and the words as they were that day.
    package var grounds: [Ground] = []
    package var refusalStage: RefusalGround.Stage?
    /// The fields and slots to correct, by their ids in the form.
    package var fields: [String] = []
    /// Where the outcome is received, or the visit takes place.
    package var place: Place?
    /// The day up to which the outcome is kept.
    package var keptUntil: Day?
    /// The agreed or proposed time of a visit.
    package var visitAt: Date?
    /// What to bring, originals above all (R85).
    package var bring: [Phrase] = []
    /// What the service ended with, in the words of its list of outcomes.
    package var outcome: Phrase?
    /// The answer to a query.
    package var answer: String?
    /// A file that the agency answers with.
    package var file: File?
    /// Whether the originals agreed with the copies (R86), as words of the area that checks them.
    package var originals: String?

    package init(
        agencyNumber: String? = nil, grounds: [Ground] = [], refusalStage: RefusalGround.Stage? = nil,
        fields: [String] = [], place: Place? = nil, keptUntil: Day? = nil, visitAt: Date? = nil, bring: [Phrase] = [],
        outcome: Phrase? = nil, answer: String? = nil, file: File? = nil,
        originals: String? = nil
    ) {
        self.agencyNumber = agencyNumber
        self.grounds = grounds
        self.refusalStage = refusalStage
        self.fields = fields
        self.place = place
        self.keptUntil = keptUntil
        self.visitAt = visitAt
        self.bring = bring
        self.outcome = outcome
        self.answer = answer
        self.file = file
        self.originals = originals
    }

    /// A file of the agency, in the portal's store.
    package struct File: Sendable, Hashable, Codable {
        package let name: String
        /// From our own table of types, never the sender's.
        package let contentType: String
        package let stored: StoredFile

        package init(name: String, contentType: String, stored: StoredFile) {
            self.name = name
            self.contentType = contentType
            self.stored = stored
        }
    }

    /// A ground as it was told.
    package struct Ground: Sendable, Hashable, Codable {
        package let id: String
        package let text: Phrase

        package init(id: String, text: Phrase) {
            self.id = id
            self.text = text
        }

        package init(_ ground: RefusalGround) { self.init(id: ground.id, text: ground.text) }
    }

    /// A place in words: it stays as it was told even when the office moves.
    package struct Place: Sendable, Hashable, Codable {
        package let office: Phrase
        package let address: Phrase
        package let room: Phrase?
        package let hours: Phrase?

        package init(office: Phrase, address: Phrase, room: Phrase?, hours: Phrase?) {
            self.office = office
            self.address = address
            self.room = room
            self.hours = hours
        }

        package init(_ office: Office) {
            self.init(office: office.name, address: office.address, room: office.room, hours: office.hours.text)
        }

        /// «г. Калуга, ул. Суворова, 139, каб. 4»
        package var text: Phrase {
            Phrase(
                ru: [address.ru, room?.ru].compactMap { $0 }.joined(separator: ", "),
                en: [address.en, room?.en].compactMap { $0 }.joined(separator: ", "))
        }
    }
}
