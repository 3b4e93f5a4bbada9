import DesignSystem
import Kernel
import Markup

private typealias T = FormsTexts

/// A file that lies in a slot already.
package struct SlotFile: Sendable {
    package let id: String
    package let name: String
    package let size: String
    package let view: String

    package init(id: String, name: String, size: String, view: String) {
        self.id = id
        self.name = name
        self.size = size
        self.view = view
    }
}

/// The fields of one page of a form, with what was typed and what is wrong. The form around them, its buttons and its
/// heading belong to the page.
package struct FormStepFields: Component {
    let step: FormStep
    let answers: FormAnswers
    let state: FormState
    let files: [String: [SlotFile]]
    let visitTime: @Sendable (FormField, FormState) -> AnyHTML

    /// - Parameters:
    ///   - errors: what is wrong, beside the fields.
    ///   - files: what lies in each slot.
    ///   - visitTime: draws the choice of a time; the area that knows the offices brings it.
    package init(
        _ step: FormStep, answers: FormAnswers, errors: FieldErrors = FieldErrors(), language: Language,
        files: [String: [SlotFile]] = [:],
        visitTime: @escaping @Sendable (FormField, FormState) -> AnyHTML = { _, _ in AnyHTML(EmptyHTML()) }
    ) {
        self.step = step
        self.answers = answers
        state = FormState(language: language, values: answers.texts.mapValues { [$0] }, errors: errors)
        self.files = files
        self.visitTime = visitTime
    }

    package var body: some HTML {
        ForEach(step.fields(shownFor: answers)) { row($0) }
    }

    @HTMLBuilder
    private func row(_ field: FormField) -> some HTML {
        let t = state.language
        let label = t(field.label)
        let hint = hint(of: field)
        let required = field.isRequired && (field.condition.map(answers.meets) ?? true)
        switch field.kind {
        case .text(let max, let rule):
            TextField(
                field.id, label: label, hint: hint, in: state, kind: rule == .plain ? .text : .number,
                required: required, width: rule == .plain ? .full : .short, maxLength: rule == .plain ? max : 20)
        case .longText(let max):
            TextAreaField(field.id, label: label, hint: hint, in: state, rows: 6, limit: max, required: required)
        case .choice(let options):
            let choices = options.map { ChoiceOption($0.id, t($0.name)) }
            if options.count > 8 {
                SelectField(field.id, label: label, hint: hint, in: state, options: choices, required: required)
            } else {
                ChoiceGroup(field.id, label: label, hint: hint, in: state, options: choices, required: required)
            }
        case .check:
            CheckField(field.id, label: label, hint: hint, in: state, value: FieldKind.yes)
        case .day: DateField(field.id, label: label, hint: hint, in: state, required: required)
        case .visitTime: visitTime(field, state)
        case .file(let most): slot(field, label: label, most: most, required: required)
        }
    }

    @HTMLBuilder
    private func slot(_ field: FormField, label: String, most: Int, required: Bool) -> some HTML {
        let t = state.language
        let present = files[field.id] ?? []
        let hint = [field.hint, most > 1 ? T.filesHint(most) : T.fileHint].compactMap { $0.map { t($0) } }.joined(
            separator: ". ")
        if most > 1, !present.isEmpty {
            p(.class("muted")) { label + ". " + t(T.attachedFiles) }
            ul(.class("files")) {
                for file in present {
                    li {
                        "\(file.name) · \(file.size) "
                        a(.href(file.view)) {
                            t(T.view)
                            span(.class("visually-hidden")) { ": " + file.name }
                        }
                        " "
                        button(.type("submit"), .class("button link"), .name("remove"), .value(file.id)) {
                            t(T.remove)
                            span(.class("visually-hidden")) { ": " + file.name }
                        }
                    }
                }
            }
        }
        if present.count < most || most == 1 {
            FileField(
                field.id, label: label, hint: hint, in: state,
                current: most > 1
                    ? nil
                    : present.first.map { CurrentFile(name: $0.name, size: $0.size, view: $0.view, removes: true) },
                required: required, multiple: most > 1)
        } else {
            p(.class("muted")) { t(T.slotFull) }
        }
    }

    private func hint(of field: FormField) -> String? {
        let t = state.language
        var parts = [field.hint.map { t($0) }]
        if let condition = field.condition, step.depends(onOwn: condition) {
            let parent = step.fields.first { $0.id == condition.field }
            if case .choice(let options)? = parent?.kind,
                let option = options.first(where: { $0.id == condition.answer })
            {
                parts.insert(t(T.onlyIf(option.name)), at: 0)
            } else {
                parts.insert(t(T.onlyIfTicked), at: 0)
            }
        }
        let text = parts.compactMap { $0 }.joined(separator: ". ")
        return text.isEmpty ? nil : text
    }
}
