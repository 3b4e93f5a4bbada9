import Kernel

/// The foot of every page: the document's own words on the left, the number of the page on the right.
struct Footer {
    /// Where it begins, below the text.
    let top: Double

    private let words: [TypeLine]
    private let typesetter: Typesetter
    private let language: Language

    private static let mostLines = 3
    private static let numberWidth = 30 * Paper.millimetre
    /// From the words to the edge of the paper, which printers leave white.
    private static let edge = 10 * Paper.millimetre

    init(_ document: PrintedDocument, _ typesetter: Typesetter) throws(PrintFault) {
        let text = FreeText.clean(document.footer, lines: .one)
        let lines = try typesetter.lines(text, .footer, width: Paper.textWidth - Self.numberWidth)
        words = Array(lines.prefix(Self.mostLines))
        self.typesetter = typesetter
        language = document.language
        let height = words.reduce(0) { $0 + $1.height }
        top = Paper.height - max(Paper.bottom, Self.edge + height + Self.space)
    }

    /// Between the text and the words.
    private static let space = 4 * Paper.millimetre

    /// - Parameter place: the page's number and of how many; nil for a page without one.
    func strip(_ place: (number: Int, count: Int)?) throws(PrintFault) -> Strip {
        var marks: [Mark] = []
        var y = Self.space
        for line in words {
            marks.append(.text(line, x: 0, y: y + line.ascent))
            y += line.height
        }
        guard let place else { return Strip(height: y, marks: marks) }
        let number = try typesetter.lines(
            language(PrintTexts.page(place.number, of: place.count)), .footer, width: Self.numberWidth)
        for line in number.prefix(1) {
            marks.append(.text(line, x: Paper.textWidth - line.width, y: Self.space + line.ascent))
        }
        return Strip(height: y, marks: marks)
    }
}
