import Foundation
import Kernel
import Notifications
import Storage
import Web

extension AccountsArea {
    /// Sends a letter to a confirmed address. Answers nothing: the page is the same whether the account exists.
    func beginRecovery(_ email: EmailAddress, from address: String, at now: Date, in tx: any WriteTransaction) throws {
        try Throttle("recovery-from", address, limit: 20, window: 3_600, keys: keys).count(at: now, in: tx)
        try Throttle("recovery", email.key, limit: 3, window: 3_600, keys: keys).count(at: now, in: tx)
        guard let person = try tx.first(.credentials(confirmedEmail: email, keys: keys))?.person else { return }
        let (code, link) = (EmailCode.new(), SecretToken.new())
        try tx.keep(
            code.digits, link: link, for: .recovery, of: person.id,
            addressLookup: PersonLookup.email(person.email, keys), at: now, keys: keys)
        let body = AccountsLetters.recoveryBody(
            code: code, link: platform.publicAddress("/recovery/new-password/\(link.text)"))
        try notifications.mail(
            Letter(to: person.email, subject: AccountsLetters.recoverySubject, body: body, language: person.language),
            at: now, in: tx)
        try platform.journal.record(
            JournalEntry(.visitor, "person.recovery-begun", on: "person", person.id.text), at: now, in: tx)
    }

    /// Takes the code instead of the link; answers a link that lasts as long as a new code would.
    /// Wrong, used, expired and foreign codes have one answer: nil.
    func redeemRecoveryCode(
        _ code: EmailCode, for email: EmailAddress, from address: String, at now: Date, in tx: any WriteTransaction
    ) throws -> SecretToken? {
        try Throttle("recovery-code", address, limit: 30, window: 3_600, keys: keys).count(at: now, in: tx)
        guard let person = try tx.first(.credentials(confirmedEmail: email, keys: keys))?.person,
            case .right(let lookup) = try tx.tryCode(code.digits, of: person.id, .recovery, at: now, keys: keys)
        else { return nil }
        let link = SecretToken.new()
        try tx.keep(
            EmailCode.new().digits, link: link, for: .recovery, of: person.id, addressLookup: lookup, at: now,
            keys: keys)
        return link
    }

    /// Sets a new password by the link of the letter.
    /// - Returns: false when the link no longer holds.
    func finishRecovery(link: SecretToken, password: PasswordHash, at now: Date, in tx: any WriteTransaction) throws
        -> Bool
    {
        if let person = try ownerOfAccess(link, at: now, in: tx) {
            try finishAccess(of: person, password: password, at: now, in: tx)
            return true
        }
        // The address may have been changed since: then the letter went to somebody who has no say any more.
        guard let code = try tx.first(.code(link: link, .recovery, at: now, keys: keys)),
            let person = try person(code.person, in: tx), person.emailConfirmed,
            PersonLookup.email(person.email, keys) == code.addressLookup
        else { return false }
        try removePasskeys(of: FactorOwner(person.id), by: .person(person.id), at: now, in: tx)
        try unlinkAll(from: person.id, at: now, in: tx)
        try setPassword(password, of: person.id, by: .person(person.id), at: now, in: tx)
        return true
    }
}
