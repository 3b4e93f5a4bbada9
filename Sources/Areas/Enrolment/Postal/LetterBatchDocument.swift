import Accounts
import Catalogue
import Foundation
import Kernel
import Print
import QRCode

private typealias T = EnrolmentTexts

/// The letters of a batch for the printer: each on a page of its own, in the language that its person chose, whatever the
/// clerk reads.
struct LetterBatchDocument {
    let sheets: [PrintedLetter]
    let catalogue: CatalogueSnapshot
    /// Who sends it, as it stands on the envelope.
    let sender: String
    /// Where the code is entered.
    let address: String
    let now: Date
    /// Where a region's own clock is not known.
    let zone: TimeZone

    var printed: PrintedDocument {
        PrintedDocument(title: T.letters.ru, language: .ru, blocks: sheets.flatMap(blocks), footer: "")
    }

    private func blocks(_ sheet: PrintedLetter) -> [PrintedBlock] {
        let zone = catalogue.region(sheet.person.region)?.zone ?? zone
        let dates = HumanDate(now: now, zone: zone, language: sheet.person.language)
        let t = dates.language
        // The last whole day of the code.
        let lastDay = Day(of: sheet.printout.codeExpiresAt, in: zone).adding(days: -1)
        return [
            .page(face(sheet)), .heading(t(T.letterHeading)),
            .paragraph(t(T.letterGreeting(sheet.person.name.address))), .paragraph(t(T.letterText)),
            .prominent(sheet.printout.code.printed), .paragraph(t(T.letterValid(dates.fullDay(lastDay)))),
            .heading(t(T.slipHow)), .list(T.slipSteps(address).map { t($0) }), .paragraph(t(T.slipSecret)),
            .paragraph(t(T.letterStranger)),
            .paragraph(
                catalogue.helpLines(for: sheet.person.region).map { t($0.name) + ": " + $0.phone.display }
                    .joined(separator: "\n")),
            .note(sheet.person.registrationNumber.text + " · " + dates.moment(now)),
        ]
    }

    /// What is read through the window and beside it. The post reads Russian, whatever the letter is written in.
    private func face(_ sheet: PrintedLetter) -> PageFace {
        let window = [
            T.registeredMail.ru + " · № \(sheet.position)", sheet.number.map { T.letterNumber.ru + " " + $0.shown },
            sheet.tracking?.text, sheet.person.name.full,
            sheet.destination.text(catalogue, .ru),
        ]
        return PageFace(
            boxes: [
                PlacedBox(T.letterFrom.ru + "\n" + sender, in: LetterEnvelope.sender),
                PlacedBox(window.compactMap { $0 }.joined(separator: "\n"), in: LetterEnvelope.address),
            ], modules: sheet.number.flatMap(mark).map { [$0] } ?? [], folds: LetterEnvelope.folds,
            textTop: LetterEnvelope.textTop)
    }

    /// The letter's own number for a scanner, through the window: nothing of the person, nothing of the code.
    private func mark(_ number: LetterNumber) -> PlacedModules? {
        guard let code = QRCode(number.text) else { return nil }
        let rows = (0..<code.side).map { row in (0..<code.side).map { code.isDark(row: row, column: $0) } }
        let area = LetterEnvelope.mark
        return PlacedModules(rows, left: area.left, top: area.top, side: area.width)
    }
}
