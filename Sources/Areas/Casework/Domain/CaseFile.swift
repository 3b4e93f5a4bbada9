import Applications
import Appointments
import Catalogue
import Foundation
import Kernel

/// Everything of one application that the official of its office sees and decides by.
package struct CaseFile: Sendable {
    package let record: ApplicationRecord
    /// What was sent, in the version that counts.
    package let copy: SubmittedCopy
    package let attachments: [Attachment]
    package let history: [StatusEvent]
    package let visit: VisitState?
    /// The exchange over the time of the visit.
    package let turns: [TimeProposal]
    let office: Office
    /// Nil for a query, and for a service no longer in the catalogue.
    let service: PublicService?
    let calendar: ProductionCalendar
    /// Names of the staff who appear in the history, by their id.
    let names: [String: String]

    /// Changes with every step of the application or of the negotiation: a form of an older one changes nothing.
    package var stamp: String {
        "\(history.last?.sequence ?? 0).\(turns.last?.turn ?? 0).\(turns.last?.state.rawValue ?? "")"
    }

    var subject: VisitSubject { .application(record.id.text) }
    var path: String { "/workplace/applications/\(record.number.text)" }
    func path(of act: CaseAct) -> String { path + "/" + act.rawValue }
    var isQuery: Bool { record.kind == .query }

    /// The closed list of grounds of a stage: nothing else can be a ground (210-ФЗ).
    func grounds(at stage: RefusalGround.Stage) -> [RefusalGround] { service?.grounds(at: stage) ?? [] }

    /// Whether the service takes place, or the originals are checked, at a visit.
    var needsVisit: Bool { service?.visit.need == .required }

    /// Whether a visit found the originals right (R87).
    var originalsAreRight: Bool { visit?.appointment?.outcome == .originalsRight }

    /// The files in the order of the service's documents.
    var attachmentsInOrder: [Attachment] {
        let slots = service?.documents.map(\.id) ?? []
        func place(_ attachment: Attachment) -> (Int, String) {
            (slots.firstIndex(of: attachment.slot) ?? slots.count, attachment.id.text)
        }
        return attachments.sorted { place($0) < place($1) }
    }

    /// What the applicant can be asked to correct: the answers of the form and the slots for files.
    var correctable: [(id: String, label: Phrase)] {
        var seen: Set<String> = []
        let rows = copy.sections.flatMap(\.rows).map { ($0.field, $0.label) }
        let slots = copy.files.map { ($0.slot, $0.slotTitle) }
        return (rows + slots).filter { seen.insert($0.0).inserted }.map { (id: $0.0, label: $0.1) }
    }

    /// The originals to check at the visit; those that only some applicants need may be "not needed".
    var originals: [OriginalDocument] {
        guard let service else { return [] }
        let required = service.documents.filter(\.isOriginal)
        let named = service.visit.bring.filter { document in !required.contains { $0.id == document.id } }
        var documents = required.compactMap(original(of:))
        for document in named {
            let requirement = service.documents.first { $0.id == document.id }
            let original =
                requirement.map(original(of:))
                ?? OriginalDocument(
                    id: document.id, name: document.name, isConditional: false)
            if let original { documents.append(original) }
        }
        // Who comes is to be known in any case.
        return documents.isEmpty
            ? [OriginalDocument(id: "identity", name: CaseworkTexts.identityDocument, isConditional: false)] : documents
    }

    /// The original of a document; nil when the applicant said that its case is not his. Where he was not asked, its
    /// condition is named.
    private func original(of requirement: DocumentRequirement) -> OriginalDocument? {
        guard let condition = requirement.condition else {
            return OriginalDocument(id: requirement.id, name: requirement.name, isConditional: false)
        }
        let question = "case-\(requirement.id)"
        if copy.sections.flatMap(\.rows).contains(where: { $0.field == question }) {
            return copy.answers[question].isEmpty
                ? nil : OriginalDocument(id: requirement.id, name: requirement.name, isConditional: false)
        }
        let name = Phrase(
            ru: "\(requirement.name.ru) (\(condition.ru))", en: "\(requirement.name.en) (\(condition.en))")
        return OriginalDocument(id: requirement.id, name: name, isConditional: true)
    }

    var deadline: CaseDeadline? {
        CaseDeadline(of: record, service: service, office: office, calendar: calendar)
    }
}

/// An original that is shown at a visit.
struct OriginalDocument: Sendable {
    let id: String
    let name: Phrase
    let isConditional: Bool

    var field: String { "original-\(id)" }
}

/// What an original turned out to be.
package enum OriginalFinding: String, Sendable, CaseIterable {
    case matches, missing, differs
    case notNeeded = "not-needed"
}
