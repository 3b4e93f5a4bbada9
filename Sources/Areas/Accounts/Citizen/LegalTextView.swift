import Catalogue
import DesignSystem
import Kernel
import Markup

/// A text that is agreed to, in full.
struct LegalTextView: Component {
    let text: LegalText
    let language: Language

    var body: some HTML {
        let t = language
        div(.class("prose")) {
            p(.class("muted small")) { t(AccountsTexts.textVersion(text.version)) }
            for section in text.sections {
                h2 { t(section.title) }
                for paragraph in section.paragraphs { p { t(paragraph) } }
            }
        }
    }
}
