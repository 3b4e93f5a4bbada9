import DesignSystem
import Kernel
import Markup

private typealias T = EnrolmentTexts

/// What the register said of the person's data; nothing where it was not asked.
struct RegisterBanner: Component {
    let check: IdentityCheck?
    let language: Language

    var body: some HTML {
        let t = language
        if let check {
            Banner(check.outcome == .matches ? .good : check.isFinal ? .warning : .information) {
                p { t(T.register(check)) }
                if check.isFinal, check.outcome != .matches {
                    p { a(.class("tap"), .href("/cabinet/profile/data")) { t(T.registerCorrect) } }
                }
            }
        }
    }
}
