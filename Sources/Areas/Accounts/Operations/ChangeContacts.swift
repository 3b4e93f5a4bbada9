import Foundation
import Kernel
import Notifications
import Storage
import Web

extension AccountsArea {
    /// Gives the account another e-mail. An unconfirmed one is replaced; a confirmed one stays until its reader has
    /// agreed and the new one is confirmed: a slip locks nobody out, and an open session is no way to take an account.
    func changeEmail(of id: PersonID, to email: EmailAddress, at now: Date, in tx: any WriteTransaction) throws {
        guard let person = try person(id, in: tx) else { throw NotFound() }
        var data = person.data
        if person.emailConfirmed {
            data.nextEmail = email.key == person.email.key ? nil : email
        } else {
            data.email = email
        }
        try tx.removeCode(of: id, .email)
        try keep(data, of: person, at: now, in: tx)
        try notifications.setContact(
            of: id, email: data.email, emailConfirmed: person.emailConfirmed, language: person.language, at: now, in: tx
        )
        try journalContact("person.email-changed", id, at: now, in: tx)
        try beginChange(.email, of: person, isPending: data.nextEmail != nil, at: now, in: tx)
        try sendEmailCode(to: id, at: now, in: tx)
    }

    /// Gives the account another phone, or none; a mobile gets a code. A confirmed one stays until both are proved.
    func changePhone(of id: PersonID, to phone: PhoneNumber?, at now: Date, in tx: any WriteTransaction) throws {
        guard let person = try person(id, in: tx) else { throw NotFound() }
        guard phone != person.phone || person.data.nextPhone != nil else { return }
        var data = person.data
        let isReplaced = person.phoneConfirmed && phone != nil
        data.nextPhone = isReplaced && phone != person.phone ? phone : nil
        if !isReplaced { data.phone = phone }
        try tx.removeCode(of: id, .phone)
        try tx.update(
            person, to: data, emailConfirmedAt: person.emailConfirmedAt,
            phoneConfirmedAt: isReplaced ? person.phoneConfirmedAt : nil, at: now, keys: keys)
        try journalContact("person.phone-changed", id, at: now, in: tx)
        if phone == nil { try turnOffSms(for: id, at: now, in: tx) }
        if person.phoneConfirmed, phone == nil { try tell(id, SecurityLetters.phoneRemoved, at: now, in: tx) }
        try beginChange(.phone, of: person, isPending: data.nextPhone != nil, at: now, in: tx)
        try sendSmsCode(to: id, at: now, in: tx)
    }

    private func beginChange(
        _ kind: ContactKind, of person: Person, isPending: Bool, at now: Date, in tx: any WriteTransaction
    ) throws {
        guard isPending else { return try tx.removeChange(kind, of: person.id) }
        try tx.begin(kind, of: person.id, at: now)
        if try tx.first(.change(of: kind, of: person.id, at: now))?.isOldProved == false {
            try sendOldCode(kind, by: kind, to: person.id, at: now, in: tx)
        }
    }

    private func keep(_ data: PersonData, of person: Person, at now: Date, in tx: any WriteTransaction) throws {
        try tx.update(
            person, to: data, emailConfirmedAt: person.emailConfirmedAt, phoneConfirmedAt: person.phoneConfirmedAt,
            at: now, keys: keys)
    }

    // MARK: The old contact

    /// Sends the code by which the old contact agrees: to it, or to the other confirmed one by who has lost it.
    /// - Throws: `NotFound` where nothing is confirmed there, `TooManyRequests`.
    func sendOldCode(
        _ kind: ContactKind, by place: ContactKind, to id: PersonID, at now: Date, in tx: any WriteTransaction
    ) throws {
        guard let person = try person(id, in: tx), let change = try tx.first(.change(of: kind, of: id, at: now)),
            !change.isOldProved, place == kind || person.isSettled(place, at: now)
        else { throw NotFound() }
        switch place {
        case .email:
            guard person.emailConfirmed else { throw NotFound() }
            try Throttle("email-code", person.email.key, limit: 5, window: 3_600, keys: keys).count(at: now, in: tx)
            let code = EmailCode.new()
            try tx.keep(code.digits, sentTo: place, for: kind, of: id, at: now, keys: keys)
            try notifications.mail(
                Letter(
                    to: person.email, subject: AccountsLetters.changeSubject,
                    body: AccountsLetters.changeBody(code, kind),
                    language: person.language), at: now, in: tx)
        case .phone:
            guard let phone = person.phone, person.phoneConfirmed else { throw NotFound() }
            try Throttle("sms-code", phone.e164, limit: 3, window: 600, keys: keys).count(at: now, in: tx)
            try Throttle("sms-code-day", phone.e164, limit: 10, window: 86_400, keys: keys).count(at: now, in: tx)
            let code = SmsCode.new()
            try tx.keep(code.digits, sentTo: place, for: kind, of: id, at: now, keys: keys)
            try notifications.sms(
                AccountsLetters.changeSms(code), to: phone, language: person.language, at: now, in: tx)
        }
    }

    /// Takes the code of the old contact; the change is made when the new one is confirmed too.
    func proveOld(_ kind: ContactKind, code: String, of id: PersonID, at now: Date, in tx: any WriteTransaction) throws
        -> ConfirmOutcome
    {
        switch try tx.tryOld(code, kind, of: id, at: now, keys: keys) {
        case .wrong(let left): return .wrong(left: left)
        case .expired: return .expired
        case .right: return try finishChange(kind, of: id, at: now, in: tx)
        }
    }

    /// Makes the change when both contacts are proved; says what is missing otherwise.
    func finishChange(_ kind: ContactKind, of id: PersonID, at now: Date, in tx: any WriteTransaction) throws
        -> ConfirmOutcome
    {
        guard let person = try person(id, in: tx), let change = try tx.first(.change(of: kind, of: id, at: now)) else {
            return .expired
        }
        guard change.isOldProved else { return .awaitsOld }
        guard change.isNewProved else { return .awaitsNew }
        try tx.removeChange(kind, of: id)
        switch kind {
        case .email:
            guard let address = person.data.nextEmail else { return .expired }
            return try replaceEmail(of: person, by: address, at: now, in: tx)
        case .phone:
            guard let phone = person.data.nextPhone else { return .expired }
            var data = person.data
            (data.phone, data.nextPhone) = (phone, nil)
            try tx.update(
                person, to: data, emailConfirmedAt: person.emailConfirmedAt, phoneConfirmedAt: now, at: now, keys: keys)
            try journalContact("person.phone-confirmed", id, at: now, in: tx)
            try tell(id, SecurityLetters.phoneReplaced, at: now, in: tx)
            return .done
        }
    }
}
