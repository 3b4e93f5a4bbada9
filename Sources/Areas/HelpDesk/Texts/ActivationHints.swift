import Enrolment
import Foundation
import Kernel

/// What an operator sees and says about proving identity, state by state.
enum ActivationHints {
    static let tracking = Phrase(ru: "Почтовый номер письма", en: "Tracking number")
    static let refusedAt = Phrase(ru: "Центр отказал в выдаче кода", en: "A centre refused the code")
    static let wrongTries = Phrase(ru: "Неверных вводов кода", en: "Wrong entries of the code")
    static let confirmEmail = Phrase(
        ru:
            "Почта не подтверждена: пусть откроет письмо портала и перейдёт по ссылке или запросит его снова в личном кабинете.",
        en:
            "The e-mail is not confirmed: let the caller open the portal's letter and follow the link, or ask for it again in the account."
    )

    static func name(_ step: ActivationState.Step, _ dates: HumanDate) -> Phrase {
        func dated(_ text: Phrase, _ moment: Date) -> Phrase {
            Phrase(ru: text.ru + " " + dates.moment(moment), en: text.en + " " + dates.moment(moment))
        }
        return switch step {
        case .visitAwaited: Phrase(ru: "Ждём визита в центр", en: "A visit to a centre is awaited")
        case .letterNotOrdered: Phrase(ru: "Письмо ещё не заказано", en: "No letter has been ordered")
        case .letter(let step): letter(step)
        case .codeIssued(let until):
            dated(Phrase(ru: "Код выдан, действует до", en: "A code is issued, valid until"), until)
        case .codeExpired(let at): dated(Phrase(ru: "Срок кода истёк", en: "The code expired on"), at)
        case .codeDead: Phrase(ru: "Код закрыт после пяти ошибок", en: "The code is closed after five wrong tries")
        case .closed: Phrase(ru: "Ввод кодов закрыт: слишком много ошибок", en: "No more codes: too many wrong tries")
        case .confirmed(let at?): dated(Phrase(ru: "Личность подтверждена", en: "Identity proved on"), at)
        case .confirmed(nil): Phrase(ru: "Личность подтверждена", en: "Identity proved")
        }
    }

    static func letter(_ step: LetterStep) -> Phrase {
        switch step {
        case .ordered: Phrase(ru: "Письмо заказано", en: "Letter ordered")
        case .printed: Phrase(ru: "Письмо напечатано", en: "Letter printed")
        case .posted: Phrase(ru: "Письмо отправлено", en: "Letter posted")
        case .arrived: Phrase(ru: "Письмо ждёт на почте", en: "Letter arrived at the post office")
        case .handedOver: Phrase(ru: "Письмо вручено", en: "Letter handed over")
        case .returned: Phrase(ru: "Письмо вернулось", en: "Letter returned")
        case .cancelled: Phrase(ru: "Письмо отменено", en: "Letter cancelled")
        }
    }

    static func hint(_ step: ActivationState.Step) -> Phrase {
        switch step {
        case .visitAwaited:
            Phrase(
                ru:
                    "Нужно прийти в любой центр своего региона с паспортом и СНИЛС. Адреса и часы — на странице «Центры» и в личном кабинете.",
                en:
                    "The caller comes to any centre of the region with passport and SNILS. Addresses and hours are on the page of centres and in the account."
            )
        case .letterNotOrdered:
            Phrase(
                ru:
                    "Письмо заказывают в личном кабинете, раздел «Подтверждение личности», после подтверждения почты. Быстрее — прийти в центр.",
                en:
                    "A letter is ordered in the account, under proving identity, once the e-mail is confirmed. Coming to a centre is faster."
            )
        case .letter(.arrived):
            Phrase(
                ru: "Письмо ждёт на почте: нужен паспорт. Код из письма вводят в личном кабинете.",
                en: "The letter waits at the post office: the passport is needed. The code goes into the account.")
        case .letter(.handedOver):
            Phrase(
                ru: "Письмо вручено. Пусть введёт код из письма в личном кабинете; вам код называть не нужно.",
                en:
                    "The letter is handed over. Let the caller enter its code in the account, without telling it to you."
            )
        case .letter(.returned), .letter(.cancelled):
            Phrase(
                ru: "Письма больше нет в пути. Можно заказать новое или прийти в центр.",
                en: "The letter is no longer on its way. A new one can be ordered, or a centre visited.")
        case .letter:
            Phrase(
                ru:
                    "Письмо в пути, следить можно по почтовому номеру. Если ждать долго — код быстрее выдадут в центре.",
                en:
                    "The letter is on its way and can be followed by its tracking number. A centre gives the code faster."
            )
        case .codeIssued:
            Phrase(
                ru: "Код уже у заявителя: его вводят в личном кабинете, есть пять попыток. Не просите назвать код.",
                en: "The caller has the code: it goes into the account, five tries. Do not ask for it.")
        case .codeExpired, .codeDead:
            Phrase(
                ru: "Этот код больше не подойдёт. Новый выдадут в центре или пришлют письмом.",
                en: "This code works no more. A centre or a letter brings a new one.")
        case .closed:
            Phrase(
                ru: "Слишком много неверных вводов. Примите обращение с номером регистрации: решает администратор.",
                en: "Too many wrong entries. Take an inquiry with the registration number: an administrator decides.")
        case .confirmed:
            Phrase(
                ru: "Всё готово: можно входить и подавать заявления.",
                en: "All is ready: the caller can sign in and apply.")
        }
    }
}
