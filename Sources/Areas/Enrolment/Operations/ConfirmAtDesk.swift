import Accounts
import Foundation
import Kernel
import Notifications
import Storage
import Web

/// What came of a code that was read out at a desk.
enum SpokenOutcome: Sendable, Equatable {
    case confirmed
    case wrong(left: Int)
    /// No code was sent, or it is out of time or of tries.
    case expired
    /// The slip cannot be entered any more: used, replaced, of other data, or the СНИЛС is another account's.
    case slipOver
}

/// Where a code goes that its reader shall read out.
enum SpokenContact: Sendable {
    case phone(PhoneNumber)
    case email(EmailAddress)

    /// Only what the person has confirmed speaks for him.
    init?(of person: Person) {
        if let phone = person.phone, person.phoneConfirmed, phone.isMobile {
            self = .phone(phone)
        } else if person.emailConfirmed {
            self = .email(person.email)
        } else {
            return nil
        }
    }

    var masked: String {
        switch self {
        case .phone(let phone): phone.masked
        case .email(let address): address.masked
        }
    }

    var key: String {
        switch self {
        case .phone(let phone): phone.e164
        case .email(let address): address.key
        }
    }
}

/// Confirming identity on the spot: the documents were compared, and the visitor shows that the account is his by reading
/// out a code that the portal sends to its telephone or mailbox. Without that a stranger who registered with his data
/// would be confirmed by his visit.
extension EnrolmentArea {
    /// Sends the code, in place of an earlier one.
    /// - Throws: `NotFound` for another clerk's slip, and without a confirmed contact; `TooManyRequests`.
    func sendSpokenCode(
        for check: DeskCheckID, by staff: StaffID, at now: Date, in tx: any WriteTransaction
    ) throws {
        // The slip's page says that its minutes are over.
        guard let (_, person) = try shownSlip(of: check, staff: staff, at: now, in: tx) else { return }
        guard let contact = SpokenContact(of: person) else { throw NotFound() }
        // The limits of all codes to a number.
        try Throttle("sms-code", contact.key, limit: 3, window: 600, keys: platform.keys).count(at: now, in: tx)
        try Throttle("sms-code-day", contact.key, limit: 10, window: 86_400, keys: platform.keys).count(at: now, in: tx)
        let code = SmsCode.new()
        try tx.run(
            """
            INSERT INTO spoken_code (check_id, person_id, code_hash, tries, expires_at)
            VALUES (\(check), \(person.id), \(SpokenCode.hash(code, check, platform.keys)), 0,
                    \(now.addingTimeInterval(SpokenCode.lifetime)))
            ON CONFLICT (check_id) DO UPDATE SET code_hash = excluded.code_hash, tries = 0,
                expires_at = excluded.expires_at
            """)
        switch contact {
        case .phone(let phone):
            try notifications.sms(EnrolmentTexts.spokenSms(code), to: phone, language: person.language, at: now, in: tx)
        case .email(let address):
            try notifications.mail(
                Letter(
                    to: address, subject: EnrolmentTexts.spokenSubject, body: EnrolmentTexts.spokenBody(code),
                    language: person.language), at: now, in: tx)
        }
        try platform.journal.record(
            JournalEntry(
                .staff(staff, .clerk), "activation.spoken-code-sent", on: "person", person.id.text,
                details: ["check": check.text]), at: now, in: tx)
    }

    /// Compares what the visitor has read out, and confirms him; the slip's code is used up with it.
    /// - Throws: `NotFound` for another clerk's check.
    func confirmAtDesk(
        _ check: DeskCheckID, spoken code: SmsCode, by staff: StaffID, centre: String, at now: Date,
        in tx: any WriteTransaction
    ) throws -> SpokenOutcome {
        let outcome: SpokenOutcome
        if let (_, person) = try shownSlip(of: check, staff: staff, at: now, in: tx),
            let issued = try tx.first(.code(ofCheck: check))
        {
            outcome = try compare(code, of: check, issued, person, by: staff, at: now, in: tx)
            // Every try is recorded, none with the code.
            try platform.journal.record(
                JournalEntry(
                    .staff(staff, .clerk),
                    outcome == .confirmed ? "activation.confirmed-at-desk" : "activation.spoken-code-refused",
                    on: "person", person.id.text, details: ["centre": centre, "check": check.text]), at: now, in: tx)
        } else {
            // Pressed once more after it was done.
            outcome = try tx.first(.code(ofCheck: check))?.state == .used ? .confirmed : .slipOver
        }
        return outcome
    }

    private func compare(
        _ code: SmsCode, of check: DeskCheckID, _ issued: IssuedCode, _ person: Person, by staff: StaffID, at now: Date,
        in tx: any WriteTransaction
    ) throws -> SpokenOutcome {
        let counted = try tx.run(
            """
            UPDATE spoken_code SET tries = tries + 1
            WHERE check_id = \(check) AND expires_at > \(now) AND tries < \(SpokenCode.tries)
            """)
        guard counted == 1, let spoken = try tx.first(.spokenCode(of: check)) else { return .expired }
        guard sameSecret(spoken.codeHash, SpokenCode.hash(code, check, platform.keys)) else {
            return .wrong(left: SpokenCode.tries - spoken.tries)
        }
        try tx.run("DELETE FROM spoken_code WHERE check_id = \(check)")
        return try redeem(issued, of: person, by: .staff(staff, .clerk), at: now, in: tx) == .confirmed
            ? .confirmed : .slipOver
    }
}
