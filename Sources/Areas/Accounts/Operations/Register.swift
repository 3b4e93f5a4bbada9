import Catalogue
import Foundation
import Kernel
import Storage
import Web

extension AccountsArea {
    func registrationForm(at now: Date) -> RegistrationForm {
        RegistrationForm(catalogue: catalogue.snapshot, now: now)
    }

    /// Begins a registration with its first answers.
    /// - Throws: `TooManyRequests` when one address begins very many.
    func beginRegistration(
        _ answers: RegistrationAnswers, from address: String, at now: Date, in tx: any WriteTransaction
    ) throws -> Registration {
        try Throttle("registration", address, limit: 60, window: 3_600, keys: keys).count(at: now, in: tx)
        let registration = try openRegistration(region: answers["region"], at: now, in: tx)
        try keep(answers, step: .terms, region: answers["region"], of: registration.id, at: now, in: tx)
        try platform.journal.record(
            JournalEntry(.registrant(registration.id), "registration.begun", on: "registration", registration.id.text),
            at: now, in: tx)
        return registration
    }

    /// Begins a registration with what another provider says of a person; he looks it over and goes through all steps.
    package func beginRegistration(
        prefilled values: [String: String], from address: String, at now: Date, in tx: any WriteTransaction
    ) throws -> RegistrationID {
        try Throttle("registration", address, limit: 60, window: 3_600, keys: keys).count(at: now, in: tx)
        let id = try openRegistration(region: nil, at: now, in: tx).id
        let known = Set(RegistrationForm.fields(of: .person))
        let answers = RegistrationAnswers(values: values.filter { known.contains($0.key) })
        try keep(answers, step: .location, region: nil, of: id, at: now, in: tx)
        try platform.journal.record(
            JournalEntry(.registrant(id), "registration.begun", on: "registration", id.text), at: now, in: tx)
        return id
    }

    /// The registration at work.
    /// - Throws: `NotFound` when it is gone or has become an account.
    func registrationDraft(_ id: RegistrationID, in tx: any ReadTransaction) throws -> RegistrationDraft {
        guard let draft = try tx.draft(id, keys: keys), draft.registration.person == nil else { throw NotFound() }
        return draft
    }

    /// Keeps the answers of a step, right or wrong; answers what is wrong and the step to go to next.
    func answer(
        _ step: RegistrationStep, _ values: [String: String], of id: RegistrationID, at now: Date,
        in tx: any WriteTransaction
    ) throws -> (errors: FieldErrors, next: RegistrationStep) {
        var draft = try registrationDraft(id, in: tx)
        draft.answers.values.merge(values) { _, new in new }
        let form = registrationForm(at: now)
        let errors = form.errors(of: step, draft.answers)
        let region = catalogue.snapshot.region(draft.answers["region"])?.code ?? draft.registration.region
        return (errors, try advance(draft, from: step, stays: !errors.isEmpty, region: region, at: now, in: tx))
    }

    /// Records an agreement; answers the step to go to next.
    func agree(
        to kind: ConsentRecord.Kind, at step: RegistrationStep, of id: RegistrationID, at now: Date,
        in tx: any WriteTransaction
    ) throws -> RegistrationStep {
        guard let text = catalogue.snapshot.text(kind.text) else { throw NotFound() }
        _ = try registrationDraft(id, in: tx)
        try record(kind, text, in: id, at: now, in: tx)
        let draft = try registrationDraft(id, in: tx)
        return try advance(draft, from: step, stays: false, region: draft.registration.region, at: now, in: tx)
    }

    /// Keeps the hash of the chosen password; answers the step to go to next.
    func choosePassword(_ hash: PasswordHash?, of id: RegistrationID, at now: Date, in tx: any WriteTransaction) throws
        -> RegistrationStep
    {
        if let hash {
            try tx.run("UPDATE registration SET password_hash = \(hash.text) WHERE id = \(id) AND person_id IS NULL")
        }
        let draft = try registrationDraft(id, in: tx)
        return try advance(draft, from: .password, stays: false, region: draft.registration.region, at: now, in: tx)
    }

    /// Forward one step; but straight to the check when all is in order, and never past what is not.
    private func advance(
        _ draft: RegistrationDraft, from step: RegistrationStep, stays: Bool, region: String?, at now: Date,
        in tx: any WriteTransaction
    ) throws -> RegistrationStep {
        let open = registrationForm(at: now).firstOpenStep(draft)
        let next = stays ? step : open == .check ? .check : min(step.next, open)
        try keep(draft.answers, step: stays ? step : next, region: region, of: draft.id, at: now, in: tx)
        return next
    }

    /// What came of the last step.
    enum RegistrationOutcome: Sendable {
        case created(Person)
        /// Something is not in order (any more): the step to mend.
        case unfinished(RegistrationStep)
    }

    /// The end of the registration: the account, with letters on their way. A second press finds the same account.
    func finishRegistration(_ id: RegistrationID, language: Language, at now: Date, in tx: any WriteTransaction) throws
        -> RegistrationOutcome
    {
        guard let draft = try tx.draft(id, keys: keys) else { throw NotFound() }
        if let existing = draft.registration.person, let person = try person(existing, in: tx) {
            return .created(person)
        }
        let form = registrationForm(at: now)
        let open = form.firstOpenStep(draft)
        guard open == .check, let password = draft.password else { return .unfinished(open) }
        let person = try createPerson(
            form.person(draft.answers, language: language), password: password, from: draft.registration,
            by: .registrant(id), at: now, in: tx)
        try tellHolder(of: person, at: now, in: tx)
        // An address that got too many letters already gets none now; the page offers to send one later.
        do { try sendEmailCode(to: person.id, at: now, in: tx) } catch is TooManyRequests {}
        do { try sendSmsCode(to: person.id, at: now, in: tx) } catch is TooManyRequests {}
        return .created(person)
    }

    /// Tells the owner of the account that is proved for this СНИЛС: it was he, and has forgotten it, or a stranger. Who
    /// registered sees nothing of this (P10).
    private func tellHolder(of person: Person, at now: Date, in tx: any WriteTransaction) throws {
        guard let holder = try tx.first(.credentials(confirmedSnils: person.snils, keys: keys))?.person else { return }
        do {
            try Throttle("registered-again", holder.id.text, limit: 3, window: 86_400, keys: keys).count(
                at: now, in: tx)
        } catch is TooManyRequests { return }
        try platform.journal.record(
            JournalEntry(.visitor, "person.registered-again", on: "person", holder.id.text), at: now, in: tx)
        try tell(holder.id, SecurityLetters.registeredAgain, at: now, in: tx)
    }
}
