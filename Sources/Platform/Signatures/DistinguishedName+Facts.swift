import SwiftASN1
import X509

extension DistinguishedName {
    /// The first readable value of the type.
    func text(_ type: ASN1ObjectIdentifier) -> String? {
        attributes(type).lazy.compactMap(\.value.text).first
    }

    /// The one value of the type that has so many digits and nothing else; nil when two differ.
    func number(_ type: ASN1ObjectIdentifier, digits: Int) -> String? {
        let values = attributes(type)
        guard let number = values.first?.value.text, values.allSatisfy({ $0.value.text == number }) else { return nil }
        let isNumber = number.utf8.count == digits && number.utf8.allSatisfy { (0x30...0x39).contains($0) }
        return isNumber ? number : nil
    }

    private func attributes(_ type: ASN1ObjectIdentifier) -> [RelativeDistinguishedName.Attribute] {
        joined().filter { $0.type == type }
    }

    /// «CN=Issuer,O=Centre,C=RU», the nearest part first (RFC 4514); what cannot be read is a question mark.
    var written: String {
        reversed().map { part in part.map(Self.written).joined(separator: "+") }.joined(separator: ",")
    }

    private static func written(_ attribute: RelativeDistinguishedName.Attribute) -> String {
        let value = attribute.value.text ?? "?"
        let label = labels[attribute.type] ?? attribute.type.oidComponents.map(String.init).joined(separator: ".")
        return label + "=" + value.map { ",+\"\\<>;=".contains($0) ? "\\\($0)" : String($0) }.joined()
    }

    private static let labels: [ASN1ObjectIdentifier: String] = [
        .RDNAttributeType.commonName: "CN", .RDNAttributeType.countryName: "C", .RDNAttributeType.localityName: "L",
        .RDNAttributeType.stateOrProvinceName: "ST", .RDNAttributeType.organizationName: "O",
        .RDNAttributeType.organizationalUnitName: "OU", .RDNAttributeType.streetAddress: "STREET",
        .RDNAttributeType.domainComponent: "DC", .RDNAttributeType.emailAddress: "E", .surname: "SN",
        .givenName: "GN", .title: "T", .ogrn: "OGRN", .ogrnip: "OGRNIP", .snils: "SNILS", .inn: "INN",
        .organisationInn: "INNLE",
    ]
}
