import Foundation
import Kernel

private typealias T = CatalogueTexts

extension LegalTerm {
    /// «30 календарных дней»
    package var amount: Phrase {
        func both(_ plural: Plural) -> Phrase {
            Phrase(ru: spaced(plural.text(count, in: .ru)), en: spaced(plural.text(count, in: .en)))
        }
        return switch unit {
        case .minute: both(T.minutes)
        case .hour: both(T.hoursCount)
        case .calendarDay: both(T.calendarDays)
        case .workingDay: both(T.workingDays)
        case .month: both(T.months)
        case .sameDay: T.sameDay
        }
    }

    // A number does not part from its word.
    private func spaced(_ text: String) -> String {
        guard let space = text.firstIndex(of: " ") else { return text }
        return text.replacingCharacters(in: space...space, with: "\u{00A0}")
    }

    /// «30 календарных дней со дня регистрации заявления»
    package var text: Phrase {
        guard let start else { return amount }
        let from = T.start(start)
        return Phrase(ru: amount.ru + " " + from.ru, en: amount.en + " " + from.en)
    }
}

extension Fee {
    /// «4 000 ₽»
    static func amount(_ roubles: Int) -> Phrase {
        let money = Money(rubles: Int64(roubles)) ?? .zero
        return Phrase(ru: money.text(.ru), en: money.text(.en))
    }

    /// The cost in a word or two: «Бесплатно», «4 000 ₽», «от 1 200 ₽».
    package var short: Phrase {
        if isFree { return T.free }
        if let roubles { return Self.amount(roubles) }
        if let least = items.map(\.roubles).min() {
            return items.count == 1 ? Self.amount(least) : T.from(Self.amount(least))
        }
        return T.depends
    }
}

extension FactSource {
    /// Where it was read, as a citizen may see it.
    func citation(_ language: Language) -> String {
        if isDemo { return language(T.demoData) }
        guard isVerified else { return language(T.notVerified) }
        var names: [String] = []
        if text.contains("seed:") { names.append(language(T.sourceDocument)) }
        names += places
        if names.isEmpty { names.append(language(T.publicSource)) }
        return names.joined(separator: ", ")
    }
}

extension DemoMark {
    /// «Данные демонстрационные: часы работы, кабинет. Остальное — по данным исходного документа.»
    func note(_ language: Language) -> String? {
        switch self {
        case .nothing: return nil
        case .everything: return language(T.demoPlace)
        case .fields(let fields):
            let names = ["locality", "address", "room", "hours", "phone", "visits"].filter(fields.contains)
                .compactMap(T.demoField)
            let list = Phrase(ru: names.map(\.ru).joined(separator: ", "), en: names.map(\.en).joined(separator: ", "))
            return language(T.demoFields(list)) + " " + language(T.bySource)
        }
    }
}

extension OfficeHours {
    /// Whether it is open now, in words: «открыто до 18:00», «сейчас закрыто, откроется: завтра, 9:00».
    package func state(at now: Date, _ language: Language) -> (text: String, isOpen: Bool) {
        if let until = openUntil(at: now) { return (language(T.openUntil(until.shortText)), true) }
        guard let opening = nextOpening(after: now) else { return (language(T.closedNow), false) }
        let when = HumanDate(now: now, zone: zone, language: language).relativeMoment(opening)
        return (language(T.closedNow) + ", " + language(T.opens(when)), false)
    }

    /// «UTC+7»
    func offset(at now: Date) -> String {
        let minutes = zone.secondsFromGMT(for: now) / 60
        let hours = abs(minutes) / 60
        let rest = abs(minutes) % 60
        let tail = rest == 0 ? "" : ":" + (rest < 10 ? "0" : "") + String(rest)
        return "UTC" + (minutes < 0 ? "\u{2212}" : "+") + String(hours) + tail
    }
}
