import DesignSystem
import Kernel
import Markup
import Web

private typealias T = AccountsTexts

extension AccountsArea {
    var emailRoutes: [Route] {
        [
            .get("/register/done", person: { try await showDone($0) }),
            .get("/email-confirmation/{token}", visitor: { try await showLink($0) }),
            .post("/email-confirmation/{token}", visitor: { context, _ in try await takeLink(context) }),
            .get("/cabinet/profile/email", person: { try await emailPage($0, FormState(language: $0.language)) }),
            .post("/cabinet/profile/email", person: { try await takeEmail($0, $1) }),
            .post("/cabinet/profile/email/confirmation", person: { try await takeEmailCode($0, $1) }),
            .post("/cabinet/profile/email/old/confirmation", person: { try await takeOldCode($0, $1, .email) }),
            .post("/cabinet/profile/email/old/message", person: { try await resendOldCode($0, $1, .email) }),
            .post("/cabinet/profile/email/letter", person: { context, _ in try await resendLetter(context) }),
        ]
    }

    /// Right after registering: the number, and what comes next.
    private func showDone(_ context: CitizenContext) async throws -> PortalResponse {
        let person = try await me(context)
        let t = context.language
        let lines = catalogue.snapshot.helpLines(for: person.region)
        let form = FormState(language: t)
        return try await context.page(t(T.doneTitle)) {
            WithSide {
                ConfirmationPanel(
                    t(T.doneTitle), numberLabel: t(T.sideNumber), number: person.registrationNumber.text)
                h2 { t(T.doneEmail) }
                if let address = person.emailToConfirm {
                    EmailConfirmation(
                        address: address, form: form, csrf: context.csrf, senderMissing: isMissing(.mail, context),
                        linksToChange: true)
                } else {
                    Banner(.good) { t(T.emailConfirmed) }
                }
                if let phone = person.phone, phone.isMobile, !person.phoneConfirmed {
                    h2 { t(T.donePhone) }
                    PhoneConfirmation(
                        phone: phone, form: form, csrf: context.csrf, senderMissing: isMissing(.sms, context),
                        isMain: person.emailConfirmed)
                }
                if person.level < .confirmed {
                    h2 { t(T.doneActivate) }
                    p { t(T.doneActivateText) }
                    ButtonRow {
                        LinkButton(t(T.howToActivate), href: "/cabinet/activation", kind: .quiet)
                        LinkButton(t(T.toCabinet), href: "/cabinet", kind: .link)
                    }
                }
            } side: {
                HelpNote(lines: lines, number: nil, language: t)
            }
        }
    }

    // MARK: The link of the letter

    /// Only shows a button: mail scanners open links by themselves.
    private func showLink(_ context: VisitorContext) async throws -> PortalResponse {
        let now = context.now
        guard let link = try? SecretToken(context.request[parameter: "token"]),  // told as an old one
            let person = try await context.store.read({ tx in try owner(of: link, .email, at: now, in: tx) }),
            let address = person.emailToConfirm
        else { return try await linkOverPage(context, askAt: "/cabinet/profile/email") }
        let t = context.language
        return try await context.page(t(T.confirmEmailTitle)) {
            h1 { t(T.confirmEmailTitle) }
            p(.class("lead")) { t(T.confirmEmailText(person.registrationNumber, address.text)) }
            ActionForm(action: "/email-confirmation/\(link.text)", csrf: context.csrf) {
                ButtonRow { Button(t(T.confirm)) }
            }
        }
    }

    private func takeLink(_ context: VisitorContext) async throws -> PortalResponse {
        let (now, language) = (context.now, context.language)
        guard let link = try? SecretToken(context.request[parameter: "token"]) else {  // told as an old one
            return try await linkOverPage(context, askAt: "/cabinet/profile/email")
        }
        let reader = context.citizen?.id
        let (outcome, person) = try await context.store.write { tx in
            try confirmEmail(link: link, by: reader, at: now, in: tx)
        }
        switch outcome {
        case .done where context.citizen?.id == person: return .redirect("/cabinet?done=email")
        case .done:
            return try await context.page(language(T.emailConfirmed)) {
                h1 { language(T.emailConfirmed) }
                p(.class("lead")) { language(T.emailConfirmedText) }
                ButtonRow { LinkButton(language(T.signIn), href: "/sign-in") }
            }
        case .taken:
            return try await context.page(language(T.confirmEmailTitle), status: 422) {
                h1 { language(T.confirmEmailTitle) }
                Banner(.stop, alert: true) { language(T.emailTaken) }
                ButtonRow { LinkButton(language(T.signIn), href: "/sign-in") }
            }
        case .awaitsOwner:
            return try await context.page(language(T.confirmEmailTitle), status: 422) {
                h1 { language(T.confirmEmailTitle) }
                Banner(.warning, alert: true) { language(T.confirmSignedIn) }
                ButtonRow { LinkButton(language(T.signIn), href: "/sign-in") }
            }
        case .awaitsOld, .awaitsNew:
            // The rest is done in the cabinet, where the old address is known.
            return .redirect("/cabinet/profile/email?done=new")
        case .wrong, .expired: return try await linkOverPage(context, askAt: "/cabinet/profile/email")
        }
    }

