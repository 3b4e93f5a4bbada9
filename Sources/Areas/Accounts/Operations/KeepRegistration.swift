import Catalogue
import Foundation
import Kernel
import Storage
import Web

extension AccountsArea {
    /// Begins a registration under a number of its own.
    func openRegistration(region: String?, at now: Date, in tx: any WriteTransaction) throws -> Registration {
        let id = RegistrationID.new(at: now)
        var number = PortalNumber.new(region: region)
        while try tx.exists("SELECT 1 FROM registration WHERE number = \(number.text)") {
            number = PortalNumber.new(region: region)
        }
        let answers = try keys.seal(json: RegistrationAnswers(), context: Registration.sealContext(id))
        try tx.run(
            """
            INSERT INTO registration (id, number, step, region, answers, created_at, changed_at)
            VALUES (\(id), \(number.text), 'location', \(region), \(answers), \(now), \(now))
            """)
        return Registration(
            id: id, number: number, step: .location, region: region, person: nil, createdAt: now, changedAt: now)
    }

    /// Keeps what was typed and where the applicant stands.
    func keep(
        _ answers: RegistrationAnswers, step: RegistrationStep, region: String?, of id: RegistrationID, at now: Date,
        in tx: any WriteTransaction
    ) throws {
        let sealed = try keys.seal(json: answers, context: Registration.sealContext(id))
        let changed = try tx.run(
            """
            UPDATE registration SET answers = \(sealed), step = \(step.rawValue), region = \(region), changed_at = \(now)
            WHERE id = \(id) AND person_id IS NULL
            """)
        guard changed == 1 else { throw NotFound() }
    }

    /// Records an agreement once: saying yes again to the same text changes nothing.
    func record(
        _ kind: ConsentRecord.Kind, _ text: PublishedText, in registration: RegistrationID, at now: Date,
        in tx: any WriteTransaction
    ) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let content = String(decoding: try encoder.encode(text.text), as: UTF8.self)
        try tx.run(
            """
            INSERT INTO consent_text (hash, kind, version, content, first_used_at)
            VALUES (\(text.hash), \(kind.rawValue), \(text.version), \(content), \(now))
            ON CONFLICT (hash) DO NOTHING
            """)
        try tx.run(
            """
            INSERT INTO consent (id, registration_id, kind, text_hash, given_at)
            VALUES (\(ID<ConsentRecord>.new(at: now)), \(registration), \(kind.rawValue), \(text.hash), \(now))
            ON CONFLICT (registration_id, kind, text_hash) DO NOTHING
            """)
    }

    /// Removes a portion of the registrations left unfinished for 30 days, and of the codes and counts whose time is
    /// over; answers the most that went of one table (`Sweep.run`).
    @discardableResult
    package func sweep(at now: Date, in tx: any WriteTransaction) throws -> Int {
        let left = try tx.all(
            Query(
                """
                SELECT id FROM registration WHERE changed_at < \(now.addingTimeInterval(-30 * 86_400)) AND step <> 'done'
                ORDER BY changed_at, id LIMIT \(Sweep.portion)
                """
            ) { try $0.id("id") as RegistrationID })
        try tx.run("DELETE FROM consent WHERE registration_id IN \(list: left)")
        try tx.run("DELETE FROM registration WHERE id IN \(list: left)")
        let codes = try tx.run(
            """
            DELETE FROM contact_code WHERE (person_id, purpose) IN (
                SELECT person_id, purpose FROM contact_code WHERE expires_at < \(now)
                ORDER BY expires_at LIMIT \(Sweep.portion))
            """)
        let delays = try tx.run(
            """
            DELETE FROM sign_in_delay WHERE subject_hash IN (
                SELECT subject_hash FROM sign_in_delay WHERE last_at < \(now.addingTimeInterval(-12 * 3600))
                ORDER BY last_at LIMIT \(Sweep.portion))
            """)
        let halves = try tx.run(
            """
            DELETE FROM half_sign_in WHERE token_hash IN (
                SELECT token_hash FROM half_sign_in WHERE expires_at < \(now) ORDER BY expires_at LIMIT \(Sweep.portion))
            """)
        let devices = try tx.run(
            """
            DELETE FROM known_device WHERE device_hash IN (
                SELECT device_hash FROM known_device
                WHERE seen_at < \(now.addingTimeInterval(-Double(KnownDevice.lifetime) * 86_400))
                ORDER BY seen_at LIMIT \(Sweep.portion))
            """)
        let accesses = try tx.run(
            """
            DELETE FROM counter_access WHERE person_id IN (
                SELECT person_id FROM counter_access WHERE expires_at < \(now) ORDER BY expires_at LIMIT \(Sweep.portion))
            """)
        let challenges = try tx.run(
            """
            DELETE FROM passkey_challenge WHERE challenge_hash IN (
                SELECT challenge_hash FROM passkey_challenge WHERE expires_at < \(now)
                ORDER BY expires_at LIMIT \(Sweep.portion))
            """)
        let changes = try tx.run(
            """
            DELETE FROM contact_change WHERE (person_id, kind) IN (
                SELECT person_id, kind FROM contact_change WHERE expires_at < \(now) ORDER BY expires_at
                LIMIT \(Sweep.portion))
            """)
        return max(left.count, codes, delays, halves, devices, accesses, challenges, changes)
    }
}
