import Accounts
import Catalogue
import Forms
import Foundation
import Images
import Kernel
import Representation
import Storage

/// Marks the ids of drafts and of the files in them.
enum DraftTag {}
typealias DraftID = ID<DraftTag>
enum DraftFileTag {}
typealias DraftFileID = ID<DraftFileTag>

/// An application that is not sent yet: kept on the server at every step, 90 days after the last change.
struct Draft: Sendable, Identifiable {
    enum State: String, Sendable, SQLBindable { case open, sent }

    let id: DraftID
    let person: PersonID
    /// For whom it is; nil: for himself.
    let subject: SubjectRef?
    let subjectLabel: SubjectLabel?
    let kind: ApplicationKind
    let service: String?
    let agency: String
    let region: String
    /// Within the region, where the applicant named one.
    let municipality: String?
    let answers: FormAnswers
    /// Grows with each saved step; two tabs notice each other by it.
    let version: Int
    /// The application that this draft corrects.
    let corrects: ApplicationID?
    let state: State
    /// What became of it once sent.
    let application: ApplicationID?
    let createdAt: Date
    let updatedAt: Date
    /// Since when it has been filled in together; nil: by its owner alone.
    let sharedAt: Date?
    /// Up to which change its owner has seen the whole of a shared one.
    let lookedAt: Date?

    /// Decree 236 asks for at least three months.
    static let keptDays = 90
    /// Nobody has more at once; a bound against floods.
    static let mostOpen = 50
    /// All files in one person's drafts together; nobody fills the disk with what is never sent.
    static let mostBytes = 600 * 1024 * 1024

    /// Whether it is for somebody else: a principal corrects himself what was sent for him.
    var isForAnother: Bool { subject != nil && subject != SubjectRef(.principal, person.text) }

    var isShared: Bool { sharedAt != nil }

    var path: String { "/drafts/\(id)" }
    var keptUntil: Date { updatedAt.addingTimeInterval(Double(Self.keptDays) * 86_400) }
}

/// A file in a slot of a draft.
struct DraftFile: Sendable, Identifiable {
    let id: DraftFileID
    let slot: String
    let upload: StoredUpload
}

/// A draft with all that its pages need to know.
struct OpenDraft: Sendable {
    let draft: Draft
    /// Whose it is, as the account stands now.
    let account: Person?
    let definition: FormDefinition
    /// The service as it counts for this draft; nil for a query.
    let service: PublicService?
    let agency: Agency
    /// Where it would go; nil where none is connected.
    let office: Office?
    let files: [DraftFile]
    let context: FormContext
    /// What the agency asks to correct.
    let correction: Correction?
    /// How its owner stands to the subject now; nil for himself, and where nothing is left between them.
    let standing: Standing?
    /// Who has it open: its owner, or one who helps.
    let viewer: PersonID
    /// Who fills it in together with its owner now.
    let helpers: [Helper]

    /// Why it cannot be sent for its subject now; nil: it can.
    var noRight: Phrase? {
        guard draft.subject != nil else { return nil }
        return standing.map(\.refusal) ?? RepresentationTexts.rightGone
    }

    struct Correction: Sendable {
        let number: PortalNumber
        let fields: [String]
        let comment: String?
    }

    /// What the page calls it: the service's short name, or the agency of a query.
    var title: Phrase { service?.short ?? agency.short }

    /// From which level of account it can be sent: the service says so; a query needs proved identity.
    var accountLevel: AccountLevel { service?.accountLevel ?? .confirmed }

    /// The pages that are asked, given the answers, of those that the viewer sees.
    var steps: [FormStep] { definition.steps(for: draft.answers).filter(isSeen) }

    /// What is wrong with all of it that the viewer sees.
    var errors: FieldErrors {
        definition.steps.filter(isSeen).reduce(into: FieldErrors()) { errors, step in
            errors.add(definition.check(step, draft.answers, context))
        }
    }

    var isOwn: Bool { viewer == draft.person }

    /// The page with the owner's passport and address is seen by nobody else.
    func isSeen(_ step: FormStep) -> Bool { isOwn || step.id != ApplicationForm.StepID.applicant }

    /// A page that the viewer may open.
    func step(_ id: String) -> FormStep? { definition.step(id).flatMap { isSeen($0) ? $0 : nil } }

    func with(_ draft: Draft) -> OpenDraft {
        OpenDraft(
            draft: draft, account: account, definition: definition, service: service, agency: agency, office: office,
            files: files, context: context, correction: correction, standing: standing, viewer: viewer,
            helpers: helpers)
    }

    struct Helper: Sendable {
        let id: PersonID
        let share: DraftShareID
        let name: String
    }
}
