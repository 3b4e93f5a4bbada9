import Kernel
import Markup

/// A field of one line.
package struct TextField: Component {
    /// What is typed there: decides the keyboard, what the browser offers, and whether the value is shown again.
    package enum Kind: Sendable {
        case text, email, tel, password, newPassword, number, code, smsCode, search, url
    }

    /// How much is expected, shown by the width.
    package enum Width: String, Sendable {
        case full, medium, short, tiny
    }

    let name: String
    let label: String
    let hint: String?
    let form: FormState
    let kind: Kind
    let autocomplete: String?
    let required: Bool
    let saysOptional: Bool
    let autofocus: Bool
    let width: Width
    let maxLength: Int?

    /// - Parameter saysOptional: false among many fields of which a hint says once that they may stay empty.
    package init(
        _ name: String, label: String, hint: String? = nil, in form: FormState, kind: Kind = .text,
        autocomplete: String? = nil, required: Bool = true, saysOptional: Bool = true, autofocus: Bool = false,
        width: Width = .full,
        maxLength: Int? = nil
    ) {
        self.name = name
        self.label = label
        self.hint = hint
        self.form = form
        self.kind = kind
        self.autocomplete = autocomplete
        self.required = required
        self.saysOptional = saysOptional
        self.autofocus = autofocus
        self.width = width
        self.maxLength = maxLength
    }

    package var body: some HTML {
        FieldFrame(
            name, label: label, hint: hint, in: form, required: required, saysOptional: saysOptional
        ) { control in
            input(
                kind.attributes, control.attributes, .when(autofocus, .autofocus),
                .class(kind.isCode ? "code w-\(width.rawValue)" : "w-\(width.rawValue)"),
                // A password never goes back to the page.
                .when(!kind.isSecret && !form[name].isEmpty, .value(form[name])),
                (autocomplete ?? kind.autocomplete).map { .autocomplete($0) } ?? .nothing,
                maxLength.map { .maxlength($0) } ?? .nothing)
        }
    }
}

extension TextField.Kind {
    var isSecret: Bool { self == .password || self == .newPassword }
    var isCode: Bool { self == .code || self == .smsCode }

    var autocomplete: String? {
        switch self {
        case .email: "email"
        case .tel: "tel"
        case .password: "current-password"
        case .newPassword: "new-password"
        case .smsCode: "one-time-code"
        case .code: "off"
        case .text, .number, .search, .url: nil
        }
    }

    var attributes: Attribute {
        switch self {
        case .text: .type("text")
        case .email: .all([.type("email"), .inputmode("email"), .spellcheck("false"), .named("autocapitalize", "off")])
        case .tel: .all([.type("tel"), .inputmode("tel")])
        case .password, .newPassword: .all([.type("password"), .spellcheck("false"), .named("autocapitalize", "off")])
        case .number: .all([.type("text"), .inputmode("numeric")])
        case .code: .all([.type("text"), .spellcheck("false"), .named("autocapitalize", "characters")])
        case .smsCode: .all([.type("text"), .inputmode("numeric"), .spellcheck("false")])
        case .search: .type("search")
        case .url: .all([.type("url"), .inputmode("url"), .spellcheck("false")])
        }
    }
}
