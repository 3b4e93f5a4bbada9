import Accounts
import Foundation
import Kernel

/// What of a registration can differ from the originals.
package enum MismatchedField: String, Sendable, CaseIterable {
    case surname, given, patronymic, birthDate, sex, snils
    /// The passport that the applicant wrote into his registration.
    case document

    /// Those that a registration has: nobody has to write down a passport.
    static func of(_ person: Person) -> [MismatchedField] {
        allCases.filter { $0 != .document || person.passport != nil }
    }

    /// The field of the page where the applicant corrects it.
    var formField: String {
        switch self {
        case .birthDate: "birth"
        case .document: "passport-number"
        case .surname, .given, .patronymic, .sex, .snils: rawValue
        }
    }
}

/// A field that a clerk found to differ. What he saw in the document is nowhere; of what stood in the registration a keyed
/// hash tells whether it was corrected since.
package struct Mismatch: Sendable, Equatable {
    package let field: MismatchedField
    package let isCorrected: Bool

    package init(field: MismatchedField, isCorrected: Bool) {
        self.field = field
        self.isCorrected = isCorrected
    }
}

extension Person {
    /// What stands in the registration, to notice that it is another now.
    func value(of field: MismatchedField) -> String {
        switch field {
        case .surname: name.surname.text
        case .given: name.given.text
        case .patronymic: name.patronymic?.text ?? ""
        case .birthDate: birthDate.iso
        case .sex: sex.rawValue
        case .snils: snils.digits
        case .document: passport.map { $0.series.digits + $0.number.digits } ?? ""
        }
    }
}
