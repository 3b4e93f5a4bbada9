import Kernel

/// The words of the administration of the catalogue.
extension CatalogueTexts {
    static let administration = Phrase(ru: "Управление", en: "Administration")
    static let catalogue = Phrase(ru: "Каталог услуг", en: "Service catalogue")
    static let versions = Phrase(ru: "Версии", en: "Versions")
    static func versionNumber(_ number: Int) -> Phrase { Phrase(ru: "Версия \(number)", en: "Version \(number)") }
    static let publishedNow = Phrase(ru: "опубликована", en: "published")
    static let withdrawnState = Phrase(ru: "отозвана", en: "withdrawn")
    static let kept = Phrase(ru: "хранится", en: "kept")
    static let versionColumn = Phrase(ru: "Версия", en: "Version")
    static let originColumn = Phrase(ru: "Откуда", en: "Origin")
    static let authorColumn = Phrase(ru: "Кто внёс", en: "Author")
    static let whenColumn = Phrase(ru: "Когда", en: "When")
    static let servicesColumn = Phrase(ru: "Услуг", en: "Services")
    static let stateColumn = Phrase(ru: "Состояние", en: "State")
    static let noteColumn = Phrase(ru: "Примечание", en: "Note")
    static func origin(_ origin: CatalogueVersion.Origin) -> Phrase {
        switch origin {
        case .shipped: Phrase(ru: "с программой", en: "with the program")
        case .imported: Phrase(ru: "из файлов", en: "from files")
        case .edited: Phrase(ru: "правка здесь", en: "edited here")
        }
    }
    static let howToImport = Phrase(
        ru:
            "Новую версию вносит команда okno catalogue import ПАПКА: она проверит файлы и ничего не изменит на сайте, пока вы не опубликуете.",
        en:
            "The command okno catalogue import FOLDER brings a new version: it checks the files and changes nothing on the site until you publish."
    )
    static let differences = Phrase(ru: "Отличия от опубликованной", en: "Differences from the published one")
    static let noDifferences = Phrase(ru: "Отличий нет.", en: "No differences.")
    static func moreDifferences(_ count: Int) -> Phrase {
        Phrase(
            ru: "и ещё \(count.grouped); все покажет okno catalogue diff",
            en: "and \(count.grouped) more; okno catalogue diff shows all")
    }
    static let added = Phrase(ru: "появилось", en: "added")
    static let removed = Phrase(ru: "исчезло", en: "removed")
    static let changed = Phrase(ru: "изменилось", en: "changed")
    static let was = Phrase(ru: "Было", en: "Before")
    static let becomes = Phrase(ru: "Станет", en: "After")
    static let whereColumn = Phrase(ru: "Где", en: "Where")
    static let publish = Phrase(ru: "Опубликовать", en: "Publish")
    static let publishText = Phrase(
        ru: "Версию увидят все через секунду-две. Поданные заявления остаются с той версией, по которой поданы.",
        en:
            "Everybody sees the version within a second or two. Applications already filed keep the version they were filed under."
    )
    static let withdraw = Phrase(ru: "Отозвать", en: "Withdraw")
    static let withdrawText = Phrase(
        ru: "Вместо этой версии будет показана другая.", en: "Another version will be shown in its stead.")
    static let successor = Phrase(ru: "Показать вместо неё", en: "Show in its stead")
    static let chooseSuccessor = Phrase(ru: "Выберите версию из списка", en: "Choose a version of the list")
    static func replacedBy(_ number: Int) -> Phrase {
        Phrase(ru: "вместо неё — версия \(number)", en: "replaced by version \(number)")
    }
    static let notPublishedNow = Phrase(
        ru: "Эта версия уже не опубликована: её отозвал кто-то другой.",
        en: "This version is no longer published: somebody withdrew it.")
    static let noVersions = Phrase(ru: "Версий пока нет", en: "No versions yet")

    static let synonyms = Phrase(ru: "Синонимы поиска", en: "Search synonyms")
    static let synonymsText = Phrase(
        ru:
            "Строка — одно правило: слова, которые говорят люди, через запятую, стрелка → и слова каталога. Например: права, ву → водительское удостоверение. Проверьте на запросе, потом опубликуйте.",
        en:
            "A line is a rule: words that people say, separated by commas, an arrow → and the words of the catalogue. For example: права, ву → водительское удостоверение. Try a query, then publish."
    )
    static let synonymLines = Phrase(ru: "Правила", en: "Rules")
    static let tryQuery = Phrase(ru: "Запрос для проверки", en: "Query to try")
    static let tryIt = Phrase(ru: "Проверить", en: "Try")
    static let publishSynonyms = Phrase(ru: "Сохранить и опубликовать", en: "Save and publish")
    static let wouldFind = Phrase(ru: "С этими правилами найдётся", en: "With these rules it finds")
    static let findsNow = Phrase(ru: "Сейчас находится", en: "Now it finds")
    static let nothingAtAll = Phrase(ru: "ничего", en: "nothing")
    static func unreadableLine(_ number: Int, _ text: String) -> Phrase {
        Phrase(
            ru: "Строка \(number) — не правило: «\(text)». Нужно: слова, через запятую → слова каталога",
            en: "Line \(number) is no rule: “\(text)”. Expected: words, separated by commas → words of the catalogue")
    }
    static func tooManyLines(_ most: Int) -> Phrase {
        Phrase(ru: "Строк больше \(most.grouped)", en: "More than \(most.grouped) lines")
    }
    static let synonymsPublished = Phrase(
        ru: "Правила опубликованы и уже действуют", en: "The rules are published and hold now")
    static let queryToTry = Phrase(ru: "Напишите запрос, который проверить", en: "Type the query to try")
    static let changedMeanwhile = Phrase(
        ru:
            "Пока вы правили, опубликована другая версия. Её правила и ваши правки соединены ниже: проверьте и сохраните ещё раз.",
        en:
            "Another version was published meanwhile. Its rules and your changes are joined below: look them over and save once more."
    )
    static let synonymsEdited = Phrase(ru: "синонимы поиска", en: "search synonyms")

    static let report = Phrase(ru: "Поиск и посещения за неделю", en: "Search and visits of the week")
    static let searches = Phrase(ru: "Поисков", en: "Searches")
    static let visitsTitle = Phrase(ru: "Открывали карточки", en: "Cards opened")
    static let nothingTitle = Phrase(ru: "Искали и ничего не нашли", en: "Searched and found nothing")
    static let unhelpfulTitle = Phrase(ru: "Ответ не помог", en: "The answer did not help")
    static let helpedShare = Phrase(ru: "Ответ помог", en: "The answer helped")
    static func answersCounted(_ count: Int) -> Phrase {
        Phrase(ru: "всего ответов: \(count.grouped)", en: "answers in all: \(count.grouped)")
    }
    static let wantedTitle = Phrase(ru: "Нужны в электронном виде", en: "Wanted online")
    static let times = Phrase(ru: "Раз", en: "Times")
    static let queryColumn = Phrase(ru: "Запрос", en: "Query")
    static let serviceColumn = Phrase(ru: "Услуга", en: "Service")
    static let nobodyYet = Phrase(ru: "Пока нет.", en: "None yet.")
}
