import Kernel

/// The words of every form.
package enum FormsTexts {
    static let fillIn = Phrase(ru: "Заполните это поле", en: "Fill in this field")
    static let fillInDay = Phrase(ru: "Укажите день, месяц и год", en: "Give the day, month and year")
    static let inFuture = Phrase(ru: "Этот день ещё не наступил", en: "This day is still to come")
    static let chooseOne = Phrase(ru: "Выберите один из вариантов", en: "Choose one of the options")
    static let tick = Phrase(ru: "Поставьте отметку, чтобы продолжить", en: "Tick the box to go on")
    static let attach = Phrase(
        ru: "Приложите этот документ: снимок JPEG или PNG либо PDF",
        en: "Attach this document: a JPEG or PNG picture or a PDF")
    package static let chooseTime = Phrase(ru: "Выберите время приёма", en: "Choose a time of the visit")
    static let yes = Phrase(ru: "Да", en: "Yes")
    static let no = Phrase(ru: "Нет", en: "No")
    static let fileHint = Phrase(
        ru: "Снимите документ целиком, без бликов. JPEG, PNG или PDF, до 20\u{00A0}МБ",
        en: "Photograph the whole document without glare. JPEG, PNG or PDF, up to 20\u{00A0}MB")
    static func filesHint(_ most: Int) -> Phrase {
        let files = Plural(ru: "% файла", "% файлов", "% файлов", en: "% file", "% files")
        return Phrase(
            ru:
                "Снимите документ целиком, без бликов. До \(files.text(most, in: .ru)) JPEG, PNG или PDF, каждый до 20\u{00A0}МБ",
            en:
                "Photograph the whole document without glare. Up to \(files.text(most, in: .en)), JPEG, PNG or PDF, each up to 20\u{00A0}MB"
        )
    }
    static func onlyIf(_ answer: Phrase) -> Phrase {
        Phrase(ru: "Заполните, если выше выбрано «\(answer.ru)»", en: "Fill in if “\(answer.en)” is chosen above")
    }
    static let onlyIfTicked = Phrase(ru: "Заполните, если выше стоит отметка", en: "Fill in if the box above is ticked")
    static let attachedFiles = Phrase(ru: "Приложено:", en: "Attached:")
    static let view = Phrase(ru: "посмотреть", en: "view")
    static let remove = Phrase(ru: "Удалить", en: "Remove")
    static let slotFull = Phrase(
        ru: "Больше файлов сюда не поместится: удалите один, чтобы заменить его",
        en: "There is no room for more files here: remove one to replace it")
}
