import Foundation
import Kernel
import Notifications
import Storage
import Web

/// What came of confirming an address or a phone.
enum ConfirmOutcome: Sendable, Equatable {
    case done
    case wrong(left: Int)
    /// Used, replaced by a newer one, out of time or of tries.
    case expired
    /// The address is confirmed in another account. Told only to one who has proved that he reads its letters.
    case taken
    /// The new contact is confirmed; whoever reads the old one has not agreed yet.
    case awaitsOld
    /// The old one has agreed; the new one is not confirmed yet.
    case awaitsNew
    /// A link to the first address of a proved account, opened by somebody else than its owner.
    case awaitsOwner
}

extension AccountsArea {
    /// Sends a letter with a code and a link to the address that waits for confirmation.
    /// - Throws: `TooManyRequests` when letters went there too often.
    func sendEmailCode(to id: PersonID, at now: Date, in tx: any WriteTransaction) throws {
        guard let person = try person(id, in: tx) else { throw NotFound() }
        guard let address = person.emailToConfirm else { return }
        try Throttle("email-code", address.key, limit: 5, window: 3_600, keys: keys).count(at: now, in: tx)
        let (code, link) = (EmailCode.new(), SecretToken.new())
        try tx.keep(
            code.digits, link: link, for: .email, of: id, addressLookup: PersonLookup.email(address, keys), at: now,
            keys: keys)
        let body = AccountsLetters.confirmBody(
            code: code, link: platform.publicAddress("/email-confirmation/\(link.text)"),
            number: person.registrationNumber)
        try notifications.mail(
            Letter(to: address, subject: AccountsLetters.confirmSubject, body: body, language: person.language),
            at: now,
            in: tx)
    }

    /// Sends a code by SMS to the mobile that waits for confirmation.
    /// - Throws: `TooManyRequests` when messages went there too often.
    func sendSmsCode(to id: PersonID, at now: Date, in tx: any WriteTransaction) throws {
        guard let person = try person(id, in: tx) else { throw NotFound() }
        guard let phone = person.phoneToConfirm, phone.isMobile else { return }
        try Throttle("sms-code", phone.e164, limit: 3, window: 600, keys: keys).count(at: now, in: tx)
        try Throttle("sms-code-day", phone.e164, limit: 10, window: 86_400, keys: keys).count(at: now, in: tx)
        let code = SmsCode.new()
        try tx.keep(
            code.digits, link: nil, for: .phone, of: id, addressLookup: PersonLookup.phone(phone, keys), at: now,
            keys: keys)
        try notifications.sms(AccountsLetters.smsCode(code), to: phone, language: person.language, at: now, in: tx)
    }

    /// Confirms the e-mail by the code of the letter.
    func confirmEmail(of id: PersonID, code: EmailCode, at now: Date, in tx: any WriteTransaction) throws
        -> ConfirmOutcome
    {
        switch try tx.tryCode(code.digits, of: id, .email, at: now, keys: keys) {
        case .wrong(let left): .wrong(left: left)
        case .expired: .expired
        case .right(let lookup): try confirmEmail(of: id, addressLookup: lookup, at: now, in: tx)
        }
    }

    /// Whose letter a link came from: shown before he presses the button, since mail scanners open links by themselves.
    func owner(of link: SecretToken, _ purpose: CodePurpose, at now: Date, in tx: any ReadTransaction) throws -> Person?
    {
        try tx.first(.code(link: link, purpose, at: now, keys: keys)).flatMap { try person($0.person, in: tx) }
    }

    /// Confirms the e-mail by the link of the letter; answers whose it was. By a confirmed address a password is recovered:
    /// where identity is proved and no address is confirmed, a letter that went astray must not open the account, so the
    /// link counts in the owner's own session only.
    func confirmEmail(link: SecretToken, by reader: PersonID?, at now: Date, in tx: any WriteTransaction) throws -> (
        ConfirmOutcome, PersonID?
    ) {
        guard let code = try tx.first(.code(link: link, .email, at: now, keys: keys)) else { return (.expired, nil) }
        if let owner = try person(code.person, in: tx), owner.level == .confirmed, !owner.emailConfirmed,
            owner.id != reader
        {
            return (.awaitsOwner, owner.id)
        }
        try tx.removeCode(of: code.person, .email)
        return (try confirmEmail(of: code.person, addressLookup: code.addressLookup, at: now, in: tx), code.person)
    }

