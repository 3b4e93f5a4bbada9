import Foundation
import Kernel

/// What asking the register came to, for the data as they are now.
package struct IdentityCheck: Sendable, Equatable {
    package enum Outcome: String, Sendable, Codable {
        case matches, differs, unknown
        /// The register does not answer; it is asked again.
        case delayed
        /// This person, or this СНИЛС, was asked about too often today; it goes on tomorrow.
        case tooMany
    }

    package let outcome: Outcome
    /// Which fields differ, in the order of a form.
    package let fields: [IdentityField]
    package let at: Date

    /// Whether the register has answered.
    package var isFinal: Bool { outcome != .delayed && outcome != .tooMany }

    /// The sealed part.
    struct Content: Codable, Sendable {
        let outcome: Outcome
        let fields: [IdentityField]
    }
}