    // MARK: The code, and another address

    func emailPage(_ context: CitizenContext, _ form: FormState) async throws -> PortalResponse {
        let person = try await me(context)
        let t = context.language
        var form = form
        if form["email"].isEmpty, !person.emailConfirmed { form["email"] = person.email.text }
        let change = try await change(.email, context)
        let asksCode = try await hasFactor(context)
        return try await profilePage(context, T.email, form) {
            if let change {
                OldContactProof(
                    change: change, person: person, form: form, csrf: context.csrf, now: context.now)
                h2 { t(T.newEmail) }
            }
            if change?.isNewProved == true {
                p { Tag(t(T.newProved), .ok) }
            } else if let address = person.emailToConfirm {
                EmailConfirmation(
                    address: address, form: form, csrf: context.csrf, senderMissing: isMissing(.mail, context),
                    linksToChange: false)
            }
            if person.emailToConfirm != nil { h2 { t(T.changeEmail) } }
            if person.emailConfirmed {
                p {
                    t(T.emailNow(person.email.text)) + " "
                    Tag(t(T.addressConfirmed), .ok)
                }
                p { t(T.emailStays) }
            }
            ActionForm(action: "/cabinet/profile/email", csrf: context.csrf) {
                TextField("email", label: t(T.newEmail), in: form, kind: .email, width: .medium, maxLength: 254)
                if person.emailConfirmed || person.level == .confirmed {
                    ProofFields(form: form, asksCode: asksCode)
                }
                ButtonRow { Button(t(T.send), kind: person.emailToConfirm == nil ? .main : .quiet) }
            }
        }
    }

    private func takeEmail(_ context: CitizenContext, _ input: FormInput) async throws -> PortalResponse {
        let person = try await me(context)
        var reader = AnswerReader(RegistrationAnswers(values: ["email": String(input["email"].prefix(1_000))]))
        let email: EmailAddress? = reader.required("email", T.enterEmail)
        var form = FormState(language: context.language, values: reader.answers.formValues, errors: reader.errors)
        guard let email else { return try await emailPage(context, form) }
        // Whoever finds a session left open must not take the account over by its address.
        if person.emailConfirmed || person.level == .confirmed { try await prove(context, input, &form) }
        guard form.errors.isEmpty else { return try await emailPage(context, form) }
        let (id, now) = (context.person, context.now)
        try await context.store.write { tx in try changeEmail(of: id, to: email, at: now, in: tx) }
        return .redirect("/cabinet/profile/email")
    }

    private func takeEmailCode(_ context: CitizenContext, _ input: FormInput) async throws -> PortalResponse {
        var form = FormState(language: context.language)
        guard let code = EmailCode(input["code"]) else {
            form.errors.add("code", T.codeShape)
            return try await emailPage(context, form)
        }
        let (id, now) = (context.person, context.now)
        switch try await context.store.write({ tx in try confirmEmail(of: id, code: code, at: now, in: tx) }) {
        case .done: return .redirect("/cabinet?done=email")
        case .awaitsOld, .awaitsNew, .awaitsOwner: return .redirect("/cabinet/profile/email")
        case .wrong(let left): form.errors.add("code", T.codeWrong(left))
        case .expired: form.errors.add("code", T.codeExpired)
        case .taken: form.errors.add("code", T.emailTaken)
        }
        return try await emailPage(context, form)
    }

    private func resendLetter(_ context: CitizenContext) async throws -> PortalResponse {
        let (id, now) = (context.person, context.now)
        try await context.store.write { tx in try sendEmailCode(to: id, at: now, in: tx) }
        return .redirect("/cabinet/profile/email?sent=1")
    }

    func isMissing(_ sender: PortalHooks.Sender, _ context: some PortalContext) -> Bool {
        context.visit.hooks.missingSenders().contains(sender)
    }

    /// The person of this visit.
    func me(_ context: CitizenContext) async throws -> Person {
        let id = context.person
        guard let person = try await context.store.read({ tx in try self.person(id, in: tx) }) else { throw NotFound() }
        return person
    }
}
