import Accounts
import Foundation
import Kernel
import Web

extension FederationArea {
    /// What a site learns of a person by the scopes he allowed (OpenID Connect Core 1.0, 5.1 and 5.4).
    func claims(of person: Person, at site: SiteID, _ scopes: Set<SiteScope>) -> [(
        name: StaticString, value: JSONValue?
    )] {
        var claims: [(name: StaticString, value: JSONValue?)] = [("sub", .text(subject(person.id, at: site)))]
        if scopes.contains(.profile) {
            claims += [
                ("name", .text(person.name.full)), ("family_name", .text(person.name.surname.text)),
                ("given_name", .text(person.name.given.text)),
                ("middle_name", person.name.patronymic.map { .text($0.text) }),
                ("birthdate", .text(person.birthDate.iso)),
                ("gender", .text(person.sex == .female ? "female" : "male")),
                ("locale", .text(person.language.rawValue)),
            ]
        }
        if scopes.contains(.email) {
            claims += [("email", .text(person.email.text)), ("email_verified", .flag(person.emailConfirmed))]
        }
        if scopes.contains(.phone), let phone = person.phone {
            claims += [("phone_number", .text(phone.e164)), ("phone_number_verified", .flag(person.phoneConfirmed))]
        }
        // Until identity is proved a СНИЛС is only a claim; of whoever was confirmed once and is no more, too.
        if scopes.contains(.snils), person.level == .confirmed { claims.append(("snils", .text(person.snils.digits))) }
        return claims
    }

    /// How sure the portal is of who it is: the level of the account.
    static func assurance(_ level: AccountLevel) -> String { "urn:okno:level:\(level.rawValue)" }
}
