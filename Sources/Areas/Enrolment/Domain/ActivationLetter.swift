import Accounts
import Foundation
import Kernel

/// Marks the ids of registered letters.
package enum ActivationLetterTag {}
package typealias ActivationLetterID = ID<ActivationLetterTag>

/// The way of a registered letter (R41, R42).
package enum LetterStep: String, Sendable, CaseIterable {
    case ordered, printed, posted, arrived, handedOver, returned, cancelled

    /// The only moves there are. A letter that was printed can be printed again: its former code dies.
    package static let moves: [LetterStep: Set<LetterStep>] = [
        .ordered: [.printed, .cancelled],
        .printed: [.printed, .posted, .cancelled],
        .posted: [.arrived, .returned],
        .arrived: [.handedOver, .returned],
    ]

    /// Steps from which `next` can be reached.
    package static func before(_ next: LetterStep) -> [LetterStep] {
        allCases.filter { moves[$0]?.contains(next) ?? false }
    }

    /// Whether it is still on its way.
    package var isOpen: Bool { Self.moves[self] != nil }

    /// The way of a letter to which nothing happens.
    package static let way: [LetterStep] = [.ordered, .printed, .posted, .arrived, .handedOver]
}

/// A registered letter with an activation code.
package struct ActivationLetter: Sendable, Identifiable {
    package let id: ActivationLetterID
    package let person: PersonID
    package let step: LetterStep
    /// Where it goes: an address, or a post office to be called for.
    package let destination: LetterDestination
    package let tracking: TrackingNumber?
    /// Nil before it was printed.
    package let number: LetterNumber?
    package let orderedAt: Date
    package let events: [LetterEvent]

    /// When it reached the step, the last time.
    package func reached(_ step: LetterStep) -> Date? { events.last { $0.step == step }?.at }
}

/// Something that happened to a letter, with its moment and who did it.
package struct LetterEvent: Sendable {
    package let step: LetterStep
    package let at: Date
    package let actorKind: String
    package let actorID: String?
}

/// Where a letter goes.
package enum LetterDestination: Sendable, Hashable, Codable {
    case address(PostalAddress)
    /// The id of a post office of the catalogue.
    case postOffice(id: String)

    /// Nil for the ways that need no letter.
    package init?(_ delivery: CodeDelivery) {
        switch delivery {
        case .centre, .postOffice: return nil
        case .letterToAddress(let address): self = .address(address)
        case .letterToPostOffice(let id): self = .postOffice(id: id)
        }
    }
}

/// The number under which the post follows a letter: fourteen digits inside the country, or thirteen signs by UPU S10
/// (`RR473124829GB`) with their check digit.
package struct TrackingNumber: CheckedText {
    package let text: String

    package init(_ typed: String) throws(Refusal) {
        guard typed.utf8.count <= 100 else { throw .malformed }
        let separators: Set<Character> = [" ", "\u{00A0}", "-", "–", "\t"]
        let signs = typed.uppercased().filter { !separators.contains($0) }
        let bytes = Array(signs.utf8)
        let digits = bytes.compactMap { (0x30...0x39).contains($0) ? Int($0) - 0x30 : nil }
        if bytes.count == 14, digits.count == 14 {
            text = signs
            return
        }
        let letters = [bytes.prefix(2), bytes.suffix(2)].joined()
        guard bytes.count == 13, digits.count == 9, letters.allSatisfy({ (0x41...0x5A).contains($0) }) else {
            throw .malformed
        }
        guard Self.check(digits.prefix(8)) == digits[8] else { throw .wrongCheck }
        text = signs
    }

    package enum Refusal: ValueRefusal {
        case malformed, wrongCheck

        package var phrase: Phrase {
            switch self {
            case .malformed: EnrolmentTexts.trackingShape
            case .wrongCheck: EnrolmentTexts.trackingCheck
            }
        }
    }

    package var stored: String { text }

    /// UPU S10: weights 8 6 4 2 3 5 9 7 modulo 11; 10 is written 0 and 11 is written 5.
    private static func check(_ digits: ArraySlice<Int>) -> Int {
        let sum = zip(digits, [8, 6, 4, 2, 3, 5, 9, 7]).reduce(0) { $0 + $1.0 * $1.1 }
        switch 11 - sum % 11 {
        case 10: return 0
        case 11: return 5
        case let digit: return digit
        }
    }
}
