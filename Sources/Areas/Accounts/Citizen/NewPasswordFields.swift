import DesignSystem
import Foundation
import Kernel
import Markup
import Passkeys
import Storage
import Web

private typealias T = AccountsTexts

/// A new password, typed twice, since it is seldom shown, and how the portal finds it.
struct NewPasswordFields: Component {
    let form: FormState
    let meter: PasswordMeter

    var body: some HTML {
        let t = form.language
        TextField(
            "password", label: t(T.password), hint: t(T.passwordHint), in: form, kind: .newPassword, width: .medium)
        meter
        TextField("password-again", label: t(T.passwordAgain), in: form, kind: .newPassword, width: .medium)
    }

    /// What is wrong with it.
    /// - Parameter own: see `PasswordPolicy.check`.
    static func errors(_ input: FormInput, own: [String]) -> FieldErrors {
        do {
            try PasswordPolicy.check(input.raw("password"), own: own)
        } catch {
            return FieldErrors("password", error.phrase)
        }
        return input.raw("password") == input.raw("password-again")
            ? FieldErrors() : FieldErrors("password-again", T.passwordsDiffer)
    }
}

/// How a new password is judged while it is typed. What an acquaintance would try goes with the page, sealed, and comes
/// back with the question: nobody has to be looked up, and the address is one for all pages.
extension AccountsArea {
    private static let path = "/password/check"
    private static let context = "password-meter:own"

    var passwordMeterRoutes: [Route] { [.post(Self.path, visitor: { try await judgePassword($0, $1) })] }

    /// - Parameter own: see `PasswordPolicy.check`.
    func passwordMeter(own: [String], _ t: Language) throws -> PasswordMeter {
        PasswordMeter(
            check: Self.path, about: Base64URL.encode(try keys.seal(json: own, context: Self.context)),
            shortest: PasswordPolicy.shortest, rules: T.passwordRules.map { t($0) },
            words: PasswordMeter.Words(
                show: t(T.passwordShow), hide: t(T.passwordHide), rules: t(T.passwordRulesTitle),
                short: t(T.passwordLeft)))
    }

    private func judgePassword(_ context: VisitorContext, _ input: FormInput) async throws -> PortalResponse {
        let (address, now, keys) = (context.request.address, context.now, keys)
        try await context.store.write { tx in
            try Throttle("password-meter", address, limit: 300, window: 600, keys: keys).count(at: now, in: tx)
        }
        // A stranger's bytes are none of ours: then the password is judged without.
        let own =
            (try? Base64URL.decode(String(input["about"].prefix(4_000)))).flatMap {
                try? keys.open(json: Data($0), as: [String].self, context: Self.context)
            } ?? []
        let t = context.language
        let (state, text): (PasswordMeter.State, Phrase) =
            switch PasswordPolicy.judge(input.raw("password"), own: own) {
            case .refused(let refusal): (.refused, refusal.phrase)
            case .fit: (.fit, T.passwordFit)
            case .strong: (.strong, T.passwordStrong)
            }
        let answer = JSONValue.members(["state": .text(state.rawValue), "text": .text(t(text))])
        return PortalResponse(
            headers: [("Content-Type", "application/json; charset=utf-8"), ("Cache-Control", "no-store")],
            body: answer.bytes)
    }
}
