/// Why a value cannot be accepted, in words for the person who gave it: what is wrong and how to mend it.
package protocol ValueRefusal: Error, Sendable, Equatable {
    /// What the person reads beside the field.
    var phrase: Phrase { get }
}

/// A value written as text that exists only when it is valid, so that nothing behind the edge checks it again.
///
/// `Self(value.stored) == value` for every value; `Codable` keeps the stored text and checks it when read.
package protocol CheckedText: Hashable, Sendable, Codable {
    associatedtype Refusal: ValueRefusal

    /// Reads what a person typed or what was stored.
    init(_ text: String) throws(Refusal)

    /// The canonical text to keep.
    var stored: String { get }
}

extension CheckedText {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        do {
            self = try Self(text)
        } catch {
            // The text itself stays out of the message: it may be personal.
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a \(Self.self): \(error)")
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(stored)
    }
}

/// Personal or secret: shows itself as «•••» wherever it is printed, interpolated, dumped or logged by accident.
package protocol Sensitive: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {}

extension Sensitive {
    package var description: String { "•••" }
    package var debugDescription: String { "•••" }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
