import Markup

/// One thing that can be chosen.
package struct ChoiceOption: Sendable {
    package let value: String
    package let label: String
    package let hint: String?
    package let disabled: Bool

    package init(_ value: String, _ label: String, hint: String? = nil, disabled: Bool = false) {
        self.value = value
        self.label = label
        self.hint = hint
        self.disabled = disabled
    }
}

/// One of several.
package struct ChoiceGroup: Component {
    let name: String
    let label: String
    let hint: String?
    let form: FormState
    let options: [ChoiceOption]
    let required: Bool
    let inline: Bool

    package init(
        _ name: String, label: String, hint: String? = nil, in form: FormState, options: [ChoiceOption],
        required: Bool = true, inline: Bool = false
    ) {
        self.name = name
        self.label = label
        self.hint = hint
        self.form = form
        self.options = options
        self.required = required
        self.inline = inline
    }

    package var body: some HTML {
        GroupFrame(name, label: label, hint: hint, in: form, required: required) {
            div(.class(inline ? "choices inline" : "choices")) {
                for (index, option) in options.enumerated() {
                    ChoiceRow(type: "radio", name: name, index: index, option: option, form: form)
                }
            }
        }
    }

    static let css: StaticString = """
        .choices.inline{display:flex;flex-wrap:wrap;column-gap:2rem}
        .choice{position:relative;display:grid;grid-template-columns:auto minmax(0,1fr);column-gap:.75rem;align-items:start;max-width:44em}
        .choice input{width:1.5rem;height:1.5rem;margin:calc((44px - 1.5rem)/2 + 1px) 0 0;accent-color:var(--glass);flex:none}
        .choice label{min-height:44px;padding:calc((44px - 1.5em)/2) 0;cursor:pointer}
        .choice .hint{grid-column:2;margin:-.4rem 0 .5rem}
        .choice input:disabled+label{color:var(--muted);cursor:default}
        html:is(.contrast,.contrast-dark) .choice input{margin-top:0}
        html:is(.contrast,.contrast-dark) .choice label{padding:0}
        """
}

/// Several of several.
package struct CheckGroup: Component {
    let name: String
    let label: String
    let hint: String?
    let form: FormState
    let options: [ChoiceOption]
    let required: Bool

    package init(
        _ name: String, label: String, hint: String? = nil, in form: FormState, options: [ChoiceOption],
        required: Bool = true
    ) {
        self.name = name
        self.label = label
        self.hint = hint
        self.form = form
        self.options = options
        self.required = required
    }

    package var body: some HTML {
        GroupFrame(name, label: label, hint: hint, in: form, required: required) {
            div(.class("choices")) {
                for (index, option) in options.enumerated() {
                    ChoiceRow(type: "checkbox", name: name, index: index, option: option, form: form)
                }
            }
        }
    }
}

/// A radio button or a box with its words. The first of a group carries the id the error summary links to.
struct ChoiceRow: Component {
    let type: String
    let name: String
    let index: Int
    let option: ChoiceOption
    let form: FormState

    var body: some HTML {
        let group = FieldID(name).text
        let id = index == 0 ? group : "\(group)-\(index)"
        div(.class("choice")) {
            input(
                .type(type), .name(name), .value(option.value), .id(id),
                .when(form.has(name, value: option.value), .checked), .when(option.disabled, .disabled),
                .when(option.hint != nil, .aria("describedby", id + "-note")))
            Markup.label(.for(id)) { option.label }
            if let hint = option.hint {
                p(.class("hint"), .id(id + "-note")) { hint }
            }
        }
    }
}
