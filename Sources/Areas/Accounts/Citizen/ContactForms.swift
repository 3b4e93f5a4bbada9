import DesignSystem
import Kernel
import Markup

private typealias T = AccountsTexts

/// The code of a letter: typed, sent again, or the address changed.
struct EmailConfirmation: Component {
    let address: EmailAddress
    let form: FormState
    let csrf: String
    let senderMissing: Bool
    /// Whether the page offers to change the address elsewhere.
    let linksToChange: Bool

    var body: some HTML {
        let t = form.language
        p { t(T.letterSentTo(address.text)) }
        if senderMissing { Banner(.warning) { t(T.noMailSender) } }
        ActionForm(action: "/cabinet/profile/email/confirmation", csrf: csrf) {
            TextField(
                "code", label: t(T.code), hint: t(T.codeHint), in: form, kind: .smsCode, width: .short, maxLength: 12)
            ButtonRow {
                Button(t(T.confirm))
                if linksToChange { LinkButton(t(T.otherAddress), href: "/cabinet/profile/email", kind: .link) }
            }
        }
        ActionForm(action: "/cabinet/profile/email/letter", csrf: csrf) {
            ButtonRow { Button(t(T.sendLetterAgain), kind: .link) }
        }
    }
}

/// The code of an SMS.
struct PhoneConfirmation: Component {
    let phone: PhoneNumber
    let form: FormState
    let csrf: String
    let senderMissing: Bool
    var isMain = true

    var body: some HTML {
        let t = form.language
        p { t(T.smsSentTo(phone.display)) }
        if senderMissing { Banner(.warning) { t(T.noSmsSender) } }
        ActionForm(action: "/cabinet/profile/phone/confirmation", csrf: csrf) {
            // Named apart from the letter's code: both may stand on one page.
            TextField(
                "sms-code", label: t(T.smsCode), hint: t(T.smsCodeHint), in: form, kind: .smsCode, width: .short,
                maxLength: 10)
            ButtonRow { Button(t(T.confirm), kind: isMain ? .main : .quiet) }
        }
        ActionForm(action: "/cabinet/profile/phone/message", csrf: csrf) {
            ButtonRow { Button(t(T.sendAgain), kind: .link) }
        }
    }
}
