import Accounts
import Foundation
import Kernel
import Storage

extension EnrolmentArea {
    /// Keeps which fields a clerk found to differ.
    func keep(_ fields: [MismatchedField], of check: DeskCheckID, _ person: Person, in tx: any WriteTransaction) throws
    {
        for field in fields {
            try tx.run(
                """
                INSERT INTO desk_check_field (check_id, field, value_hash)
                VALUES (\(check), \(field.rawValue), \(hash(of: field, in: check, person)))
                """)
        }
    }

    /// The fields of a refusal in their order, each with whether it was corrected since.
    func mismatches(of check: DeskCheckRow, _ person: Person, in tx: any ReadTransaction) throws -> [Mismatch] {
        let rows = try tx.all(
            Query("SELECT field, value_hash FROM desk_check_field WHERE check_id = \(check.id)") { row in
                (try row.choice("field", as: MismatchedField.self), try row.optionalText("value_hash"))
            })
        let hashes = Dictionary(rows, uniquingKeysWith: { first, _ in first })
        return MismatchedField.allCases.compactMap { field in
            guard let kept = hashes[field] else { return nil }
            // Of a refusal made before fields were ticked it is only known when anything was corrected.
            let isCorrected =
                kept.map { $0 != hash(of: field, in: check.id, person) }
                ?? (person.identityChangedAt.map { $0 > check.at } ?? false)
            return Mismatch(field: field, isCorrected: isCorrected)
        }
    }

    private func hash(of field: MismatchedField, in check: DeskCheckID, _ person: Person) -> String {
        platform.keys.lookup("desk-check-field:\(check):\(field.rawValue)", person.value(of: field))
    }

    /// The fields of the page of correction that a desk found to differ and that were not corrected yet.
    package func fieldsToCorrect(of id: PersonID, in tx: any ReadTransaction) throws -> [String] {
        guard let refusal = try state(of: id, in: tx)?.refusal else { return [] }
        return refusal.mismatches.filter { !$0.isCorrected }.map(\.field.formField)
    }
}
