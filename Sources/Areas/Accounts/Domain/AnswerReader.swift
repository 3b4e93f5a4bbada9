import DesignSystem
import Foundation
import Kernel

/// Turns what was typed into checked values and collects what is wrong, field by field.
struct AnswerReader {
    let answers: RegistrationAnswers
    var errors = FieldErrors()

    init(_ answers: RegistrationAnswers) { self.answers = answers }

    mutating func required<Value: CheckedText>(_ field: String, _ missing: Phrase, as: Value.Type = Value.self)
        -> Value?
    {
        guard !answers[field].isEmpty else {
            errors.add(field, missing)
            return nil
        }
        return optional(field)
    }

    mutating func optional<Value: CheckedText>(_ field: String, as: Value.Type = Value.self) -> Value? {
        guard !answers[field].isEmpty else { return nil }
        let typed = answers[field]
        return read(field) { () throws(Value.Refusal) in try Value(typed) }
    }

    mutating func line(_ field: String, max: Int, missing: Phrase) -> FreeText? {
        guard !answers[field].isEmpty else {
            errors.add(field, missing)
            return nil
        }
        return optionalLine(field, max: max)
    }

    mutating func optionalLine(_ field: String, max: Int) -> FreeText? {
        guard !answers[field].isEmpty else { return nil }
        let typed = answers[field]
        return read(field) { () throws(FreeText.Refusal) in
            try FreeText(typed, max: max, lines: .one, required: true)
        }
    }

    mutating func day(_ field: String, missing: Phrase) -> Day? {
        let names = DateField.parts(field)
        let parts = (answers[names.day], answers[names.month], answers[names.year])
        guard !(parts.0.isEmpty && parts.1.isEmpty && parts.2.isEmpty) else {
            errors.add(field, missing)
            return nil
        }
        do {
            return try Day(day: parts.0, month: parts.1, year: parts.2)
        } catch {
            errors.add(field, error.phrase)
            return nil
        }
    }

    mutating func choice<Choice: RawRepresentable>(_ field: String, _ missing: Phrase, as: Choice.Type = Choice.self)
        -> Choice?
    where Choice.RawValue == String {
        guard let choice = Choice(rawValue: answers[field]) else {
            errors.add(field, missing)
            return nil
        }
        return choice
    }

    /// Keeps a value or what is wrong with it.
    mutating func read<Value, Refusal: ValueRefusal>(_ field: String, _ make: () throws(Refusal) -> Value) -> Value? {
        do {
            return try make()
        } catch {
            errors.add(field, error.phrase)
            return nil
        }
    }
}
