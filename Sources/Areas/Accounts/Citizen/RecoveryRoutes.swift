import DesignSystem
import Kernel
import Markup
import Web

private typealias T = AccountsTexts

extension AccountsArea {
    var recoveryRoutes: [Route] {
        [
            .get("/recovery", visitor: { try await recoveryPage($0, FormState(language: $0.language)) }),
            .post("/recovery", visitor: { try await takeRecovery($0, $1) }),
            .get("/recovery/sent", visitor: { try await recoverySentPage($0, FormState(language: $0.language)) }),
            .post("/recovery/sent", visitor: { try await takeRecoveryCode($0, $1) }),
            .get(
                "/recovery/new-password/{token}",
                visitor: { try await newPasswordPage($0, FormState(language: $0.language)) }),
            .post("/recovery/new-password/{token}", visitor: { try await takeNewPassword($0, $1) }),
        ]
    }

    private func recoveryPage(_ context: VisitorContext, _ form: FormState) async throws -> PortalResponse {
        let t = context.language
        let lines = catalogue.snapshot.helpLines(for: context.region)
        return try await context.page(t(T.recovery), status: form.errors.isEmpty ? 200 : 422) {
            WithSide {
                h1 { t(T.recovery) }
                ErrorSummary(in: form)
                p(.class("lead")) { t(T.recoveryLead) }
                mailBanner(context)
                ActionForm(action: "/recovery", csrf: context.csrf) {
                    TextField("email", label: t(T.email), in: form, kind: .email, width: .medium, maxLength: 254)
                    ButtonRow {
                        Button(t(T.send))
                        LinkButton(t(T.back), href: "/sign-in", kind: .link)
                    }
                }
                p { t(T.recoveryNoEmail) }
                p { a(.class("tap"), .href("/recovery/counter")) { t(SecurityTexts.accessLink) } }
            } side: {
                HelpNote(lines: lines, number: nil, language: t)
            }
        }
    }

    /// One answer for every address.
    private func takeRecovery(_ context: VisitorContext, _ input: FormInput) async throws -> PortalResponse {
        let (form, email) = readEmail(context, input)
        guard let email else { return try await recoveryPage(context, form) }
        let (address, now) = (context.request.address, context.now)
        try await evenly {
            try await context.store.write { tx in try beginRecovery(email, from: address, at: now, in: tx) }
        }
        return .redirect("/recovery/sent")
    }

    private func recoverySentPage(_ context: VisitorContext, _ form: FormState) async throws -> PortalResponse {
        let t = context.language
        return try await context.page(t(T.recoverySent), status: form.errors.isEmpty ? 200 : 422) {
            h1 { t(T.recoverySent) }
            ErrorSummary(in: form)
            p(.class("lead")) { t(T.recoverySentText) }
            mailBanner(context)
            ActionForm(action: "/recovery/sent", csrf: context.csrf) {
                TextField("email", label: t(T.email), in: form, kind: .email, width: .medium, maxLength: 254)
                TextField(
                    "code", label: t(T.code), hint: t(T.codeHint), in: form, kind: .smsCode, width: .short,
                    maxLength: 12)
                ButtonRow {
                    Button(t(T.next))
                    LinkButton(t(T.askAgain), href: "/recovery", kind: .link)
                }
            }
            p { t(T.recoverySpam) }
        }
    }

    private func takeRecoveryCode(_ context: VisitorContext, _ input: FormInput) async throws -> PortalResponse {
        var (form, email) = readEmail(context, input)
        let code = EmailCode(input["code"])
        form["code"] = String(input["code"].prefix(40))
        if code == nil { form.errors.add("code", T.codeShape) }
        guard let email, let code else { return try await recoverySentPage(context, form) }
        let (address, now) = (context.request.address, context.now)
        let link = try await evenly {
            try await context.store.write { tx in
                try redeemRecoveryCode(code, for: email, from: address, at: now, in: tx)
            }
        }
        guard let link else {
            form.errors.add("code", T.recoveryCodeWrong)
            return try await recoverySentPage(context, form)
        }
        return .redirect("/recovery/new-password/\(link.text)")
    }

    private func readEmail(_ context: VisitorContext, _ input: FormInput) -> (FormState, EmailAddress?) {
        var reader = AnswerReader(RegistrationAnswers(values: ["email": String(input["email"].prefix(1_000))]))
        let email: EmailAddress? = reader.required("email", T.enterEmail)
        return (FormState(language: context.language, values: reader.answers.formValues, errors: reader.errors), email)
    }

    private func newPasswordPage(_ context: VisitorContext, _ form: FormState) async throws -> PortalResponse {
        let now = context.now
        // A broken link is told of as an old one.
        guard let link = try? SecretToken(context.request[parameter: "token"]),
            let person = try await context.store.read({ tx in
                try owner(of: link, .recovery, at: now, in: tx) ?? ownerOfAccess(link, at: now, in: tx)
            })
        else { return try await linkOverPage(context, askAt: "/recovery") }
        let t = context.language
        let meter = try passwordMeter(own: person.data.ownWords, t)
        return try await context.page(t(T.newPassword), status: form.errors.isEmpty ? 200 : 422) {
            h1 { t(T.newPassword) }
            ErrorSummary(in: form)
            p(.class("lead")) { t(T.newPasswordLead) }
            ActionForm(action: "/recovery/new-password/\(link.text)", csrf: context.csrf) {
                NewPasswordFields(form: form, meter: meter)
                ButtonRow { Button(t(T.savePassword)) }
            }
        }
    }

    private func takeNewPassword(_ context: VisitorContext, _ input: FormInput) async throws -> PortalResponse {
        let now = context.now
        guard let link = try? SecretToken(context.request[parameter: "token"]),  // as above
            let person = try await context.store.read({ tx in
                try owner(of: link, .recovery, at: now, in: tx) ?? ownerOfAccess(link, at: now, in: tx)
            })
        else { return try await linkOverPage(context, askAt: "/recovery") }
        let errors = NewPasswordFields.errors(input, own: person.data.ownWords)
        guard errors.isEmpty else {
            return try await newPasswordPage(context, FormState(language: context.language, errors: errors))
        }
        let hash = try await passwords.hash(input.raw("password"))
        let isDone = try await context.store.write { tx in
            try finishRecovery(link: link, password: hash, at: now, in: tx)
        }
        return isDone ? .redirect("/sign-in?recovered=1") : try await linkOverPage(context, askAt: "/recovery")
    }

    func linkOverPage(_ context: VisitorContext, askAt path: String) async throws -> PortalResponse {
        let t = context.language
        return try await context.page(t(T.linkOver), status: 410) {
            h1 { t(T.linkOver) }
            p(.class("lead")) { t(T.linkOverText) }
            ButtonRow { LinkButton(t(T.askAgain), href: path) }
        }
    }

    /// Says so where a letter is awaited that cannot be sent.
    @HTMLBuilder func mailBanner(_ context: some PortalContext) -> some HTML {
        if context.visit.hooks.missingSenders().contains(.mail) {
            Banner(.warning) { context.language(T.noMailSender) }
        }
    }

    @HTMLBuilder func smsBanner(_ context: some PortalContext) -> some HTML {
        if context.visit.hooks.missingSenders().contains(.sms) {
            Banner(.warning) { context.language(T.noSmsSender) }
        }
    }
}
