import Accounts
import Foundation
import Kernel
import Print
import TestSupport
import Testing

@testable import Enrolment

/// What stands where on the sheet, as another program reads it.
@Suite struct LetterPrintTests {
    private func pdf(_ world: EnrolmentWorld, _ delivery: CodeDelivery, surname: String = "Лебедева") async throws
        -> PrintedPDF
    {
        let person = try await world.register(surname, delivery: delivery)
        _ = try await world.order(person)
        let (clerk, now) = (try await world.postalClerk(), world.now)
        let sheets = try await world.test.store.write { tx in
            let letter = try required(world.enrolment.state(of: person.id, at: now, in: tx)?.letter)
            let batch = try world.enrolment.printLetters([letter.id], by: clerk, at: now, in: tx)
            return try world.enrolment.printedSheets(of: batch.id, staff: clerk, at: now, in: tx)
        }
        return try PrintedPDF(
            PDFPrinter.pdf(
                LetterBatchDocument(
                    sheets: sheets, catalogue: TestPlatform.catalogue.snapshot,
                    sender: "Портал «Окно»\n656049, г. Барнаул, пр. Ленина, 1", address: "https://okno.example/",
                    now: now, zone: .gmt
                ).printed))
    }

    private static func long() throws -> CodeDelivery {
        .letterToAddress(
            PostalAddress(
                index: try PostalIndex("656056"), region: "Ханты-Мансийский автономный округ — Югра",
                locality: try FreeText(String(repeating: "Новое Село ", count: 9), max: 100),
                street: try FreeText(String(repeating: "Ш", count: 100), max: 100),
                house: try FreeText("5, строение 12, корпус 7, лит. А", max: 100), flat: try FreeText("1204", max: 30)))
    }

    @Test func theAddressStandsInTheWindowAndTheCodeDoesNot() async throws {
        for (delivery, surname) in [
            (try EnrolmentWorld.address(), "Лебедева"), (.letterToPostOffice(id: "post-656056"), "Лебедева"),
            (try Self.long(), String(repeating: "Воскресенская-", count: 3) + "Долгорукая"),
        ] {
            let letter = try await pdf(try await EnrolmentWorld(), delivery, surname: surname)
            let page = try #require(letter.pages.first)
            // Wherever the sheet slides, the address is seen and nothing else is.
            let (always, ever) = (LetterEnvelope.alwaysSeen, LetterEnvelope.everSeen)
            let seen = page.filter {
                $0.touches(left: ever.left, top: ever.top, width: ever.width, height: ever.height)
            }
            for word in seen {
                #expect(
                    word.isWithin(left: always.left, top: always.top, width: always.width, height: always.height),
                    "\(word.text) at \(word.left), \(word.top)")
            }
            let text = seen.map(\.text).joined(separator: " ")
            #expect(text.contains("Заказное") && text.contains("656056"))
            #expect(text.replacing(" ", with: "").contains(surname.suffix(10)))
            // The code lies on the second third, between the folds.
            #expect(letter.codes.count == 1)
            let code = try #require(letter.codes.first)
            #expect(code.top > LetterEnvelope.folds[0] && code.bottom < LetterEnvelope.folds[1])
            #expect(page.contains { $0.text == "Отправитель:" && $0.bottom < LetterEnvelope.folds[0] })
            #expect(letter.pages.count == 1)
        }
    }

    /// A scanner reads through the window what the sheet shows there: the letter's number and nothing else.
    @Test func theMarkInTheWindowIsTheNumberOfTheLetter() async throws {
        let world = try await EnrolmentWorld()
        let ada = try await world.register("Лебедева", delivery: try EnrolmentWorld.address())
        _ = try await world.order(ada)
        let (clerk, now) = (try await world.postalClerk(), world.now)
        let sheets = try await world.test.store.write { tx in
            let letter = try required(world.enrolment.state(of: ada.id, at: now, in: tx)?.letter)
            #expect(letter.number == nil, "it has one from its printing on")
            let first = try world.enrolment.printLetters([letter.id], by: clerk, at: now, in: tx)
            let former = try world.enrolment.printedSheets(of: first.id, staff: clerk, at: now, in: tx)
            let second = try world.enrolment.printLetters([letter.id], by: clerk, at: now, in: tx)
            let sheets = try world.enrolment.printedSheets(of: second.id, staff: clerk, at: now, in: tx)
            #expect(former.first?.number == sheets.first?.number, "printed anew it keeps its number")
            return sheets
        }
        let number = try #require(sheets.first?.number)
        let bytes = try PDFPrinter.pdf(
            LetterBatchDocument(
                sheets: sheets, catalogue: TestPlatform.catalogue.snapshot, sender: "Портал «Окно»",
                address: "https://okno.example/", now: now, zone: .gmt
            ).printed)
        let (always, mark) = (LetterEnvelope.alwaysSeen, LetterEnvelope.mark)
        // As little as a scanner ever sees of the sheet, wherever it has slid.
        #expect(
            try PrintedPDF.scan(
                bytes, left: always.left, top: always.top, width: always.width, height: always.height) == [number.text])
        #expect(mark.left > LetterEnvelope.address.right && mark.bottom < always.bottom)
    }

    @Test func theNumberOfALetterNoticesASlip() throws {
        for _ in 0..<200 {
            let number = LetterNumber.new()
            let read = try LetterNumber(number.shown)
            #expect(read == number)
            var digits = Array(number.text)
            digits[5] = digits[5] == "9" ? "0" : Character(String((digits[5].wholeNumberValue ?? 0) + 1))
            #expect(throws: LetterNumber.Refusal.wrongCheck) { try LetterNumber(String(digits)) }
        }
        for text in ["", "123", "1234567890123", "12345678901a", String(repeating: "1", count: 10_000)] {
            #expect(throws: LetterNumber.Refusal.malformed) { try LetterNumber(text) }
        }
    }

    @Test func theWindowIsThatOfAnE65() {
        #expect(LetterEnvelope.window == PrintedArea(left: 110, top: 50, width: 90, height: 45))
        #expect(LetterEnvelope.alwaysSeen == PrintedArea(left: 110, top: 50, width: 80, height: 34))
        // What may be seen is above the first fold, and the sender beside it.
        #expect(LetterEnvelope.everSeen.bottom < LetterEnvelope.folds[0])
        #expect(LetterEnvelope.sender.right < LetterEnvelope.everSeen.left)
    }

    @Test func aLetterPrintedAnewLeavesItsFormerBatch() async throws {
        let world = try await EnrolmentWorld()
        let ada = try await world.register(delivery: EnrolmentWorld.address())
        _ = try await world.order(ada)
        let (clerk, now) = (try await world.postalClerk(), world.now)
        try await world.test.store.write { tx in
            let letter = try required(world.enrolment.state(of: ada.id, at: now, in: tx)?.letter)
            let first = try world.enrolment.printLetters([letter.id], by: clerk, at: now, in: tx)
            let second = try world.enrolment.printLetters([letter.id], by: clerk, at: now, in: tx)
            #expect(try world.enrolment.printedSheets(of: first.id, staff: clerk, at: now, in: tx).isEmpty)
            #expect(try world.enrolment.printedSheets(of: second.id, staff: clerk, at: now, in: tx).count == 1)
            let former = try world.enrolment.openBatch(first.id, staff: clerk, at: now, in: tx)
            #expect(former.lines.map(\.isSent) == [false] && former.codesEndAt == nil)
            #expect(
                try world.enrolment.openBatch(second.id, staff: clerk, at: now, in: tx).lines.map(\.isSent) == [true])
        }
    }
}
