import DesignSystem
import Kernel

/// Turns what was typed into checked values and collects what is wrong, field by field.
package protocol TypedFields {
    /// What was typed into a field; empty for one that was not sent.
    func typed(_ field: String) -> String
    var errors: FieldErrors { get set }
}

extension TypedFields {
    package mutating func required<Value: CheckedText>(
        _ field: String, _ missing: Phrase, as: Value.Type = Value.self
    ) -> Value? {
        guard !typed(field).isEmpty else {
            errors.add(field, missing)
            return nil
        }
        return optional(field)
    }

    package mutating func optional<Value: CheckedText>(_ field: String, as: Value.Type = Value.self) -> Value? {
        let text = typed(field)
        guard !text.isEmpty else { return nil }
        return read(field) { () throws(Value.Refusal) in try Value(text) }
    }

    package mutating func line(_ field: String, max: Int, missing: Phrase) -> FreeText? {
        guard !typed(field).isEmpty else {
            errors.add(field, missing)
            return nil
        }
        return optionalLine(field, max: max)
    }

    package mutating func optionalLine(_ field: String, max: Int) -> FreeText? {
        let text = typed(field)
        guard !text.isEmpty else { return nil }
        return read(field) { () throws(FreeText.Refusal) in
            try FreeText(text, max: max, lines: .one, required: true)
        }
    }

    /// A day of three fields.
    package mutating func day(_ field: String, missing: Phrase) -> Day? {
        let names = DateField.parts(field)
        let parts = (typed(names.day), typed(names.month), typed(names.year))
        guard !(parts.0.isEmpty && parts.1.isEmpty && parts.2.isEmpty) else {
            errors.add(field, missing)
            return nil
        }
        return read(field) { () throws(DayRefusal) in try Day(day: parts.0, month: parts.1, year: parts.2) }
    }

    package mutating func choice<Choice: RawRepresentable>(
        _ field: String, _ missing: Phrase, as: Choice.Type = Choice.self
    ) -> Choice? where Choice.RawValue == String {
        guard let choice = Choice(rawValue: typed(field)) else {
            errors.add(field, missing)
            return nil
        }
        return choice
    }

    /// Keeps a value or what is wrong with it.
    package mutating func read<Value, Refusal: ValueRefusal>(_ field: String, _ make: () throws(Refusal) -> Value)
        -> Value?
    {
        do {
            return try make()
        } catch {
            errors.add(field, error.phrase)
            return nil
        }
    }
}
