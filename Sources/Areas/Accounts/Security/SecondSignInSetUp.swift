import DesignSystem
import Foundation
import Kernel
import Markup
import Storage
import Web

private typealias T = SecurityTexts

/// The app set up by staff who have nothing yet, between the right password and the session.
extension AccountsArea {
    func showStaffSetUp(_ context: VisitorContext) async throws -> PortalResponse {
        guard let (_, half) = try await half(context, .staff) else { return over(.staff) }
        return try await setUpPage(context, half, .new(), FormState(language: context.language))
    }

    func takeStaffSetUp(_ context: VisitorContext, _ input: FormInput) async throws -> PortalResponse {
        guard let (token, half) = try await half(context, .staff) else { return over(.staff) }
        var form = FormState(language: context.language)
        guard let secret = openSetUp(input[FactorSetUp.sealedField], for: half.owner, at: context.now) else {
            form.errors.add("code", T.setUpOver)
            return try await setUpPage(context, half, .new(), form)
        }
        let code: TimeCode
        do { code = try TimeCode(input["code"]) } catch {
            form.errors.add("code", error.phrase)
            return try await setUpPage(context, half, secret, form)
        }
        let (keys, now, hooks) = (keys, context.now, context.visit.hooks)
        let done = try await context.store.write { tx -> (codes: [ActivationCode], principal: Principal)? in
            // Whoever has one already does not get another by this way.
            // Looked at again: an administrator may have ended it meanwhile.
            guard try HalfSignIn.find(token, at: now, keys: keys, in: tx) != nil else { return nil }
            guard try !factors(of: half.owner, in: tx).isAsked,
                let principal = try hooks.principal(half.owner.kind, half.owner.id, tx),
                let codes = try setUp(secret, proof: code, of: half.owner, by: principal.actor, at: now, in: tx)
            else {
                try HalfSignIn.fail(token, keys: keys, in: tx)
                return nil
            }
            // Of two requests one ends it; the other leaves nothing behind.
            guard try HalfSignIn.end(token, keys: keys, in: tx) else { throw NotFound() }
            return (codes, principal)
        }
        guard let done else {
            form.errors.add("code", T.codeWrong)
            guard try await self.half(context, .staff) != nil else { return over(.staff) }
            return try await setUpPage(context, half, secret, form)
        }
        return try await entered(
            context, done.principal, by: half.proof.with([.timeCode, .several]), with: done.codes)
    }

    /// In, with the recovery codes of what was just set up.
    func entered(
        _ context: VisitorContext, _ principal: Principal, by proof: SignInProof, with codes: [ActivationCode]
    ) async throws -> PortalResponse {
        let opened = try await enter(context, principal, by: proof)
        let t = context.language
        var page = try await context.page(t(T.codesTitle)) {
            h1 { t(T.codesTitle) }
            RecoveryCodeList(codes: codes, language: t)
            ButtonRow { LinkButton(t(T.goOn), href: "/staff/sign-in") }
        }
        page.cookies += opened.cookies + [Cookie(Self.cookie(context), "", maxAge: 0)]
        return page
    }

    private func setUpPage(
        _ context: VisitorContext, _ half: HalfSignIn, _ secret: TimeSecret, _ form: FormState
    ) async throws -> PortalResponse {
        let (t, hooks) = (context.language, context.visit.hooks)
        let sealed = try sealSetUp(secret, for: half.owner, at: context.now)
        let principal = try await context.store.read { tx in
            try hooks.principal(half.owner.kind, half.owner.id, tx)
        }
        guard case .staff(let member)? = principal else { return over(.staff) }
        return try await context.page(t(T.staffSetUpTitle), status: form.errors.isEmpty ? 200 : 422) {
            h1 { t(T.staffSetUpTitle) }
            ErrorSummary(in: form)
            p(.class("lead")) { t(T.staffSetUpLead) }
            ActionForm(action: "/staff/sign-in/app", csrf: context.csrf) {
                FactorSetUp(secret: secret, sealed: sealed, account: member.name, form: form)
                ButtonRow { Button(t(T.confirm)) }
            }
            if relyingParty != nil {
                p { a(.class("tap"), .href("/staff/sign-in/passkey")) { t(T.passkeyInstead) } }
            }
        }
    }
}
