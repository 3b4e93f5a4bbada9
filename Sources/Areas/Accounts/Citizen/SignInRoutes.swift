import DesignSystem
import Kernel
import Markup
import Web

private typealias T = AccountsTexts

extension AccountsArea {
    var signInRoutes: [Route] {
        [
            .get("/sign-in", visitor: { try await showSignIn($0, SignInForm.citizen) }),
            .post("/sign-in", visitor: { try await takeSignIn($0, $1) }),
            .get("/staff/sign-in", visitor: { try await showSignIn($0, SignInForm.staff) }),
            .post("/staff/sign-in", visitor: { try await takeStaffSignIn($0, $1) }),
        ]
    }

    /// Who signs in: the two pages differ in words only.
    struct SignInForm {
        let path: String
        let title: Phrase
        let login: Phrase
        let missing: Phrase
        let refused: Phrase
        let interrupted: Phrase

        static let citizen = SignInForm(
            path: "/sign-in", title: T.signInTitle, login: T.login, missing: T.enterLogin, refused: T.signInRefused,
            interrupted: T.interrupted)
        static let staff = SignInForm(
            path: "/staff/sign-in", title: T.staffSignIn, login: T.staffLogin, missing: T.enterStaffLogin,
            refused: T.staffRefused, interrupted: T.interruptedStaff)

        var isStaff: Bool { path == Self.staff.path }
    }

    private func showSignIn(_ context: VisitorContext, _ kind: SignInForm) async throws -> PortalResponse {
        switch context.visit.principal {
        case .person where !kind.isStaff: return .redirect("/cabinet")
        case .staff(let member) where kind.isStaff: return .redirect(member.role.desk.path)
        default: return try await signInPage(context, kind, FormState(language: context.language))
        }
    }

    private func takeSignIn(_ context: VisitorContext, _ input: FormInput) async throws -> PortalResponse {
        let (address, now) = (context.request.address, context.now)
        return try await enter(context, input, .citizen) {
            try await signIn(
                input["login"], password: input.raw("password"), device: device(context.visit), from: address, at: now)
        } admit: { citizen in
            try await admit(context, .person(citizen), .citizen)
        }
    }

    private func takeStaffSignIn(_ context: VisitorContext, _ input: FormInput) async throws -> PortalResponse {
        let (address, now) = (context.request.address, context.now)
        return try await enter(context, input, .staff) {
            try await signInStaff(
                input["login"], password: input.raw("password"), device: device(context.visit), from: address, at: now)
        } admit: { member in
            try await admit(context, .staff(member), .staff)
        }
    }

    private func enter<Who>(
        _ context: VisitorContext, _ input: FormInput, _ kind: SignInForm,
        attempt: () async throws -> SignInOutcome<Who>, admit: (Who) async throws -> PortalResponse
    ) async throws -> PortalResponse {
        var form = FormState(language: context.language)
        form["login"] = String(input["login"].prefix(300))
        if input["login"].isEmpty { form.errors.add("login", kind.missing) }
        if input.raw("password").isEmpty { form.errors.add("password", T.enterPassword) }
        guard form.errors.isEmpty else { return try await signInPage(context, kind, form, status: 422) }
        switch try await attempt() {
        case .entered(let who): return try await admit(who)
        case .refused: return try await signInPage(context, kind, form, refusal: kind.refused, status: 422)
        case .wait(let seconds):
            var response = try await signInPage(context, kind, form, refusal: T.signInWait(seconds), status: 429)
            response.headers.append(("Retry-After", String(seconds)))
            return response
        }
    }

    /// What became of signing in by another provider.
    private static func outsideText(_ word: String?) -> Phrase? {
        switch word {
        case "denied": T.outsideDenied
        case "over": T.outsideOver
        default: nil
        }
    }

    func signInPage(
        _ context: VisitorContext, _ kind: SignInForm, _ form: FormState, refusal: Phrase? = nil, status: Int = 200
    ) async throws -> PortalResponse {
        let t = context.language
        let lines = catalogue.snapshot.helpLines(for: context.region)
        return try await context.page(t(kind.title), status: status) {
            WithSide {
                h1 { t(kind.title) }
                ErrorSummary(in: form)
                if let refusal { Banner(.stop, alert: true) { t(refusal) } }
                if context.request.query["interrupted"] != nil { Banner(.warning) { t(kind.interrupted) } }
                if context.request.query["welcome"] != nil {
                    Banner(.good, alert: true) { t(InvitationTexts.accepted) }
                }
                if context.request.query["over"] != nil { Banner(.warning) { t(SecurityTexts.secondOver) } }
                if context.request.query["lost"] != nil { Banner(.warning) { t(T.lost) } }
                if context.request.query["recovered"] != nil { Banner(.good) { t(T.recoveredBanner) } }
                if let outside = Self.outsideText(context.request.query["outside"]) { Banner(.warning) { t(outside) } }
                ActionForm(action: kind.path, csrf: context.csrf) {
                    TextField(
                        "login", label: t(kind.login), hint: kind.isStaff ? nil : t(T.loginHint), in: form,
                        autocomplete: "username", width: .medium, maxLength: 254)
                    TextField("password", label: t(T.password), in: form, kind: .password, width: .medium)
                    ButtonRow {
                        Button(t(T.signIn))
                        if !kind.isStaff { LinkButton(t(T.forgot), href: "/recovery", kind: .link) }
                    }
                }
                if !kind.isStaff, relyingParty != nil {
                    ActionForm(action: "/sign-in/passkey", csrf: context.csrf) {
                        PasskeyBox(
                            .get, options: "/sign-in/passkey/options", label: t(SecurityTexts.signInByPasskey),
                            kind: .quiet, missing: nil, failed: t(SecurityTexts.passkeyRefused))
                    }
                }
                if !kind.isStaff, !context.visit.hooks.outsideSignIns.isEmpty {
                    ButtonRow {
                        for provider in context.visit.hooks.outsideSignIns {
                            LinkButton(t(T.signInBy(provider.label)), href: "/sign-in/by/\(provider.id)", kind: .quiet)
                        }
                    }
                }
                if kind.isStaff {
                    p { a(.href("/sign-in")) { t(T.forCitizens) } }
                } else {
                    h2 { t(T.noAccount) }
                    p { t(T.registerText) }
                    ButtonRow { LinkButton(t(T.register), href: "/register", kind: .quiet) }
                }
            } side: {
                HelpNote(lines: lines, number: nil, language: t)
            }
        }
    }
}
