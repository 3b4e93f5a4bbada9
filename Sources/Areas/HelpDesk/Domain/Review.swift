import Foundation
import Kernel
import Storage

package typealias ReviewID = ID<Review>

/// What a citizen rates: the five criteria of government decree 1284 of 12.12.2012.
package enum ReviewCriterion: String, Sendable, CaseIterable {
    case time, queue, courtesy, comfort, information
}

/// A rating from 1 to 5.
package struct ReviewMark: Sendable, Hashable {
    package let value: Int

    package init?(_ value: Int) {
        guard (1...5).contains(value) else { return nil }
        self.value = value
    }

    init?(typed: String) {
        guard let value = Int(typed) else { return nil }
        self.init(value)
    }
}

/// How one applicant found one service: tied to the application, its service, agency and office (R94). A criterion
/// that he did not meet has no mark.
package struct Review: Sendable {
    package let id: ReviewID
    package let service: String?
    package let agency: String
    package let office: String
    package let marks: [ReviewCriterion: ReviewMark]
    package let text: String
    package let createdAt: Date
}
