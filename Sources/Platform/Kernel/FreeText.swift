import Foundation

/// What a person wrote in own words: composed (NFC), line ends as `\n`, without control and direction-changing
/// characters, not longer than agreed.
package struct FreeText: Hashable, Sendable, Codable {
    package let text: String

    /// One line (a subject, an address) or many.
    package enum Lines: Sendable { case one, many }

    /// - Parameters:
    ///   - max: in Unicode scalars, of which a browser's `maxlength` never lets through more.
    ///   - required: refuses what is empty once cleaned.
    package init(_ typed: String, max: Int, lines: Lines = .many, required: Bool = false) throws(Refusal) {
        // A scalar takes up to four bytes, and a cleaned text is never longer than some multiple of it.
        guard typed.utf8.count <= 8 * Swift.max(max, 0) + 1000 else { throw .tooLong(max: max) }
        let clean = Self.clean(typed, lines: lines)
        guard clean.unicodeScalars.count <= max else { throw .tooLong(max: max) }
        guard !required || !clean.isEmpty else { throw .empty }
        text = clean
    }

    package var isEmpty: Bool { text.isEmpty }

    package enum Refusal: ValueRefusal {
        case tooLong(max: Int)
        case empty

        package var phrase: Phrase {
            switch self {
            case .tooLong(let max):
                Phrase(
                    ru: "Слишком длинный текст: здесь помещается знаков: "
                        + grouped(max.magnitude, in: .ru) + ". Сократите его",
                    en: "The text is too long: there is room for \(grouped(max.magnitude, in: .en)) characters. "
                        + "Please shorten it")
            case .empty: Phrase(ru: "Напишите здесь хотя бы несколько слов", en: "Write at least a few words here")
            }
        }
    }

    /// The text without what cannot be seen or deceives the eye; trimmed.
    package static func clean(_ typed: String, lines: Lines) -> String {
        if typed.isPlain { return typed }
        var kept = String.UnicodeScalarView()
        var marks = 0
        var afterReturn = false
        for scalar in typed.precomposedStringWithCanonicalMapping.unicodeScalars {
            defer { afterReturn = scalar == "\r" }
            switch scalar {
            case "\n" where afterReturn: continue
            case "\r", "\n", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}":
                kept.append(lines == .one ? " " : "\n")
            case "\t": kept.append(" ")
            // Joiners of emoji and of scripts that need them.
            case "\u{200C}", "\u{200D}": kept.append(scalar)
            default:
                guard isVisible(scalar) else { continue }
                // Towers of marks cover the lines around them.
                marks = scalar.properties.generalCategory == .nonspacingMark ? marks + 1 : 0
                if marks <= 4 { kept.append(scalar) }
            }
        }
        return String(kept).trimmingCharacters(in: .whitespacesAndNewlines)
    }

    private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .privateUse, .surrogate: false
        default: !scalar.properties.isNoncharacterCodePoint
        }
    }

    package init(from decoder: any Decoder) throws {
        text = try decoder.singleValueContainer().decode(String.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
