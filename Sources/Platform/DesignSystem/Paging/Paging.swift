import Kernel
import Markup

/// To the rows before and after. By key, not by page number: a list that grows does not shift under the reader.
package struct Paging: Component {
    let previous: String?
    let next: String?
    let language: Language

    package init(previous: String?, next: String?, language: Language) {
        self.previous = previous
        self.next = next
        self.language = language
    }

    package var body: some HTML {
        if previous != nil || next != nil {
            nav(.class("paging no-print"), .aria("label", language(DesignTexts.pages))) {
                if let previous {
                    a(.class("button quiet"), .href(previous), .rel("prev")) {
                        "← " + language(DesignTexts.previousPage)
                    }
                }
                if let next {
                    a(.class("button quiet"), .href(next), .rel("next")) { language(DesignTexts.nextPage) + " →" }
                }
            }
        }
    }

    static let css: StaticString = ".paging{display:flex;flex-wrap:wrap;gap:.75rem;margin:0 0 1.5rem}"
}
