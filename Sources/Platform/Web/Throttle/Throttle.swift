import Foundation
import Kernel
import Storage

/// How often something may be tried: counted in the database, so that a restart forgets nothing and nodes agree.
package struct Throttle: Sendable {
    package static let migration = Migration(
        "web-002-throttle",
        """
        CREATE TABLE throttle (
            subject_hash TEXT NOT NULL, window_start INTEGER NOT NULL, tries INTEGER NOT NULL,
            PRIMARY KEY (subject_hash, window_start)
        )
        """,
        "CREATE INDEX throttle_by_age ON throttle (window_start)")

    private let subjectHash: String
    private let limit: Int
    private let window: TimeInterval

    /// - Parameters:
    ///   - name: what is tried, `sign-in`; - subject: by whom or against whom (kept as a keyed hash);
    ///   - limit: tries in a window; - window: its length in seconds.
    package init(_ name: String, _ subject: String, limit: Int, window: TimeInterval, keys: Keyring) {
        subjectHash = keys.lookup("throttle:\(name)", subject)
        self.limit = limit
        self.window = window
    }

    /// Counts a try.
    /// - Throws: `TooManyRequests` when the window is full; the try is then not made.
    package func count(at now: Date, in tx: any WriteTransaction) throws {
        let counted = try tx.run(
            """
            INSERT INTO throttle (subject_hash, window_start, tries) VALUES (\(subjectHash), \(windowStart(now)), 1)
            ON CONFLICT (subject_hash, window_start) DO UPDATE SET tries = throttle.tries + 1
            WHERE throttle.tries < \(limit)
            """)
        guard limit > 0, counted == 1 else { throw TooManyRequests(retryAfter: retryAfter(now)) }
    }

    /// How many tries this window holds.
    package func tries(at now: Date, in tx: any ReadTransaction) throws -> Int {
        try tx.count(
            """
            SELECT tries AS n FROM throttle WHERE subject_hash = \(subjectHash) AND window_start = \(windowStart(now))
            """)
    }

    /// Forgets the tries: after a success.
    package func reset(in tx: any WriteTransaction) throws {
        try tx.run("DELETE FROM throttle WHERE subject_hash = \(subjectHash)")
    }

    /// Removes windows that have passed.
    ///
    /// A portion of them; answers how many went (`Sweep.run`).
    @discardableResult
    package static func sweep(at now: Date, in tx: any WriteTransaction) throws -> Int {
        try tx.run(
            """
            DELETE FROM throttle WHERE (subject_hash, window_start) IN (
                SELECT subject_hash, window_start FROM throttle
                WHERE window_start < \(now.addingTimeInterval(-2 * 86_400))
                ORDER BY window_start LIMIT \(Sweep.portion))
            """)
    }

    private func windowStart(_ now: Date) -> Date {
        Date(timeIntervalSince1970: (now.timeIntervalSince1970 / window).rounded(.down) * window)
    }

    private func retryAfter(_ now: Date) -> Int {
        max(1, Int(windowStart(now).addingTimeInterval(window).timeIntervalSince(now).rounded(.up)))
    }
}
