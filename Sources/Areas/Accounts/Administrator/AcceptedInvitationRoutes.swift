import DesignSystem
import Foundation
import Kernel
import Markup
import Storage
import Web

private typealias T = InvitationTexts
private typealias A = AccountsTexts

/// What the invited person does: he looks whom he is asked to be, and chooses a password of his own.
extension AccountsArea {
    var acceptedInvitationRoutes: [Route] {
        [
            .get("/staff/invitation/{token}", visitor: { try await showInvitation($0) }),
            .post("/staff/invitation/{token}", visitor: { try await takeAcceptance($0, $1) }),
        ]
    }

    private func invitation(_ context: VisitorContext) async throws -> (SecretToken, StaffInvitation)? {
        // Whatever else stands in the address is an old link.
        guard let link = try? SecretToken(context.request[parameter: "token"]) else { return nil }
        let (keys, now) = (keys, context.now)
        return try await context.store.read { tx in try tx.first(.invitation(link: link, at: now, keys: keys)) }
            .map { (link, $0) }
    }

    private func showInvitation(_ context: VisitorContext) async throws -> PortalResponse {
        guard let (link, invitation) = try await invitation(context) else { return try await overPage(context) }
        return try await acceptancePage(context, link, invitation, FormState(language: context.language))
    }

    private func overPage(_ context: VisitorContext) async throws -> PortalResponse {
        let t = context.language
        return try await context.page(t(T.over), status: 410) {
            h1 { t(T.over) }
            p(.class("lead")) { t(T.overText) }
        }
    }

    private func acceptancePage(
        _ context: VisitorContext, _ link: SecretToken, _ invitation: StaffInvitation, _ form: FormState
    ) async throws -> PortalResponse {
        let t = context.language
        let meter = try passwordMeter(own: own(invitation), t)
        return try await context.page(t(T.title), status: form.errors.isEmpty ? 200 : 422) {
            h1 { t(T.title) }
            ErrorSummary(in: form)
            p(.class("lead")) { t(T.welcome(invitation.content.name)) }
            AnswerList(
                [
                    AnswerRow(t(A.staffLogin), invitation.login.text),
                    AnswerRow(t(A.staffRole), t(A.role(invitation.role))),
                ], language: t)
            ActionForm(action: "/staff/invitation/\(link.text)", csrf: context.csrf) {
                NewPasswordFields(form: form, meter: meter)
                ButtonRow { Button(t(T.accept)) }
            }
        }
    }

    private func own(_ invitation: StaffInvitation) -> [String] {
        [invitation.login.text] + invitation.content.name.split(separator: " ").map(String.init)
    }

    private func takeAcceptance(_ context: VisitorContext, _ input: FormInput) async throws -> PortalResponse {
        guard let (link, invitation) = try await invitation(context) else { return try await overPage(context) }
        var form = FormState(
            language: context.language, errors: NewPasswordFields.errors(input, own: own(invitation)))
        guard form.errors.isEmpty else { return try await acceptancePage(context, link, invitation, form) }
        let hash = try await passwords.hash(input.raw("password"))
        let now = context.now
        do {
            let isDone = try await context.store.write { tx in
                try acceptInvitation(link, password: hash, at: now, in: tx)
            }
            guard isDone else { return try await overPage(context) }
        } catch is StaffRefusal {
            form.errors.add("password", T.gone)
            return try await acceptancePage(context, link, invitation, form)
        }
        return .redirect("/staff/sign-in?welcome=1")
    }
}
