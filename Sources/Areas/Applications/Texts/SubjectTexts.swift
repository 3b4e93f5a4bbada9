import Kernel
import Representation

/// For whom an application is, in words.
enum SubjectTexts {
    static let question = Phrase(ru: "От чьего имени?", en: "In whose name?")
    static let oneself = Phrase(ru: "От своего имени", en: "In my own name")
    static let choose = Phrase(ru: "Выберите, от чьего имени заявление", en: "Choose in whose name you apply")
    static func inList(_ label: SubjectLabel) -> Phrase {
        Phrase(ru: "За: \(label.text.ru)", en: "For: \(label.text.en)")
    }
    static func youApply(_ label: SubjectLabel) -> Phrase {
        Phrase(ru: "Вы подаёте за: \(label.text.ru)", en: "You apply for: \(label.text.en)")
    }
    static func applied(_ label: SubjectLabel) -> Phrase {
        Phrase(ru: "Заявление подано за: \(label.text.ru)", en: "The application is for: \(label.text.en)")
    }
    static func sentForYou(_ name: String) -> Phrase {
        Phrase(
            ru: "От вашего имени подал представитель: \(name)", en: "Sent in your name by your representative: \(name)")
    }
    static func sender(_ name: String) -> Phrase { Phrase(ru: "Кто подал: \(name)", en: "Sent by: \(name)") }
    static let noRightTitle = Phrase(ru: "Действовать за него сейчас нельзя", en: "You cannot act for him now")
    static let draftStays = Phrase(
        ru: "Заявление не отправлено. Черновик и всё, что вы в нём написали, на месте.",
        en: "The application was not sent. The draft and all you wrote in it are kept.")
    static let correctedByAnother = Phrase(
        ru: "Это заявление уже исправляет другой человек, который действует за того же заявителя.",
        en: "Another who acts for the same applicant is correcting this application already.")
    static let forWhom = Phrase(ru: "За кого", en: "For whom")
    static let representative = Phrase(ru: "Представитель", en: "Representative")
    static let ground = Phrase(ru: "Основание", en: "By what right")
    static func whosePassport(_ kind: SubjectRef.Kind) -> Phrase {
        switch kind {
        case .principal:
            Phrase(
                ru: "Адрес и паспорт ниже\u{00A0}— того, за кого вы подаёте.",
                en: "The address and the passport below are those of the person for whom you apply.")
        case .child, .organisation:
            Phrase(
                ru: "Адрес и паспорт ниже\u{00A0}— ваши, как представителя.",
                en: "The address and the passport below are yours, as the representative.")
        }
    }
}
