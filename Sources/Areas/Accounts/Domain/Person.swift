import Foundation
import Kernel

/// Somebody with an account. Several unconfirmed people may claim one СНИЛС: until identity is proved a claim is worth
/// nothing, so squatting harms nobody. Of a confirmed СНИЛС and of a confirmed e-mail there is one.
package struct Person: Sendable {
    package let id: PersonID
    /// The number given when registering; told to operators and clerks.
    package let registrationNumber: PortalNumber
    package let level: AccountLevel
    package let data: PersonData
    package let emailConfirmedAt: Date?
    package let phoneConfirmedAt: Date?
    /// The code of the region of residence.
    package let region: String
    package let language: Language
    package let createdAt: Date
    /// When name, birth date, sex or СНИЛС were last corrected: no earlier comparison with documents holds for them.
    package let identityChangedAt: Date?
    /// When the account ends, as its owner wishes; nil while he does not.
    package let closingAt: Date?

    package var emailConfirmed: Bool { emailConfirmedAt != nil }
    package var phoneConfirmed: Bool { phoneConfirmedAt != nil }
    package var name: PersonName { data.name }
    package var birthDate: Day { data.birthDate }
    package var sex: Sex { data.sex }
    package var snils: Snils { data.snils }
    package var inn: Inn? { data.inn }
    package var passport: Passport? { data.passport }
    package var email: EmailAddress { data.email }
    package var phone: PhoneNumber? { data.phone }
    package var locality: String { data.locality }
    package var codeDelivery: CodeDelivery { data.delivery }

    /// «Анна Орлова», for the header.
    package var shownName: String { "\(name.given.text) \(name.surname.text)" }
}

/// What is known of a person: sealed as one value.
package struct PersonData: Hashable, Sendable, Codable, Sensitive {
    package var name: PersonName
    package var birthDate: Day
    package var sex: Sex
    package var snils: Snils
    package var inn: Inn?
    package var passport: Passport?
    package var email: EmailAddress
    /// An address that takes the place of a confirmed one once it is confirmed itself.
    package var nextEmail: EmailAddress?
    package var phone: PhoneNumber?
    /// A mobile that takes the place of a confirmed one once both are confirmed.
    package var nextPhone: PhoneNumber?
    package var locality: String
    package var delivery: CodeDelivery
    package var licence: DrivingLicence?
    /// Where the person is registered («место жительства»).
    package var registeredAt: PostalAddress?
    /// Where he lives, if elsewhere («место пребывания»).
    package var livesAt: PostalAddress?
}

/// A person about to get an account.
package struct PersonDraft: Sendable {
    package var data: PersonData
    package var region: String
    package var language: Language

    package init(
        name: PersonName, birthDate: Day, sex: Sex, snils: Snils, inn: Inn? = nil, passport: Passport? = nil,
        email: EmailAddress, phone: PhoneNumber? = nil, region: String, locality: String, delivery: CodeDelivery,
        language: Language = .ru
    ) {
        data = PersonData(
            name: name, birthDate: birthDate, sex: sex, snils: snils, inn: inn, passport: passport, email: email,
            phone: phone, locality: locality, delivery: delivery)
        self.region = region
        self.language = language
    }
}

/// What came of raising a level.
package enum RaiseOutcome: Sendable, Equatable {
    case done
    /// Another account of this СНИЛС is confirmed already.
    case snilsAlreadyConfirmed
    /// There is no such person.
    case gone
}
