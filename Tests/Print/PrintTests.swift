import Foundation
import Kernel
import Testing

@testable import Print

@Suite struct PrintTests {
    private func document(
        _ blocks: [PrintedBlock], title: String = "Заявление", footer: String = "Окно", language: Language = .ru
    ) -> PrintedDocument {
        PrintedDocument(title: title, language: language, blocks: blocks, footer: footer)
    }

    private func read(_ blocks: [PrintedBlock], language: Language = .ru) throws -> PDFReader {
        try PDFReader(try PDFPrinter.pdf(document(blocks, language: language)))
    }

    /// Words one after the other, each its own.
    private func words(_ count: Int) -> String { (1...count).map { "слово\($0)" }.joined(separator: " ") }

    private static let everything: [PrintedBlock] = [
        .addressee("В отдел ЗАГС\nот Ады Лавровой"), .heading("Сведения"), .paragraph("Прошу выдать справку № 5."),
        .field(label: "Фамилия", value: "Лаврова", lines: 1), .field(label: "Причина", value: nil, lines: 3),
        .choice(label: "Как получить", options: ["Почтой", "В окне"], chosen: [1]), .list(["Паспорт", "Снимок"]),
        .note("Заполните печатными буквами"), .space, .signature(label: "Подпись", dateLabel: "Дата"),
    ]

    @Test func aDocumentCanBeReadBack() throws {
        let bytes = try PDFPrinter.pdf(document(Self.everything))
        #expect(bytes.starts(with: Array("%PDF-1.4".utf8)))
        let pdf = try PDFReader(bytes)
        #expect(pdf.pages.count == 1 && pdf.title == "Заявление")
        let page = try #require(pdf.pages.first)
        var rest = page[...]
        for text in [
            "В отдел ЗАГС", "от Ады Лавровой", "Заявление", "Сведения", "Прошу выдать справку № 5.", "Фамилия",
            "Лаврова", "Причина", "Как получить", "Почтой", "В окне", "•", "Паспорт", "•", "Снимок",
            "Заполните печатными буквами", "Подпись", "Дата", "Окно", "1 из 1",
        ] {
            let found = try #require(rest.range(of: text), "\(text) is missing, or stands too early")
            rest = rest[found.upperBound...]
        }
    }

    @Test func theSameDocumentHasTheSameBytes() throws {
        let first = try PDFPrinter.pdf(document(Self.everything + [.paragraph(words(2000))]))
        #expect(try PDFPrinter.pdf(document(Self.everything + [.paragraph(words(2000))])) == first)
        #expect(try PDFPrinter.pdf(document(Self.everything + [.paragraph(words(2001))])) != first)
        // Within a second the clock could not tell them apart either.
        #expect(PDFReader.latin(first[...]).contains("20000101000000"))
    }

    @Test func pagesGrowWithTheTextAndAreNumbered() throws {
        #expect(try read([]).pages.count == 1)
        let few = try read([.paragraph(words(1500))], language: .en)
        #expect(few.pages.count > 1)
        for (index, page) in few.pages.enumerated() {
            #expect(page.contains("\(index + 1) of \(few.pages.count)") && page.contains("Окно"))
        }
        #expect(try read([.paragraph(words(3000))]).pages.count > few.pages.count)
    }

    @Test func noWordIsLostBetweenLinesAndPages() throws {
        // One paragraph, longer than what is set at a time.
        let pages = try read([.paragraph(words(3000))]).pages
        let found = pages.flatMap { $0.matches(of: /слово(\d+)/).compactMap { Int($0.1) } }
        #expect(found == Array(1...3000))
    }

    @Test func aLongTextFillsItsLines() throws {
        let lines = try Typesetter(.ru).lines(words(3000), .text, width: 400)
        #expect(lines.count > 400)
        #expect(lines.dropLast().allSatisfy { $0.width > 330 && $0.width <= 401 })
    }

    @Test func aLongWordIsBrokenAndWhole() throws {
        let word = (0..<20_000).map { String($0 % 10) }.joined()
        let pages = try read([.paragraph(word)]).pages
        let text = pages.map { $0.replacing(/\nОкно\n\d+ из \d+\n/, with: "") }.joined()
        #expect(text.replacing("\n", with: "") == "Заявление" + word)
    }

    @Test func aLongLabelWraps() throws {
        let label = words(60)
        for block in [
            PrintedBlock.field(label: label, value: nil, lines: 1),
            .choice(label: label, options: [label], chosen: []), .signature(label: label, dateLabel: label),
            .addressee(label), .heading(label), .note(label), .list([label]),
        ] {
            let lines = try #require(try read([block]).pages.first).split(separator: "\n")
            #expect(lines.count { $0.contains("слово") } > 4)
            #expect(lines.contains { $0.contains("слово60") })
        }
    }

    @Test func aHeadingIsNeverAloneAtTheFoot() throws {
        for count in 20..<55 {
            let filling = (0..<count).map { _ in PrintedBlock.list(["строка"]) }
            let pages = try read(filling + [.heading("Глава"), .space, .heading("Раздел"), .paragraph(words(60))]).pages
            let page = try #require(pages.first { $0.contains("Глава") })
            #expect(page.contains("Раздел") && page.contains("слово1 "), "after \(count) lines")
        }
    }

