import Kernel

/// Prints a document to PDF on A4, in memory.
package enum PDFPrinter {
    /// 100,000 characters of any script, and a few more.
    static let mostBytes = 500_000

    /// The bytes of the PDF, the same for the same document, fonts and libraries.
    ///
    /// Takes some milliseconds of the calling thread, up to seconds for the longest: not for the threads that answer
    /// requests, unless the document is known to be short. May be called from several threads at once.
    ///
    ///     let bytes = try PDFPrinter.pdf(document)
    package static func pdf(_ document: PrintedDocument) throws(PrintFault) -> [UInt8] {
        guard document.weight <= mostBytes else { throw .tooLong }
        let typesetter = try Typesetter(document.language)
        let footer = try Footer(document, typesetter)
        let pages = try pages(document, typesetter, bottom: footer.top)
        let canvas = try PDFCanvas(title: FreeText.clean(document.title, lines: .one))
        for (index, page) in pages.enumerated() {
            for placed in page { canvas.draw(placed.strip, y: placed.y) }
            canvas.draw(try footer.strip(pages.place(of: index)), y: footer.top)
            canvas.endPage()
        }
        return try canvas.finish()
    }

    static func pages(
        _ document: PrintedDocument, _ typesetter: Typesetter, bottom: Double
    ) throws(PrintFault) -> [PageFlow.Page] {
        let setter = BlockSetter(typesetter: typesetter)
        // An application names the addressee first, and what it is in the middle below.
        let addressees = document.blocks.prefix { if case .addressee = $0 { true } else { false } }
        var flow = PageFlow(bottom: bottom)
        for block in addressees { try flow.add(try setter.section(block)) }
        let rest = document.blocks.dropFirst(addressees.count)
        if case .page = document.blocks.first {
            // Each of its pages says for itself what it is.
        } else {
            try flow.add(try setter.title(document.title, isCentred: !addressees.isEmpty))
        }
        for (block, isSigned) in zip(rest, Self.isSigned(rest)) {
            if case .page(let face) = block {
                try flow.begin(try setter.face(face), textFrom: face.textTop * Paper.millimetre)
                continue
            }
            let section = try setter.section(block)
            // A signature on a page of its own could be put under anything.
            for part in isSigned ? section.leadingOn : [section] { try flow.add(part) }
        }
        return try flow.finish()
    }

    /// Whether a signature comes next after each of the blocks, spaces aside.
    private static func isSigned(_ blocks: ArraySlice<PrintedBlock>) -> [Bool] {
        var next = false
        var found: [Bool] = []
        for block in blocks.reversed() {
            found.append(next)
            switch block {
            case .signature: next = true
            case .space: continue
            default: next = false
            }
        }
        return found.reversed()
    }
}

extension [PageFlow.Page] {
    /// The number of a page and how many there are, counted from where a page was begun on purpose. Nil for the only page
    /// of a part: it needs no number.
    fileprivate func place(of index: Int) -> (number: Int, count: Int)? {
        func isFirst(_ page: PageFlow.Page) -> Bool { page.first?.strip.isFace ?? false }
        let start = self[...index].lastIndex(where: isFirst)
        let end = self[(index + 1)...].firstIndex(where: isFirst) ?? endIndex
        guard let start else { return (index + 1, end) }
        return end - start == 1 ? nil : (index - start + 1, end - start)
    }
}

/// Why there is no PDF.
package enum PrintFault: Error, Sendable, Hashable {
    /// More than 500,000 bytes of text or 300 pages.
    case tooLong
    /// The machine has no font at all; the package `fonts-paratype` is missing.
    case noFont
    /// What cairo says, in its own words, for the log.
    case library(String)
}

extension PrintedDocument {
    /// The bytes of all texts, and something for each of them, so that empty ones count too.
    fileprivate var weight: Int {
        blocks.reduce(title.utf8.count + footer.utf8.count) { sum, block in
            block.texts.reduce(sum + 10) { $0 + 10 + $1.utf8.count }
        }
    }
}

enum PrintTexts {
    static func page(_ number: Int, of count: Int) -> Phrase {
        Phrase(ru: "\(number) из \(count)", en: "\(number) of \(count)")
    }
}
