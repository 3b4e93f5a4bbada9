import Foundation
import Kernel
import Storage

/// An account or an application that went through the operations, taken apart so that it can be copied: every row of it,
/// with what differs in a copy marked.
struct FillSpecimen: Sendable {
    /// The region whose numbers its copies have.
    let region: String

    enum Cell: Sendable {
        /// The same in every copy.
        case fixed(SQLValue)
        /// Milliseconds since 1970, moved with the copy.
        case moment(Int64)
        /// A moment at the end of a day, moved by whole days.
        case dayEnd(Int64)
        case text(FillTemplate)
        case sealed(FillTemplate, context: FillTemplate)
        /// The place of a notice among those of its person.
        case position
        /// When a notice was read, if it was.
        case readAt(created: Int64)
    }

    /// The rows, by table, in the order of `tables`.
    let rows: [[[Cell]]]
    let journal: [JournalCells]
    /// When the rows were made, by their order among the ids.
    let madeAt: [Int64]
    /// Of the first row, and how long after it the last step was.
    let begin, span: Int64

    struct JournalCells: Sendable {
        let id: Int
        let at: Int64
        let actorKind: String
        let actorID: FillTemplate?
        let action: String
        let subjectKind: String
        let subjectID: FillTemplate
        let reason: String?
        let details: FillTemplate
    }

    /// Whether copies of it would meet each other in the calendar of visits.
    let visitStarts: [Int64]
}

/// Takes specimens apart.
struct FillReader {
    let keys: Keyring
    let tables: [FillTable]
    let region: String
    /// Which rows of a table belong to it; nil where it has none there.
    let condition: (FillTable) -> SQL?
    let journalSubject: (kind: String, id: String)
    /// Its texts that mean something else in a copy.
    let known: [FillSlot: String]

    func read(in tx: any ReadTransaction) throws -> FillSpecimen {
        var raw: [[[String: SQLValue]]] = []
        for table in tables {
            raw.append(try condition(table).map { try rows(of: table, $0, in: tx) } ?? [])
        }
        let lines = try rows(
            of: .journal,
            "subject_kind = \(journalSubject.kind) AND subject_id = \(journalSubject.id) ORDER BY id LIMIT 200", in: tx)
        // Every row's own id is another in a copy.
        let fixed = Set(known.values)
        let ids = (raw.flatMap { $0 } + lines).compactMap { row -> String? in
            guard case .text(let id) = row["id"], !fixed.contains(id) else { return nil }
            return id
        }
        let order = Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let marks = (known.map { ($1, $0) } + order.map { ($0, FillSlot.id($1)) })
            .filter { !$0.0.isEmpty }.map { (text: Array($0.0.utf8), slot: $0.1) }
            .sorted { $0.text.count > $1.text.count }
        let cells = try zip(tables, raw).map { table, rows in
            try rows.map { row in try table.columns.map { try cell($0, of: table, row, marks) } }
        }
        let moments = lines.compactMap { row -> Int64? in
            guard case .integer(let at) = row["at"] else { return nil }
            return at
        }
        let begin = moments.min() ?? 0
        return FillSpecimen(
            region: region, rows: cells, journal: lines.compactMap { line($0, order, marks) },
            madeAt: ids.map { Int64((ID<FillSpecimen>($0)?.madeAt.timeIntervalSince1970 ?? 0) * 1000) },
            begin: begin, span: (moments.max() ?? begin) - begin,
            visitStarts: zip(tables, raw).filter { $0.0.name == "visit_cell" }.flatMap(\.1).compactMap {
                guard case .integer(let start) = $0["starts_at"] else { return nil }
                return start
            })
    }

    private func rows(of table: FillTable, _ condition: SQL, in tx: any ReadTransaction) throws -> [[String: SQLValue]]
    {
        let columns = table.columns
        let text = SQL(stringLiteral: "SELECT \(columns.joined(separator: ", ")) FROM \(table.name) WHERE ")
        return try tx.all(
            Query(text + condition) { row in
                try columns.reduce(into: [:]) { values, column in values[column] = try row.value(column) }
            })
    }

    private func cell(
        _ column: String, of table: FillTable, _ row: [String: SQLValue],
        _ marks: [(text: [UInt8], slot: FillSlot)]
    ) throws -> FillSpecimen.Cell {
        let value = row[column] ?? .null
        func text(_ column: String) -> String {
            switch row[column] {
            case .text(let text): text
            case .integer(let number): String(number)
            default: ""
            }
        }
        switch (table.name, column, value) {
        case ("notice", "position", _): return .position
        case ("notice", "read_at", _):
            guard case .integer(let created) = row["created_at"] else { return .fixed(.null) }
            return .readAt(created: created)
        case ("application", "register_by", .integer(let moment)): return .dayEnd(moment)
        // No count is near as great: milliseconds since 1970 from 2001 on.
        case (_, _, .integer(let number)) where number > 1_000_000_000_000: return .moment(number)
        case (_, _, .text(let value)):
            let template = FillTemplate(Array(value.utf8), known: marks, hasMoments: false)
            return template.isFixed ? .fixed(.text(value)) : .text(template)
        case (_, _, .blob(let sealed)):
            guard let context = table.contexts[column]?(text) else { return .fixed(value) }
            let opened = try keys.open(sealed, context: context)
            return .sealed(
                FillTemplate(
                    Array(opened), known: marks,
                    hasMoments: [UInt8(ascii: "{"), UInt8(ascii: "[")].contains(opened.first)),
                context: FillTemplate(Array(context.utf8), known: marks, hasMoments: false))
        default: return .fixed(value)
        }
    }

    private func line(
        _ row: [String: SQLValue], _ order: [String: Int], _ marks: [(text: [UInt8], slot: FillSlot)]
    ) -> FillSpecimen.JournalCells? {
        func text(_ column: String) -> String? {
            guard case .text(let text) = row[column] else { return nil }
            return text
        }
        func template(_ text: String) -> FillTemplate {
            FillTemplate(Array(text.utf8), known: marks, hasMoments: false)
        }
        guard let id = text("id").flatMap({ order[$0] }), case .integer(let at) = row["at"],
            let actorKind = text("actor_kind"), let action = text("action"), let subjectKind = text("subject_kind"),
            let subject = text("subject_id"), let details = text("details")
        else { return nil }
        return FillSpecimen.JournalCells(
            id: id, at: at, actorKind: actorKind, actorID: text("actor_id").map(template), action: action,
            subjectKind: subjectKind, subjectID: template(subject), reason: text("reason"), details: template(details))
    }
}
