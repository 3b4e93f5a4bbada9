import Catalogue
import DesignSystem
import Kernel
import Markup
import Web

private typealias T = EnrolmentTexts

/// A batch: which letters it holds and where each of them is; no code. Its PDF as long as codes are kept, its table for the
/// post at any time.
struct LetterBatchPage {
    let file: LetterBatchFile
    let catalogue: CatalogueSnapshot
    let dates: HumanDate

    func response(_ clerk: PostalClerkContext) async throws -> PortalResponse {
        let t = clerk.language
        let path = "/enrolment/letters/printing/\(file.batch.id)"
        let title = t(T.batchTitle(dates.moment(file.batch.madeAt)))
        let crumbs = [Crumb(t(T.letters), "/enrolment/letters"), Crumb(t(T.batches), "/enrolment/letters/printing")]
        return try await clerk.page(title, crumbs: crumbs) {
            h1 { title }
            if let ends = file.codesEndAt {
                Banner(.information) {
                    p { t(T.batchReady(dates.time(ends))) }
                    p { t(T.batchFolding) }
                }
            } else {
                Banner(.information) { p { t(file.isMine ? T.printOver : T.batchOfOther) } }
            }
            ButtonRow {
                if file.codesEndAt != nil { LinkButton(t(T.batchPDF), href: path + "/pdf") }
                LinkButton(t(T.listForPost), href: path + "/list", kind: .quiet)
            }
            DataTable(
                caption: title,
                columns: [TableColumn("№", .number)]
                    + [T.registration, T.recipient, T.letterTo, T.state, T.tracking].map { TableColumn(t($0)) },
                rows: file.lines.map { line in
                    TableRow {
                        span { String(line.position) }
                        a(.class("nowrap number"), .href("/enrolment/letters/\(line.letter.id)")) {
                            line.person.registrationNumber.text
                        }
                        line.person.name.short
                        line.letter.destination.text(catalogue, t)
                        t(line.isCurrent ? T.name(of: line.letter.step) : T.printedAnew)
                        span(.class("nowrap number")) { line.letter.tracking?.text ?? "" }
                    }
                })
        }
    }
}

/// The batches, the newest first.
struct LetterBatchesPage {
    static let size = 30

    let batches: [LetterBatch]
    /// Names of those who printed them, by id.
    let staff: [String: String]
    let next: PageKey?
    let isFirst: Bool
    let dates: HumanDate

    func response(_ clerk: PostalClerkContext) async throws -> PortalResponse {
        let t = clerk.language
        let path = "/enrolment/letters/printing"
        return try await clerk.page(t(T.batches), crumbs: [Crumb(t(T.letters), "/enrolment/letters")]) {
            h1 { t(T.batches) }
            if batches.isEmpty {
                EmptyState(t(T.noBatches), text: t(T.noBatchesText))
            } else {
                DataTable(
                    caption: t(T.batches),
                    columns: [
                        TableColumn(t(T.batchPrinted)), TableColumn(t(T.batchLetters), .number),
                        TableColumn(t(T.batchBy)),
                    ],
                    rows: batches.map { batch in
                        TableRow {
                            a(.href(path + "/\(batch.id)")) { dates.moment(batch.madeAt) }
                            span { String(batch.count) }
                            span { staff[batch.staff.text] ?? "" }
                        }
                    })
            }
            Paging(
                previous: isFirst ? nil : path, next: next.map { path + "?after=\($0.text)" }, language: t)
        }
    }
}
