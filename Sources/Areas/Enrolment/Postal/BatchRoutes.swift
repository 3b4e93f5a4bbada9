import Accounts
import Foundation
import Kernel
import Print
import Storage
import Web

private typealias T = EnrolmentTexts

extension EnrolmentArea {
    func batches(_ clerk: PostalClerkContext) async throws -> PortalResponse {
        let key = PageKey(clerk.request.query["after"])
        let found = try await clerk.store.read { tx in try batches(after: key, in: tx) }
        return try await LetterBatchesPage(
            batches: found.batches, staff: found.staff, next: found.next, isFirst: key == nil,
            dates: dates(of: clerk.member.region, clerk)
        ).response(clerk)
    }

    func batch(_ clerk: PostalClerkContext) async throws -> PortalResponse {
        let (id, staff, now) = (try batchID(clerk), clerk.member.id, clerk.now)
        let file = try await clerk.store.write { tx in try openBatch(id, staff: staff, at: now, in: tx) }
        return try await LetterBatchPage(
            file: file, catalogue: catalogue.snapshot, dates: dates(of: clerk.member.region, clerk)
        ).response(clerk)
    }

    /// The sheets of a batch, for who printed them, as long as their codes are kept. Codes stay in no cache.
    func batchPDF(_ clerk: PostalClerkContext) async throws -> PortalResponse {
        let (id, staff, now) = (try batchID(clerk), clerk.member.id, clerk.now)
        let sheets = try await clerk.store.write { tx in try printedSheets(of: id, staff: staff, at: now, in: tx) }
        guard !sheets.isEmpty else { return try await SlipOverPage(text: T.printOver).response(clerk) }
        let document = LetterBatchDocument(
            sheets: sheets, catalogue: catalogue.snapshot, sender: rules.letterSender ?? platform.publicAddress("/"),
            address: platform.publicAddress("/"), now: now, zone: Self.zone
        ).printed
        let bytes = try await platform.inspections.run { try PDFPrinter.pdf(document) }
        var response = PortalResponse.file(
            Data(bytes), type: "application/pdf", name: "letters-\(Day(of: now, in: Self.zone).iso).pdf", inline: true)
        response.headers.append(("Cache-Control", "no-store"))
        return response
    }

    /// The letters of a batch as a table for the post.
    func listForPost(_ clerk: PostalClerkContext) async throws -> PortalResponse {
        let (id, staff, now) = (try batchID(clerk), clerk.member.id, clerk.now)
        let file = try await clerk.store.write { tx in
            try openBatch(id, as: "letter-batch.listed", staff: staff, at: now, in: tx)
        }
        let table = LetterTable(lines: file.lines, catalogue: catalogue.snapshot)
        let day = Day(of: file.batch.madeAt, in: Self.zone).iso
        return PortalResponse(
            headers: [
                ("Content-Type", "text/csv; charset=utf-8"),
                ("Content-Disposition", "attachment; filename=\"letters-\(day).csv\""),
                ("Cache-Control", "no-store"),
            ], body: Array(table.csv.utf8))
    }

    private func batchID(_ clerk: PostalClerkContext) throws -> String {
        guard let id = ID<PrintedBatch>(clerk.request[parameter: "id"]) else { throw NotFound() }
        return id.text
    }
}
