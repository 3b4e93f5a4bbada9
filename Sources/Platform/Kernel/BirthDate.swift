/// The day a living person was born: not in the future and not over 120 years ago.
package struct BirthDate: Hashable, Sendable, Codable, Sensitive {
    package let day: Day

    package init(_ day: Day, today: Day) throws(Refusal) {
        guard day <= today else { throw .inFuture }
        guard day.adding(years: 121) > today else { throw .tooLongAgo }
        self.day = day
    }

    /// The birth date of one who opens an account: from 14, the age of the first passport.
    package init(forAccount day: Day, today: Day) throws(Refusal) {
        try self.init(day, today: today)
        guard age(on: today) >= Self.accountAge else { throw .tooYoung }
    }

    package static let accountAge = 14

    /// Full years on the day; one born on 29 February has the birthday on 1 March in common years.
    package func age(on today: Day) -> Int {
        let years = today.year - day.year
        return day.adding(years: years) <= today ? years : years - 1
    }

    package enum Refusal: ValueRefusal {
        case inFuture, tooLongAgo, tooYoung

        package var phrase: Phrase {
            switch self {
            case .inFuture:
                Phrase(
                    ru: "Этот день ещё не наступил. Проверьте год рождения",
                    en: "This day is still to come. Check the year of birth")
            case .tooLongAgo:
                Phrase(
                    ru: "Получается больше 120 лет. Проверьте год рождения",
                    en: "That makes more than 120 years. Check the year of birth")
            case .tooYoung:
                Phrase(
                    ru: "Личный кабинет можно завести с 14 лет. За ребёнка обращается родитель или опекун",
                    en: "An account can be opened from the age of 14. A parent or guardian acts for a child")
            }
        }
    }
}
