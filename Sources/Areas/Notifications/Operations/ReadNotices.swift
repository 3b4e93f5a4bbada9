import Foundation
import Kernel
import Storage
import Web

/// A page of the list of notices.
package struct NoticePage: Sendable {
    package let notices: [Notice]
    package let hasNewer: Bool
    package let hasOlder: Bool
    package let unread: Int
    package let newestPosition: Int
}

extension NotificationsArea {
    /// How many notices the person has not read.
    package func unread(_ person: PersonID) async throws -> Int {
        try await platform.store.read { tx in try self.unread(person, in: tx) }
    }

    package func unread(_ person: PersonID, in tx: any ReadTransaction) throws -> Int {
        try tx.count("SELECT count(*) AS n FROM notice WHERE person_id = \(person) AND read_at IS NULL")
    }

    /// A page of a person's notices, newest first.
    package func page(
        of person: PersonID, _ window: NoticeWindow, unreadOnly: Bool = false, limit: Int = 20,
        in tx: any ReadTransaction
    ) throws -> NoticePage {
        let keys = platform.keys
        var notices = try tx.all(
            .notices(of: person, window, unreadOnly: unreadOnly, limit: limit + 1, keys: keys))
        let isMore = notices.count > limit
        notices = Array(notices.prefix(limit))
        var (hasNewer, hasOlder) = (false, isMore)
        switch window {
        case .newest: break
        case .before: hasNewer = true
        case .after:
            notices.reverse()
            (hasNewer, hasOlder) = (isMore, true)
        }
        return NoticePage(
            notices: notices, hasNewer: hasNewer, hasOlder: hasOlder, unread: try unread(person, in: tx),
            newestPosition: try tx.count(
                "SELECT coalesce(max(position), 0) AS n FROM notice WHERE person_id = \(person)"))
    }

    /// Opens one notice, which marks it as read.
    /// - Throws: `NotFound` when it is not there or another person's.
    package func open(_ id: NoticeID, of person: PersonID, at now: Date, in tx: any WriteTransaction) throws -> Notice {
        try tx.run(
            "UPDATE notice SET read_at = \(now) WHERE id = \(id) AND person_id = \(person) AND read_at IS NULL")
        guard let notice = try tx.first(.notice(id, of: person, keys: platform.keys)) else { throw NotFound() }
        return notice
    }

    /// Marks all notices up to the one that stood at the top of the list; what came since stays unread.
    package func markAllRead(
        of person: PersonID, upTo position: Int, at now: Date, in tx: any WriteTransaction
    ) throws {
        try tx.run(
            """
            UPDATE notice SET read_at = \(now)
            WHERE person_id = \(person) AND read_at IS NULL AND position <= \(position)
            """)
    }
}
