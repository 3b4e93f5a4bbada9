import DesignSystem
import Foundation
import Kernel
import Markup
import Passkeys
import Storage
import Web

private typealias T = SecurityTexts

extension AccountsArea {
    var passkeyRoutes: [Route] {
        [
            .post("/sign-in/passkey/options", visitor: { context, _ in try await askToSignIn(context) }),
            .post("/sign-in/passkey", visitor: { try await signInByPasskey($0, $1) }),
            .get(
                "/cabinet/security/passkeys/new",
                person: { try await newPasskeyPage($0, FormState(language: $0.language)) }),
            .post("/cabinet/security/passkeys/options", person: { context, _ in try await askToRegister(context) }),
            .post("/cabinet/security/passkeys", person: { try await takePasskey($0, $1) }),
            .post("/cabinet/security/passkeys/{id}/removal", person: { try await dropPasskey($0, $1) }),
        ]
    }

    private func options(_ json: String) -> PortalResponse {
        PortalResponse(headers: [("Content-Type", "application/json; charset=utf-8")], body: Array(json.utf8))
    }

    // MARK: signing in

    private func askToSignIn(_ context: VisitorContext) async throws -> PortalResponse {
        guard let party = relyingParty else { throw NotFound() }
        let (address, browser, now, keys) = (context.request.address, context.csrf, context.now, keys)
        let asked = try await context.store.write { tx in
            try Throttle("passkey", address, limit: 60, window: 600, keys: keys).count(at: now, in: tx)
            return try signInOptions(party, browser: browser, at: now, in: tx)
        }
        return options(asked.json)
    }

    private func signInByPasskey(_ context: VisitorContext, _ input: FormInput) async throws -> PortalResponse {
        guard let party = relyingParty else { throw NotFound() }
        // What cannot be read is refused below, in the words of any other passkey that does not fit.
        let answer = try? SignInAnswer(
            clientDataJSON: input["clientDataJSON"], authenticatorData: input["authenticatorData"],
            signature: input["signature"])
        let (credential, browser, now, keys) = (input["credential"], context.csrf, context.now, keys)
        let (address, hooks) = (context.request.address, context.visit.hooks)
        let principal = try await context.store.write { tx -> Principal? in
            try Throttle("sign-in", address, limit: 60, window: 600, keys: keys).count(at: now, in: tx)
            guard let answer,
                let owner = try ownerOfPasskey(
                    answer, credential: credential, party, browser: browser, at: now, in: tx), !owner.isStaff
            else { return nil }
            return try hooks.principal(owner.kind, owner.id, tx)
        }
        guard let principal else {
            return try await signInPage(
                context, .citizen, FormState(language: context.language), refusal: T.passkeyRefused, status: 422)
        }
        // Its device checked its owner: what he has, and what he knows or is.
        return try await enter(context, principal, by: SignInProof([.key, .several]), fallback: "/cabinet")
    }

    // MARK: in the cabinet

    private func askToRegister(_ context: CitizenContext) async throws -> PortalResponse {
        guard let party = relyingParty else { throw NotFound() }
        let (owner, name, now, keys) = (FactorOwner(context.person), context.name, context.now, keys)
        let asked = try await context.store.write { tx in
            try Throttle("passkey-new", owner.id, limit: 60, window: 600, keys: keys).count(at: now, in: tx)
            return try registrationOptions(party, for: owner, name: name, at: now, in: tx)
        }
        return options(asked.json)
    }

    private func newPasskeyPage(_ context: CitizenContext, _ form: FormState) async throws -> PortalResponse {
        guard relyingParty != nil else { throw NotFound() }
        let t = context.language
        let hasFactor = try await hasFactor(context)
        return try await securityFrame(context, T.newPasskey, form) {
            p(.class("lead")) { t(T.passkeyWhy) }
            ActionForm(action: "/cabinet/security/passkeys", csrf: context.csrf) {
                TextField(
                    "name", label: t(T.passkeyName), hint: t(T.passkeyNameHint), in: form, width: .medium, maxLength: 60
                )
                ProofFields(form: form, asksCode: hasFactor)
                PasskeyBox(
                    .create, options: "/cabinet/security/passkeys/options", label: t(T.makePasskey),
                    missing: t(T.noPasskeys), failed: t(T.passkeyStopped))
            }
        }
    }

