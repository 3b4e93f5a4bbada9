import Foundation

/// A surname, a given name or a patronymic: Cyrillic (with ё, Tatar and other letters) or Latin letters, and between
/// them spaces, hyphens, apostrophes and dots; 1–100 characters. Kept composed (NFC), trimmed, single-spaced.
package struct NamePart: CheckedText, Sensitive {
    package let text: String

    package init(_ text: String) throws(Refusal) {
        guard text.utf8.count <= 2000 else { throw .tooLong }
        if (2...200).contains(text.utf8.count), text.isRussianWord {
            self.text = text
            return
        }
        var kept = String.UnicodeScalarView()
        for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars {
            switch Self.role(of: scalar) {
            case .letter, .mark: kept.append(scalar)
            case .space: if let last = kept.last, last != " ", last != "-" { kept.append(" ") }
            case .hyphen:
                // «Салтыков - Щедрин» is written together.
                if kept.last == " " { kept.removeLast() }
                kept.append("-")
            case .apostrophe: kept.append("'")
            case .dot: kept.append(".")
            case .digit: throw .digit
            case .invisible: throw .invisible
            case .other: throw .sign(String(scalar))
            }
        }
        let trimmed = String(kept).trimmingCharacters(in: .whitespaces)
        guard !trimmed.isEmpty else { throw .empty }
        guard trimmed.unicodeScalars.count <= 100 else { throw .tooLong }
        try Self.checkShape(trimmed)
        self.text = trimmed
    }

    private enum Role { case letter, mark, space, hyphen, apostrophe, dot, digit, invisible, other }

    private static func role(of scalar: Unicode.Scalar) -> Role {
        switch scalar {
        case "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "-": return .hyphen
        case "'", "\u{2018}", "\u{2019}", "\u{02BC}", "`", "\u{00B4}": return .apostrophe
        case ".": return .dot
        // A tab and a line end come along with copied text and mean a space.
        case " ", "\u{00A0}", "\t", "\n", "\r", "\u{2009}", "\u{202F}": return .space
        default: break
        }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .modifierLetter:
            return Alphabet(scalar) == nil ? .other : .letter
        case .nonspacingMark: return (0x0300...0x036F).contains(scalar.value) ? .mark : .other
        case .decimalNumber, .letterNumber, .otherNumber: return .digit
        case .control, .format, .privateUse, .surrogate, .unassigned, .lineSeparator, .paragraphSeparator:
            return .invisible
        default: return .other
        }
    }

    private enum Alphabet {
        case cyrillic, latin

        init?(_ scalar: Unicode.Scalar) {
            switch scalar.value {
            case 0x0041...0x005A, 0x0061...0x007A, 0x00C0...0x024F, 0x1E00...0x1EFF: self = .latin
            case 0x0400...0x052F: self = .cyrillic
            default: return nil
            }
        }
    }

    /// Begins with a letter, has no two signs in a row but «. », and no word of two alphabets (a Latin «a» in «Иванов»).
    private static func checkShape(_ text: String) throws(Refusal) {
        var previous: Unicode.Scalar?
        var word: Alphabet?
        var marks = 0
        for scalar in text.unicodeScalars {
            if (0x0300...0x036F).contains(scalar.value) {
                marks += 1
                guard marks <= 2, previous.flatMap(Alphabet.init) != nil else { throw .misplacedSign }
                continue
            }
            marks = 0
            if let alphabet = Alphabet(scalar) {
                if let word, word != alphabet { throw .mixedAlphabets }
                word = alphabet
            } else {
                if scalar == " " || scalar == "-" { word = nil }
                guard let previous, Alphabet(previous) != nil || (previous == "." && (scalar == " " || scalar == "-"))
                else { throw .misplacedSign }
            }
            previous = scalar
        }
        guard let previous, previous != "-" else { throw .misplacedSign }
    }

    package enum Refusal: ValueRefusal {
        case empty, tooLong, digit, invisible, mixedAlphabets, misplacedSign
        case sign(String)

        package var phrase: Phrase {
            switch self {
            case .empty: Phrase(ru: "Напишите хотя бы одну букву", en: "Write at least one letter")
            case .tooLong:
                Phrase(
                    ru: "Здесь помещается до 100 знаков. Напишите так, как в паспорте",
                    en: "There is room for 100 characters. Write it as in the passport")
            case .digit:
                Phrase(
                    ru: "Здесь не может быть цифр. Напишите буквами, как в паспорте",
                    en: "There can be no digits here. Write it in letters, as in the passport")
            case .invisible:
                Phrase(
                    ru: "В тексте есть невидимые знаки: так бывает при копировании. Сотрите его и напишите заново",
                    en: "The text has invisible characters, as copied text sometimes does. Clear it and type it again")
            case .mixedAlphabets:
                Phrase(
                    ru: "В одном слове есть и русские, и латинские буквы. Напишите слово одним алфавитом",
                    en: "One word has both Cyrillic and Latin letters. Write the word in one alphabet")
            case .misplacedSign:
                Phrase(
                    ru: "Проверьте дефис, апостроф и точку: они стоят между буквами или после них, по одному",
                    en: "Check the hyphen, apostrophe and dot: they stand between or after letters, one at a time")
            case .sign(let sign):
                Phrase(
                    ru: "Знака «\(sign)» здесь быть не может. Подойдут буквы, пробел, дефис, апостроф и точка",
                    en: "The character “\(sign)” cannot stand here. Letters, space, hyphen, apostrophe and dot can")
            }
        }
    }

    package var stored: String { text }
}

/// The name of a person as in the passport; not everybody has a patronymic.
package struct PersonName: Hashable, Sendable, Codable, Sensitive {
    package let surname: NamePart
    package let given: NamePart
    package let patronymic: NamePart?

    package init(surname: NamePart, given: NamePart, patronymic: NamePart?) {
        self.surname = surname
        self.given = given
        self.patronymic = patronymic
    }

    /// «Лебедева Ада Сергеевна»
    package var full: String { [surname, given, patronymic].compactMap { $0?.text }.joined(separator: " ") }

    /// «Лебедева А. С.», with no-break spaces.
    package var short: String {
        let initials = [given, patronymic].compactMap { $0?.text.first.map { "\($0)." } }
        return ([surname.text] + initials).joined(separator: "\u{00A0}")
    }

    /// How a letter addresses the person: «Ада Сергеевна».
    package var address: String { [given, patronymic].compactMap { $0?.text }.joined(separator: " ") }
}

/// The sex as it stands in the passport.
package enum Sex: String, Sendable, Hashable, Codable, CaseIterable {
    case female, male

    package var name: Phrase {
        switch self {
        case .female: Phrase(ru: "женский", en: "female")
        case .male: Phrase(ru: "мужской", en: "male")
        }
    }
}
