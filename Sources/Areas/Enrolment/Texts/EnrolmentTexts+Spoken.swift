import Kernel

/// Confirming identity on the spot, by a code that the visitor reads out.
extension EnrolmentTexts {
    static let spokenTitle = Phrase(ru: "Подтвердить сразу", en: "Confirm at once")
    static func spokenLead(_ contact: String) -> Phrase {
        Phrase(
            ru: "Код придёт на \(contact). Если посетитель его назовёт, кабинет — его: листок не понадобится.",
            en: "A code will come to \(contact). If the visitor reads it out, the account is his: no slip is needed.")
    }
    static let spokenSend = Phrase(ru: "Отправить код", en: "Send the code")
    static let spokenAgain = Phrase(ru: "Отправить ещё раз", en: "Send again")
    static let spokenCode = Phrase(ru: "Код, который назвал посетитель", en: "The code that the visitor read out")
    static func spokenHint(_ contact: String) -> Phrase {
        Phrase(
            ru: "Отправлен на \(contact), действует 10 минут.", en: "Sent to \(contact), valid for 10 minutes.")
    }
    static let spokenConfirm = Phrase(ru: "Подтвердить личность", en: "Confirm the identity")
    static func spokenWrong(_ left: Int) -> Phrase {
        left > 0
            ? Phrase(
                ru: "Код не подходит. Осталось попыток: \(left)", en: "The code is not right. Tries left: \(left)")
            : spokenExpired
    }
    static let spokenExpired = Phrase(
        ru: "Код больше не действует. Отправьте новый", en: "The code is no longer valid. Send a new one")
    static let spokenTooMany = Phrase(
        ru: "Кодов отправлено слишком много. Отдайте посетителю листок",
        en: "Too many codes were sent. Hand over the slip")
    static let spokenDone = Phrase(
        ru: "Личность подтверждена. Листок посетителю больше не нужен.",
        en: "The identity is proved. The visitor needs no slip any more.")
    static func spokenSms(_ code: SmsCode) -> Phrase {
        Phrase(
            ru: "Окно: \(code.digits) — назовите сотруднику центра, только если вы у стойки",
            en: "Okno: \(code.digits). Tell the clerk only if you are at the counter")
    }
    static let spokenSubject = Phrase(ru: "Код для сотрудника центра", en: "A code for the clerk of the centre")
    static func spokenBody(_ code: SmsCode) -> Phrase {
        Phrase(
            ru: """
                Код: \(code.digits)

                Назовите его сотруднику центра обслуживания, если вы сейчас у стойки и он сверяет ваши документы. Код действует 10 минут.

                Если вы не в центре, не называйте код никому и сообщите на линию помощи.
                """,
            en: """
                Code: \(code.digits)

                Tell it to the clerk of the service centre if you are at the counter now and he compares your documents. The code is valid for 10 minutes.

                If you are not at a centre, tell the code to nobody and let the help line know.
                """)
    }
}
