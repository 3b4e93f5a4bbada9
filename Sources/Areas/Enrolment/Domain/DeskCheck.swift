import Foundation
import Kernel

/// Marks the ids of a desk's checks.
package enum DeskCheckTag {}
package typealias DeskCheckID = ID<DeskCheckTag>

/// What a clerk compares with the originals before a code may be issued (R31).
package enum ComparedItem: String, Sendable, CaseIterable {
    case surname, given, patronymic, birthDate, sex, likeness, snils

    /// Those that an account needs: without a patronymic there is none to compare.
    package static func needed(hasPatronymic: Bool) -> [ComparedItem] {
        allCases.filter { $0 != .patronymic || hasPatronymic }
    }
}

/// The document a person showed. Of its series and number only a keyed hash is kept.
package enum IdentityDocument: String, Sendable, CaseIterable {
    case passport
    /// «Временное удостоверение личности», given while a passport is being made (form 2П).
    case temporaryCertificate
}

/// Why a desk issues no code: a closed list, with a comment where words are needed.
package enum RefusalReason: String, Sendable, CaseIterable {
    /// Which fields is ticked beside it.
    case dataDiffers
    case notTheHolder, documentExpired, documentDamaged, noPassport, noSnilsCertificate
    case snilsTaken, other

    /// Whether the reason says nothing without a comment.
    package var needsComment: Bool { self == .other }

    /// Whether the applicant may have to correct his data.
    package var isOfData: Bool { self == .dataDiffers }
}

/// What a desk did with a registration.
package enum DeskOutcome: String, Sendable {
    case issued, refused
    /// A proved account given back to its owner, joined with another, or changed by documents.
    case access
    /// A proved account made for somebody who had none.
    case registered
}

extension RefusalReason {
    /// What is kept, in the words of earlier versions too: they named one field as the reason.
    init?(kept text: String) {
        let earlier = ["nameDiffers", "birthDateDiffers", "sexDiffers", "snilsDiffers"]
        guard let reason = earlier.contains(text) ? .dataDiffers : RefusalReason(rawValue: text) else { return nil }
        self = reason
    }
}
