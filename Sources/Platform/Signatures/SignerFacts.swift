import Foundation
import SwiftASN1
import X509

/// What the certificate says of its owner (order 795 of the FSB of 27.12.2011; RFC 9215, section 5). Personal.
///
/// Texts are trimmed and hold no control characters. Numbers have the right count of digits and nothing else; their
/// check digits are for the reader to check. A number said twice and differently is not said.
package struct SignerFacts: Hashable, Sendable, CustomStringConvertible, CustomReflectable {
    package let surname: String?
    /// The given name and the patronymic, in one.
    package let givenName: String?
    package let commonName: String?
    package let email: String?
    /// СНИЛС, 11 digits.
    package let snils: String?
    /// ИНН of the person, 12 digits.
    package let inn: String?
    /// ОГРНИП of a sole trader, 15 digits.
    package let ogrnip: String?
    package let organisation: String?
    /// The post of the person in the organisation.
    package let title: String?
    /// ОГРН of the organisation, 13 digits.
    package let ogrn: String?
    /// ИНН of the organisation, 10 digits.
    package let organisationInn: String?

    init(_ certificate: Certificate) {
        let name = certificate.subject
        surname = name.text(.surname)
        givenName = name.text(.givenName)
        commonName = name.text(.RDNAttributeType.commonName)
        email = name.text(.RDNAttributeType.emailAddress) ?? Self.mailbox(of: certificate)
        snils = name.number(.snils, digits: 11)
        ogrnip = name.number(.ogrnip, digits: 15)
        organisation = name.text(.RDNAttributeType.organizationName)
        title = name.text(.title)
        ogrn = name.number(.ogrn, digits: 13)
        let tax = name.number(.inn, digits: 12)
        // Before the order 31 of the FSB of 29.01.2021 an organisation stood there too, as 00 and its 10 digits.
        let isOrganisation = tax?.hasPrefix("00") ?? false
        inn = isOrganisation ? nil : tax
        organisationInn =
            name.number(.organisationInn, digits: 10) ?? (isOrganisation ? tax.map { String($0.dropFirst(2)) } : nil)
    }

    /// The first address among the other names of the owner (RFC 5280, section 4.2.1.6).
    private static func mailbox(of certificate: Certificate) -> String? {
        // Other names that cannot be read are as good as none: nothing is decided by them.
        guard let names = try? certificate.extensions.subjectAlternativeNames else { return nil }
        for case .rfc822Name(let address) in names {
            if let address = address.cleaned { return address }
        }
        return nil
    }

    package var description: String { "•••" }
    package var customMirror: Mirror { Mirror(self, children: []) }
}

extension ASN1ObjectIdentifier {
    static let surname: Self = [2, 5, 4, 4]
    static let givenName: Self = [2, 5, 4, 42]
    static let title: Self = [2, 5, 4, 12]
    static let ogrn: Self = [1, 2, 643, 100, 1]
    static let snils: Self = [1, 2, 643, 100, 3]
    static let organisationInn: Self = [1, 2, 643, 100, 4]
    static let ogrnip: Self = [1, 2, 643, 100, 5]
    static let inn: Self = [1, 2, 643, 3, 131, 1, 1]
}
