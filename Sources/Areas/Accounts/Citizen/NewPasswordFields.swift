import DesignSystem
import Kernel
import Markup
import Web

private typealias T = AccountsTexts

/// A new password, typed twice, since it is not shown.
struct NewPasswordFields: Component {
    let form: FormState

    var body: some HTML {
        let t = form.language
        TextField(
            "password", label: t(T.password), hint: t(T.passwordHint), in: form, kind: .newPassword, width: .medium)
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
