import Catalogue
import DesignSystem
import Foundation
import Kernel
import Markup
import Storage
import Web

private typealias T = AccountsTexts

extension AccountsArea {
    var profileRoutes: [Route] {
        [
            .get("/cabinet/profile", person: { try await showProfile($0) }),
            .get("/cabinet/profile/consents/{id}", person: { try await showConsent($0) }),
            .get("/cabinet/profile/password", person: { try await passwordPage($0, FormState(language: $0.language)) }),
            .post("/cabinet/profile/password", person: { try await takePasswordChange($0, $1) }),
        ]
    }

    /// The frame of a page under the profile.
    func profilePage(
        _ context: CitizenContext, _ title: Phrase, _ form: FormState, @HTMLBuilder content: () -> some HTML
    ) async throws -> PortalResponse {
        let t = context.language
        let crumbs = [Crumb(t(T.cabinet), "/cabinet"), Crumb(t(T.profile), "/cabinet/profile"), Crumb(t(title))]
        return try await context.page(t(title), status: form.errors.isEmpty ? 200 : 422, crumbs: crumbs) {
            h1 { t(title) }
            ErrorSummary(in: form)
            if context.request.query["sent"] != nil { Banner(.good, alert: true) { t(T.sentAgain) } }
            content()
        }
    }

    private func showProfile(_ context: CitizenContext) async throws -> PortalResponse {
        let id = context.person
        let (person, consents) = try await context.store.read { tx in
            (try self.person(id, in: tx), try tx.all(Query<ConsentRecord>.consents(of: id)))
        }
        guard let person else { throw NotFound() }
        let t = context.language
        let dates = dates(person.region, context)
        let region = catalogue.snapshot.region(person.region).map { t($0.name) } ?? person.region
        let rows =
            PersonRows(data: person.data, dates: dates).rows() + [
                AnswerRow(t(T.stepLocation), "\(region), \(person.locality)"),
                AnswerRow(t(T.deliveryLabel), deliveryText(person.codeDelivery, t)),
                AnswerRow(t(T.sideNumber), person.registrationNumber.text),
            ]
        return try await context.page(
            t(T.profile), crumbs: [Crumb(t(T.cabinet), "/cabinet"), Crumb(t(T.profile))]
        ) {
            h1 { t(T.profile) }
            p { Tag(t(T.level(person.level)), person.level == .confirmed ? .ok : .warn) }
            if context.request.query["saved"] != nil { Banner(.good, alert: true) { t(T.passwordSaved) } }
            if context.request.query["corrected"] != nil { Banner(.good, alert: true) { t(T.dataCorrected) } }
            h2 { t(T.contacts) }
            AnswerList(contactRows(person, t), language: t)
            h2 { t(T.personalData) }
            AnswerList(rows, language: t)
            if person.level < .confirmed {
                ButtonRow { LinkButton(t(T.correctData), href: "/cabinet/profile/data", kind: .quiet) }
            } else {
                p(.class("muted small")) { t(T.dataChange) }
            }
            h2 { t(DocumentTexts.title) }
            ButtonRow { LinkButton(t(DocumentTexts.title), href: "/cabinet/profile/documents", kind: .quiet) }
            h2 { t(T.security) }
            ButtonRow { LinkButton(t(SecurityTexts.title), href: "/cabinet/security", kind: .quiet) }
            h2 { t(T.consents) }
            EntryList {
                for consent in consents {
                    Entry(t(T.consentName(consent.kind)), href: "/cabinet/profile/consents/\(consent.id)") {
                        p { "\(t(T.textVersion(consent.version))) · \(t(T.givenOn)) \(dates.moment(consent.givenAt))" }
                        if let moment = consent.withdrawnAt {
                            p { Tag(t(RecordsTexts.withdrawn(dates.moment(moment))), .warn) }
                        }
                    }
                }
            }
        }
    }

