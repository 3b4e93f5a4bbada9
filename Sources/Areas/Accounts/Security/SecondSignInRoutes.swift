import DesignSystem
import Foundation
import Kernel
import Markup
import Storage
import Web

private typealias T = SecurityTexts

/// The second step of signing in: the code from the app, or its set-up for staff who have none yet.
extension AccountsArea {
    var secondSignInRoutes: [Route] {
        [
            .get("/sign-in/code", visitor: { try await showSecond($0, .citizen) }),
            .post("/sign-in/code", visitor: { try await takeSecond($0, $1, .citizen) }),
            .post("/sign-in/code/message", visitor: { context, _ in try await sendSecondAgain(context) }),
            .get("/staff/sign-in/code", visitor: { try await showSecond($0, .staff) }),
            .post("/staff/sign-in/code", visitor: { try await takeSecond($0, $1, .staff) }),
            .post("/sign-in/code/passkey", visitor: { try await takeSecondPasskey($0, $1, .citizen) }),
            .post("/sign-in/code/passkey/options", visitor: { context, _ in try await askSecond(context, .citizen) }),
            .post("/staff/sign-in/code/passkey", visitor: { try await takeSecondPasskey($0, $1, .staff) }),
            .post(
                "/staff/sign-in/code/passkey/options", visitor: { context, _ in try await askSecond(context, .staff) }),
            .get("/staff/sign-in/passkey", visitor: { try await showStaffPasskey($0) }),
            .post("/staff/sign-in/passkey", visitor: { try await takeStaffPasskey($0, $1) }),
            .post("/staff/sign-in/passkey/options", visitor: { context, _ in try await askStaffToRegister(context) }),
            .get("/staff/sign-in/app", visitor: { try await showStaffSetUp($0) }),
            .post("/staff/sign-in/app", visitor: { try await takeStaffSetUp($0, $1) }),
        ]
    }

    static func cookie(_ context: VisitorContext) -> String {
        context.visit.platform.cookie("okno-half")
    }

    /// After the right password: in at once, or the second factor first.
    /// - Parameter proof: what he has proved himself by.
    func admit(
        _ context: VisitorContext, _ principal: Principal, _ kind: SignInForm,
        by proof: SignInProof = SignInProof([.password])
    ) async throws -> PortalResponse {
        let (owner, keys, now) = (FactorOwner(principal), keys, context.now)
        let half = try await context.store.write { tx -> (token: SecretToken, isSetUp: Bool)? in
            if try smsFactor(of: owner, in: tx) != nil {
                try sendSignInCode(to: owner, at: now, in: tx)
                return (try HalfSignIn.begin(owner, by: proof, at: now, keys: keys, in: tx), true)
            }
            let isSetUp = try factors(of: owner, in: tx).isAsked
            guard isSetUp || (kind.isStaff && isStaffFactorRequired) else { return nil }
            return (try HalfSignIn.begin(owner, by: proof, at: now, keys: keys, in: tx), isSetUp)
        }
        guard let half else { return try await enter(context, principal, by: proof) }
        return PortalResponse.redirect(kind.path + (half.isSetUp ? "/code" : "/app"))
            .with(cookie: Cookie(Self.cookie(context), half.token.text, maxAge: HalfSignIn.lifetime))
    }

    /// Notes the entry, then opens the session: none is open of which nothing is known.
    func enter(
        _ context: some PortalContext, _ principal: Principal, by proof: SignInProof, fallback: String,
        returns: Bool = true
    ) async throws -> PortalResponse {
        let device = try await noteEntry(of: principal, context)
        return try await context.open(principal, by: proof, fallback: fallback, returns: returns)
            .with(cookie: device)
    }

    /// Opens the session.
    func enter(_ context: VisitorContext, _ principal: Principal, by proof: SignInProof) async throws
        -> PortalResponse
    {
        let fallback =
            if case .staff(let member) = principal { member.role.desk.path } else { "/cabinet" }
        return try await enter(context, principal, by: proof, fallback: fallback)
    }

    /// The half sign-in of this browser, of the kind of the page.
    func half(_ context: VisitorContext, _ kind: SignInForm) async throws -> (SecretToken, HalfSignIn)? {
        let (keys, now) = (keys, context.now)
        // Whatever else stands in the cookie is no token of ours: the password is asked for again.
        guard let typed = context.request.cookies[Self.cookie(context)], let token = try? SecretToken(typed),
            let half = try await context.store.read({ tx in
                try HalfSignIn.find(token, at: now, keys: keys, in: tx)
            }), half.owner.isStaff == kind.isStaff
        else { return nil }
        return (token, half)
    }

    func over(_ kind: SignInForm) -> PortalResponse { .redirect(kind.path + "?over=1") }

    // MARK: the code

    private func showSecond(_ context: VisitorContext, _ kind: SignInForm) async throws -> PortalResponse {
        guard try await half(context, kind) != nil else { return over(kind) }
        return try await secondPage(context, kind, FormState(language: context.language))
    }

    private func sendSecondAgain(_ context: VisitorContext) async throws -> PortalResponse {
        guard let (_, half) = try await half(context, .citizen) else { return over(.citizen) }
        let now = context.now
        try await context.store.write { tx in try sendSignInCode(to: half.owner, at: now, in: tx) }
        return .redirect("/sign-in/code")
    }

