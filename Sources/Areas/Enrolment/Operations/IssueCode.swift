import Foundation
import Kernel
import Storage

extension EnrolmentArea {
    /// Makes a new code for the person; the older one dies, and so does what was printed with it (P8).
    /// The code is returned to be printed and lies in the database as a keyed hash bound to the person.
    func issueCode(
        to person: PersonID, channel: CodeChannel, by staff: StaffID, centre: String?, at now: Date,
        in tx: any WriteTransaction
    ) throws -> (id: IssuedCodeID, code: ActivationCode) {
        try tx.run("DELETE FROM code_printout WHERE person_id = \(person)")
        try tx.run(
            """
            UPDATE activation_code SET state = 'replaced', ended_at = \(now)
            WHERE person_id = \(person) AND state = 'live'
            """)
        let code = ActivationCode.new()
        let id = IssuedCodeID.new(at: now)
        let life = channel == .counter ? rules.counterCodeLife : rules.letterCodeLife
        try tx.run(
            """
            INSERT INTO activation_code
                (id, person_id, code_hash, channel, state, issued_at, expires_at, issued_by, centre)
            VALUES (\(id), \(person), \(codeHash(code, of: person)), \(channel.rawValue), 'live', \(now),
                    \(now.addingTimeInterval(life)), \(staff), \(centre))
            """)
        return (id, code)
    }

    func codeHash(_ code: ActivationCode, of person: PersonID) -> String {
        platform.keys.codeHash("activation:\(person)", code.stored)
    }

    /// Keeps a code, sealed, for the minutes of printing.
    func keepPrintout(
        of code: ActivationCode, _ codeID: IssuedCodeID, person: PersonID, letter: ActivationLetterID?, batch: String,
        staff: StaffID, at now: Date, in tx: any WriteTransaction
    ) throws {
        try tx.run("DELETE FROM code_printout WHERE ends_at <= \(now)")
        let id = ID<CodePrintout>.new(at: now).text
        let content = try platform.keys.seal(
            json: CodePrintout.Content(code: code, letter: letter?.text), context: "code_printout:\(id):content")
        try tx.run(
            """
            INSERT INTO code_printout (id, batch, staff_id, person_id, code_id, content, made_at, ends_at)
            VALUES (\(id), \(batch), \(staff), \(person), \(codeID), \(content), \(now),
                    \(now.addingTimeInterval(rules.printoutLife)))
            """)
    }

    /// Removes what nobody may see any more: printed codes and old searches. A worker calls it now and then.
    ///
    /// A portion of them; answers the most that went of one table (`Sweep.run`).
    @discardableResult
    package func sweep(at now: Date, in tx: any WriteTransaction) throws -> Int {
        let printouts = try tx.run(
            """
            DELETE FROM code_printout WHERE id IN (
                SELECT id FROM code_printout WHERE ends_at <= \(now) ORDER BY ends_at LIMIT \(Sweep.portion))
            """)
        let searches = try tx.all(
            Query("SELECT id FROM desk_search WHERE ends_at <= \(now) ORDER BY ends_at LIMIT \(Sweep.portion)") {
                try $0.text("id")
            })
        try tx.run("DELETE FROM desk_search_result WHERE search_id IN \(list: searches)")
        try tx.run("DELETE FROM desk_search WHERE id IN \(list: searches)")
        let texts = try tx.run(
            """
            DELETE FROM signature_text WHERE person_id IN (
                SELECT person_id FROM signature_text WHERE expires_at < \(now) ORDER BY expires_at LIMIT \(Sweep.portion))
            """)
        let looks = try tx.run(
            """
            DELETE FROM first_look WHERE (person_id, staff_id) IN (
                SELECT person_id, staff_id FROM first_look WHERE ends_at < \(now) ORDER BY ends_at LIMIT \(Sweep.portion))
            """)
        let spoken = try tx.run(
            """
            DELETE FROM spoken_code WHERE check_id IN (
                SELECT check_id FROM spoken_code WHERE expires_at <= \(now) ORDER BY expires_at LIMIT \(Sweep.portion))
            """)
        return max(printouts, searches.count, texts, looks, spoken)
    }
}

extension EnrolmentArea {
    /// The codes of a batch, for whoever printed them, while they can be shown: for the demonstration, which hands its
    /// slips over by itself.
    package func printedCodes(of batch: String, staff: StaffID, at now: Date, in tx: any ReadTransaction) throws
        -> [ActivationCode]
    {
        try tx.all(
            CodePrintout.batch(batch, of: staff, at: now, limit: rules.lettersPerBatch, keys: platform.keys)
        ).map(\.code)
    }
}
