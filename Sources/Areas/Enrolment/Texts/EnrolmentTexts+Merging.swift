import Kernel

/// Words of joining accounts, of a new name, and of two clerks.
extension EnrolmentTexts {
    static let mergeTitle = Phrase(ru: "Объединить с подтверждённой записью", en: "Join it into the proved account")
    static let mergeLead = Phrase(
        ru:
            "Если обе записи\u{00A0}— этого посетителя: сверьте документы. Черновики, обращения и уведомления этой регистрации перейдут в подтверждённую запись, сама она закроется, а посетитель получит код для входа.",
        en:
            "If both are the visitor's own: compare the documents. Drafts, inquiries and notices of this registration go over to the proved account, this one closes, and the visitor gets a code to sign in."
    )
    static let merge = Phrase(ru: "Объединить и выдать код", en: "Join them and give a code")
    static let notTheSame = Phrase(
        ru: "В подтверждённой записи другое имя, пол или дата рождения. Объединить нельзя: сообщите в поддержку",
        en: "The proved account has another given name, sex or birth date. They cannot be joined: tell support")

    static let nameTitle = Phrase(ru: "Изменить личные данные по документам", en: "Change personal data by documents")
    static let nameLead = Phrase(
        ru: "После замены паспорта: введите, как в новом паспорте, и сверьте. СНИЛС остаётся прежним.",
        en: "After a passport was replaced: type what the new one says, and compare. The SNILS stays.")
    static let changeName = Phrase(ru: "Изменить данные", en: "Change the data")
    static let chooseSex = Phrase(ru: "Выберите пол", en: "Choose the sex")
    static let nameChanged = Phrase(
        ru: "Данные изменены. Посетитель получит уведомление.", en: "The data are changed. The visitor is told.")

    static let secondNeeded = Phrase(
        ru:
            "По этой записи вводили неверные коды: новый код выдают два сотрудника. Сверьте документы, потом то же самое сделает второй сотрудник центра на своём месте\u{00A0}— до конца дня.",
        en:
            "Wrong codes were entered for this account: two clerks are needed for a new one. Compare the documents; then a second clerk of the centre does the same at his desk, before the day ends."
    )
    static let secondWaits = Phrase(
        ru:
            "Вы сверили документы. Теперь их должен сверить второй сотрудник центра: пусть найдёт эту регистрацию у себя.",
        en:
            "You have compared the documents. Now a second clerk of the centre has to: let him find this registration at his desk."
    )
    static func secondReady(_ time: String) -> Phrase {
        Phrase(
            ru: "Первый сотрудник сверил документы в \(time). Сверьте их ещё раз, и код будет выдан.",
            en: "The first clerk compared the documents at \(time). Compare them once more, and a code is issued.")
    }
    static let correctedSince = Phrase(
        ru: "После этого заявитель исправил данные:", en: "Since then the applicant has corrected the data:")
    static let correctHere = Phrase(ru: "Исправить данные", en: "Correct the data")
    static let accessWord = Phrase(ru: "доступ или данные", en: "access or data")
    static let accessCount = Phrase(ru: "Вернули доступ, сменили данные", en: "Access given back, data changed")
}