    /// Confirms the mobile by the code of the SMS.
    func confirmPhone(of id: PersonID, code: SmsCode, at now: Date, in tx: any WriteTransaction) throws
        -> ConfirmOutcome
    {
        switch try tx.tryCode(code.digits, of: id, .phone, at: now, keys: keys) {
        case .wrong(let left): return .wrong(left: left)
        case .expired: return .expired
        case .right(let lookup):
            if let next = try person(id, in: tx)?.data.nextPhone {
                guard PersonLookup.phone(next, keys) == lookup else { return .expired }
                try tx.noteNewProved(.phone, of: id, at: now)
                return try finishChange(.phone, of: id, at: now, in: tx)
            }
            // A code belongs to the number it was sent to.
            let changed = try tx.run(
                """
                UPDATE person SET phone_confirmed_at = \(now), changed_at = \(now)
                WHERE id = \(id) AND phone_lookup = \(lookup)
                """)
            guard changed == 1 else { return .expired }
            try journalContact("person.phone-confirmed", id, at: now, in: tx)
            return .done
        }
    }

    private func confirmEmail(
        of id: PersonID, addressLookup: String, at now: Date, in tx: any WriteTransaction
    ) throws -> ConfirmOutcome {
        guard let person = try person(id, in: tx), let address = person.emailToConfirm,
            PersonLookup.email(address, keys) == addressLookup
        else { return .expired }
        guard !person.emailConfirmed else {
            if try tx.first(.credentials(confirmedEmail: address, keys: keys)) != nil { return .taken }
            try tx.noteNewProved(.email, of: id, at: now)
            return try finishChange(.email, of: id, at: now, in: tx)
        }
        return try replaceEmail(of: person, by: address, at: now, in: tx)
    }

    /// The address is the account's from now on; the one before is told.
    func replaceEmail(of person: Person, by address: EmailAddress, at now: Date, in tx: any WriteTransaction) throws
        -> ConfirmOutcome
    {
        if let other = try tx.first(.credentials(confirmedEmail: address, keys: keys)), other.person.id != person.id {
            return .taken
        }
        let id = person.id
        var data = person.data
        data.email = address
        data.nextEmail = nil
        try tx.update(
            person, to: data, emailConfirmedAt: now, phoneConfirmedAt: person.phoneConfirmedAt, at: now, keys: keys)
        if person.emailConfirmed {
            try notifications.mail(
                Letter(
                    to: person.email, subject: AccountsLetters.emailReplacedSubject,
                    body: AccountsLetters.emailReplacedBody, language: person.language), at: now, in: tx)
        }
        try notifications.setContact(
            of: id, email: address, emailConfirmed: true, language: person.language, at: now, in: tx)
        try journalContact("person.email-confirmed", id, at: now, in: tx)
        _ = try raise(id, to: .standard, by: .person(id), at: now, in: tx)
        if person.level < .standard { try tellIdentity(of: id, at: now, in: tx) }
        if person.level != .confirmed, person.codeDelivery.isLetter {
            // Enrolment orders the letter with the activation code (R41).
            try platform.outbox.record("accounts.email-confirmed", ["person": id.text], at: now, in: tx)
        }
        return .done
    }

    func journalContact(_ action: String, _ id: PersonID, at now: Date, in tx: any WriteTransaction) throws {
        try platform.journal.record(JournalEntry(.person(id), action, on: "person", id.text), at: now, in: tx)
    }
}

extension Person {
    /// The address that a letter of confirmation goes to; nil when nothing waits.
    var emailToConfirm: EmailAddress? { data.nextEmail ?? (emailConfirmed ? nil : email) }
    /// The number that an SMS with a code goes to; nil when nothing waits.
    var phoneToConfirm: PhoneNumber? { data.nextPhone ?? (phoneConfirmed ? nil : phone) }
}

extension AccountsArea {
    /// Takes the e-mail and the mobile of an account as confirmed: for the demonstration's invented people, who read no
    /// letters.
    package func vouchForContacts(of id: PersonID, at now: Date, in tx: any WriteTransaction) throws {
        guard let person = try person(id, in: tx) else { throw NotFound() }
        try tx.update(
            person, to: person.data, emailConfirmedAt: now, phoneConfirmedAt: person.phone == nil ? nil : now, at: now,
            keys: keys)
        try notifications.setContact(
            of: id, email: person.email, emailConfirmed: true, language: person.language, at: now, in: tx)
        _ = try raise(id, to: .standard, by: .system("demo"), at: now, in: tx)
        if person.codeDelivery.isLetter {
            try platform.outbox.record("accounts.email-confirmed", ["person": id.text], at: now, in: tx)
        }
    }
}