    @Test func aFieldOrASignatureIsNeverTorn() throws {
        for count in 20..<55 {
            let filling = (0..<count).map { _ in PrintedBlock.list(["строка"]) }
            let field = PrintedBlock.field(label: "Адрес", value: "один\nдва", lines: 5)
            let pages = try pages(document(filling + [field, .signature(label: "Подпись", dateLabel: "Дата")]))
            // Five lines to write upon stand together, and two to sign and to date.
            #expect(Set(pages.map(rules)).isSubset(of: [0, 2, 5, 7]), "after \(count) lines")
            #expect(pages.map(rules).reduce(0, +) == 7)
        }
        // So long that the signature has to go without it.
        let field = PrintedBlock.field(label: "Адрес", value: nil, lines: 26)
        let pages = try pages(
            document([.paragraph(words(60)), field, .signature(label: "Подпись", dateLabel: "Дата")]))
        #expect(pages.map(rules) == [0, 26, 2])
    }

    @Test func aSignatureIsNeverOnAPageOfItsOwn() throws {
        for count in 20..<55 {
            let signature = PrintedBlock.signature(label: "Подпись", dateLabel: "Дата")
            let filling = (0..<count).map { _ in PrintedBlock.list(["строка"]) }
            let text = try read(filling + [.paragraph(words(50)), .space, signature]).pages
            #expect(text.first { $0.contains("Подпись") }?.contains("слово50") == true, "after \(count) lines")
            let field = try read(filling + [.field(label: "Причина", value: nil, lines: 2), signature]).pages
            #expect(field.first { $0.contains("Подпись") }?.contains("Причина") == true, "after \(count) lines")
        }
    }

    @Test func nothingStandsBelowTheFoot() throws {
        let long = words(3000)
        for block in [
            PrintedBlock.field(label: "Описание", value: long, lines: 1),
            .field(label: "Описание", value: nil, lines: .max), .field(label: long, value: nil, lines: .min),
            .choice(label: long, options: [long, "", long], chosen: [-1, 9]),
            .signature(label: long, dateLabel: long), .heading(long), .list([long]), .note(long), .addressee(long),
        ] {
            for page in try pages(document([.paragraph("начало"), .heading("Глава"), block])) {
                for placed in page { #expect(placed.y + placed.strip.height <= 700 + 0.1) }
            }
        }
    }

    private func pages(_ document: PrintedDocument) throws -> [PageFlow.Page] {
        try PDFPrinter.pages(document, try Typesetter(.ru), bottom: 700)
    }

    private func rules(_ page: PageFlow.Page) -> Int {
        page.reduce(0) { $0 + $1.strip.marks.count { if case .rule = $0 { true } else { false } } }
    }

    @Test(arguments: [
        "", " ", "\n\n\n", "\0", "a\0b", "\u{1}\u{7}\u{1B}[31m", "\u{FFFE}\u{FFFF}\u{FFFD}", "\u{E000}\u{10FFFD}",
        "😀👨‍👩‍👧‍👦🇷🇺", "e" + String(repeating: "\u{301}", count: 100), "שלום עולם مرحبا", "\u{202E}наоборот\u{2066}",
        "ไทยไม่มีวรรค", "漢字かな交じり文", "\u{200D}\u{200C}\u{FEFF}", "%n %s </span> &amp; ()\\<>",
        "\u{AD}\u{2028}\u{2029}\r\n",
    ])
    func oddTextsDoNoHarm(_ text: String) throws {
        for odd in [text, "до " + text + " после", String(repeating: text, count: 100)] {
            let blocks: [PrintedBlock] = [
                .addressee(odd), .heading(odd), .paragraph(odd), .note(odd), .field(label: odd, value: odd, lines: 0),
                .choice(label: odd, options: [odd, odd], chosen: [0]), .list([odd]),
                .signature(label: odd, dateLabel: odd), .space, .paragraph("конец"),
            ]
            let bytes = try PDFPrinter.pdf(document(blocks, title: odd, footer: odd))
            #expect(try PDFReader(bytes).pages.last?.contains("конец") == true)
        }
    }

    @Test(arguments: ["а", "а ", "😀", "漢", "\u{301}", "ш\u{301}"])
    func aHundredThousandCharactersArePrinted(_ character: String) throws {
        let count = 100_000 / character.unicodeScalars.count
        let blocks: [PrintedBlock] = [.paragraph(String(repeating: character, count: count))]
        let bytes = try PDFPrinter.pdf(document(blocks))
        #expect(bytes.suffix(6).elementsEqual("%%EOF\n".utf8))
    }

    @Test func tooMuchIsRefused() throws {
        for blocks in [
            [PrintedBlock.paragraph(String(repeating: "а", count: 300_000))],
            [.paragraph(String(repeating: "а\n", count: 100_000))],
            [PrintedBlock](repeating: .field(label: "", value: nil, lines: 30), count: 2000),
            [.choice(label: "", options: [String](repeating: "", count: 30_000), chosen: [])],
            [.list([String](repeating: "", count: 100_000))], [PrintedBlock](repeating: .space, count: 100_000),
        ] {
            #expect(throws: PrintFault.tooLong) { try PDFPrinter.pdf(document(blocks)) }
        }
    }

    @Test func manyAtOnceAreAllTheSame() async throws {
        let asked = document(Self.everything + [.paragraph(words(500) + " 😀 漢字")])
        let expected = try PDFPrinter.pdf(asked)
        let all = try await withThrowingTaskGroup(of: [UInt8].self) { group in
            for _ in 0..<60 { group.addTask { try PDFPrinter.pdf(asked) } }
            return try await group.reduce(into: Set()) { $0.insert($1) }
        }
        #expect(all == [expected])
    }
}
