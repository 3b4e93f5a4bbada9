import Kernel
import Markup

/// A form as the person left it: what was typed and what is wrong with it. The page shows both again, so nothing
/// typed is lost.
package struct FormState: Sendable {
    package var values: [String: [String]]
    package var errors: FieldErrors
    package let language: Language

    package init(
        language: Language, values: [String: [String]] = [:], errors: FieldErrors = FieldErrors()
    ) {
        self.language = language
        self.values = values
        self.errors = errors
    }

    /// What was typed in the field; empty if nothing. Setting fills a form from what is known.
    package subscript(_ name: String) -> String {
        get { values[name]?.first ?? "" }
        set { values[name] = [newValue] }
    }

    /// The same as `form[name]`.
    package subscript(value name: String) -> String {
        get { self[name] }
        set { self[name] = newValue }
    }

    /// Everything chosen under the name.
    package func all(_ name: String) -> [String] { values[name] ?? [] }

    /// Whether the value was chosen under the name.
    package func has(_ name: String, value: String) -> Bool { values[name]?.contains(value) ?? false }

    /// What is wrong with the field, in the person's language.
    package func error(_ name: String) -> String? { errors.phrase(for: name).map { language($0) } }
}

/// The ids that tie label, hint, error and input of a field together.
struct FieldID: Sendable {
    let text: String

    init(_ name: String) {
        let isPlain = name.utf8.allSatisfy {
            (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || (0x41...0x5A).contains($0)
                || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ".")
        }
        guard !isPlain else {
            text = "f-" + name
            return
        }
        var id = "f-"
        for scalar in name.unicodeScalars {
            let stays =
                scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || "-_.".unicodeScalars.contains(scalar)
            id.unicodeScalars.append(stays ? scalar : "-")
        }
        text = id
    }

    var hint: String { text + "-hint" }
    var error: String { text + "-error" }

    func describedBy(hint hasHint: Bool, error hasError: Bool, also: String? = nil) -> Attribute {
        let ids = [hasHint ? hint : nil, hasError ? error : nil, also].compactMap { $0 }
        return ids.isEmpty ? .nothing : .aria("describedby", ids.joined(separator: " "))
    }
}
