import Kernel
import Markup

/// A field of several lines; with a limit it says how much is left.
package struct TextAreaField: Component {
    let name: String
    let label: String
    let hint: String?
    let form: FormState
    let rows: Int
    let limit: Int?
    let required: Bool

    /// - Parameter limit: how many characters; counted aloud, not cut: the server says if there are too many.
    package init(
        _ name: String, label: String, hint: String? = nil, in form: FormState, rows: Int = 5, limit: Int? = nil,
        required: Bool = true
    ) {
        self.name = name
        self.label = label
        self.hint = hint
        self.form = form
        self.rows = rows
        self.limit = limit
        self.required = required
    }

    package var body: some HTML {
        let language = form.language
        FieldFrame(name, label: label, hint: hint, in: form, required: required) { control in
            textarea(
                control.attributes, .rows(rows), limit.map { .data("limit", String($0)) } ?? .nothing
            ) { form[name] }
            if let limit {
                p(
                    .class("counter"), .role("status"), .data("left", language(DesignTexts.charactersLeft)),
                    .data("over", language(DesignTexts.charactersOver))
                ) { language(DesignTexts.atMost(limit)) }
            }
        }
    }

    static let css: StaticString = """
        textarea{max-width:40rem!important;resize:vertical;display:block;line-height:1.5}
        .counter{color:var(--muted);font-size:.9rem;margin:.25rem 0 0;font-variant-numeric:tabular-nums}
        .counter.over{color:var(--stop);font-weight:700}
        """
}
