import Kernel

/// What the values of the area say of themselves, and the notices.
package enum EnrolmentTexts {
    // Values
    static let trackingShape = Phrase(
        ru: "В номере отправления 14 цифр, например 80080712345678, или 13 знаков, например RR473124829GB",
        en: "A tracking number has 14 digits, like 80080712345678, or 13 characters, like RR473124829GB")
    static let trackingCheck = Phrase(
        ru: "В номере отправления опечатка: контрольная цифра не сходится. Сверьте его с квитанцией",
        en: "There is a slip in the tracking number: its check digit does not match. Compare it with the receipt")
    static let trackingTaken = Phrase(
        ru: "Этот номер уже стоит у другого письма. Сверьте его с квитанцией",
        en: "Another letter has this number already. Compare it with the receipt")
    static let queryEmpty = Phrase(
        ru: "Введите СНИЛС или номер регистрации", en: "Enter a SNILS or the number of a registration")
    static let queryShape = Phrase(
        ru: "Введите СНИЛС\u{00A0}— 11 цифр\u{00A0}— или номер регистрации, например 22-7K3M-9PXA",
        en: "Enter a SNILS, 11 digits, or the number of a registration, like 22-7K3M-9PXA")
    static let compareAll = Phrase(
        ru: "Отметьте всё, что сверили. Если что-то не совпадает, код не выдавайте",
        en: "Tick everything you compared. If something differs, give no code")
    static let dataCorrected = Phrase(
        ru: "Посетитель только что исправил данные в кабинете. Сверьте их с документами ещё раз",
        en: "The visitor has just corrected the data in the account. Compare them with the documents once more")
    static let someCentre = Phrase(ru: "центр обслуживания", en: "an enrolment centre")

    static func name(of document: IdentityDocument) -> Phrase {
        switch document {
        case .passport: Phrase(ru: "Паспорт гражданина РФ", en: "Passport of a citizen of Russia")
        case .temporaryCertificate:
            Phrase(ru: "Временное удостоверение личности", en: "Temporary identity certificate")
        }
    }

    static func name(of step: LetterStep) -> Phrase {
        switch step {
        case .ordered: Phrase(ru: "Заказано", en: "Ordered")
        case .printed: Phrase(ru: "Напечатано", en: "Printed")
        case .posted: Phrase(ru: "Передано на почту", en: "Handed to the post")
        case .arrived: Phrase(ru: "Прибыло в отделение", en: "Arrived at the post office")
        case .handedOver: Phrase(ru: "Вручено", en: "Handed over")
        case .returned: Phrase(ru: "Вернулось к нам", en: "Came back to us")
        case .cancelled: Phrase(ru: "Отменено", en: "Cancelled")
        }
    }

    // Notices
    static let noticeConfirmed = Phrase(
        ru: "Личность подтверждена", en: "Your identity is confirmed")
    static let noticeConfirmedText = Phrase(
        ru: "Учётная запись подтверждена. Теперь вы можете подавать заявления в электронном виде.",
        en: "Your account is confirmed. You can now send applications electronically.")
    static let noticeIssued = Phrase(ru: "Вам выдан код активации", en: "An activation code was issued to you")
    static func noticeIssuedText(_ place: Phrase) -> Phrase {
        Phrase(
            ru:
                "Код выдан здесь: \(place.ru). Введите его с листка в личном кабинете. Если вы там не были, сообщите нам.",
            en:
                "The code was issued here: \(place.en). Enter it from the slip in your account. If it was not you, tell us."
        )
    }
    static let noticeDead = Phrase(
        ru: "Код больше не действует", en: "The code is no longer valid")
    static let noticeDeadCounter = Phrase(
        ru:
            "Его пять раз ввели с ошибкой. Получите новый код в центре обслуживания. Если это были не вы, смените пароль.",
        en:
            "It was entered wrong five times. Get a new code at an enrolment centre. If it was not you, change your password."
    )
    static let noticeDeadLetter = Phrase(
        ru:
            "Его пять раз ввели с ошибкой. Закажите новое письмо или получите код в центре обслуживания. Если это были не вы, смените пароль.",
        en:
            "It was entered wrong five times. Order a new letter or get a code at an enrolment centre. If it was not you, change your password."
    )
    static let noticeRefused = Phrase(ru: "Код активации не выдан", en: "No activation code was issued")
    static func noticeRefusedText(_ place: Phrase, _ reason: Phrase) -> Phrase {
        Phrase(
            ru: "Причина: \(reason.ru). Где: \(place.ru). Учётная запись не изменилась.",
            en: "Reason: \(reason.en). Where: \(place.en). Your account has not changed.")
    }
    static let noticeOrdered = Phrase(ru: "Письмо с кодом заказано", en: "The letter with your code is ordered")
    static let noticeOrderedText = Phrase(
        ru: "Мы напечатаем его и передадим на почту. Каждая дата появится в личном кабинете.",
        en: "We will print it and hand it to the post. Every date will be shown in your account.")
    static let noticePrinted = Phrase(ru: "Письмо с кодом напечатано", en: "The letter with your code is printed")
    static let noticePrintedText = Phrase(
        ru: "Код из прежних писем и листков, если они были, больше не действует.",
        en: "A code of earlier letters or slips, if there were any, is no longer valid.")
    static let noticePosted = Phrase(
        ru: "Письмо с кодом передано на почту", en: "The letter with your code is with the post")
    static let noticePostedText = Phrase(
        ru: "Номер отправления показан в личном кабинете.", en: "Its tracking number is shown in your account.")
    static let noticeArrived = Phrase(
        ru: "Письмо с кодом ждёт вас на почте", en: "The letter with your code waits at the post office")
    static let noticeArrivedText = Phrase(
        ru: "Возьмите с собой паспорт. Почта хранит заказные письма до 30\u{00A0}дней.",
        en: "Bring your passport. The post keeps registered letters for up to 30\u{00A0}days.")
    static let noticeHandedOver = Phrase(
        ru: "Письмо с кодом вручено", en: "The letter with your code was handed over")
    static let noticeHandedOverText = Phrase(
        ru: "Введите код из письма в личном кабинете. Если вы не получали письма, сообщите нам.",
        en: "Enter the code from the letter in your account. If you did not get it, tell us.")
    static let noticeReturned = Phrase(ru: "Письмо с кодом вернулось", en: "The letter with your code came back")
    static let noticeReturnedText = Phrase(
        ru: "Почта не смогла его вручить. Проверьте адрес и закажите письмо ещё раз или придите в центр обслуживания.",
        en: "The post could not hand it over. Check the address and order it again, or come to an enrolment centre.")
}

