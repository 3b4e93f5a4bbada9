import Foundation
import Kernel
import Storage

/// What a check against the register came to, as its line of the journal has it: the outcome, and which fields differ,
/// sealed. What they hold is nowhere.
package struct RegisterOutcome: Sendable {
    private let outcome: String
    private let fields: [String]

    /// - Parameters:
    ///   - outcome: `matches`, `differs`, `unknown`, `delayed`.
    ///   - fields: as the register's protocol names them.
    package init(outcome: String, fields: [String]) {
        self.outcome = outcome
        self.fields = fields
    }

    private static func context(_ person: String) -> String { "register-outcome:\(person):fields" }

    /// For the journal.
    package func details(of person: PersonID, _ keys: Keyring) throws -> [String: String] {
        guard !fields.isEmpty else { return ["outcome": outcome] }
        let sealed = try keys.seal(fields.joined(separator: " "), context: Self.context(person.text))
        return ["outcome": outcome, "fields": sealed.base64EncodedString()]
    }

    /// From the journal; nil for what is none: a line of an older version may have other details.
    init?(details: String, of person: String, _ keys: Keyring) {
        guard let read = try? JSONDecoder().decode([String: String].self, from: Data(details.utf8)),  // as above
            let outcome = read["outcome"]
        else { return nil }
        self.outcome = outcome
        // Fields that cannot be opened are left out.
        fields =
            read["fields"].flatMap { Data(base64Encoded: $0) }
            .flatMap { try? keys.openText($0, context: Self.context(person)) }?
            .split(separator: " ").map(String.init) ?? []
    }

    var phrase: Phrase? { SecurityTexts.register(outcome, fields: fields.map { $0[...] }) }
}
