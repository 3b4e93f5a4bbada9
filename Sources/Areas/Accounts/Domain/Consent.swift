import Catalogue
import Foundation
import Kernel

/// An agreement that a person gave: to which text exactly, and when (R16, R17).
package struct ConsentRecord: Sendable {
    package enum Kind: String, Sendable, CaseIterable {
        /// The terms of use of the portal.
        case terms
        /// The processing of personal data: separate from every other agreement (152-ФЗ, art. 9).
        case personalData

        /// The text that is agreed to.
        var text: LegalText.Kind {
            switch self {
            case .terms: .terms
            case .personalData: .consent
            }
        }
    }

    package let id: ID<ConsentRecord>
    package let kind: Kind
    /// The version of the text as people name it, a day.
    package let version: String
    /// SHA-256 of the text's canonical form.
    package let textHash: String
    package let givenAt: Date
    package let withdrawnAt: Date?
}
