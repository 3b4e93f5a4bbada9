import Kernel

/// Reads the `form` section of a service: steps, fields, options, and on which answer a field depends.
struct FormOutlineReader {
    func read(_ entry: DefinitionReader) -> FormOutline {
        defer { entry.finish() }
        let steps = entry.mappings("steps", shape: "{id: …, title: …, fields: […]}").compactMap(step)
        check(steps, entry)
        return FormOutline(steps: steps)
    }

    private func step(_ entry: DefinitionReader) -> FormOutline.Step? {
        defer { entry.finish() }
        let id = entry.slug()
        let title = entry.phrase("title")
        let fields = entry.mappings("fields", shape: "{id: …, kind: …, label: …}").compactMap(field)
        guard let id, let title else { return nil }
        return FormOutline.Step(id: id, title: title, fields: fields)
    }

    private func field(_ entry: DefinitionReader) -> FormOutline.Field? {
        defer { entry.finish() }
        let id = entry.slug()
        let kind = entry.choice("kind", of: FormOutline.Kind.self)
        let label = entry.phrase("label")
        let hint = entry.phrase("hint", optional: true)
        let required = entry.flag("required")
        let length = entry.number("max_length", in: 1...10_000, optional: true)
        let options: [FormOutline.Option] = entry.mappings("options", optional: true, shape: "{id: …, ru: …, en: …}")
            .compactMap { option in
                defer { option.finish() }
                let id = option.slug()
                let name = option.phrase()
                guard let id, let name else { return nil }
                return FormOutline.Option(id: id, name: name)
            }
        let condition = entry.mapping("when", optional: true, expected: "{field: …, is: …}").flatMap {
            when -> FormOutline.Condition? in
            defer { when.finish() }
            let field = when.text("field")
            let answer = when.text("is", expected: "an option of that field")
            guard let field, let answer else { return nil }
            return FormOutline.Condition(field: field, answer: answer)
        }
        if kind == .choice, options.count < 2 {
            entry.report("options", "a choice has \(options.count) options", expected: "at least two")
        }
        guard let id, let kind, let label else { return nil }
        return FormOutline.Field(
            id: id, kind: kind, label: label, hint: hint, isRequired: required, maxLength: length, options: options,
            condition: condition)
    }

    /// Ids are unique; a condition names an earlier field and one of its answers.
    private func check(_ steps: [FormOutline.Step], _ entry: DefinitionReader) {
        var seen: [String: FormOutline.Field] = [:]
        for field in steps.flatMap(\.fields) {
            if seen[field.id] != nil {
                entry.report("steps", "the field “\(field.id)” stands twice", expected: "each id once")
            }
            if let condition = field.condition,
                seen[condition.field]?.options.contains(where: { $0.id == condition.answer }) != true
            {
                entry.report(
                    "steps", "“\(field.id)” depends on “\(condition.field)” = “\(condition.answer)”",
                    expected: "an earlier choice and one of its options")
            }
            seen[field.id] = field
        }
    }
}
