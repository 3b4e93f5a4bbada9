/// What is wrong with one field of a form, in words for the person who filled it.
package struct FieldError: Sendable, Hashable {
    /// The name of the field in its form.
    package let field: String
    package let phrase: Phrase

    package init(field: String, phrase: Phrase) {
        self.field = field
        self.phrase = phrase
    }
}

/// A refusal of a form: what is wrong, field by field, in the order found. Shown beside the fields with status 422.
///
///     var errors = FieldErrors()
///     if surname.isEmpty { errors.add("surname", AccountsTexts.enterSurname) }
///     try errors.throwIfAny()
package struct FieldErrors: Error, Sendable, Hashable {
    package private(set) var list: [FieldError]

    package init() { list = [] }

    /// A refusal for one reason.
    package init(_ field: String, _ phrase: Phrase) { list = [FieldError(field: field, phrase: phrase)] }

    package var isEmpty: Bool { list.isEmpty }

    package mutating func add(_ field: String, _ phrase: Phrase) {
        list.append(FieldError(field: field, phrase: phrase))
    }

    /// Adds what another check found.
    package mutating func add(_ others: FieldErrors) { list += others.list }

    /// The first thing wrong with this field, nil if it is in order.
    package func phrase(for field: String) -> Phrase? { list.first { $0.field == field }?.phrase }

    /// Throws this unless it is empty.
    package func throwIfAny() throws {
        if !isEmpty { throw self }
    }
}
