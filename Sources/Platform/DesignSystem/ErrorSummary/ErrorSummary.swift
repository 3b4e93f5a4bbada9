import Kernel
import Markup

/// Everything that is wrong, on top of the page, each with a link to its field. Nothing when nothing is wrong.
package struct ErrorSummary: Component {
    let form: FormState
    let labels: [String: Phrase]

    /// - Parameter labels: the labels of the fields, where the words of an error do not name theirs.
    package init(in form: FormState, labels: [String: Phrase] = [:]) {
        self.form = form
        self.labels = labels
    }

    package func render(into writer: inout HTMLWriter) {
        SeenScreen.current?.note(errors: form.errors.list.map { form.language($0.phrase) })
        body.render(into: &writer)
    }

    package var body: some HTML {
        let errors = form.errors.list
        let language = form.language
        if !errors.isEmpty {
            div(
                .class("banner stop summary"), .id("errors"), .role("alert"), .tabindex(-1),
                .aria("labelledby", "errors-title")
            ) {
                h2(.id("errors-title"), .class("banner-title")) {
                    errors.count == 1
                        ? language(DesignTexts.fixOneError) : language(DesignTexts.fixErrors, errors.count)
                }
                ul {
                    for error in errors {
                        li {
                            if error.field.isEmpty {
                                language(error.phrase)
                            } else {
                                a(.href("#" + FieldID(error.field).text)) {
                                    if let label = labels[error.field] { "\(language(label)): " }
                                    language(error.phrase)
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    static let css: StaticString = """
        .summary ul{list-style:none;padding:0;margin:.25rem 0 0}
        .summary li{margin:0}
        .summary a{display:inline-block;padding:.5rem 0}
        """
}
