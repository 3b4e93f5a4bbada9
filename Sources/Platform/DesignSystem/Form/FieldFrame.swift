import Kernel
import Markup

/// What stands around every input: label, hint, error in words, in this order.
struct FieldFrame<Control: HTML>: Component {
    let name: String
    let label: String
    let hint: String?
    let form: FormState
    let required: Bool
    let saysOptional: Bool
    let control: Control

    init(
        _ name: String, label: String, hint: String?, in form: FormState, required: Bool,
        saysOptional: Bool = true, @HTMLBuilder control: (FieldControl) -> Control
    ) {
        self.name = name
        self.label = label
        self.hint = hint
        self.form = form
        self.required = required
        self.saysOptional = saysOptional
        self.control = control(FieldControl(name: name, hint: hint, form: form, required: required))
    }

    var body: some HTML {
        let id = FieldID(name)
        let error = form.error(name)
        div(.class(error == nil ? "field" : "field invalid")) {
            Markup.label(.for(id.text)) {
                LabelText(text: label, required: required || !saysOptional, language: form.language)
            }
            HintText(id: id, text: hint)
            ErrorText(id: id, text: error, language: form.language)
            control
        }
    }

    static var css: StaticString {
        """
        .field{margin:0 0 1.5rem;min-width:0;border:0;padding:0}
        .field>label,.field>legend{display:block;font-weight:700;padding:0;margin:0 0 .15rem;max-width:44em}
        .field>legend{float:left;width:100%}
        .field>legend+*{clear:both}
        .optional{font-weight:400;color:var(--muted)}
        .hint{color:var(--muted);margin:0 0 .5rem;max-width:44em}
        .field .error{color:var(--stop);font-weight:700;margin:0 0 .5rem;max-width:44em}
        .invalid{border-left:5px solid var(--stop);padding-left:1rem}
        .invalid input:not([type=radio],[type=checkbox]),.invalid select,.invalid textarea{border-color:var(--stop);border-width:3px}
        input:not([type=radio],[type=checkbox],[type=file]),select,textarea{font:inherit;color:var(--ink);background:var(--paper);border:2px solid var(--field);border-radius:6px;padding:.5rem .75rem;min-height:3rem;width:100%;max-width:30rem;margin:0}
        input:disabled,select:disabled,textarea:disabled{background:var(--mist);color:var(--muted);border-style:dashed;opacity:1}
        .w-medium{max-width:24rem!important}
        .w-short{max-width:13rem!important}
        .w-tiny{max-width:6rem!important}
        .code{font-variant-numeric:tabular-nums;letter-spacing:.1em}
        """
    }
}

/// What an input needs to know to be tied to its frame.
struct FieldControl {
    let name: String
    let hint: String?
    let form: FormState
    let required: Bool

    var attributes: Attribute {
        let id = FieldID(name)
        let isWrong = form.error(name) != nil
        return .all([
            .id(id.text), .name(name), id.describedBy(hint: hint != nil, error: isWrong),
            .when(isWrong, .aria("invalid", "true")), .when(required, .required),
        ])
    }
}

struct LabelText: Component {
    let text: String
    let required: Bool
    let language: Language

    var body: some HTML {
        text
        if !required {
            " "
            span(.class("optional")) { language(DesignTexts.optional) }
        }
    }
}

struct HintText: Component {
    let id: FieldID
    let text: String?

    var body: some HTML {
        if let text {
            p(.class("hint"), .id(id.hint)) { text }
        }
    }
}

struct ErrorText: Component {
    let id: FieldID
    let text: String?
    let language: Language

    var body: some HTML {
        if let text {
            p(.class("error"), .id(id.error)) {
                span(.class("visually-hidden")) { language(DesignTexts.error) + " " }
                text
            }
        }
    }
}

/// A group of inputs under one question: `fieldset` with legend, hint and error.
struct GroupFrame<Content: HTML>: Component {
    let name: String
    let label: String
    let hint: String?
    let form: FormState
    let required: Bool
    let classes: String
    let content: Content

    init(
        _ name: String, label: String, hint: String?, in form: FormState, required: Bool, classes: String = "",
        @HTMLBuilder content: () -> Content
    ) {
        self.name = name
        self.label = label
        self.hint = hint
        self.form = form
        self.required = required
        self.classes = classes
        self.content = content()
    }

    var body: some HTML {
        let id = FieldID(name)
        let error = form.error(name)
        fieldset(
            .classes("field", error == nil ? nil : "invalid", classes.isEmpty ? nil : classes),
            id.describedBy(hint: hint != nil, error: error != nil)
        ) {
            legend { LabelText(text: label, required: required, language: form.language) }
            HintText(id: id, text: hint)
            ErrorText(id: id, text: error, language: form.language)
            content
        }
    }
}
