import DesignSystem
import Foundation
import Kernel
import Markup
import QRCode

private typealias T = SecurityTexts

/// How an app for codes is set up: three steps, the last of which proves that it works.
struct FactorSetUp: Component {
    let secret: TimeSecret
    /// The secret as it comes back with the form: sealed for its owner.
    let sealed: String
    /// By which the owner knows the account in his app.
    let account: String
    let form: FormState
    private var t: Language { form.language }

    static let sealedField = "secret"

    var body: some HTML {
        let address = secret.address(account: account, issuer: t(SecurityTexts.issuer))
        HiddenField(Self.sealedField, sealed)
        ol(.class("steps")) {
            li { p { t(T.stepApp) } }
            li {
                p { t(T.stepScan) }
                if let code = QRCode(address) { QRPicture(path: code.path, side: code.whole, label: t(T.picture)) }
                p { a(.class("tap"), .href(address)) { t(T.openInApp) } }
                p {
                    t(T.key) + ": "
                    b(.class("number")) { secret.shown }
                }
            }
            li {
                p { t(T.stepType) }
                TextField(
                    "code", label: t(T.code), hint: t(T.codeHint), in: form, kind: .smsCode, width: .short,
                    maxLength: 20)
            }
        }
    }
}

/// The codes that stand in for a lost telephone, shown once.
struct RecoveryCodeList: Component {
    let codes: [ActivationCode]
    let language: Language

    var body: some HTML {
        p(.class("lead")) { language(T.codesLead) }
        ol(.class("codes")) { for code in codes { li { b(.class("number")) { code.printed } } } }
    }
}
