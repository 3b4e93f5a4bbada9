import DesignSystem
import Kernel
import Markup
import Web

/// Whoever sits at an open session proves once more that he is its owner, before what cannot be taken back: with the
/// password and, where there is a second factor, with its code.
extension AccountsArea {
    /// Adds what is wrong with password and code. The code is asked for only after the right password, and is used up then.
    package func prove(_ context: CitizenContext, _ input: FormInput, _ form: inout FormState) async throws {
        if let refusal = try await checkPassword(context, input) {
            form.errors.add("current-password", refusal)
        } else if let refusal = try await checkSecond(
            FactorOwner(context.person), input, field: ProofFields.code, at: context.now)
        {
            form.errors.add(ProofFields.code, refusal)
        }
    }
}

/// Password and, where there is one, the second factor: asked for once more before a dangerous act.
package struct ProofFields: Component {
    let form: FormState
    let asksCode: Bool

    package init(form: FormState, asksCode: Bool) {
        self.form = form
        self.asksCode = asksCode
    }

    /// Named apart from codes of letters: both may stand on one page.
    static let code = "app-code"

    package var body: some HTML {
        let t = form.language
        TextField(
            "current-password", label: t(AccountsTexts.currentPassword), in: form, kind: .password, width: .medium)
        if asksCode {
            TextField(
                Self.code, label: t(SecurityTexts.code), hint: t(SecurityTexts.codeOrRecovery), in: form, kind: .code,
                autocomplete: "one-time-code", width: .medium, maxLength: 40)
        }
    }
}
