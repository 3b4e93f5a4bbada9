import Kernel

extension MismatchedField {
    /// In a list after a colon.
    var phrase: Phrase {
        switch self {
        case .surname: Phrase(ru: "фамилия", en: "surname")
        case .given: Phrase(ru: "имя", en: "given name")
        case .patronymic: Phrase(ru: "отчество", en: "patronymic")
        case .birthDate: Phrase(ru: "дата рождения", en: "birth date")
        case .sex: Phrase(ru: "пол", en: "sex")
        case .snils: Phrase(ru: "СНИЛС", en: "SNILS")
        case .document: Phrase(ru: "паспорт", en: "passport")
        }
    }

    /// As the label of a box.
    var label: Phrase {
        func raised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
        return Phrase(ru: raised(phrase.ru), en: raised(phrase.en))
    }
}

extension [MismatchedField] {
    /// «фамилия, дата рождения»
    var list: Phrase {
        Phrase(ru: map(\.phrase.ru).joined(separator: ", "), en: map(\.phrase.en).joined(separator: ", "))
    }
}

extension RefusalReason {
    /// With the fields, where the reason has any: «Данные не совпадают с документами: фамилия, СНИЛС».
    func phrase(_ fields: [MismatchedField]) -> Phrase {
        guard !fields.isEmpty else { return phrase }
        return Phrase(ru: phrase.ru + ": " + fields.list.ru, en: phrase.en + ": " + fields.list.en)
    }
}

/// Words of the fields that differ.
extension EnrolmentTexts {
    static let mismatchLabel = Phrase(ru: "Что не совпало с документами", en: "What differs from the documents")
    static let mismatchHint = Phrase(
        ru:
            "Для причины «Данные не совпадают». Посетитель узнает, какие поля исправить, но не то, что стоит в документе.",
        en: "For the reason “The data differ”. The visitor is told which fields to correct, not what the document says."
    )
    static let chooseFields = Phrase(ru: "Отметьте, какие поля не совпали", en: "Tick which fields differ")
    static let fieldsNeedReason = Phrase(
        ru: "Отмечены поля, которые не совпали: выберите причину «Данные не совпадают» или снимите отметки",
        en: "Fields are ticked: choose the reason “The data differ” or untick them")
    static let correctedFields = Phrase(ru: "Исправлено с тех пор:", en: "Corrected since then:")
    static let uncorrectedFields = Phrase(ru: "Не исправлено:", en: "Not corrected:")
    static let passport = Phrase(ru: "Паспорт в регистрации", en: "Passport in the registration")
}
