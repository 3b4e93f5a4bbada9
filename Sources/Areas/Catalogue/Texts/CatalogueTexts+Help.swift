import Kernel

/// The words of help and of the legal texts.
extension CatalogueTexts {
    // MARK: help
    static let helpTitle = Phrase(ru: "Помощь", en: "Help")
    static let helpDescription = Phrase(
        ru: "Телефоны помощи, ответы на частые вопросы, как зарегистрироваться и подать заявление.",
        en: "Help lines, answers to frequent questions, how to register and apply.")
    static let helpCall = Phrase(ru: "Позвонить", en: "Call")
    static let helpCallText = Phrase(
        ru: "Оператор подробно объяснит и поможет зарегистрироваться. Пароль и код он никогда не спросит.",
        en: "The operator explains in detail and helps you to register. He never asks for your password or code.")
    static let helpWrite = Phrase(ru: "Написать", en: "Write")
    static let helpWriteLink = Phrase(ru: "Сообщить о работе портала", en: "Tell us about the portal")
    static let helpSteps = Phrase(ru: "От регистрации до результата", en: "From registration to the outcome")
    static let helpQuestions = Phrase(ru: "Частые вопросы", en: "Frequent questions")
    static let steps: [Phrase] = [
        Phrase(
            ru: "Выберите регион: от него зависят услуги и условия.",
            en: "Choose your region: it decides the services and their terms."),
        Phrase(
            ru: "Зарегистрируйтесь: понадобятся СНИЛС и электронная почта. Подтвердите почту и телефон.",
            en: "Register: you need SNILS and an e-mail address. Confirm the e-mail and the telephone."),
        Phrase(
            ru:
                "Подтвердите личность: придите в центр обслуживания с паспортом и СНИЛС или дождитесь заказного письма с кодом, затем введите код.",
            en:
                "Confirm your identity: come to an enrolment centre with passport and SNILS, or wait for a registered letter with the code, then enter the code."
        ),
        Phrase(
            ru: "Найдите услугу, заполните заявление, приложите фото или сканы документов и отправьте.",
            en: "Find the service, fill in the application, attach photos or scans of documents and send it."),
        Phrase(
            ru:
                "В течение одного рабочего дня ведомство ответит, принято ли заявление. Все ответы — в личном кабинете.",
            en:
                "Within one working day the agency answers whether the application is accepted. All answers are in your account."
        ),
        Phrase(
            ru: "Получите результат, когда придёт уведомление о готовности, и оцените услугу.",
            en: "Collect the outcome when the notice of readiness comes, and rate the service."),
    ]
    static let questions: [(question: Phrase, answer: Phrase)] = [
        (
            Phrase(ru: "Можно ли смотреть услуги без регистрации?", en: "Can I look at services without registering?"),
            Phrase(
                ru:
                    "Да. Перечень услуг, документы, бланки и часы работы открыты всем. Регистрация нужна только чтобы подать заявление.",
                en:
                    "Yes. The list of services, documents, forms and hours are open to everyone. Registration is needed only to apply."
            )
        ),
        (
            Phrase(ru: "Что быстрее: визит в центр или письмо?", en: "What is faster: a visit or a letter?"),
            Phrase(
                ru: "Визит: код выдают за несколько минут. Письмо идёт по почте, это дольше.",
                en: "A visit: the code is issued in a few minutes. A letter travels by post, which takes longer.")
        ),
        (
            Phrase(ru: "Подойдут ли фотографии с телефона?", en: "Will photographs from a telephone do?"),
            Phrase(
                ru:
                    "Да: JPEG или PNG, скан — ещё и PDF, до 20 МБ каждый файл. Снимайте страницу целиком, чтобы всё читалось.",
                en:
                    "Yes: JPEG or PNG, for scans also PDF, up to 20 MB a file. Take the whole page so that everything can be read."
            )
        ),
        (
            Phrase(
                ru: "Почему ведомство не просит все документы?", en: "Why does the agency not ask for all documents?"),
            Phrase(
                ru:
                    "Часть сведений органы обязаны запросить друг у друга сами. На карточке услуги они названы отдельно.",
                en:
                    "Some facts the bodies must ask from one another themselves. The card of the service names them apart."
            )
        ),
        (
            Phrase(
                ru: "Заявление вернули или отказали. Что делать?",
                en: "The application was returned or refused. What now?"),
            Phrase(
                ru:
                    "Возврат: исправьте названные поля и отправьте снова. Отказ в приёме: устраните причину и подайте заново. Отказ в услуге можно обжаловать в ведомстве.",
                en:
                    "Returned: correct the named fields and send again. Not accepted: remove the cause and apply anew. A refusal of the service can be contested at the agency."
            )
        ),
    ]
    static func version(_ version: String) -> Phrase {
        Phrase(
            ru: "Редакция от \(LegalText.dated(version, in: .ru))",
            en: "Version of \(LegalText.dated(version, in: .en))")
    }

    static let centreDoes = Phrase(ru: "Что здесь делают", en: "What is done here")
    static let centreServesNobody = Phrase(
        ru: "Сейчас этот центр личность не подтверждает. Выберите другой.",
        en: "At present this centre proves no identities. Choose another.")

    package static func name(of service: CentreService) -> Phrase {
        switch service {
        case .code: Phrase(ru: "Подтверждение личности: код на листке", en: "Identity proved: a code on a slip")
        case .registration:
            Phrase(
                ru: "Регистрация тех, у кого ещё нет кабинета, сразу с подтверждением",
                en: "Registration of whoever has no account yet, proved at once")
        case .access: Phrase(ru: "Возвращение доступа в кабинет", en: "Access to an account given back")
        case .changes:
            Phrase(
                ru: "Изменение личных данных по документам, объединение двух кабинетов",
                en: "Personal data changed by documents, two accounts joined")
        }
    }
}
