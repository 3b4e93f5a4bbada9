import Kernel
import Web

/// Reads the answers of a registration, and of the forms that ask like it.
struct AnswerReader: TypedFields {
    let answers: RegistrationAnswers
    var errors = FieldErrors()

    init(_ answers: RegistrationAnswers) { self.answers = answers }

    func typed(_ field: String) -> String { answers[field] }
}
