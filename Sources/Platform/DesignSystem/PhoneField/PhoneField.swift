import Kernel
import Markup

/// A telephone number, with the keyboard for it.
package struct PhoneField: Component {
    let field: TextField

    package init(
        _ name: String, label: String, hint: String? = nil, in form: FormState, required: Bool = true
    ) {
        field = TextField(
            name, label: label, hint: hint ?? form.language(DesignTexts.phoneHint), in: form, kind: .tel,
            required: required, width: .medium, maxLength: 30)
    }

    package var body: some HTML { field }
}

/// The number of the pension insurance certificate, with the keyboard for digits. Separators may be typed or not.
package struct SnilsField: Component {
    let field: TextField

    package init(
        _ name: String, label: String? = nil, hint: String? = nil, in form: FormState, required: Bool = true
    ) {
        field = TextField(
            name, label: label ?? form.language(DesignTexts.snils), hint: hint ?? form.language(DesignTexts.snilsHint),
            in: form, kind: .number, required: required, width: .medium, maxLength: 20)
    }

    package var body: some HTML { field }
}
