import Accounts
import Kernel

/// A state register that knows whether a СНИЛС, a name, a birth date and a sex belong together.
package protocol IdentityRegister: Sendable {
    /// - Throws: `RegisterDown` when there is no answer of use: it is asked again later.
    func check(_ claim: IdentityClaim) async throws -> IdentityAnswer
}

/// What somebody says of himself; passport and ИНН where he gave them.
package struct IdentityClaim: Sendable, Hashable, Sensitive {
    package let snils: Snils
    package let name: PersonName
    package let birthDate: Day
    package let sex: Sex
    package let passport: Passport?
    package let inn: Inn?

    init(_ person: Person) {
        snils = person.snils
        name = person.name
        birthDate = person.birthDate
        sex = person.sex
        passport = person.passport
        inn = person.inn
    }

    /// What is compared: all of it stands in the question.
    package var fields: Set<IdentityField> {
        var fields: Set<IdentityField> = [.surname, .given, .birthDate, .sex]
        if name.patronymic != nil { fields.insert(.patronymic) }
        if passport != nil { fields.insert(.passport) }
        if inn != nil { fields.insert(.inn) }
        return fields
    }

    /// All of it in one line: whoever has corrected his data makes another claim.
    var line: String {
        [
            snils.digits, name.surname.text, name.given.text, name.patronymic?.text ?? "", birthDate.iso, sex.rawValue,
            passport.map { $0.series.digits + $0.number.digits } ?? "", inn?.digits ?? "",
        ].joined(separator: "\u{0}")
    }
}

/// A field of a claim that can differ from the register, as the protocol names it. What the register holds is never told.
package enum IdentityField: String, Sendable, Codable, CaseIterable {
    case surname, given, patronymic
    case birthDate = "birth_date"
    case sex, passport, inn
}

package enum IdentityAnswer: Sendable, Equatable {
    case matches
    case differs(Set<IdentityField>)
    /// The register does not know the СНИЛС.
    case unknown
}

/// The register cannot be asked, or its answer cannot be understood.
package struct RegisterDown: Error {
    package init() {}
}
