import Foundation
import Kernel
import Notifications
import Storage
import Web

extension AccountsArea {
    /// Gives the account another e-mail. An unconfirmed one is replaced; a confirmed one stays until the new one is
    /// confirmed, so that a slip locks nobody out.
    func changeEmail(of id: PersonID, to email: EmailAddress, at now: Date, in tx: any WriteTransaction) throws {
        guard let person = try person(id, in: tx) else { throw NotFound() }
        var data = person.data
        if person.emailConfirmed {
            data.nextEmail = email.key == person.email.key ? nil : email
        } else {
            data.email = email
        }
        try tx.removeCode(of: id, .email)
        try tx.update(
            person, to: data, emailConfirmedAt: person.emailConfirmedAt, phoneConfirmedAt: person.phoneConfirmedAt,
            at: now, keys: keys)
        try notifications.setContact(
            of: id, email: data.email, emailConfirmed: person.emailConfirmed, language: person.language, at: now, in: tx
        )
        try journalContact("person.email-changed", id, at: now, in: tx)
        try sendEmailCode(to: id, at: now, in: tx)
    }

    /// Gives the account another phone, or none; a mobile gets a code.
    func changePhone(of id: PersonID, to phone: PhoneNumber?, at now: Date, in tx: any WriteTransaction) throws {
        guard let person = try person(id, in: tx) else { throw NotFound() }
        guard phone != person.phone else { return }
        var data = person.data
        data.phone = phone
        try tx.removeCode(of: id, .phone)
        try tx.update(
            person, to: data, emailConfirmedAt: person.emailConfirmedAt, phoneConfirmedAt: nil, at: now, keys: keys)
        try journalContact("person.phone-changed", id, at: now, in: tx)
        try sendSmsCode(to: id, at: now, in: tx)
    }
}
