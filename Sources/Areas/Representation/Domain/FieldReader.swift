import Kernel
import Web

/// Reads a form as it was sent.
struct FieldReader: TypedFields {
    let form: FormInput
    var errors = FieldErrors()

    init(_ form: FormInput) { self.form = form }

    func typed(_ field: String) -> String { form[field] }
}
