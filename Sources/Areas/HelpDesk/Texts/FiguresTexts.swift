import Kernel

/// The texts of the public figures and of the operators' report.
enum FiguresTexts {
    static let title = Phrase(ru: "Показатели портала", en: "Figures of the portal")
    static let lead = Phrase(
        ru:
            "Сколько услуг оказано через портал, в срок ли и как их оценили. Считаем по нашим заявлениям и оценкам, раз в минуту.",
        en:
            "How many services were rendered through the portal, whether in time, and how they were rated. Counted from our applications and ratings, once a minute."
    )
    static let period = Phrase(ru: "Период", en: "Period")
    static func period(_ period: FigurePeriod) -> Phrase {
        switch period {
        case .month: Phrase(ru: "За 30\u{00A0}дней", en: "30\u{00A0}days")
        case .year: Phrase(ru: "За год", en: "A year")
        case .all: Phrase(ru: "За всё время", en: "All time")
        }
    }
    static let rendered = Phrase(ru: "Услуг оказано", en: "Services rendered")
    static let registered = Phrase(ru: "Зарегистрировано в срок", en: "Registered in time")
    static let provided = Phrase(ru: "Рассмотрено в срок", en: "Decided in time")
    static let rating = Phrase(ru: "Средняя оценка", en: "Mean rating")
    static let median = Phrase(ru: "Половина — не дольше", en: "Half took no longer than")
    static let reviews = Plural(ru: "% оценка", "% оценки", "% оценок", en: "% rating", "% ratings")
    static let days = Plural(ru: "% день", "% дня", "% дней", en: "% day", "% days")
    static let fewerThanFive = Phrase(ru: "меньше 5", en: "fewer than 5")
    static let tooFew = Phrase(ru: "мало данных", en: "too few")
    static let ofFive = Phrase(ru: "из 5", en: "of 5")
    static let byAgency = Phrase(ru: "По ведомствам", en: "By agency")
    static let byService = Phrase(ru: "По услугам", en: "By service")
    static let agency = Phrase(ru: "Ведомство", en: "Agency")
    static let service = Phrase(ru: "Услуга", en: "Service")
    static let renderedChart = Phrase(ru: "Услуг оказано, по ведомствам", en: "Services rendered, by agency")
    static let inTimeChart = Phrase(ru: "Рассмотрено в срок, по ведомствам", en: "Decided in time, by agency")
    static let criteria = Phrase(ru: "Оценка по критериям", en: "Rating by criterion")
    static let criterion = Phrase(ru: "Критерий", en: "Criterion")
    static let emptyTitle = Phrase(ru: "За этот период считать нечего", en: "Nothing to count in this period")
    static let emptyText = Phrase(
        ru: "Показатели появятся, когда закончится рассмотрение первых заявлений.",
        en: "Figures will show once the first applications have ended.")
    static let overdueNow = Plural(
        ru: "Прямо сейчас % заявление ждёт регистрации дольше срока",
        "Прямо сейчас % заявления ждут регистрации дольше срока",
        "Прямо сейчас % заявлений ждут регистрации дольше срока",
        en: "Right now % application waits for registration beyond its term",
        "Right now % applications wait for registration beyond their term")
    static let overdueFew = Phrase(
        ru: "Прямо сейчас есть заявления, которые ждут регистрации дольше срока (меньше 5)",
        en: "Right now some applications wait for registration beyond their term (fewer than 5)")
    static let method = Phrase(ru: "Как мы считаем", en: "How we count")
    static let methodText = Phrase(
        ru: """
            Оказанной считаем услугу, по которой заявитель получил результат. Срок регистрации — от первой отправки заявления, по производственному календарю и часовому поясу подразделения. Рассмотренным в срок считаем заявление, результат которого (или отказ по существу) появился до конца срока услуги; где начало срока портал не знает, заявление в долю не входит.
            Медиана дней — от первой отправки до окончания. Доли, медианы и оценки по группам меньше 5 не показываем, чтобы никого нельзя было узнать.
            """,
        en: """
            A service is rendered when the applicant has its outcome. The term of registration runs from the first sending, by the production calendar and in the zone of the office. An application is decided in time when its outcome (or a refusal on the merits) came before the end of the service's term; where the portal does not know the start of the term, the application is not in the share.
            The median of days runs from the first sending to the end. Shares, medians and ratings of groups below 5 are not shown, so that nobody can be recognised.
            """)

    // MARK: The operators' report
    static let report = Phrase(ru: "Отчёт об обращениях", en: "Report on inquiries")
    static let byMonth = Phrase(ru: "По месяцам", en: "By month")
    static let byTopic = Phrase(ru: "По темам за год", en: "By topic, a year")
    static let month = Phrase(ru: "Месяц", en: "Month")
    static let topic = Phrase(ru: "Тема", en: "Topic")
    static let received = Phrase(ru: "Получено", en: "Received")
    static let answered = Phrase(ru: "Дан ответ", en: "Answered")
    static let closed = Phrase(ru: "Закрыто", en: "Closed")
    static let late = Phrase(ru: "Ответ позже обещанного", en: "Answered late")
    static let answerTime = Phrase(ru: "Половина ответов — не дольше", en: "Half of the answers took no longer than")
    static let hours = Plural(ru: "% час", "% часа", "% часов", en: "% hour", "% hours")
    static let receivedChart = Phrase(ru: "Получено обращений", en: "Inquiries received")
    static let noAnswers = Phrase(ru: "ответов нет", en: "no answers")
    static let reportEmptyText = Phrase(
        ru: "Когда придут первые обращения, здесь появится отчёт.",
        en: "Once the first inquiries come, the report will be here.")
}
