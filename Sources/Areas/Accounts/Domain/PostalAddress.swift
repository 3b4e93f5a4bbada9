import Kernel

/// Where a registered letter goes: an address in the country, as it is written on an envelope.
package struct PostalAddress: Hashable, Sendable, Codable, Sensitive {
    package let index: PostalIndex
    /// The region's name as it stands on the envelope.
    package let region: String
    package let locality: FreeText
    /// Some villages have no streets.
    package let street: FreeText?
    package let house: FreeText
    package let flat: FreeText?

    package init(
        index: PostalIndex, region: String, locality: FreeText, street: FreeText?, house: FreeText, flat: FreeText?
    ) {
        self.index = index
        self.region = region
        self.locality = locality
        self.street = street
        self.house = house
        self.flat = flat
    }

    /// «356880, Ставропольский край, г. Нефтекумск, ул. Ленина, д. 5, кв. 12»
    package var text: String {
        [
            index.digits, region, locality.text, street?.text, "д.\u{00A0}\(house.text)",
            flat.map { "кв.\u{00A0}\($0.text)" },
        ].compactMap { $0 }.joined(separator: ", ")
    }
}

/// How the activation code reaches the person (R18, R33–R45).
package enum CodeDelivery: Hashable, Sendable, Codable {
    /// At an enrolment centre, at once.
    case centre
    /// At a post office that proves identity, at once.
    case postOffice
    /// By registered letter to an address.
    case letterToAddress(PostalAddress)
    /// By registered letter to be called for at a post office of the catalogue.
    case letterToPostOffice(id: String)

    package enum Kind: String, Sendable, CaseIterable {
        case centre, postOffice, letterToAddress, letterToPostOffice
    }

    package var kind: Kind {
        switch self {
        case .centre: .centre
        case .postOffice: .postOffice
        case .letterToAddress: .letterToAddress
        case .letterToPostOffice: .letterToPostOffice
        }
    }

    /// Whether a letter has to be printed and sent.
    package var isLetter: Bool { kind == .letterToAddress || kind == .letterToPostOffice }
}
