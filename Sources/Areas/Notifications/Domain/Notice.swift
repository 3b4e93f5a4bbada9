import Foundation
import Kernel

package typealias NoticeID = ID<Notice>

/// A notice («уведомление») as it stands in somebody's cabinet: never changed, only read.
package struct Notice: Sendable, Identifiable {
    package let id: NoticeID
    /// Counts the notices of one person from 1, in the order in which they came.
    package let position: Int
    package let kind: String
    package let title: Phrase
    package let text: Phrase
    package let subjectKind: String
    package let subjectID: String
    package let link: String
    package let createdAt: Date
    package let readAt: Date?

    package var isUnread: Bool { readAt == nil }
}

/// The words of a notice as they lie sealed in its row.
struct NoticeContent: Codable {
    let title: Phrase
    let text: Phrase
}
