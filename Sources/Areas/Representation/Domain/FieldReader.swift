import DesignSystem
import Foundation
import Kernel
import Web

/// Turns what was typed into checked values and collects what is wrong, field by field.
struct FieldReader {
    let form: FormInput
    var errors = FieldErrors()

    init(_ form: FormInput) { self.form = form }

    mutating func required<Value: CheckedText>(_ field: String, _ missing: Phrase, as: Value.Type = Value.self)
        -> Value?
    {
        guard !form[field].isEmpty else {
            errors.add(field, missing)
            return nil
        }
        return optional(field)
    }

    mutating func optional<Value: CheckedText>(_ field: String, as: Value.Type = Value.self) -> Value? {
        let typed = form[field]
        guard !typed.isEmpty else { return nil }
        return read(field) { () throws(Value.Refusal) in try Value(typed) }
    }

    mutating func day(_ field: String, _ missing: Phrase) -> Day? {
        let names = DateField.parts(field)
        let parts = (form[names.day], form[names.month], form[names.year])
        guard !(parts.0.isEmpty && parts.1.isEmpty && parts.2.isEmpty) else {
            errors.add(field, missing)
            return nil
        }
        return read(field) { () throws(DayRefusal) in try Day(day: parts.0, month: parts.1, year: parts.2) }
    }

    mutating func choice<Choice: RawRepresentable>(_ field: String, _ missing: Phrase, as: Choice.Type = Choice.self)
        -> Choice?
    where Choice.RawValue == String {
        guard let choice = Choice(rawValue: form[field]) else {
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
