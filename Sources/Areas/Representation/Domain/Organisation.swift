import Foundation
import Kernel
import Storage

/// Marks the ids of organisations.
package enum OrganisationTag {}
package typealias OrganisationID = ID<OrganisationTag>

/// An organisation or a sole trader as its head declared it: nobody has compared it with the register. Of one number of
/// the register there is one.
struct Organisation: Sendable, Identifiable {
    enum Kind: String, Sendable, SQLBindable, CaseIterable { case legal, sole }

    let id: OrganisationID
    let kind: Kind
    let data: OrganisationData
    let changedAt: Date
    /// Since when nobody acts for it any more: its head removed it.
    let removedAt: Date?
}

/// What was declared: sealed as one value.
struct OrganisationData: Hashable, Sendable, Codable, Sensitive {
    var name: String
    let inn: Inn
    /// Of an organisation.
    let kpp: Kpp?
    /// ОГРН or ОГРНИП.
    let number: String
    /// The legal address, and how to reach it: as its head says.
    var address: String?
    var email: EmailAddress?
    var phone: PhoneNumber?
}

/// КПП: why a taxpayer is registered there: four digits, two digits or Latin letters, three digits (приказ ФНС
/// ММВ-7-6/435@). It carries no check.
struct Kpp: CheckedText {
    let text: String

    init(_ typed: String) throws(Refusal) {
        let signs = Array(typed.uppercased().unicodeScalars.filter { !$0.properties.isWhitespace }.prefix(20))
        func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
        guard signs.count == 9, typed.utf8.count <= 100,
            signs.prefix(4).allSatisfy(isDigit), signs.suffix(3).allSatisfy(isDigit),
            signs.dropFirst(4).prefix(2).allSatisfy({ isDigit($0) || ("A"..."Z").contains($0) })
        else { throw .shape }
        text = String(String.UnicodeScalarView(signs))
    }

    var stored: String { text }

    enum Refusal: ValueRefusal {
        case shape
        var phrase: Phrase {
            Phrase(ru: "В КПП 9 знаков, например 770701001", en: "A KPP has 9 characters, like 770701001")
        }
    }
}
