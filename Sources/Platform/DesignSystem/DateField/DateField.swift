import Kernel
import Markup

/// A date as three numbers, which nobody has to hunt in a calendar. The error stands under the name of the whole.
package struct DateField: Component {
    let name: String
    let label: String
    let hint: String?
    let form: FormState
    let required: Bool
    let birthday: Bool

    package init(
        _ name: String, label: String, hint: String? = nil, in form: FormState, required: Bool = true,
        birthday: Bool = false
    ) {
        self.name = name
        self.label = label
        self.hint = hint ?? form.language(DesignTexts.dateHint)
        self.form = form
        self.required = required
        self.birthday = birthday
    }

    /// The names of the three inputs.
    package static func parts(_ name: String) -> (day: String, month: String, year: String) {
        (name + "-day", name + "-month", name + "-year")
    }

    package var body: some HTML {
        let names = Self.parts(name)
        let language = form.language
        GroupFrame(name, label: label, hint: hint, in: form, required: required) {
            div(.class("date")) {
                // The summary of errors links to the first of the three.
                part(names.day, DesignTexts.day, id: FieldID(name).text, complete: "bday-day", language)
                part(names.month, DesignTexts.month, id: nil, complete: "bday-month", language)
                part(names.year, DesignTexts.year, id: nil, complete: "bday-year", language)
            }
        }
    }

    @HTMLBuilder
    private func part(
        _ part: String, _ title: Phrase, id: String?, complete: String, _ language: Language
    ) -> some HTML {
        let id = id ?? FieldID(part).text
        div {
            Markup.label(.for(id)) { language(title) }
            input(
                .type("text"), .inputmode("numeric"), .id(id), .name(part), .value(form[part]),
                .maxlength(4), .when(birthday, .autocomplete(complete)), .when(required, .required),
                .when(form.error(name) != nil || form.error(part) != nil, .aria("invalid", "true")))
        }
    }

    static let css: StaticString = """
        .date{display:flex;flex-wrap:wrap;gap:.75rem}
        .date label{display:block}
        .date div{width:4.5rem}
        .date div:last-child{width:6rem}
        """
}
