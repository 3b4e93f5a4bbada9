import DesignSystem
import Foundation
import Kernel

/// A document or an address that a person keeps in his profile: how it is typed, read and kept.
enum OwnDocument: String, CaseIterable, Sendable {
    case passport, licence, inn, registered, living

    var title: Phrase {
        switch self {
        case .passport: AccountsTexts.passport
        case .licence: DocumentTexts.licence
        case .inn: AccountsTexts.inn
        case .registered: DocumentTexts.registered
        case .living: DocumentTexts.living
        }
    }

    var fields: [String] {
        switch self {
        case .passport: RegistrationForm.passportFields
        case .licence: ["licence-number"] + Self.dateFields("licence-on") + Self.dateFields("licence-until")
        case .inn: ["inn"]
        case .registered, .living: RegistrationForm.addressFields
        }
    }

    private static func dateFields(_ name: String) -> [String] {
        let parts = DateField.parts(name)
        return [parts.day, parts.month, parts.year]
    }

    /// What is kept, as it would be typed.
    func typed(_ data: PersonData, regionCode: (String) -> String?) -> [String: String] {
        switch self {
        case .passport:
            guard let passport = data.passport else { return [:] }
            return [
                "passport-series": passport.series.digits, "passport-number": passport.number.digits,
                "passport-unit": passport.unit.text, "passport-by": passport.issuedBy.text,
            ].merging(DateField.values("passport-on", passport.issuedOn)) { first, _ in first }
        case .licence:
            guard let licence = data.licence else { return [:] }
            return ["licence-number": licence.number.formatted]
                .merging(DateField.values("licence-on", licence.issuedOn)) { first, _ in first }
                .merging(DateField.values("licence-until", licence.validUntil)) { first, _ in first }
        case .inn: return ["inn": data.inn?.digits ?? ""]
        case .registered, .living:
            guard let address = self == .registered ? data.registeredAt : data.livesAt else { return [:] }
            return [
                "address-index": address.index.digits, "address-region": regionCode(address.region) ?? "",
                "address-locality": address.locality.text, "address-street": address.street?.text ?? "",
                "address-house": address.house.text, "address-flat": address.flat?.text ?? "",
            ]
        }
    }

    /// Reads what was typed; all fields empty take the document away.
    /// - Throws: `FieldErrors`.
    func read(_ answers: RegistrationAnswers, born: Day, today: Day, form: RegistrationForm) throws
        -> @Sendable (inout PersonData) -> Void
    {
        var reader = AnswerReader(answers)
        let isEmpty = fields.allSatisfy { answers[$0].isEmpty }
        switch self {
        case .passport:
            let passport = isEmpty ? nil : form.passport(&reader, born: born, today: today)
            try reader.errors.throwIfAny()
            return { $0.passport = passport }
        case .licence:
            let licence = isEmpty ? nil : licence(&reader, today: today)
            try reader.errors.throwIfAny()
            return { $0.licence = licence }
        case .inn:
            let typed = answers["inn"]
            let inn = isEmpty ? nil : reader.read("inn") { () throws(Inn.Refusal) in try Inn(person: typed) }
            try reader.errors.throwIfAny()
            return { $0.inn = inn }
        case .registered, .living:
            let address = isEmpty ? nil : form.address(&reader)
            try reader.errors.throwIfAny()
            let isRegistered = self == .registered
            return { data in
                if isRegistered { data.registeredAt = address } else { data.livesAt = address }
            }
        }
    }

    private func licence(_ reader: inout AnswerReader, today: Day) -> DrivingLicence? {
        let number: LicenceNumber? = reader.required("licence-number", DocumentTexts.enterLicence)
        let on = reader.day("licence-on", missing: DocumentTexts.enterIssued)
        let until = reader.day("licence-until", missing: DocumentTexts.enterValid)
        guard let number, let on, let until else { return nil }
        do {
            return try DrivingLicence(number: number, issuedOn: on, validUntil: until, today: today)
        } catch {
            reader.errors.add(error == .issuedInFuture ? "licence-on" : "licence-until", error.phrase)
            return nil
        }
    }
}
