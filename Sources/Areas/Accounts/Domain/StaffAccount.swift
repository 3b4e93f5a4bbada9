import Foundation
import Kernel

/// Somebody who works on the portal.
package struct StaffAccount: Sendable {
    package let id: StaffID
    package let login: StaffLogin
    package let name: String
    package let role: StaffRole
    /// The id of the office (official) or of the centre (clerk).
    package let place: String?
    /// The code of the region of work; nil means all.
    package let region: String?
    package let createdAt: Date
    /// Since when he may not enter.
    package let blockedAt: Date?
}

/// The name under which staff sign in: 3 to 40 Latin letters, digits, dots, hyphens and underscores, in lower case.
package struct StaffLogin: CheckedText {
    package let text: String

    package init(_ typed: String) throws(Refusal) {
        let login = typed.trimmingCharacters(in: .whitespacesAndNewlines).lowercased()
        guard (3...40).contains(login.utf8.count),
            login.utf8.allSatisfy({ byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."),
                    UInt8(ascii: "-"), UInt8(ascii: "_"):
                    true
                default: false
                }
            })
        else { throw Refusal() }
        text = login
    }

    package struct Refusal: ValueRefusal {
        package var phrase: Phrase { AccountsTexts.loginShape }
    }

    package var stored: String { text }
}

/// Why a member of staff cannot be added.
package enum StaffRefusal: Error, Sendable, Equatable {
    case loginTaken
    /// An official needs an office and a clerk a centre.
    case placeMissing
}

extension StaffRole {
    /// Whether the role works in one office or centre.
    var needsPlace: Bool { self == .official || self == .clerk }
}
