import Kernel

package enum WebTexts {
    static let portal = Phrase(ru: "Окно", en: "Okno")
    static let services = Phrase(ru: "Услуги", en: "Services")
    static let help = Phrase(ru: "Помощь", en: "Help")
    static let region = Phrase(ru: "Регион:", en: "Region:")
    static let chooseRegion = Phrase(ru: "Выберите регион", en: "Choose a region")
    static let otherLanguage = Phrase(ru: "English", en: "Русский")
    static let weakSight = Phrase(ru: "Для слабовидящих", en: "For weak sight")
    static let weakSightDark = Phrase(ru: "Белым по чёрному", en: "White on black")
    static let usualView = Phrase(ru: "Обычный вид", en: "Usual view")
    static let cabinet = Phrase(ru: "Личный кабинет", en: "My account")
    static let notices = Phrase(ru: "Уведомления", en: "Notices")
    static let signIn = Phrase(ru: "Войти", en: "Sign in")
    static let workplace = Phrase(ru: "Рабочее место", en: "Workplace")
    static let enrolment = Phrase(ru: "Подтверждение личности", en: "Identity desk")
    static let letters = Phrase(ru: "Письма", en: "Letters")
    static let support = Phrase(ru: "Поддержка", en: "Support")
    static let administration = Phrase(ru: "Администрирование", en: "Administration")
    static let continueRegistration = Phrase(ru: "Продолжить регистрацию", en: "Continue registration")
    static let report = Phrase(ru: "Сообщить о работе портала", en: "Tell us about the portal")
    static let figures = Phrase(ru: "Показатели", en: "Figures")
    static let terms = Phrase(ru: "Условия", en: "Terms")
    static let privacy = Phrase(ru: "Персональные данные", en: "Personal data")
    static let accessibility = Phrase(ru: "Доступность", en: "Accessibility")
    static let staffSecurity = Phrase(ru: "Мой вход и безопасность", en: "My signing in and security")
    static let shareScreen = Phrase(ru: "Показать экран оператору", en: "Show the screen to an operator")
    static func shared(minutes: Int) -> Phrase {
        Phrase(
            ru: "Оператор видит, на какой вы странице, ещё \(minutes)\u{00A0}мин.",
            en: "An operator sees on which page you are, for \(minutes)\u{00A0}more min.")
    }
    static let endSharing = Phrase(ru: "Закончить", en: "End it")
    static let demonstration = Phrase(
        ru: "Демонстрация: люди, заявления и часы работы выдуманы. Не вводите настоящие данные.",
        en: "A demonstration: people, applications and hours are made up. Do not enter real data.")
    static let home = Phrase(ru: "На главную", en: "To the first page")
    static let back = Phrase(ru: "Назад", en: "Back")

    static let searchInstead = Phrase(
        ru: "Найти услугу, организацию или документ", en: "Find a service, an organisation or a document")
    static let notFoundTitle = Phrase(ru: "Такой страницы нет", en: "There is no such page")
    static let notFoundText = Phrase(
        ru:
            "Возможно, адрес набран с ошибкой, страница удалена или она не для вас. Проверьте адрес или начните с главной.",
        en:
            "The address may be mistyped, the page removed, or it is not yours. Check the address or start from the first page."
    )
    static let busyTitle = Phrase(ru: "Сейчас слишком много обращений", en: "Too many requests right now")
    static let busyText = Phrase(
        ru: "Мы не успели обработать запрос. Ничего не изменилось — повторите через несколько секунд.",
        en: "We could not handle the request in time. Nothing has changed: try again in a few seconds.")
    static let awayTitle = Phrase(ru: "Портал ненадолго остановился", en: "The portal has stopped for a moment")
    static let awayText = Phrase(
        ru: "Хранилище данных не отвечает, мы уже знаем об этом. Ничего не изменилось — повторите через минуту.",
        en: "The data store does not answer; we know of it. Nothing has changed: try again in a minute.")
    static let sendAgain = Phrase(ru: "Отправить ещё раз", en: "Send again")
    static let unknownTitle = Phrase(
        ru: "Мы не знаем, принято ли отправленное", en: "We do not know whether it was accepted")
    static let unknownText = Phrase(
        ru:
            "Связь с базой данных прервалась в последний момент. Нажмите «Отправить ещё раз» — второй раз то же самое не примется — или проверьте в личном кабинете.",
        en:
            "The connection to the database was lost at the last moment. Press “Send again”: the same thing will not be accepted twice. Or look in your account."
    )
    static let notStoredTitle = Phrase(
        ru: "Сейчас мы не можем ничего сохранить", en: "Right now we cannot save anything")
    static let notStoredText = Phrase(
        ru: "Место на сервере закончилось; мы уже знаем об этом. Ничего не изменилось — попробуйте позже.",
        en: "The server is out of space; we know of it. Nothing has changed: try again later.")
    static let faultTitle = Phrase(ru: "Что-то сломалось у нас", en: "Something broke on our side")
    static func faultText(_ id: String) -> Phrase {
        Phrase(
            ru:
                "Мы уже знаем о сбое. Что вы отправили, могло не сохраниться — проверьте в личном кабинете. Номер для поддержки: \(id).",
            en: "We know of it. What you sent may not be saved: check your account. Number for support: \(id).")
    }
    static let notAcceptedTitle = Phrase(ru: "Файлы сейчас не принимаются", en: "Files cannot be taken right now")
    static let notAcceptedText = Phrase(
        ru:
            "Хранилище файлов не отвечает или заполнено. Ничего не принято и ничего не изменилось. Что вы напечатали, кнопка ниже отправит ещё раз; файлы придётся выбрать снова. Попробуйте через несколько минут.",
        en:
            "The store of files is full or does not answer. Nothing was accepted and nothing has changed. The button below sends again what you typed; files have to be chosen anew. Try in a few minutes."
    )
    static let sendWithoutFiles = Phrase(ru: "Отправить ещё раз без файлов", en: "Send again without the files")
    static let backToForm = Phrase(ru: "Вернуться к форме", en: "Back to the form")
    static let tooLargeTitle = Phrase(ru: "Слишком большой файл или запрос", en: "The file or request is too large")
    static let tooLargeText = Phrase(
        ru:
            "Файл может занимать до 20 МБ. Вернитесь назад: остальное сохранено в черновике. Снимите документ заново с меньшим качеством или отправляйте файлы по одному.",
        en:
            "A file may take up to 20 MB. Go back: the rest is kept in the draft. Take the picture again in a lower quality or send files one by one."
    )
    static let slowTitle = Phrase(ru: "Данные шли слишком долго", en: "The data took too long")
    static let slowText = Phrase(
        ru: "Связь слишком медленная или прервалась. Вернитесь назад и отправьте ещё раз.",
        en: "The connection is too slow or was lost. Go back and send again.")
    static let manyTriesTitle = Phrase(ru: "Слишком много попыток", en: "Too many attempts")
    static func manyTriesText(_ seconds: Int) -> Phrase {
        let minutes = Plural(ru: "% минуту", "% минуты", "% минут", en: "% minute", "% minutes")
        let count = max(1, (seconds + 59) / 60)
        return Phrase(
            ru: "Для вашей защиты нужно подождать. Повторите через \(minutes.text(count, in: .ru)).",
            en: "For your safety there is a pause. Try again in \(minutes.text(count, in: .en)).")
    }
    static let wrongInputTitle = Phrase(ru: "Запрос составлен неверно", en: "The request is malformed")
    static let foreignFormTitle = Phrase(ru: "Эта форма устарела", en: "This form is out of date")
    static let foreignFormText = Phrase(
        ru:
            "Форма открыта до входа или выхода, либо пришла с чужого сайта. Ничего не изменилось. Откройте страницу заново.",
        en:
            "The form was opened before signing in or out, or came from another site. Nothing has changed. Open the page again."
    )
    static let resumeTitle = Phrase(ru: "Вы снова вошли — продолжим", en: "You are back: let us go on")
    static let resumeText = Phrase(
        ru:
            "Сеанс закончился, пока вы заполняли форму. То, что вы набрали, сохранено. Файлы нужно будет выбрать заново.",
        en:
            "Your session ended while you were filling in the form. What you typed is kept. Files have to be chosen again."
    )
    static let resumeButton = Phrase(ru: "Продолжить с того же места", en: "Go on from the same place")
    static let resumeDrop = Phrase(ru: "Не нужно, открыть личный кабинет", en: "No need, open my account")
}
