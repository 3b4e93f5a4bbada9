import Enrolment
import Foundation
import Kernel

extension EnrolmentRules {
    /// The rules of an installation: what it sets of letters, and the rest as it is.
    ///
    /// - Parameters:
    ///   - text: the value of a setting;
    ///   - faults: takes every wrong one, by its name.
    init(_ text: (Setting) -> String?, _ faults: inout [String]) {
        self.init()
        func read<Value>(_ setting: Setting, _ parse: (String) -> Value?) -> Value? {
            guard let value = text(setting) else { return nil }
            let parsed = parse(value)
            if parsed == nil { faults.append("\(setting.name): «\(value)» is not \(setting.expects)") }
            return parsed
        }
        func number(_ range: ClosedRange<Int>) -> (String) -> Int? {
            { Int($0).flatMap { range.contains($0) ? $0 : nil } }
        }
        if let days = read(.letterCodeDays, number(1...90)) { letterCodeLife = TimeInterval(days) * 86_400 }
        if let count = read(.lettersPerPerson, number(1...100)) { lettersPerPerson = count }
        lettersPerDay = read(.lettersPerDay, number(0...1_000_000))
        let (price, sum) = (read(.letterPrice, Money.init), read(.letterBudget, Money.init))
        switch (price, sum) {
        case (let price?, let sum?):
            letterBudget = LetterBudget(price: price, monthly: sum)
            if letterBudget == nil { faults.append("\(Setting.letterPrice.name): a letter costs more than nothing") }
        case (nil, .some):
            faults.append("\(Setting.letterPrice.name) is needed, because OKNO_LETTER_BUDGET says what may be spent")
        case (.some, nil):
            faults.append("\(Setting.letterBudget.name) is needed, because OKNO_LETTER_PRICE says what a letter costs")
        case (nil, nil): break
        }
        // Lines are separated by «|»: an environment file holds no others.
        letterSender = read(.letterSender) { value in
            let lines = value.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            return value.count <= 300 && !lines.isEmpty ? lines.joined(separator: "\n") : nil
        }
    }
}

extension Setting {
    static let letterSender = Setting(
        name: "OKNO_LETTER_SENDER", expects: "up to 300 characters, lines separated by |",
        meaning: "who sends registered letters, as on an envelope (the portal's address)")
    static let letterCodeDays = Setting(
        name: "OKNO_LETTER_CODE_DAYS", expects: "a number from 1 to 90",
        meaning: "how many days a code sent by letter is valid (30)")
    static let lettersPerPerson = Setting(
        name: "OKNO_LETTERS_PER_PERSON", expects: "a number from 1 to 100",
        meaning: "letters to one person within a year, returned ones included (2)")
    static let lettersPerDay = Setting(
        name: "OKNO_LETTERS_PER_DAY", expects: "a number from 0 to 1000000",
        meaning: "letters that are ordered on a day, all together (no limit)")
    static let letterPrice = Setting(
        name: "OKNO_LETTER_PRICE", expects: "roubles, like 110.50", meaning: "what a registered letter costs")
    static let letterBudget = Setting(
        name: "OKNO_LETTER_BUDGET", expects: "roubles, like 50000",
        meaning: "what the letters of a month may cost; then no more are ordered (no limit)")

    static let ofLetters = [
        letterSender, letterCodeDays, lettersPerPerson, lettersPerDay, letterPrice, letterBudget,
    ]
}
