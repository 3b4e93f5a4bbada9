import Foundation
import Kernel

/// Marks the ids of children.
package enum ChildTag {}
package typealias ChildID = ID<ChildTag>

/// A child as its parent gave it: nobody has compared it with anything. Each parent keeps a record of his own, so that
/// neither learns from ours what the other does.
struct Child: Sendable, Identifiable {
    let id: ChildID
    let parent: PersonID
    let data: ChildData

    /// The age of majority (ГК, art. 21).
    static let majority = 18
    /// Nobody has more at once; a bound against floods.
    static let most = 20

    /// From the 18th birthday on a child acts for itself.
    func isAdult(on today: Day) -> Bool { data.birthDate.adding(years: Self.majority) <= today }
}

/// What is known of a child: sealed as one value.
struct ChildData: Hashable, Sendable, Codable, Sensitive {
    let name: PersonName
    let birthDate: Day
    let sex: Sex
    let certificate: BirthCertificate
    let snils: Snils?
}

/// A certificate of birth of the Russian pattern: series «IV-МЮ», six digits, the day it was given.
struct BirthCertificate: Hashable, Sendable, Codable, Sensitive {
    let series: CertificateSeries
    let number: CertificateNumber
    let issuedOn: Day

    init(series: CertificateSeries, number: CertificateNumber, issuedOn: Day, born: Day, today: Day)
        throws(CertificateRefusal)
    {
        guard issuedOn <= today else { throw .inFuture }
        guard issuedOn >= born else { throw .beforeBirth }
        self.series = series
        self.number = number
        self.issuedOn = issuedOn
    }

    /// «IV-МЮ № 612345»
    var formatted: String { "\(series.text) №\u{00A0}\(number.digits)" }
}

enum CertificateRefusal: ValueRefusal {
    case series, number, inFuture, beforeBirth

    var phrase: Phrase {
        switch self {
        case .series:
            Phrase(
                ru: "Серия свидетельства\u{00A0}— римское число, дефис и две русские буквы, например IV-МЮ",
                en: "The series is a Roman number, a hyphen and two Russian letters, like IV-МЮ")
        case .number: Phrase(ru: "В номере свидетельства 6 цифр", en: "The number of the certificate has 6 digits")
        case .inFuture:
            Phrase(
                ru: "Этот день ещё не наступил. Проверьте дату выдачи",
                en: "This day is still to come. Check the date of issue")
        case .beforeBirth:
            Phrase(
                ru: "Свидетельство не могли выдать раньше рождения. Проверьте обе даты",
                en: "The certificate cannot be older than the birth. Check both dates")
        }
    }
}

/// «IV-МЮ»: Roman numerals in Latin letters and two Cyrillic ones; what was typed in the other alphabet is mended.
struct CertificateSeries: CheckedText, Sensitive {
    let text: String

    init(_ typed: String) throws(CertificateRefusal) {
        guard typed.utf8.count <= 100 else { throw .series }
        let signs = Array(typed.uppercased().filter { !$0.isWhitespace && !Self.dashes.contains($0) })
        guard (3...8).contains(signs.count) else { throw .series }
        let roman = signs.dropLast(2).map { Self.roman[$0] ?? $0 }
        let letters = signs.suffix(2).map { Self.cyrillic[$0] ?? $0 }
        guard roman.allSatisfy({ "IVXLC".contains($0) }), letters.allSatisfy({ "А"..."Я" ~= $0 }) else { throw .series }
        text = String(roman) + "-" + String(letters)
    }

    var stored: String { text }

    private static let dashes: Set<Character> = ["-", "\u{2010}", "\u{2011}", "\u{2013}", "\u{2014}", "\u{2212}"]
    private static let roman: [Character: Character] = ["1": "I", "І": "I", "Х": "X", "С": "C"]
    private static let cyrillic: [Character: Character] = [
        "A": "А", "B": "В", "C": "С", "E": "Е", "H": "Н", "K": "К", "M": "М", "O": "О", "P": "Р", "T": "Т", "X": "Х",
    ]
}

struct CertificateNumber: CheckedText, Sensitive {
    let digits: String

    init(_ typed: String) throws(CertificateRefusal) {
        guard typed.utf8.count <= 100 else { throw .number }
        let kept = typed.filter { !$0.isWhitespace && $0 != "№" && $0 != "N" }
        guard kept.count == 6, kept.allSatisfy({ $0.isASCII && $0.isNumber }) else { throw .number }
        digits = kept
    }

    var stored: String { digits }
}
