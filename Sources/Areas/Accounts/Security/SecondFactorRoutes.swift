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

        var path: String { self == .removal ? "/app/removal" : "/codes" }
        var title: Phrase { self == .removal ? T.turnOffTitle : T.newCodes }
        var lead: Phrase { self == .removal ? T.turnOffLead : T.newCodesLead }
        var button: Phrase { self == .removal ? T.turnOff : T.newCodes }
    }

    // MARK: on

    func showSetUp(_ context: some SecuredContext) async throws -> PortalResponse {
        guard try await !hasApp(context) else { return .redirect(type(of: context).security) }
        return try await setUpPage(context, .new(), FormState(language: context.language))
    }

    func takeSetUp(_ context: some SecuredContext, _ input: FormInput) async throws -> PortalResponse {
        guard try await !hasApp(context) else { return .redirect(type(of: context).security) }
        let owner = context.owner
        var form = FormState(language: context.language)
        guard let secret = openSetUp(input[FactorSetUp.sealedField], for: owner, at: context.now) else {
            form.errors.add("code", T.setUpOver)
            return try await setUpPage(context, .new(), form)
        }
        var code: TimeCode?
        do { code = try TimeCode(input["code"]) } catch { form.errors.add("code", error.phrase) }
        if form.errors.isEmpty { try await prove(context, input, &form) }
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

    private func setUpPage(_ context: some SecuredContext, _ secret: TimeSecret, _ form: FormState) async throws
        -> PortalResponse
    {
        let t = context.language
        let sealed = try sealSetUp(secret, for: context.owner, at: context.now)
        let proof = try await secondProof(context)
        return try await securityFrame(context, T.setUpTitle, form) {
            p(.class("lead")) { t(T.factorWhy) }
            ActionForm(action: type(of: context).security + "/app", csrf: context.csrf) {
                FactorSetUp(secret: secret, sealed: sealed, account: context.name, form: form)
                ProofFields(form: form, proof: proof)
                ButtonRow { Button(t(T.turnOn)) }
            }
        }
    }

    private func hasApp(_ context: some SecuredContext) async throws -> Bool {
        let (owner, keys) = (context.owner, keys)
        return try await context.store.read { tx in try tx.first(.secondFactor(of: owner, keys: keys)) != nil }
    }

    // MARK: off, and new codes

    func provePage(_ context: some SecuredContext, _ change: FactorChange) async throws -> PortalResponse {
        try await provePage(context, change, FormState(language: context.language))
    }

    private func provePage(_ context: some SecuredContext, _ change: FactorChange, _ form: FormState) async throws
        -> PortalResponse
    {
        let security = type(of: context).security
        let owner = context.owner
        let factors = try await context.store.read { tx in try self.factors(of: owner, in: tx) }
        guard change == .removal ? factors.app != nil : factors.isAsked else { return .redirect(security) }
        let proof = try await secondProof(context)
        let t = context.language
        return try await securityFrame(context, change.title, form) {
            p(.class("lead")) { t(owner.isStaff && change == .removal ? T.turnOffLeadOfStaff : change.lead) }
            ActionForm(action: security + change.path, csrf: context.csrf) {
                ProofFields(form: form, proof: proof, code: "code")
                ButtonRow {
                    Button(t(change.button), kind: change == .removal ? .danger : .main)
                    LinkButton(t(T.cancel), href: security, kind: .link)
                }
            }
        }
    }

    func takeProof(_ context: some SecuredContext, _ input: FormInput, _ change: FactorChange) async throws
        -> PortalResponse
    {
        let (owner, actor, now, security) = (context.owner, context.actor, context.now, type(of: context).security)
        guard try await hasFactor(owner) else { return .redirect(security) }
        var form = FormState(language: context.language)
        // Before the password, so that a slip in the code costs no try of it.
        if PasskeyProof(input) == nil {
            do { _ = try SecondCode(input["code"]) } catch { form.errors.add("code", error.phrase) }
        }
        if form.errors.isEmpty { try await prove(context, input, &form, field: "code") }
        guard form.errors.isEmpty else { return try await provePage(context, change, form) }
        switch change {
        case .removal:
            do {
                try await context.store.write { tx in try turnOff(owner, by: actor, at: now, in: tx) }
            } catch is LastFactor {
                form.errors.add("code", T.lastFactor)
                return try await provePage(context, change, form)
            }
            return .redirect(security + "?done=off")
        case .codes:
            let codes = try await context.store.write { tx in
                try renewRecoveryCodes(of: owner, by: actor, at: now, in: tx)
            }
            return try await codesPage(context, codes)
        }
    }

    func codesPage(_ context: some SecuredContext, _ codes: [ActivationCode]) async throws -> PortalResponse {
        try await securityFrame(context, T.codesTitle) {
            RecoveryCodeList(codes: codes, language: context.language)
            ButtonRow { LinkButton(context.language(T.goOn), href: type(of: context).security) }
        }
    }
}
