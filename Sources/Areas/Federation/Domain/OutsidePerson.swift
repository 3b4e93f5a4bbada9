import Accounts
import DesignSystem
import Enrolment
import Foundation
import Kernel
import Web

/// What another provider says of somebody who has signed in there. Kept sealed, if at all.
struct OutsidePerson: Sendable, Codable, Hashable {
    let identity: OutsideIdentity
    let surname: String?
    let given: String?
    let patronymic: String?
    let birthDate: Day?
    let snils: Snils?
    let sex: Sex?
    let email: String?
    let phone: String?
    /// Whether the provider says that it has compared his documents.
    let isProved: Bool
    /// What he showed there, in the words that are known here.
    let methods: [String]
    let provedAt: Date?

    /// - Parameter own: the claims of the ID token; they win over those of `userinfo`.
    init(
        _ own: [String: ClaimValue], _ further: [String: ClaimValue], identity: OutsideIdentity,
        _ provider: SignInProvider
    ) {
        let names = provider.claims
        func text(_ name: String) -> String? {
            let text = (own[name] ?? further[name])?.text?.trimmingCharacters(in: .whitespacesAndNewlines)
            return text.flatMap { $0.isEmpty ? nil : String($0.unicodeScalars.prefix(200)) }
        }
        self.identity = identity
        surname = text(names.surname)
        given = text(names.given)
        patronymic = text(names.patronymic)
        birthDate = text(names.birthDate).flatMap(Self.day)
        // What is no СНИЛС is not taken for one.
        snils = text(names.snils).flatMap { try? Snils($0) }
        sex = text(names.sex).flatMap { word in
            switch word.lowercased() {
            case "female", "f": .female
            case "male", "m": .male
            default: nil
            }
        }
        email = text(names.email)
        phone = text(names.phone)
        isProved = (own[names.level] ?? further[names.level])?.word.map(provider.proved.contains) ?? false
        methods = Set<SignInMethod>(words: own["amr"]?.list ?? []).words
        provedAt = own["auth_time"]?.moment
    }

    /// 1985-03-27, or 27.03.1985 as state registers write it.
    private static func day(_ text: String) -> Day? {
        if let day = Day(iso: text) { return day }
        let parts = text.split(separator: ".").compactMap { Int($0) }
        return parts.count == 3 ? Day(year: parts[2], month: parts[1], day: parts[0]) : nil
    }

    /// By what he is in: never later than now, whatever the provider's clock says.
    func proof(at now: Date) -> SignInProof {
        SignInProof(Set(words: methods), at: provedAt.map { min($0, now) })
    }

    /// What the provider has proved of him; nil where it has not, or does not say all of it.
    var proved: ProvedIdentity? {
        guard isProved, let snils, let surname, let given, let birthDate else { return nil }
        return ProvedIdentity(
            snils: snils, surname: surname,
            givenAndPatronymic: [given, patronymic].compactMap { $0 }.joined(separator: " "), birthDate: birthDate)
    }

    /// «Лебедева Ада Сергеевна».
    var fullName: String { [surname, given, patronymic].compactMap { $0 }.joined(separator: " ") }

    /// The answers of a registration that he need not type again.
    var answers: [String: String] {
        var answers: [String: String] = [:]
        answers["surname"] = surname
        answers["given"] = given
        answers["patronymic"] = patronymic
        // A space that does not break is for reading, not for a field.
        answers["snils"] = snils?.formatted.replacing("\u{00A0}", with: " ")
        answers["sex"] = sex?.rawValue
        answers["email"] = email
        answers["phone"] = phone
        if let birthDate {
            let parts = DateField.parts("birth")
            answers[parts.day] = String(birthDate.day)
            answers[parts.month] = String(birthDate.month)
            answers[parts.year] = String(birthDate.year)
        }
        return answers
    }
}
