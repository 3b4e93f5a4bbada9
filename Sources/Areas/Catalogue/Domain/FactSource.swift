import Kernel

/// Where a fact of the catalogue comes from. A card shows it: a fact from memory is never printed without a caution.
package struct FactSource: Sendable, Hashable, Codable {
    /// The mark as the file has it: `seed:S0`, `found:host/path (note)`, `recall`, `demo`, or several with semicolons.
    package let text: String

    package init(_ text: String) { self.text = text }

    /// Own knowledge, not verified.
    package static let recall = FactSource("recall")

    private var parts: [String] {
        text.split(separator: ";").map { $0.drop(while: \.isWhitespace) }.map(String.init)
    }

    /// Whether a source document or a public page stands behind it.
    package var isVerified: Bool { parts.contains { $0.hasPrefix("seed:") || $0.hasPrefix("found:") } }

    /// Made for the demonstration.
    package var isDemo: Bool { parts.contains("demo") }

    /// Neither read anywhere nor made for the demonstration.
    package var isRecall: Bool { !isVerified && !isDemo }

    /// The places where it was read, without notes: `kurlovo-city.ru`, `mfc-tver.ru`.
    package var places: [String] {
        parts.compactMap { part in
            guard part.hasPrefix("found:") else { return nil }
            let place = part.dropFirst(6).prefix { !$0.isWhitespace && $0 != "," }
            // "found:public source" names no place.
            return place.contains(".") ? String(place.prefix { $0 != "/" }) : nil
        }
    }
}
