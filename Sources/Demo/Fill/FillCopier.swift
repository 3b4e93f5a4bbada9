import Foundation
import Kernel
import Storage

/// Copies a specimen for another applicant at another time: new ids and numbers, everything sealed and chained anew.
struct FillCopier: Sendable {
    let keys: Keyring
    let journal: Journal

    /// - Parameters:
    ///   - values: what differs but for the ids; its shift is the copy's.
    ///   - position: the place of the next notice among those of the applicant.
    ///   - readUntil: notices older than that have been read.
    func copy(
        _ specimen: FillSpecimen, _ values: FillValues, position: inout Int, readUntil: Int64,
        leavingOut: Set<Int> = [],
        random: inout FillRandom, into rows: inout FillRows
    ) throws {
        var values = values
        var ids: [String] = []
        ids.reserveCapacity(specimen.madeAt.count)
        for (index, moment) in specimen.madeAt.enumerated() {
            let id = random.id(at: moment + values.shift)
            values.slots[.id(index)] = id
            ids.append(String(decoding: id, as: UTF8.self))
        }
        for (table, copies) in specimen.rows.enumerated() where !leavingOut.contains(table) {
            for cells in copies {
                var row: [SQLValue] = []
                row.reserveCapacity(cells.count)
                for cell in cells { row.append(try value(cell, values, &position, readUntil, &random)) }
                rows.append(row, table: table)
            }
        }
        for line in specimen.journal { rows.append(self.line(line, values, ids)) }
    }

    private func value(
        _ cell: FillSpecimen.Cell, _ values: FillValues, _ position: inout Int, _ readUntil: Int64,
        _ random: inout FillRandom
    ) throws -> SQLValue {
        switch cell {
        case .fixed(let value): return value
        case .moment(let moment): return .integer(moment + values.shift)
        case .dayEnd(let moment):
            let day: Int64 = 86_400_000
            return .integer(moment + Int64((Double(values.shift) / Double(day)).rounded()) * day)
        case .text(let template): return .text(String(decoding: template.filled(values), as: UTF8.self))
        case .sealed(let template, let context):
            return .blob(
                try keys.seal(
                    Data(template.filled(values)), context: String(decoding: context.filled(values), as: UTF8.self)))
        case .position:
            position += 1
            return .integer(Int64(position))
        case .readAt(let created):
            let moment = created + values.shift
            guard moment < readUntil, random.share() < 0.95 else { return .null }
            return .integer(moment + 60_000 + Int64(random.share() * 20 * 3_600_000))
        }
    }

    private func line(_ line: FillSpecimen.JournalCells, _ values: FillValues, _ ids: [String]) -> FillRows.Line {
        func text(_ template: FillTemplate) -> String { String(decoding: template.filled(values), as: UTF8.self) }
        let (id, at) = (ids[line.id], line.at + values.shift)
        let (actorID, subjectID, details) = (line.actorID.map(text), text(line.subjectID), text(line.details))
        let hash = journal.hash(
            id: id, at: Date(timeIntervalSince1970: Double(at) / 1000), actorKind: line.actorKind, actorID: actorID,
            action: line.action, subjectKind: line.subjectKind, subjectID: subjectID, reason: line.reason,
            details: details)
        return FillRows.Line(
            at: at, id: id,
            values: [
                .text(id), .integer(at), .text(line.actorKind), actorID.sqlValue, .text(line.action),
                .text(line.subjectKind), .text(subjectID), line.reason.sqlValue, .text(details), .text(hash),
            ], hash: hash)
    }
}

extension String? {
    fileprivate var sqlValue: SQLValue { map { .text($0) } ?? .null }
}
