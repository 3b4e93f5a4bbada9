import Markup

/// Options of a list under a title.
package struct OptionGroup: Sendable {
    package let title: String
    package let options: [ChoiceOption]

    package init(_ title: String, _ options: [ChoiceOption]) {
        self.title = title
        self.options = options
    }
}

/// One of many, in a list that opens. For up to five or six things a `ChoiceGroup` is kinder.
package struct SelectField: Component {
    let name: String
    let label: String
    let hint: String?
    let form: FormState
    let options: [ChoiceOption]
    let groups: [OptionGroup]
    let required: Bool
    let empty: String?

    /// - Parameter empty: the words of the choice of nothing; «Выберите» unless given.
    package init(
        _ name: String, label: String, hint: String? = nil, in form: FormState, options: [ChoiceOption] = [],
        groups: [OptionGroup] = [], required: Bool = true, empty: String? = nil
    ) {
        self.name = name
        self.label = label
        self.hint = hint
        self.form = form
        self.options = options
        self.groups = groups
        self.required = required
        self.empty = empty
    }

    package var body: some HTML {
        FieldFrame(name, label: label, hint: hint, in: form, required: required) { control in
            select(control.attributes) {
                Markup.option(.value("")) { empty ?? form.language(DesignTexts.choose) }
                ForEach(options) { row($0) }
                ForEach(groups) { group in
                    optgroup(.label(group.title)) {
                        ForEach(group.options) { row($0) }
                    }
                }
            }
        }
    }

    private func row(_ option: ChoiceOption) -> some HTML {
        Markup.option(
            .value(option.value), .when(form.has(name, value: option.value), .selected),
            .when(option.disabled, .disabled)
        ) { option.label }
    }
}
