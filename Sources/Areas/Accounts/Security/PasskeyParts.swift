import DesignSystem
import Kernel
import Markup
import Web

private typealias T = SecurityTexts

/// How its owner calls a passkey.
struct PasskeyNameField: Component {
    let form: FormState

    var body: some HTML {
        TextField(
            "name", label: form.language(T.passkeyName), hint: form.language(T.passkeyNameHint), in: form,
            width: .medium, maxLength: 60)
    }

    /// Keeps what was typed; nil when it is no name, with the reason in the form.
    static func read(_ input: FormInput, into form: inout FormState) -> FreeText? {
        form["name"] = String(input["name"].prefix(200))
        do {
            let name = try FreeText(input["name"], max: 60)
            if !name.isEmpty { return name }
            form.errors.add("name", T.passkeyNameMissing)
        } catch { form.errors.add("name", error.phrase) }
        return nil
    }
}

/// The passkeys of an account, and the way to another.
struct PasskeyList: Component {
    let passkeys: [OwnPasskey]
    let path: String
    let why: Phrase
    let csrf: String
    let dates: HumanDate
    let form: FormState

    /// The field of the password by which one is removed: one a passkey.
    static func passwordField(_ id: PasskeyID) -> String { "password-\(id)" }

    var body: some HTML {
        let t = form.language
        if passkeys.isEmpty { p { t(why) } }
        EntryList {
            for passkey in passkeys {
                li(.class("entry")) {
                    h3 {
                        passkey.name
                        if passkey.suspendedAt != nil {
                            " "
                            Tag(t(T.suspended), .stop)
                        }
                    }
                    div(.class("entry-note")) {
                        p {
                            t(T.passkeyAdded(dates.moment(passkey.createdAt)))
                            if let used = passkey.usedAt { " · " + t(T.signedIn(dates.moment(used))) }
                        }
                        if let since = passkey.suspendedAt {
                            p { t(T.suspendedText(dates.moment(since))) }
                            p { a(.class("tap"), .href("\(path)/\(passkey.id)/resumption")) { t(T.resumePasskey) } }
                        }
                    }
                    Details(t(T.removePasskey), open: form.error(Self.passwordField(passkey.id)) != nil) {
                        ActionForm(action: "\(path)/\(passkey.id)/removal", csrf: csrf) {
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
        ButtonRow { LinkButton(t(T.newPasskey), href: path + "/new", kind: .quiet) }
    }
}