    private func contactRows(_ person: Person, _ t: Language) -> [AnswerRow] {
        let email = ContactState(person.email.text, person.emailConfirmed, t)
        let phone: any HTML = person.phone.map { ContactState($0.display, person.phoneConfirmed, t) } ?? ""
        return [
            AnswerRow(t(T.email), html: email, change: "/cabinet/profile/email"),
            AnswerRow(t(T.phone), html: phone, change: "/cabinet/profile/phone"),
        ]
    }

    /// The text as it was when it was agreed to.
    private func showConsent(_ context: CitizenContext) async throws -> PortalResponse {
        let person = context.person
        guard let id = ID<ConsentRecord>(context.request[parameter: "id"]) else { throw NotFound() }
        let found = try await context.store.read { tx -> (ConsentRecord, String)? in
            guard let consent = try tx.first(Query<ConsentRecord>.consent(id, of: person)) else { return nil }
            let text = try tx.first(
                Query("SELECT content FROM consent_text WHERE hash = \(consent.textHash)") { try $0.text("content") })
            return text.map { (consent, $0) }
        }
        guard let (consent, content) = found else { throw NotFound() }
        let text = try JSONDecoder().decode(LegalText.self, from: Data(content.utf8))
        let given = dates(context.region ?? "", context).moment(consent.givenAt)
        let t = context.language
        return try await profilePage(context, text.title, FormState(language: t)) {
            p(.class("lead")) { "\(t(T.givenOn)) \(given)" }
            LegalTextView(text: text, language: t)
            p(.class("muted small")) { "SHA-256: \(consent.textHash)" }
            if consent.withdrawnAt == nil {
                ButtonRow {
                    LinkButton(
                        t(RecordsTexts.withdraw), href: "/cabinet/profile/ending?consent=\(consent.id)", kind: .quiet)
                }
            }
        }
    }

    private func passwordPage(_ context: CitizenContext, _ form: FormState) async throws -> PortalResponse {
        let t = context.language
        let asksCode = try await hasFactor(context)
        let meter = try passwordMeter(own: try await me(context).data.ownWords, t)
        return try await profilePage(context, T.changePassword, form) {
            p(.class("lead")) { t(T.changePasswordLead) }
            ActionForm(action: "/cabinet/profile/password", csrf: context.csrf) {
                ProofFields(form: form, asksCode: asksCode)
                NewPasswordFields(form: form, meter: meter)
                ButtonRow { Button(t(T.savePassword)) }
            }
        }
    }

    private func takePasswordChange(_ context: CitizenContext, _ input: FormInput) async throws -> PortalResponse {
        let person = try await me(context)
        var form = FormState(
            language: context.language, errors: NewPasswordFields.errors(input, own: person.data.ownWords))
        // The present one is compared only when the new one is fit: a slip in it costs no attempt.
        if form.errors.isEmpty { try await prove(context, input, &form) }
        guard form.errors.isEmpty else { return try await passwordPage(context, form) }
        let hash = try await passwords.hash(input.raw("password"))
        let (id, now) = (person.id, context.now)
        let present = device(context.visit).map { KnownDevice($0, of: FactorOwner(id), keys: keys) }
        try await context.store.write { tx in
            try setPassword(hash, of: id, by: .person(id), at: now, in: tx)
            // This browser knew both passwords, so it is no stranger's.
            if let present { _ = try present.use(at: now, in: tx) }
        }
        // All sessions have ended, this one too; he who knew both passwords gets a new one.
        let methods: Set<SignInMethod> = try await hasFactor(context) ? [.password, .several] : [.password]
        return try await enter(
            context, .person(person.principal), by: SignInProof(methods), fallback: "/cabinet/profile?saved=1",
            returns: false)
    }
}

/// A contact with whether it is confirmed.
struct ContactState: Component {
    let text: String
    let isConfirmed: Bool
    let language: Language

    init(_ text: String, _ isConfirmed: Bool, _ language: Language) {
        self.text = text
        self.isConfirmed = isConfirmed
        self.language = language
    }

    var body: some HTML {
        span { text }
        " "
        Tag(
            language(isConfirmed ? AccountsTexts.addressConfirmed : AccountsTexts.addressNotConfirmed),
            isConfirmed ? .ok : .warn)
    }
}
