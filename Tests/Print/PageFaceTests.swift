import Foundation
import Kernel
import TestSupport
import Testing

@testable import Print

/// Another program reads where things stand.
@Suite struct PageFaceTests {
    private let area = PrintedArea(left: 111, top: 51, width: 78, height: 32)

    private func read(_ blocks: [PrintedBlock]) throws -> PrintedPDF {
        try PrintedPDF(
            PDFPrinter.pdf(PrintedDocument(title: "Письма", language: .ru, blocks: blocks, footer: "Окно")))
    }

    private func page(_ text: String, _ next: [PrintedBlock] = []) -> [PrintedBlock] {
        [.page(PageFace(boxes: [PlacedBox(text, in: area)], folds: [99, 198], textTop: 107))] + next
    }

    private func words(_ count: Int) -> String { (1...count).map { "слово\($0)" }.joined(separator: " ") }

    @Test(arguments: [1, 20, 40, 60, 80, 200, 3_000])
    func aTextStaysInItsBox(_ count: Int) throws {
        let found = try read(page(words(count))).pages
        let placed = try #require(found.first).filter { $0.text.hasPrefix("слово") }
        #expect(!placed.isEmpty)
        for word in placed {
            #expect(
                word.isWithin(left: area.left, top: area.top, width: area.width, height: area.height),
                "\(word.text) at \(word.left), \(word.top)")
        }
        // Type gets smaller before anything is cut.
        if count <= 80 { #expect(placed.count == count) }
    }

    @Test func aLongWordStaysInItsBox() throws {
        for word in try read(page(String(repeating: "Ш", count: 300))).pages.joined() where word.text.hasPrefix("ШШ") {
            #expect(word.isWithin(left: area.left, top: area.top, width: area.width, height: area.height))
        }
    }

    @Test func textFlowsBelowTheFaceAndEveryFaceBeginsAPage() throws {
        let found = try read(
            page("первый", [.paragraph("тело")]) + page("второй", [.paragraph(words(3_000))]) + page("третий")
        ).pages
        #expect(found.count > 4)
        #expect(found[0].contains { $0.text == "первый" } && !found[0].contains { $0.text == "второй" })
        let body = try #require(found[0].first { $0.text == "тело" })
        #expect(body.top >= 107 && body.top < 115)
        #expect(try #require(found.last).contains { $0.text == "третий" })
        // Pages are counted from each face; one alone has no number. No title stands on the paper.
        #expect(found[0].map(\.text) == ["первый", "тело", "Окно"])
        #expect(found[1].suffix(3).map(\.text) == ["1", "из", "\(found.count - 2)"])
        #expect(try #require(found.last).map(\.text) == ["третий", "Окно"])
    }

    @Test func foldsAreMarkedAtTheEdge() throws {
        let setter = BlockSetter(typesetter: try Typesetter(.ru))
        let strip = try setter.face(PageFace(boxes: [], folds: [99, 198], textTop: 107))
        let marks = strip.marks.compactMap { mark -> (Double, Double, Double)? in
            guard case .rule(let x, let y, let width) = mark else { return nil }
            return (x + Paper.left, y, width)
        }
        #expect(marks.map(\.1) == [99 * Paper.millimetre, 198 * Paper.millimetre])
        #expect(marks.allSatisfy { $0.0 >= 4 * Paper.millimetre && $0.0 + $0.2 < Paper.left })
    }

    @Test func aProminentLineIsLarge() throws {
        let words = try read([.prominent("7K3MF-9PXA2-D"), .paragraph("обычное")]).pages.joined()
        let code = try #require(words.first { $0.text == "7K3MF-9PXA2-D" })
        let usual = try #require(words.first { $0.text == "обычное" })
        #expect(code.bottom - code.top > 1.8 * (usual.bottom - usual.top))
    }
}
