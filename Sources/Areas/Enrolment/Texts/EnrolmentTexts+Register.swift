import Kernel

/// The register that is asked whether data belong together.
extension EnrolmentTexts {
    /// For the person himself.
    static func register(_ check: IdentityCheck) -> Phrase {
        switch check.outcome {
        case .matches:
            Phrase(
                ru: "Данные сверены с государственным реестром и совпадают. Осталось подтвердить личность.",
                en: "Your data agree with the state register. What is left is to prove your identity.")
        case .differs:
            Phrase(
                ru: "С государственным реестром не совпало: \(names(check, .ru)). Проверьте по документам.",
                en: "This differs from the state register: \(names(check, .en)). Check it against your documents.")
        case .unknown:
            Phrase(
                ru: "Государственный реестр не знает такого СНИЛС. Проверьте номер по документу.",
                en: "The state register does not know this SNILS. Check the number against your document.")
        case .delayed:
            Phrase(
                ru: "Сверка с государственным реестром отложена: он не отвечает. Продолжать можно, мы спросим ещё раз.",
                en:
                    "The check against the state register is delayed: it does not answer. You can go on, we will ask again."
            )
        case .tooMany:
            Phrase(
                ru: "Сегодня эти данные сверяли слишком часто. Следующая сверка завтра, продолжать можно.",
                en: "These data were checked too often today. The next check is tomorrow; you can go on.")
        }
    }

    /// For what is kept of a person: outcome and fields, no values.
    static func registerKept(_ check: IdentityCheck) -> Phrase {
        switch check.outcome {
        case .matches: Phrase(ru: "Сведения совпали", en: "The data agree")
        case .differs:
            Phrase(ru: "Сведения не совпали: \(names(check, .ru))", en: "The data differ: \(names(check, .en))")
        case .unknown: Phrase(ru: "Реестр не знает такого СНИЛС", en: "The register does not know the SNILS")
        case .delayed: Phrase(ru: "Реестр не ответил", en: "The register did not answer")
        case .tooMany: Phrase(ru: "Сверка отложена до завтра", en: "The check was put off until tomorrow")
        }
    }
    static let registerKeptTitle = Phrase(
        ru: "Сверка с государственным реестром", en: "Check against the state register")

    static let registerCorrect = Phrase(ru: "Проверить мои данные", en: "Check my data")
    static let registerRow = Phrase(ru: "Государственный реестр", en: "State register")

    /// For the desk: a hint, and said to be one.
    static func registerHint(_ check: IdentityCheck) -> Phrase {
        let said =
            switch check.outcome {
            case .matches: Phrase(ru: "Совпадает", en: "Agrees")
            case .differs:
                Phrase(ru: "Не совпало: \(names(check, .ru))", en: "Differs: \(names(check, .en))")
            case .unknown: Phrase(ru: "Такого СНИЛС не знает", en: "Does not know this SNILS")
            case .delayed: Phrase(ru: "Пока не ответил", en: "Has not answered yet")
            case .tooMany: Phrase(ru: "Сегодня больше не спрашиваем", en: "Is not asked any more today")
            }
        return Phrase(
            ru: said.ru + ". Это подсказка: сверяйте с подлинниками.",
            en: said.en + ". This is a hint: compare with the originals.")
    }

    private static func names(_ check: IdentityCheck, _ language: Language) -> String {
        check.fields.map { language(name(of: $0)) }.joined(separator: ", ")
    }

    private static func name(of field: IdentityField) -> Phrase {
        switch field {
        case .surname: Phrase(ru: "фамилия", en: "surname")
        case .given: Phrase(ru: "имя", en: "given name")
        case .patronymic: Phrase(ru: "отчество", en: "patronymic")
        case .birthDate: Phrase(ru: "дата рождения", en: "birth date")
        case .sex: Phrase(ru: "пол", en: "sex")
        case .passport: Phrase(ru: "паспорт", en: "passport")
        case .inn: Phrase(ru: "ИНН", en: "INN")
        }
    }

    static let noticeDiffers = Phrase(
        ru: "Данные не совпали с государственным реестром", en: "Your data differ from the state register")
    static let noticeDiffersText = Phrase(
        ru: "Какое поле не совпало, показано в личном кабинете. Исправьте его, если в нём ошибка.",
        en: "Your account shows which field differs. Correct it if there is a mistake in it.")
}
