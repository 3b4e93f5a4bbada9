import Catalogue
import DesignSystem
import Kernel
import Markup

private typealias T = AccountsTexts

/// Who helps when it does not work: the lines of the region and the number to tell them (R25, R26).
struct HelpNote: Component {
    let lines: [HelpLine]
    let number: PortalNumber?
    let language: Language

    var body: some HTML {
        let t = language
        SideNote(label: t(T.sideHelp)) {
            h2 { t(T.sideHelp) }
            p { t(T.sideHelpText) }
            for line in lines {
                p {
                    a(.href("tel:\(line.phone.e164)"), .class("nowrap")) { line.phone.display }
                    br()
                    span(.class("small")) { t(line.name) }
                }
            }
            if let number {
                h2 { t(T.sideNumber) }
                p { b(.class("nowrap number")) { number.text } }
                p { t(T.sideNumberText) }
                p { t(T.sideSaved) }
            }
        }
    }
}
