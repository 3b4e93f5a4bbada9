import Catalogue
import Foundation
import Kernel

/// The questions of how the activation code is to come, as the registration asks them: for whoever asks again later.
package struct DeliveryForm: Sendable {
    private let form: RegistrationForm
    private let region: String

    /// - Parameter region: where the person lives, which decides the ways there are.
    package init(region: String, catalogue: CatalogueSnapshot, now: Date) {
        form = RegistrationForm(catalogue: catalogue, now: now)
        self.region = region
    }

    /// The names of the fields: the way, the post office, the address.
    package static let fields = ["delivery", "post-office"] + RegistrationForm.addressFields

    /// The ways that exist where the person lives.
    package var kinds: [CodeDelivery.Kind] { form.deliveryKinds(in: region) }

    /// The answers as a way for the code; throws what is wrong with any.
    package func read(_ typed: (String) -> String) throws -> CodeDelivery {
        var answers = RegistrationAnswers()
        for field in Self.fields { answers.values[field] = String(typed(field).prefix(RegistrationForm.longestAnswer)) }
        answers.values["region"] = region
        var reader = AnswerReader(answers)
        let delivery = form.delivery(&reader)
        try reader.errors.throwIfAny()
        guard let delivery else { throw FieldErrors() }
        return delivery
    }
}
