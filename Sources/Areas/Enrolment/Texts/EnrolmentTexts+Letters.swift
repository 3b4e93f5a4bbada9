import Kernel

/// The postal clerk's pages and the letter itself.
extension EnrolmentTexts {
    static let letters = Phrase(ru: "Заказные письма с кодом", en: "Registered letters with codes")
    static let lettersQuery = Phrase(
        ru: "Номер письма, отправления или регистрации", en: "Number of the letter, tracking number or registration")
    static let letterNumber = Phrase(ru: "Письмо №", en: "Letter No.")
    static let letterNumberShape = Phrase(
        ru: "В номере письма 12 цифр, они напечатаны в окне конверта рядом с кодом",
        en: "The number of a letter has 12 digits, printed in the window of the envelope beside the code")
    static let scanTitle = Phrase(ru: "Отметить сканером", en: "Mark by scanner")
    static let scanLead = Phrase(
        ru: "Выберите, что произошло с письмами, и сканируйте их по одному: код виден в окне конверта.",
        en: "Choose what happened to the letters and scan one after the other: the code is seen in the window.")
    static let scanStep = Phrase(ru: "Что произошло", en: "What happened")
    static func scanName(of step: LetterStep) -> Phrase {
        switch step {
        case .posted: postButton
        case .arrived: arriveButton
        case .handedOver: handOverButton
        case .returned: returnButton
        case .ordered, .printed, .cancelled: name(of: step)
        }
    }
    static let scanNumberLabel = Phrase(ru: "Номер письма", en: "Number of the letter")
    static let scanNumberHint = Phrase(
        ru: "Отсканируйте код в окне конверта. Раскладка клавиатуры не важна.",
        en: "Scan the code in the window. The keyboard layout does not matter.")
    static let scanTrackingHint = Phrase(
        ru: "Только когда письмо передано на почту: отсканируйте с квитанции.",
        en: "Only when it was handed to the post: scan it from the receipt.")
    static let scanMark = Phrase(ru: "Отметить", en: "Mark")
    static func scanned(_ number: String, _ step: Phrase) -> Phrase {
        Phrase(
            ru: "Письмо № \(number): \(step.ru). Сканируйте следующее.",
            en: "Letter No. \(number): \(step.en). Scan the next one.")
    }
    static let chooseStep = Phrase(ru: "Выберите, что произошло", en: "Choose what happened")
    static let scanNumber = Phrase(ru: "Отсканируйте номер письма", en: "Scan the number of the letter")
    static let scanTracking = Phrase(
        ru: "Теперь отсканируйте номер отправления с квитанции", en: "Now scan the tracking number from the receipt")
    static func scanStale(_ step: Phrase) -> Phrase {
        Phrase(
            ru: "Письмо сейчас здесь: «\(step.ru)». Отметить выбранное нельзя",
            en: "The letter is here now: “\(step.en)”. What was chosen cannot be marked")
    }
    static let lettersFind = Phrase(ru: "Найти письмо", en: "Find a letter")
    static let letterNotFound = Phrase(
        ru: "Письма с таким номером нет. Сверьте номер с квитанцией.",
        en: "There is no letter with this number. Compare it with the receipt.")
    static let noLetters = Phrase(ru: "Таких писем нет", en: "There are no such letters")
    static let noLettersText = Phrase(
        ru: "Новые письма появятся, когда их закажут.", en: "New letters appear when they are ordered.")
    static let chosen = Phrase(ru: "Печатать", en: "Print")
    static let recipient = Phrase(ru: "Кому", en: "Recipient")
    static let orderedAt = Phrase(ru: "Заказано", en: "Ordered")
    static let state = Phrase(ru: "Состояние", en: "State")
    static let printChosen = Phrase(ru: "Напечатать отмеченные", en: "Print those ticked")
    private static let lettersPlural = Plural(ru: "% письмо", "% письма", "% писем", en: "% letter", "% letters")
    /// All of the queue, or as many as are printed at one go.
    static func printAll(_ count: Int, of total: Int) -> Phrase {
        guard total > count else {
            return Phrase(ru: "Напечатать все (\(count))", en: "Print all (\(count))")
        }
        return Phrase(
            ru: "Напечатать первые \(lettersPlural.text(count, in: .ru))",
            en: "Print the first \(lettersPlural.text(count, in: .en))")
    }
    static let chooseLetters = Phrase(ru: "Отметьте хотя бы одно письмо", en: "Tick at least one letter")
    static let nothingPrinted = Phrase(
        ru: "Печатать нечего: письма отменены или уже напечатаны другим сотрудником.",
        en: "There is nothing to print: the letters were cancelled or printed by a colleague.")
    static let printOver = Phrase(
        ru:
            "Коды видны несколько минут после печати. Откройте письмо и напечатайте его заново: прежний код перестанет действовать.",
        en:
            "Codes can be seen for some minutes after printing. Open the letter and print it again: the former code stops working."
    )
    static let letterHeading = Phrase(ru: "Код активации", en: "Your activation code")
    static func letterGreeting(_ name: String) -> Phrase {
        Phrase(ru: "Здравствуйте, \(name)!", en: "Dear \(name),")
    }
    static let letterText = Phrase(
        ru: "Вы зарегистрировались на портале государственных и муниципальных услуг и выбрали код письмом. Вот он:",
        en:
            "You registered at the portal of state and municipal services and chose to get your code by letter. Here it is:"
    )
    static func letterValid(_ day: String) -> Phrase {
        Phrase(ru: "Код действует до \(day).", en: "The code is valid until \(day).")
    }
    static let letterStranger = Phrase(
        ru:
            "Если вы не регистрировались, ничего делать не нужно: без пароля код бесполезен. Сообщите нам о письме по бесплатной линии.",
        en:
            "If you did not register, you need do nothing: the code is useless without the password. Tell the free help line of this letter."
    )
    static let registeredMail = Phrase(ru: "Заказное", en: "Registered")

    static let letterPage = Phrase(ru: "Письмо", en: "Letter")
    static let wayTitle = Phrase(ru: "Путь письма", en: "The way of the letter")
    static let postTitle = Phrase(ru: "Передать на почту", en: "Hand to the post")
    static let trackingHint = Phrase(
        ru: "С квитанции: 14 цифр или 13 знаков вида RR473124829GB.",
        en: "From the receipt: 14 digits, or 13 characters like RR473124829GB.")
    static let postButton = Phrase(ru: "Передано на почту", en: "It is with the post")
    static let arriveButton = Phrase(ru: "Прибыло в отделение", en: "It has arrived")
    static let handOverButton = Phrase(ru: "Вручено", en: "It was handed over")
    static let returnButton = Phrase(ru: "Вернулось", en: "It came back")
    static let printButton = Phrase(ru: "Напечатать", en: "Print")
    static let reprintButton = Phrase(ru: "Напечатать заново", en: "Print again")
    static let reprintHint = Phrase(
        ru: "Будет новый код, прежний перестанет действовать.", en: "It gets a new code; the former one stops working.")
    static func stale(_ step: Phrase) -> Phrase {
        Phrase(
            ru: "Это уже сделал кто-то другой. Сейчас письмо здесь: «\(step.ru)».",
            en: "A colleague was faster. The letter is now here: “\(step.en)”.")
    }
    static let by = Phrase(ru: "кто", en: "by")
    static let byApplicant = Phrase(ru: "заявитель", en: "the applicant")
    static let bySystem = Phrase(ru: "портал", en: "the portal")
    static let listForPost = Phrase(ru: "Список для почты (CSV)", en: "List for the post (CSV)")
}