    private func takeSecond(_ context: VisitorContext, _ input: FormInput, _ kind: SignInForm) async throws
        -> PortalResponse
    {
        guard let (token, half) = try await half(context, kind) else { return over(kind) }
        var form = FormState(language: context.language)
        let code: SecondCode
        do { code = try SecondCode(input["code"]) } catch {
            form.errors.add("code", error.phrase)
            return try await secondPage(context, kind, form)
        }
        let (keys, now, hooks) = (keys, context.now, context.visit.hooks)
        let known = device(context.visit).map { KnownDevice($0, of: half.owner, keys: keys) }
        let (outcome, principal) = try await context.store.write { tx -> (SecondOutcome, Principal?) in
            var place = ProofPlace.unknownBrowser
            if let known, try known.isKnown(in: tx) { place = .knownBrowser(known) }
            let outcome = try prove(code, of: half.owner, from: place, at: now, in: tx)
            guard case .right = outcome else {
                if case .wrong = outcome { try HalfSignIn.fail(token, keys: keys, in: tx) }
                return (outcome, nil)
            }
            // One sign-in opens one session, whoever else has the cookie.
            guard try HalfSignIn.end(token, keys: keys, in: tx) else { return (outcome, nil) }
            return (outcome, try hooks.principal(half.owner.kind, half.owner.id, tx))
        }
        switch outcome {
        case .right(let methods):
            guard let principal else { return over(kind) }
            return try await enter(context, principal, by: half.proof.with(methods)).with(
                cookie: Cookie(Self.cookie(context), "", maxAge: 0))
        case .wrong: form.errors.add("code", T.codeWrong)
        case .wait(let seconds):
            form.errors.add("code", AccountsTexts.signInWait(seconds))
            var response = try await secondPage(context, kind, form, status: 429)
            response.headers.append(("Retry-After", String(seconds)))
            return response
        }
        guard try await self.half(context, kind) != nil else { return over(kind) }
        return try await secondPage(context, kind, form)
    }

    func secondPage(
        _ context: VisitorContext, _ kind: SignInForm, _ form: FormState, status: Int? = nil
    ) async throws -> PortalResponse {
        let t = context.language
        let lines = catalogue.snapshot.helpLines(for: context.region)
        guard let owner = try await half(context, kind)?.1.owner else { return over(kind) }
        let (phone, factors) = try await context.store.read { tx in
            (try smsFactor(of: owner, in: tx), try self.factors(of: owner, in: tx))
        }
        if let phone { return try await smsCodePage(context, phone, form, status: status) }
        let hasApp = factors.app != nil
        return try await context.page(t(T.secondTitle), status: status ?? (form.errors.isEmpty ? 200 : 422)) {
            WithSide {
                h1 { t(T.secondTitle) }
                ErrorSummary(in: form)
                p(.class("lead")) { t(hasApp ? T.secondLead : T.secondLeadByPasskey) }
                if relyingParty != nil, !factors.usablePasskeys.isEmpty {
                    ActionForm(action: kind.path + "/code/passkey", csrf: context.csrf) {
                        PasskeyBox(
                            .get, options: kind.path + "/code/passkey/options", label: t(T.proveByPasskey),
                            kind: hasApp ? .quiet : .main, missing: hasApp ? nil : t(T.noPasskeysHere),
                            failed: t(T.passkeyWrong))
                    }
                }
                ActionForm(action: kind.path + "/code", csrf: context.csrf) {
                    TextField(
                        "code", label: t(hasApp ? T.code : T.recoveryCode), hint: hasApp ? t(T.codeOrRecovery) : nil,
                        in: form, kind: .code, autocomplete: "one-time-code", width: .medium, maxLength: 40)
                    ButtonRow { Button(t(AccountsTexts.signIn), kind: hasApp ? .main : .quiet) }
                }
                if hasApp { p { t(T.lostPhone) } }
                p { t(kind.isStaff ? T.lostStaff : T.lostAll) }
                if !kind.isStaff { p { a(.class("tap"), .href("/recovery/counter")) { t(T.accessLink) } } }
            } side: {
                HelpNote(lines: lines, number: nil, language: t)
            }
        }
    }

    private func smsCodePage(_ context: VisitorContext, _ phone: PhoneNumber, _ form: FormState, status: Int?)
        async throws
        -> PortalResponse
    {
        let t = context.language
        return try await context.page(t(T.secondTitle), status: status ?? (form.errors.isEmpty ? 200 : 422)) {
            h1 { t(T.secondTitle) }
            ErrorSummary(in: form)
            p(.class("lead")) { t(T.smsSent(phone.masked)) }
            if context.visit.hooks.missingSenders().contains(.sms) {
                Banner(.warning) { t(AccountsTexts.noSmsSender) }
            }
            ActionForm(action: "/sign-in/code", csrf: context.csrf) {
                TextField(
                    "code", label: t(T.smsCode), hint: t(T.codeHint), in: form, kind: .smsCode, width: .short,
                    maxLength: 10)
                ButtonRow { Button(t(AccountsTexts.signIn)) }
            }
            ActionForm(action: "/sign-in/code/message", csrf: context.csrf) {
                ButtonRow { Button(t(AccountsTexts.sendAgain), kind: .link) }
            }
            p { a(.class("tap"), .href("/recovery/counter")) { t(T.accessLink) } }
        }
    }
}
