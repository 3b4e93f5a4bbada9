import Kernel

/// The number that an agency gives an application on its own server (R74): 1–40 letters, digits, and the signs that
/// registers use. Apart from the portal's number, unique within the office.
package struct AgencyNumber: CheckedText {
    package let text: String

    package init(_ typed: String) throws(Refusal) {
        guard typed.utf8.count <= 400 else { throw .malformed }
        let clean = FreeText.clean(typed, lines: .one)
        guard !clean.isEmpty else { throw .empty }
        guard clean.unicodeScalars.count <= 40,
            clean.unicodeScalars.allSatisfy({
                $0.properties.isAlphabetic || $0.properties.numericType == .decimal
                    || "-/. №".unicodeScalars.contains($0)
            }),
            clean.unicodeScalars.contains(where: { $0.properties.isAlphabetic || $0.properties.numericType == .decimal }
            )
        else { throw .malformed }
        text = clean
    }

    package var stored: String { text }

    package enum Refusal: ValueRefusal {
        case empty, malformed

        package var phrase: Phrase {
            switch self {
            case .empty: CaseworkTexts.enterNumber
            case .malformed: CaseworkTexts.numberShape
            }
        }
    }

    /// The number after this one, when it ends in digits: «2026-0042» → «2026-0043»; nil otherwise.
    func next() -> AgencyNumber? {
        let digits = String(text.reversed().prefix { $0.isASCII && $0.isNumber }.reversed())
        guard !digits.isEmpty, digits.count <= 15, let number = Int(digits) else { return nil }
        let more = String(number + 1)
        let padded = String(repeating: "0", count: max(0, digits.count - more.count)) + more
        return try? AgencyNumber(String(text.dropLast(digits.count)) + padded)  // one that fails is no suggestion
    }
}
