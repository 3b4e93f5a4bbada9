import Accounts
import DesignSystem
import Foundation
import Kernel
import Markup
import Storage
import Web

private typealias T = NewcomerTexts

/// A visitor without an account: typed from his originals, compared, registered and proved at one go.
extension EnrolmentArea {
    var newcomerRoutes: [Route] {
        [
            .get(
                "/enrolment/newcomers/new",
                staff: { (clerk: ClerkContext) in try await emptyNewcomer(clerk, snils: "") }),
            // From the search that found nobody: what was typed comes along, in no address.
            .post(
                "/enrolment/newcomers/new",
                staff: { (clerk: ClerkContext, form) in try await emptyNewcomer(clerk, snils: form["snils"]) }),
            .post(
                "/enrolment/newcomers/statement",
                staff: { (clerk: ClerkContext, form) in try await printStatement(clerk, form) }),
            .post(
                "/enrolment/newcomers", staff: { (clerk: ClerkContext, form) in try await takeNewcomer(clerk, form) }),
        ]
    }

    private func emptyNewcomer(_ clerk: ClerkContext, snils: String) async throws -> PortalResponse {
        let centre = try await centre(clerk)
        guard centre.services.contains(.registration) else { throw NotFound() }
        var form = FormState(language: clerk.language)
        form["region"] = centre.region
        form["locality"] = clerk.language(centre.locality)
        form["snils"] = String(snils.prefix(20))
        form["document"] = IdentityDocument.passport.rawValue
        form["check"] = DeskCheckID.new(at: clerk.now).text
        return try await newcomerPage(clerk, form, found: nil)
    }

    private func newcomerPage(_ clerk: ClerkContext, _ form: FormState, found: NewcomerPage.Found?) async throws
        -> PortalResponse
    {
        try await NewcomerPage(
            form: form, found: found, regions: catalogue.snapshot.regions,
            dates: dates(at: try await centre(clerk), clerk)
        ).response(clerk)
    }

    private func takeNewcomer(_ clerk: ClerkContext, _ input: FormInput) async throws -> PortalResponse {
        guard let check = DeskCheckID(input["check"]) else { throw NotFound() }
        let centre = try await centre(clerk)
        var form = input.state(clerk.language, FieldErrors())
        do {
            let (draft, evidence) = try readNewcomer(clerk, input)
            let password = try await accounts.passwords.hash(SecretToken.new().text)
            let (staff, now, noneIsHis) = (clerk.member.id, clerk.now, input.isOn("none-is-his"))
            let outcome = try await clerk.store.write { tx in
                try registerAtDesk(
                    check, draft, evidence, noneIsHis: noneIsHis, password: password, by: staff, centre: centre.id,
                    at: now, in: tx)
            }
            switch outcome {
            case .registered(let person, let code, let until):
                return try await AccessSlipPage(
                    code: code, until: until, person: person, centre: centre,
                    address: platform.publicAddress("/recovery/counter"), isFirst: true, dates: dates(at: centre, clerk)
                ).response(clerk)
            case .proved(let person):
                form.errors.add("snils", T.snilsProved)
                return try await newcomerPage(clerk, form, found: .proved(person))
            case .claimed(let people):
                form.errors.add("none-is-his", T.snilsClaimed)
                return try await newcomerPage(clerk, form, found: .claimed(people))
            case .over: return .redirect("/enrolment?registered=over")
            }
        } catch let errors as FieldErrors {
            form.errors = errors
            return try await newcomerPage(clerk, form, found: nil)
        }
    }

    /// Everything that is wrong at once: of the data, of the comparison and of the signature.
    private func readNewcomer(_ clerk: ClerkContext, _ input: FormInput) throws -> (PersonDraft, DeskEvidence) {
        var errors = FieldErrors()
        var draft: PersonDraft?
        var evidence: DeskEvidence?
        do { draft = try accounts.newcomer(values(input), language: clerk.language, at: clerk.now) } catch let found
            as FieldErrors
        { errors.add(found) }
        do { evidence = try input.evidence() } catch let found as FieldErrors { errors.add(found) }
        if !input.isOn("signed") { errors.add("signed", T.signFirst) }
        try errors.throwIfAny()
        guard let draft, let evidence else { throw errors }
        return (draft, evidence)
    }

    private func values(_ input: FormInput) -> [String: String] {
        let pairs = AccountsArea.newcomerFields.map { ($0, String(input[$0].prefix(1_000))) }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    /// The paper that the visitor reads and signs, with what was typed of him; nothing of it is kept.
    private func printStatement(_ clerk: ClerkContext, _ input: FormInput) async throws -> PortalResponse {
        let centre = try await centre(clerk)
        let snapshot = catalogue.snapshot
        do {
            let draft = try accounts.newcomer(values(input), language: clerk.language, at: clerk.now)
            guard let terms = snapshot.text(.terms), let consent = snapshot.text(.consent) else { throw NotFound() }
            return try await NewcomerStatementPage(
                draft: draft, region: snapshot.region(draft.region)?.name, texts: [terms.text, consent.text],
                centre: centre, dates: dates(at: centre, clerk)
            ).response(clerk)
        } catch let errors as FieldErrors {
            return try await newcomerPage(clerk, input.state(clerk.language, errors), found: nil)
        }
    }
}