extension ComparedItem {
    var phrase: Phrase {
        switch self {
        case .surname: Phrase(ru: "Фамилия совпадает с паспортом", en: "The surname is that of the passport")
        case .given: Phrase(ru: "Имя совпадает", en: "The given name is the same")
        case .patronymic: Phrase(ru: "Отчество совпадает", en: "The patronymic is the same")
        case .birthDate: Phrase(ru: "Дата рождения совпадает", en: "The birth date is the same")
        case .sex: Phrase(ru: "Пол совпадает", en: "The sex is the same")
        case .likeness: Phrase(ru: "На фотографии тот, кто пришёл", en: "The photograph shows the person who came")
        case .snils:
            Phrase(
                ru: "СНИЛС и имя на свидетельстве совпадают",
                en: "The SNILS and the name on the certificate are the same")
        }
    }
}

extension RefusalReason {
    /// As the clerk chooses it and as the applicant reads it.
    var phrase: Phrase {
        switch self {
        case .dataDiffers:
            Phrase(ru: "Данные не совпадают с документами", en: "The data differ from the documents")
        case .notTheHolder:
            Phrase(
                ru: "Паспорт предъявил не его владелец", en: "The passport was shown by somebody other than its holder")
        case .documentExpired:
            Phrase(ru: "Срок действия паспорта истёк", en: "The passport has expired")
        case .documentDamaged:
            Phrase(ru: "Паспорт повреждён или нечитаем", en: "The passport is damaged or unreadable")
        case .noPassport: Phrase(ru: "Нет паспорта", en: "There is no passport")
        case .noSnilsCertificate: Phrase(ru: "Нет свидетельства СНИЛС", en: "There is no SNILS certificate")
        case .snilsTaken:
            Phrase(
                ru: "СНИЛС уже подтверждён другой учётной записью",
                en: "The SNILS is confirmed by another account already")
        case .other: Phrase(ru: "Другая причина", en: "Another reason")
        }
    }

    /// In the middle of a sentence; abbreviations keep their capitals.
    func told(_ fields: [MismatchedField]) -> Phrase {
        func lowered(_ text: String) -> String {
            let second = text.dropFirst().first
            return second.map { $0.isUppercase } ?? true ? text : text.prefix(1).lowercased() + text.dropFirst()
        }
        let phrase = phrase(fields)
        return Phrase(ru: lowered(phrase.ru), en: lowered(phrase.en))
    }

    /// What the applicant can do about it.
    var advice: Phrase {
        switch self {
        case .dataDiffers:
            Phrase(
                ru:
                    "Если ошибка в регистрации, исправьте её в кабинете, на странице «Мои данные». Потом приходите ещё раз.",
                en:
                    "If the mistake is in the registration, correct it in your account, on the page “My data”. Then come again."
            )
        case .notTheHolder:
            Phrase(
                ru: "Код выдают только лично: приходите сами, со своим паспортом.",
                en: "The code is issued in person only: come yourself, with your own passport.")
        case .documentExpired, .documentDamaged:
            Phrase(
                ru: "Замените паспорт и приходите с новым или с временным удостоверением личности.",
                en: "Replace the passport and come with the new one or with a temporary identity certificate.")
        case .noPassport, .noSnilsCertificate:
            Phrase(
                ru: "Приходите ещё раз и возьмите с собой паспорт и свидетельство СНИЛС.",
                en: "Come again and bring your passport and SNILS certificate.")
        case .snilsTaken:
            Phrase(
                ru:
                    "Если та учётная запись ваша, восстановите пароль от неё. Если не ваша, сообщите об этом по бесплатной линии.",
                en: "If that account is yours, recover its password. If it is not, tell the free help line.")
        case .other:
            Phrase(
                ru: "Если непонятно, что делать, позвоните по бесплатной линии.",
                en: "If it is not clear what to do, call the free help line.")
        }
    }
}
