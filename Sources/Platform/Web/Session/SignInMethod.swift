import Foundation
import Storage

/// By what somebody showed who he is when his session was opened, in the words of RFC 8176. They go to other sites as
/// `amr`, so each says what was really done.
package enum SignInMethod: String, Sendable, CaseIterable {
    case password = "pwd"
    /// A code of an app (RFC 6238).
    case timeCode = "otp"
    case sms
    /// A passkey: possession of a key, wherever it lies.
    case key = "pop"
    /// A key in hardware, or in software: of another provider's words, the portal does not find out.
    case hardwareKey = "hwk"
    case softwareKey = "swk"
    /// Two factors or more. A recovery code is one of them and has no word of its own.
    case several = "mfa"
}

extension Set<SignInMethod> {
    /// «mfa otp pwd»: as it is kept.
    package var text: String { words.joined(separator: " ") }
    package var words: [String] { map(\.rawValue).sorted() }

    /// Of words that are not known nothing is kept.
    package init(text: String) { self.init(words: text.split(separator: " ").map(String.init)) }
    package init(words: [String]) { self = Set(words.compactMap { SignInMethod(rawValue: $0) }) }
}

/// What was shown when a session was opened, and when: another provider may have seen him before.
package struct SignInProof: Sendable {
    package let methods: Set<SignInMethod>
    /// Nil: at the moment of signing in.
    package let at: Date?

    package init(_ methods: Set<SignInMethod>, at: Date? = nil) {
        self.methods = methods
        self.at = at
    }

    /// With a second factor, shown now.
    package func with(_ more: Set<SignInMethod>) -> SignInProof { SignInProof(methods.union(more), at: at) }
}

extension SessionStore {
    package static let methodsMigration = Migration(
        "web-004-session-methods", "ALTER TABLE session ADD COLUMN methods TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE session ADD COLUMN proved_at INTEGER")
}
