import Kernel

/// What answers are checked and shown against: the day, the applicant, the files that are there, the office's times.
package struct FormContext: Sendable {
    package let today: Day
    /// The applicant's, for what depends on age.
    package let birthDate: Day?
    /// How many files lie in each slot.
    package let files: [String: Int]
    /// Reads a time of a visit: what is wrong with it, or how it is said.
    package let visitTime: @Sendable (String) -> VisitTimeReading

    package enum VisitTimeReading: Sendable {
        case wrong(Phrase)
        case time(Phrase)
    }

    package init(
        today: Day, birthDate: Day? = nil, files: [String: Int] = [:],
        visitTime: @escaping @Sendable (String) -> VisitTimeReading = { _ in .wrong(FormsTexts.chooseTime) }
    ) {
        self.today = today
        self.birthDate = birthDate
        self.files = files
        self.visitTime = visitTime
    }
}

extension FormDefinition {
    /// What is wrong with all that was answered.
    package func check(_ answers: FormAnswers, _ context: FormContext) -> FieldErrors {
        steps.reduce(into: FieldErrors()) { errors, step in errors.add(check(step, answers, context)) }
    }

    /// What is wrong with the answers of one page.
    package func check(_ step: FormStep, _ answers: FormAnswers, _ context: FormContext) -> FieldErrors {
        step.fields.reduce(into: FieldErrors()) { errors, field in
            guard asks(field, answers), let wrong = field.wrong(answers, context) else { return }
            errors.add(field.id, wrong)
        }
    }

    /// Whether a field is asked: its condition is met, and so is that of the field it depends on.
    package func asks(_ field: FormField, _ answers: FormAnswers) -> Bool {
        var condition = field.condition
        // A chain of conditions is never longer than the form; the bound stands against a definition in a circle.
        for _ in 0..<64 {
            guard let current = condition else { return true }
            guard answers.meets(current), let parent = self.field(current.field) else { return false }
            condition = parent.condition
        }
        return false
    }

    /// The answers of a page in words; a field that is not asked has no line, nor has a slot for files.
    package func lines(of step: FormStep, _ answers: FormAnswers, _ context: FormContext) -> [AnswerLine] {
        step.fields.filter { !$0.isFile && asks($0, answers) }.map { field in
            AnswerLine(field: field.id, label: field.label, value: field.words(answers, context))
        }
    }

    /// The slots that are asked for, given the answers.
    package func slots(_ answers: FormAnswers) -> [FormField] {
        steps.flatMap(\.fields).filter { $0.isFile && asks($0, answers) }
    }
}
