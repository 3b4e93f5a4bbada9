/// The ASCII digits of a typed number, after the separators that people and documents put between them.
struct Digits {
    let text: String
    let values: [Int]

    /// Nil when there is anything but digits and separators: a letter in a number is a mistake to point at.
    init?(_ typed: String) {
        // Longer than any number of the field with separators: not worth reading.
        guard typed.utf8.count <= 200 else { return nil }
        var text = ""
        var values: [Int] = []
        for scalar in typed.unicodeScalars {
            if (0x30...0x39).contains(scalar.value) {
                text.unicodeScalars.append(scalar)
                values.append(Int(scalar.value) - 0x30)
            } else if !Self.separators.contains(scalar) {
                return nil
            }
        }
        self.text = text
        self.values = values
    }

    /// Spaces of all widths, hyphens and dashes; a tab and a line end that came along with a copied number.
    static let separators: Set<Unicode.Scalar> = [
        " ", "\t", "\r", "\n", "\u{00A0}", "\u{2007}", "\u{2009}", "\u{202F}", "-", "\u{2010}", "\u{2011}", "\u{2012}",
        "\u{2013}", "\u{2014}", "\u{2212}",
    ]

    var count: Int { values.count }
    var isAllZero: Bool { values.allSatisfy { $0 == 0 } }
    var last: Int { values.last ?? 0 }

    /// Σ dᵢ·wᵢ over as many digits as there are weights.
    func sum(weights: [Int]) -> Int { zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 } }

    /// The first `count` digits as a number, modulo `divisor`, without a number that could overflow.
    func remainder(ofFirst count: Int, by divisor: Int) -> Int {
        values.prefix(count).reduce(0) { ($0 * 10 + $1) % divisor }
    }

    /// The digits from `from` to before `to`, as text; short where the digits end.
    func slice(_ from: Int, _ to: Int) -> String { String(text.prefix(to).dropFirst(from)) }
}
