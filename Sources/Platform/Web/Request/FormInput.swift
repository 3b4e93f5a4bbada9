import Foundation
import Kernel

/// What a form sent: texts and files by field name. Values are as typed but for control and direction marks, which no
/// field of ours needs.
package struct FormInput: Sendable {
    /// A file as the browser sent it: its name and type are only claims.
    package struct File: Sendable {
        package let field: String
        package let name: String
        package let bytes: Data
        /// Longer than any file may be; the rest was not read.
        package let isCut: Bool

        package init(field: String, name: String, bytes: Data, isCut: Bool = false) {
            self.field = field
            self.name = name
            self.bytes = bytes
            self.isCut = isCut
        }
    }

    package private(set) var values: [String: [String]]
    package let files: [File]
    /// The body ended before the form did: a cut upload.
    package let isCut: Bool

    package init(values: [String: [String]] = [:], files: [File] = [], isCut: Bool = false) {
        self.values = values
        self.files = files
        self.isCut = isCut
    }

    /// The text of a field without spaces around it; empty when absent. Of a repeated field the first counts.
    package subscript(_ name: String) -> String {
        (values[name]?.first ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// The text exactly as typed (passwords).
    package func raw(_ name: String) -> String { values[name]?.first ?? "" }

    /// All values of a field of many choices.
    package func all(_ name: String) -> [String] { values[name] ?? [] }

    /// Whether a box is ticked.
    package func isOn(_ name: String) -> Bool { !self[name].isEmpty }

    /// The file of a field; nil when none was chosen.
    package func file(_ name: String) -> File? {
        files.first { $0.field == name && !($0.name.isEmpty && $0.bytes.isEmpty) }
    }

    /// The texts without those that must not be shown again or kept: tokens and passwords.
    package var keepable: [String: [String]] {
        values.filter { name, _ in
            name != CSRF.field && !name.lowercased().contains("password") && !name.hasSuffix("code")
        }
    }
}
