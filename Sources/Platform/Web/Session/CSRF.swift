import Foundation
import Kernel
import Storage

/// The token of forms: bound to the session's cookie (or, before signing in, to a random visitor's cookie).
package enum CSRF {
    /// The hidden field of every form.
    package static let field = "csrf"

    static func token(for secret: String, keys: Keyring) -> String { keys.mac(.csrf, secret) }
}

/// The cookies' names and values of one visit, and what has to be set with the answer.
package final class VisitTokens: @unchecked Sendable {
    // Guarded by `lock`.
    private var visitorSecret: String?
    private var isNew = false
    private var isAsked = false
    private let lock = NSLock()
    /// The session's token as the cookie brought it, valid or not.
    let sessionToken: String?
    private let keys: Keyring

    package init(sessionToken: String?, visitorSecret: String?, keys: Keyring) {
        self.sessionToken = sessionToken
        self.visitorSecret = visitorSecret
        self.keys = keys
    }

    /// The token for forms of this visit; makes a visitor's cookie when there is none.
    var csrf: String {
        lock.withLock {
            isAsked = true
            if let sessionToken { return CSRF.token(for: sessionToken, keys: keys) }
            if let visitorSecret { return CSRF.token(for: visitorSecret, keys: keys) }
            var random = SystemRandomNumberGenerator()
            let secret = (0..<16).map { _ in UInt8.random(in: 0...255, using: &random) }.hex
            visitorSecret = secret
            isNew = true
            return CSRF.token(for: secret, keys: keys)
        }
    }

    /// Whether the page holds the token, and so is this visitor's alone.
    var isUsed: Bool { lock.withLock { isAsked } }

    /// The visitor's secret to set, when one was made in this visit.
    var newVisitorSecret: String? { lock.withLock { isNew ? visitorSecret : nil } }
}
