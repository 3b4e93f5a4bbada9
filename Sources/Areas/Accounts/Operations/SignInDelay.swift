import Foundation
import Kernel
import Storage

/// A growing pause between attempts against one login: from the fifth failure 30 seconds, doubling to 15 minutes;
/// forgotten after 12 quiet hours or a success. Kept alike for logins that exist and that do not.
struct SignInDelay: Sendable {
    private let subject: String

    static let freeTries = 5

    init(_ kind: String, _ login: String, keys: Keyring) { subject = keys.lookup("sign-in:\(kind)", login) }

    /// Counts an attempt before it is compared, so that many at once do not slip through together.
    /// - Returns: seconds to wait; nil when the attempt may be made.
    func begin(at now: Date, in tx: any WriteTransaction) throws -> Int? {
        let state = try tx.first(
            Query("SELECT failures, last_at, blocked_until FROM sign_in_delay WHERE subject_hash = \(subject)") {
                (
                    failures: try $0.integer("failures"), last: try $0.moment("last_at"),
                    until: try $0.moment("blocked_until")
                )
            })
        if let state, now < state.until { return max(1, Int(state.until.timeIntervalSince(now).rounded(.up))) }
        let isOld = state.map { now.timeIntervalSince($0.last) > 12 * 3600 } ?? true
        let failures = (isOld ? 0 : state?.failures ?? 0) + 1
        let until = failures < Self.freeTries ? now : now.addingTimeInterval(Self.pause(after: failures))
        try tx.run(
            """
            INSERT INTO sign_in_delay (subject_hash, failures, last_at, blocked_until)
            VALUES (\(subject), \(failures), \(now), \(until))
            ON CONFLICT (subject_hash) DO UPDATE SET failures = excluded.failures, last_at = excluded.last_at,
                blocked_until = excluded.blocked_until
            """)
        return nil
    }

    func forget(in tx: any WriteTransaction) throws {
        try tx.run("DELETE FROM sign_in_delay WHERE subject_hash = \(subject)")
    }

    static func pause(after failures: Int) -> TimeInterval {
        min(900, 30 * pow(2, Double(min(failures, 20) - freeTries)))
    }
}
