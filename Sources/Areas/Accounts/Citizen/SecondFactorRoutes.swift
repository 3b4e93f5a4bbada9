import DesignSystem
import Foundation
import Kernel
import Markup
import Storage
import Web

private typealias T = SecurityTexts

/// Turning the second factor on and off, and new recovery codes: each asks for the password again.
extension AccountsArea {
    /// What is done after password and code were proved once more.
    enum FactorChange {
        case removal, codes

        var path: String { self == .removal ? "/cabinet/security/app/removal" : "/cabinet/security/codes" }
        var title: Phrase { self == .removal ? T.turnOffTitle : T.newCodes }
        var lead: Phrase { self == .removal ? T.turnOffLead : T.newCodesLead }
        var button: Phrase { self == .removal ? T.turnOff : T.newCodes }
    }

    package func hasFactor(_ context: CitizenContext) async throws -> Bool { try await hasFactor(FactorOwner(context.person)) }

    func hasFactor(_ owner: FactorOwner) async throws -> Bool {
        let keys = keys
        return try await platform.store.read { tx in try tx.first(.secondFactor(of: owner, keys: keys)) != nil }
    }

    func checkSecond(_ context: CitizenContext, _ input: FormInput) async throws -> Phrase? {
        try await checkSecond(FactorOwner(context.person), input, at: context.now)
    }

    /// What to say when the code was not given rightly; nil when it was, and for whoever has no second factor.
    func checkSecond(_ owner: FactorOwner, _ input: FormInput, field: String = "code", at now: Date) async throws
        -> Phrase?
    {
        guard try await hasFactor(owner) else { return nil }
        let code: SecondCode
        do { code = try SecondCode(input[field]) } catch { return error.phrase }
        switch try await platform.store.write({ tx in try prove(code, of: owner, from: .session, at: now, in: tx) }) {
        case .right: return nil
        case .wrong: return T.codeWrong
        case .wait(let seconds): return AccountsTexts.signInWait(seconds)
        }
    }

    // MARK: on

    func showSetUp(_ context: CitizenContext) async throws -> PortalResponse {
        guard try await !hasFactor(context) else { return .redirect("/cabinet/security") }
        return try await setUpPage(context, .new(), FormState(language: context.language))
    }

    func takeSetUp(_ context: CitizenContext, _ input: FormInput) async throws -> PortalResponse {
        guard try await !hasFactor(context) else { return .redirect("/cabinet/security") }
        let owner = FactorOwner(context.person)
        var form = FormState(language: context.language)
        guard let secret = openSetUp(input[FactorSetUp.sealedField], for: owner, at: context.now) else {
            form.errors.add("code", T.setUpOver)
            return try await setUpPage(context, .new(), form)
        }
        var code: TimeCode?
        do { code = try TimeCode(input["code"]) } catch { form.errors.add("code", error.phrase) }
        if form.errors.isEmpty, let refusal = try await checkPassword(context, input) {
            form.errors.add("current-password", refusal)
        }
        guard let code, form.errors.isEmpty else { return try await setUpPage(context, secret, form) }
        let (actor, now) = (context.actor, context.now)
        let codes = try await context.store.write { tx in
            try setUp(secret, proof: code, of: owner, by: actor, at: now, in: tx)
        }
        guard let codes else {
            form.errors.add("code", T.codeWrong)
            return try await setUpPage(context, secret, form)
        }
        return try await codesPage(context, codes)
    }

    private func setUpPage(_ context: CitizenContext, _ secret: TimeSecret, _ form: FormState) async throws
        -> PortalResponse
    {
        let t = context.language
        let sealed = try sealSetUp(secret, for: FactorOwner(context.person), at: context.now)
        return try await securityFrame(context, T.setUpTitle, form) {
            p(.class("lead")) { t(T.factorWhy) }
            ActionForm(action: "/cabinet/security/app", csrf: context.csrf) {
                FactorSetUp(secret: secret, sealed: sealed, account: context.name, form: form)
                TextField(
                    "current-password", label: t(AccountsTexts.currentPassword), in: form, kind: .password,
                    width: .medium)
                ButtonRow { Button(t(T.turnOn)) }
            }
        }
    }

    // MARK: off, and new codes

    func provePage(_ context: CitizenContext, _ change: FactorChange) async throws -> PortalResponse {
        try await provePage(context, change, FormState(language: context.language))
    }

    private func provePage(_ context: CitizenContext, _ change: FactorChange, _ form: FormState) async throws
        -> PortalResponse
    {
        guard try await hasFactor(context) else { return .redirect("/cabinet/security") }
        let t = context.language
        return try await securityFrame(context, change.title, form) {
            p(.class("lead")) { t(change.lead) }
            ActionForm(action: change.path, csrf: context.csrf) {
                TextField(
                    "current-password", label: t(AccountsTexts.currentPassword), in: form, kind: .password,
                    width: .medium)
                TextField(
                    "code", label: t(T.code), hint: t(T.codeOrRecovery), in: form, kind: .code,
                    autocomplete: "one-time-code", width: .medium, maxLength: 40)
                ButtonRow {
                    Button(t(change.button), kind: change == .removal ? .danger : .main)
                    LinkButton(t(T.cancel), href: "/cabinet/security", kind: .link)
                }
            }
        }
    }

    func takeProof(_ context: CitizenContext, _ input: FormInput, _ change: FactorChange) async throws
        -> PortalResponse
    {
        var form = FormState(language: context.language)
        var code: SecondCode?
        do { code = try SecondCode(input["code"]) } catch { form.errors.add("code", error.phrase) }
        if form.errors.isEmpty, let refusal = try await checkPassword(context, input) {
            form.errors.add("current-password", refusal)
        }
        guard let code, form.errors.isEmpty else { return try await provePage(context, change, form) }
        let (owner, actor, now) = (FactorOwner(context.person), context.actor, context.now)
        let (outcome, codes) = try await context.store.write { tx -> (SecondOutcome, [ActivationCode]) in
            let outcome = try prove(code, of: owner, from: .session, at: now, in: tx)
            guard case .right = outcome else { return (outcome, []) }
            switch change {
            case .removal:
                try turnOff(owner, by: actor, at: now, in: tx)
                return (outcome, [])
            case .codes: return (outcome, try renewRecoveryCodes(of: owner, by: actor, at: now, in: tx))
            }
        }
        switch outcome {
        case .right:
            return codes.isEmpty ? .redirect("/cabinet/security?done=off") : try await codesPage(context, codes)
        case .wrong: form.errors.add("code", T.codeWrong)
        case .wait(let seconds): form.errors.add("code", AccountsTexts.signInWait(seconds))
        }
        return try await provePage(context, change, form)
    }

    private func codesPage(_ context: CitizenContext, _ codes: [ActivationCode]) async throws -> PortalResponse {
        try await securityFrame(context, T.codesTitle) {
            RecoveryCodeList(codes: codes, language: context.language)
            ButtonRow { LinkButton(context.language(T.goOn), href: "/cabinet/security") }
        }
    }
}