    private func takePasskey(_ context: CitizenContext, _ input: FormInput) async throws -> PortalResponse {
        guard let party = relyingParty else { throw NotFound() }
        var form = FormState(language: context.language)
        form["name"] = String(input["name"].prefix(200))
        var name: FreeText?
        do {
            name = try FreeText(input["name"], max: 60)
            if name?.isEmpty ?? true { form.errors.add("name", T.passkeyNameMissing) }
        } catch { form.errors.add("name", error.phrase) }
        // What cannot be read is refused below, after what the person can mend himself.
        let answer = try? RegistrationAnswer(
            clientDataJSON: input["clientDataJSON"], attestationObject: input["attestationObject"])
        // A passkey passes by the app, so whoever adds one shows that he has it.
        if form.errors.isEmpty { try await prove(context, input, &form) }
        guard let name, form.errors.isEmpty else { return try await newPasskeyPage(context, form) }
        let (owner, actor, now) = (FactorOwner(context.person), context.actor, context.now)
        do {
            guard let answer, let challenge = answer.challenge else { throw PasskeyFault.notBase64URL }
            // Used up by itself: it stays so whatever is wrong with the answer.
            guard try await context.store.write({ tx in try takeRegistration(challenge, of: owner, at: now, in: tx) })
            else { throw PasskeyFault.wrongChallenge }
            try await context.store.write { tx in
                try addPasskey(
                    answer, to: challenge, party, named: name.text, of: owner, by: actor, at: now, in: tx)
            }
        } catch let errors as FieldErrors {
            form.errors = errors
            return try await newPasskeyPage(context, form)
        } catch is PasskeyFault {
            form.errors.add("name", T.passkeyNotMade)
            return try await newPasskeyPage(context, form)
        }
        return .redirect("/cabinet/security?done=passkey")
    }

    private func dropPasskey(_ context: CitizenContext, _ input: FormInput) async throws -> PortalResponse {
        guard let id = PasskeyID(context.request[parameter: "id"]) else { throw NotFound() }
        let field = PasskeyList.passwordField(id)
        if let refusal = try await checkPassword(context, input, field: field) {
            return try await showSecurity(
                context, FormState(language: context.language, errors: FieldErrors(field, refusal)))
        }
        let (owner, actor, now) = (FactorOwner(context.person), context.actor, context.now)
        try await context.store.write { tx in try removePasskey(id, of: owner, by: actor, at: now, in: tx) }
        return .redirect("/cabinet/security?done=passkey-removed")
    }
}

/// The passkeys of an account, and the way to another.
struct PasskeyList: Component {
    let passkeys: [OwnPasskey]
    let csrf: String
    let dates: HumanDate
    let form: FormState

    /// The field of the password by which one is removed: one a passkey.
    static func passwordField(_ id: PasskeyID) -> String { "password-\(id)" }

    var body: some HTML {
        let t = form.language
        if passkeys.isEmpty { p { t(T.passkeyWhy) } }
        EntryList {
            for passkey in passkeys {
                li(.class("entry")) {
                    h3 { passkey.name }
                    div(.class("entry-note")) {
                        p {
                            t(T.passkeyAdded(dates.moment(passkey.createdAt)))
                            if let used = passkey.usedAt { " · " + t(T.signedIn(dates.moment(used))) }
                        }
                    }
                    Details(t(T.removePasskey), open: form.error(Self.passwordField(passkey.id)) != nil) {
                        ActionForm(action: "/cabinet/security/passkeys/\(passkey.id)/removal", csrf: csrf) {
                            p { t(T.removePasskeyText) }
                            TextField(
                                Self.passwordField(passkey.id), label: t(AccountsTexts.currentPassword), in: form,
                                kind: .password, width: .medium)
                            ButtonRow { Button(t(T.removePasskey), kind: .danger) }
                        }
                    }
                }
            }
        }
        ButtonRow { LinkButton(t(T.newPasskey), href: "/cabinet/security/passkeys/new", kind: .quiet) }
    }
}
