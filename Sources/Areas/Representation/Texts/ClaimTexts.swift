import Kernel

/// The words of the administrator's pages on claims to be the head.
enum ClaimTexts {
    static let another = Phrase(
        ru: "Пока вы смотрели, предложение изменилось. Прочтите его ещё раз: ничего не решено.",
        en: "The proposal changed while you looked at it. Read it again: nothing is decided.")
    static let administration = Phrase(ru: "Администрирование", en: "Administration")
    static let title = Phrase(ru: "Споры о руководителях", en: "Who heads an organisation")
    static let lead = Phrase(
        ru:
            "Здесь организации, у которых руководителем назвались двое. Решайте по выписке из ЕГРЮЛ или ЕГРИП, которую показал заявитель: сам портал с реестром не сверяет.",
        en:
            "Organisations of which two say that they are the head. Decide by the extract of the register that was shown: the portal itself asks no register."
    )
    static let open = Phrase(ru: "Ждут ответа руководителя", en: "Wait for the head")
    static let declined = Phrase(ru: "Руководитель отклонил", en: "Declined by the head")
    static let none = Phrase(ru: "Заявок нет", en: "No claims")
    static let noneText = Phrase(
        ru: "Они появляются, когда второй человек добавляет организацию с тем же номером.",
        en: "They appear when a second person declares an organisation of the same number.")
    static let organisation = Phrase(ru: "Организация", en: "Organisation")
    static let head = Phrase(ru: "Нынешний руководитель", en: "The present head")
    static let claimant = Phrase(ru: "Заявитель", en: "The claimant")
    static let since = Phrase(ru: "С какого времени", en: "Since")
    static let state = Phrase(ru: "Решение", en: "Decision")
    static let name = Phrase(ru: "Имя", en: "Name")
    static let snils = Phrase(ru: "СНИЛС", en: "SNILS")
    static let noHead = Phrase(ru: "руководителя нет", en: "there is no head")
    static let undecided = Phrase(ru: "нет", en: "none")
    static let waits = Phrase(ru: "ждёт второго администратора", en: "waits for a second administrator")
    static let refusedBefore = Phrase(ru: "отказано", en: "refused")
    static let claim = Phrase(ru: "Заявка на руководство", en: "A claim to be the head")
    static let decide = Phrase(ru: "Решить по документам", en: "Decide by the papers")
    static let decideLead = Phrase(
        ru:
            "Смену руководителя подтверждает второй администратор. Прежний руководитель потеряет доступ к заявлениям организации. Об исходе узнают оба.",
        en:
            "Another head needs a second administrator. The former one sees the organisation's applications no more. Both are told."
    )
    static let outcome = Phrase(ru: "Решение", en: "Decision")
    static func outcomeName(_ outcome: ClaimDecision.Outcome) -> Phrase {
        switch outcome {
        case .changed: Phrase(ru: "Руководитель\u{00A0}— заявитель", en: "The claimant is the head")
        case .refused: Phrase(ru: "Заявке отказать", en: "Refuse the claim")
        }
    }
    static let extract = Phrase(ru: "Номер выписки", en: "Number of the extract")
    static let extractHint = Phrase(
        ru: "Из ЕГРЮЛ или ЕГРИП, например ЮЭ9965-26-1234567", en: "Of the register, like ЮЭ9965-26-1234567")
    static let day = Phrase(ru: "Дата выписки", en: "Day of the extract")
    static let remark = Phrase(ru: "Заметка", en: "Remark")
    static let send = Phrase(ru: "Решить", en: "Decide")
    static let proposed = Phrase(ru: "Предложена смена руководителя", en: "Another head was proposed")
    static let former = Phrase(ru: "Прежнее решение", en: "The former decision")
    static func proposedBy(_ name: String, _ moment: String) -> Phrase {
        Phrase(ru: "Кто предложил: \(name), \(moment).", en: "Proposed by \(name), \(moment).")
    }
    static let own = Phrase(
        ru: "Подтвердить должен другой администратор.", en: "Another administrator has to confirm it.")
    static let confirm = Phrase(ru: "Подтвердить смену руководителя", en: "Confirm the new head")
    static let withdraw = Phrase(ru: "Снять предложение", en: "Take the proposal back")
    static func done(_ step: String?) -> Phrase? {
        switch step {
        case "proposed":
            Phrase(
                ru: "Записано. Второй администратор подтвердит смену.", en: "Noted. A second administrator confirms it."
            )
        case "refused": Phrase(ru: "Заявке отказано, оба уведомлены.", en: "The claim was refused, and both were told.")
        case "changed":
            Phrase(ru: "Руководитель сменён, оба уведомлены.", en: "The head was changed, and both were told.")
        case "withdrawn": Phrase(ru: "Предложение снято.", en: "The proposal was taken back.")
        default: nil
        }
    }
    static let back = Phrase(ru: "К списку", en: "To the list")

    static let chooseOutcome = Phrase(ru: "Выберите решение", en: "Choose the decision")
    static let enterExtract = Phrase(ru: "Укажите номер выписки", en: "Give the number of the extract")
    static let enterDay = Phrase(ru: "Укажите дату выписки", en: "Give the day of the extract")
    static let dayAhead = Phrase(ru: "Эта дата ещё не наступила", en: "This day has not come yet")
    static let waitsAlready = Phrase(
        ru: "По этой заявке уже предложено решение. Подтвердите или снимите его",
        en: "A decision on this claim waits already. Confirm it or take it back")
}
