import Catalogue
import Forms
import Foundation
import Kernel
import Representation
import Storage
import Web

/// Begins a draft, or leads to the one that waits already.
struct BeginDraft: Sendable {
    let area: ApplicationsArea

    enum Subject: Sendable {
        case service(PublicService)
        case query(Agency)

        var kind: ApplicationKind {
            switch self {
            case .service: .application
            case .query: .query
            }
        }
        var service: String? { if case .service(let service) = self { service.id } else { nil } }
        /// From which level of account it can be sent.
        var accountLevel: AccountLevel {
            if case .service(let service) = self { service.accountLevel } else { .confirmed }
        }
        var agency: String {
            switch self {
            case .service(let service): service.agency
            case .query(let agency): agency.id
            }
        }
    }

    /// - Parameters:
    ///   - represented: for whom, other than the person himself.
    ///   - anew: begins another one although one waits; otherwise a second click finds the first draft.
    ///   - known: answers that were given before the draft: of the questionnaire, of the card that led here.
    /// - Throws: `FieldErrors` when there are too many drafts, or no right to act for the subject (`subject`).
    func run(
        _ subject: Subject, region: String, municipality: String? = nil, person: PersonID,
        acting represented: SubjectRef? = nil, anew: Bool,
        known given: [(field: String, answer: String)] = [], at now: Date
    ) async throws -> DraftID {
        // Only a beginning for the person to correct, so it need not be of the same moment as the draft.
        var known =
            subject.kind == .query
            ? FormAnswers()
            : try await area.platform.store.read { tx in
                let standing = try represented.flatMap {
                    try area.representation.standing($0, of: person, service: subject.service, at: now, in: tx)
                }
                return try self.known(of: person, standing, in: tx)
            }
        for (field, answer) in given { known[field] = answer }
        let answers = known
        return try await area.platform.store.write { tx in
            var label: SubjectLabel?
            if let represented {
                let standing = try area.representation.standing(
                    represented, of: person, service: subject.service, at: now, in: tx)
                if let refusal = standing.map(\.refusal) ?? RepresentationTexts.rightGone {
                    throw FieldErrors("subject", refusal)
                }
                label = standing?.label
            }
            let queries = DraftQueries(keys: area.platform.keys)
            if !anew,
                let waiting = try tx.first(
                    queries.open(
                        of: person, service: subject.service, agency: subject.agency, region: region,
                        municipality: municipality, subject: represented?.id ?? ""))
            {
                return waiting.id
            }
            try checkNumber(of: person, in: tx)
            return try insert(
                kind: subject.kind, service: subject.service, agency: subject.agency, region: region,
                municipality: municipality, person: person, acting: represented, label: label, answers: answers,
                at: now,
                in: tx)
        }
    }

    func checkNumber(of person: PersonID, in tx: any ReadTransaction) throws {
        let open = try tx.count(
            "SELECT count(*) AS n FROM application_draft WHERE person_id = \(person) AND state = 'open'")
        if open >= Draft.mostOpen { throw FieldErrors("drafts", DraftTexts.tooManyDrafts(Draft.mostOpen)) }
    }

    func insert(
        kind: ApplicationKind, service: String?, agency: String, region: String, municipality: String? = nil,
        person: PersonID, acting represented: SubjectRef? = nil, label: SubjectLabel? = nil, answers: FormAnswers,
        corrects: ApplicationID? = nil, openKey: String? = nil, at now: Date,
        in tx: any WriteTransaction
    ) throws -> DraftID {
        let id = DraftID.new(at: now)
        let content = try area.platform.keys.seal(json: answers, context: DraftQueries.context(id))
        let sealedLabel = try label.map {
            try area.platform.keys.seal(json: $0, context: DraftQueries.labelContext(id))
        }
        try tx.run(
            """
            INSERT INTO application_draft (id, person_id, kind, service_id, agency_id, region, municipality, content, version,
                corrects_id, state, open_key, created_at, updated_at, subject_kind, subject_id, subject_label)
            VALUES (\(id), \(person), \(kind), \(service), \(agency), \(region), \(municipality), \(content), 1, \(corrects), 'open',
                \(openKey), \(now), \(now), \(represented?.kind), \(represented?.id), \(sealedLabel))
            """)
        return id
    }

    /// What is known already (R65) of the person whose passport is asked for: of the account, else of the last application
    /// for himself. Of a principal what his account has, and nothing of his representative.
    func known(of person: PersonID, _ standing: Standing?, in tx: any ReadTransaction) throws -> FormAnswers {
        var answers = FormAnswers()
        typealias Field = ApplicationForm.FieldID
        let isPrincipal = standing?.subject.kind == .principal
        let latest = isPrincipal ? nil : try tx.first(area.queries.latestOwn(of: person))
        if let latest, let copy: AnswersOfCopy = try area.openCopy(of: latest.id, in: tx) {
            let names = Field.personal + DateInputs.names(Field.issuedOn)
            for name in names { answers[name] = copy.answers[name] }
        }
        let account = isPrincipal ? nil : try area.accounts.person(person, in: tx)
        if let address = account?.data.registeredAt { answers[Field.address] = address.text }
        if let passport = isPrincipal ? standing?.passport : account?.passport {
            answers[Field.series] = passport.series.digits
            answers[Field.number] = passport.number.digits
            answers[Field.unit] = passport.unit.text
            answers[Field.issuedBy] = passport.issuedBy.text
            let parts = [passport.issuedOn.day, passport.issuedOn.month, passport.issuedOn.year].map { String($0) }
            for (name, part) in zip(DateInputs.names(Field.issuedOn), parts) { answers[name] = part }
        }
        return answers
    }
}

/// What was answered, out of the copy of what was sent.
private struct AnswersOfCopy: Decodable {
    let answers: FormAnswers
}

/// The names of the three inputs of a day, in order.
enum DateInputs {
    static func names(_ field: String) -> [String] { [field + "-day", field + "-month", field + "-year"] }
}
