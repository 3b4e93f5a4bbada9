import Markup

/// A box to agree with or not. The words may hold links.
package struct CheckField<Words: HTML>: Component {
    let name: String
    let hint: String?
    let form: FormState
    let value: String
    let words: Words

    package init(
        _ name: String, hint: String? = nil, in form: FormState, value: String = "yes",
        @HTMLBuilder words: () -> Words
    ) {
        self.name = name
        self.hint = hint
        self.form = form
        self.value = value
        self.words = words()
    }

    package init(
        _ name: String, label: String, hint: String? = nil, in form: FormState, value: String = "yes"
    ) where Words == String {
        self.init(name, hint: hint, in: form, value: value, words: { label })
    }

    package var body: some HTML {
        let id = FieldID(name)
        let error = form.error(name)
        div(.class(error == nil ? "field" : "field invalid")) {
            ErrorText(id: id, text: error, language: form.language)
            div(.class("choice")) {
                input(
                    .type("checkbox"), .name(name), .value(value), .id(id.text),
                    .when(form.has(name, value: value), .checked), .when(error != nil, .aria("invalid", "true")),
                    id.describedBy(hint: hint != nil, error: error != nil))
                Markup.label(.for(id.text)) { words }
                HintText(id: id, text: hint)
            }
        }
    }
}
