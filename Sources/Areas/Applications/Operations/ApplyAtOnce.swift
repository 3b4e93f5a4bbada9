import Catalogue
import Foundation
import Kernel
import Representation
import Storage
import Web

extension ApplicationsArea {
    /// Walks through all steps of a form with answers that are known already: how the demonstration fills its world,
    /// through the same operations that people use.
    /// - Parameters:
    ///   - answers: the fields and files of all steps together.
    ///   - sends: false leaves a draft.
    /// - Returns: the number, nil for a draft.
    /// - Throws: `FieldErrors` with what a step refuses.
    package func applyAtOnce(
        for service: PublicService, in region: String, person: PersonID, acting subject: SubjectRef? = nil,
        answers: FormInput, sends: Bool = true,
        at now: Date
    ) async throws -> PortalNumber? {
        let id = try await BeginDraft(area: self).run(
            .service(service), region: region, person: person, acting: subject, anew: true, at: now)
        let steps = try await platform.store.read { tx in
            try ReadDraft(area: self).open(id, of: person, at: now, in: tx).definition.steps
        }
        for step in steps {
            let version = try await platform.store.read { tx in
                try ReadDraft(area: self).open(id, of: person, at: now, in: tx).draft.version
            }
            _ = try await SaveDraft(area: self).run(
                id, step: step.id, answers, version: version, of: person, at: now)
            try await KeepFiles(area: self).run(id, step: step.id, answers, of: person, at: now).throwIfAny()
        }
        guard sends else { return nil }
        switch try await SubmitDraft(area: self).run(id, of: person, at: now) {
        case .sent(let number): return number
        case .incomplete(_, let errors): throw errors
        case .noRight(_, let reason): throw NoRight(reason)
        case .notConfirmed, .notSeen, .noOffice, .movedOn: throw NotFound()
        }
    }
}
