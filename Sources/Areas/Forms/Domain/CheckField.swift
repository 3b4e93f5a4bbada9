import Foundation
import Kernel

private typealias T = FormsTexts

extension FormField {
    /// What is wrong with the answer, nil when it is in order.
    func wrong(_ answers: FormAnswers, _ context: FormContext) -> Phrase? {
        let typed = answers[id]
        switch kind {
        case .text(let max, let rule): return wrong(typed, max: max, lines: .one, rule)
        case .longText(let max): return wrong(typed, max: max, lines: .many, .plain)
        case .choice(let options):
            if typed.isEmpty { return isRequired ? T.chooseOne : nil }
            return options.contains { $0.id == typed } ? nil : T.chooseOne
        case .check: return isRequired && typed.isEmpty ? T.tick : nil
        case .day(let rule): return wrong(day: rule, answers, context)
        case .visitTime:
            if typed.isEmpty { return isRequired ? T.chooseTime : nil }
            if case .wrong(let phrase) = context.visitTime(typed) { return phrase }
            return nil
        case .file: return isRequired && context.files[id, default: 0] == 0 ? T.attach : nil
        }
    }

    private func wrong(_ typed: String, max: Int, lines: FreeText.Lines, _ rule: FieldKind.TextRule) -> Phrase? {
        if typed.isEmpty { return isRequired ? T.fillIn : nil }
        do {
            _ = try FreeText(typed, max: max, lines: lines, required: isRequired)
            switch rule {
            case .plain: break
            case .passportSeries: _ = try PassportSeries(typed)
            case .passportNumber: _ = try PassportNumber(typed)
            case .passportUnit: _ = try PassportUnit(typed)
            }
            return nil
        } catch {
            return (error as? any ValueRefusal)?.phrase ?? T.fillIn
        }
    }

    private func wrong(day rule: FieldKind.DayRule, _ answers: FormAnswers, _ context: FormContext) -> Phrase? {
        if inputs.allSatisfy({ answers[$0].isEmpty }) { return isRequired ? T.fillInDay : nil }
        do {
            let day = try day(answers)
            switch rule {
            case .any: break
            case .past: if day > context.today { return T.inFuture }
            case .passportIssue:
                if let birthDate = context.birthDate {
                    try Passport.checkIssue(on: day, born: birthDate, today: context.today)
                } else if day > context.today {
                    return T.inFuture
                }
            }
            return nil
        } catch {
            return (error as? any ValueRefusal)?.phrase ?? T.fillInDay
        }
    }

    private func day(_ answers: FormAnswers) throws(DayRefusal) -> Day {
        try Day(day: answers[id + "-day"], month: answers[id + "-month"], year: answers[id + "-year"])
    }

    /// The answer in words; empty when there is none.
    func words(_ answers: FormAnswers, _ context: FormContext) -> Phrase {
        let typed = answers[id]
        switch kind {
        case .text(_, .passportSeries):
            return .verbatim(
                (try? PassportSeries(typed)).map { "\($0.digits.prefix(2))\u{00A0}\($0.digits.suffix(2))" } ?? typed)
        case .text(_, .passportNumber): return .verbatim((try? PassportNumber(typed))?.digits ?? typed)
        case .text(_, .passportUnit): return .verbatim((try? PassportUnit(typed))?.text ?? typed)
        case .text, .longText: return .verbatim(typed)
        case .choice(let options): return options.first { $0.id == typed }?.name ?? .verbatim("")
        case .check: return typed.isEmpty ? T.no : T.yes
        case .day:
            // What is no day yet is shown as it was typed; the check beside it says what is wrong.
            guard let day = try? day(answers) else {
                return .verbatim(inputs.map { answers[$0] }.filter { !$0.isEmpty }.joined(separator: "."))
            }
            return Phrase(ru: day.spoken(.ru), en: day.spoken(.en))
        case .visitTime:
            if case .time(let phrase) = context.visitTime(typed) { return phrase }
            return .verbatim(typed.replacing("T", with: " "))
        case .file: return .verbatim("")
        }
    }
}

extension Day {
    /// «12 ноября 2026 года»
    fileprivate func spoken(_ language: Language) -> String {
        HumanDate(now: start(in: .gmt), zone: .gmt, language: language).fullDay(self)
    }
}
