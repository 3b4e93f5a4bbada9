import Foundation
import Kernel
import Notifications
import Storage
import Web

extension AccountsArea {
    /// The number to which the code of a sign-in goes; nil where none is asked for: an app is set up, or there is no
    /// confirmed number.
    func smsFactor(of owner: FactorOwner, in tx: any ReadTransaction) throws -> PhoneNumber? {
        guard !owner.isStaff, let id = PersonID(owner.id), try tx.first(.smsFactor(of: id)) != nil,
            try tx.first(.secondFactor(of: owner, keys: keys)) == nil,
            let person = try person(id, in: tx), person.phoneConfirmed
        else { return nil }
        return person.phone
    }

    /// Sends the code of a sign-in whose password was right.
    /// - Throws: `TooManyRequests` when messages went to the number too often.
    func sendSignInCode(to owner: FactorOwner, at now: Date, in tx: any WriteTransaction) throws {
        guard let id = PersonID(owner.id), let phone = try smsFactor(of: owner, in: tx) else { throw NotFound() }
        try Throttle("sms-code", phone.e164, limit: 3, window: 600, keys: keys).count(at: now, in: tx)
        try Throttle("sms-code-day", phone.e164, limit: 10, window: 86_400, keys: keys).count(at: now, in: tx)
        let code = SmsCode.new()
        try tx.keep(code, forSignInOf: id, at: now, keys: keys)
        let language = try person(id, in: tx)?.language ?? .ru
        try notifications.sms(AccountsLetters.smsCode(code), to: phone, language: language, at: now, in: tx)
    }

    /// Turns it on for whoever has a confirmed number and no app.
    /// - Throws: `NotFound` for anybody else.
    func turnOnSms(for id: PersonID, at now: Date, in tx: any WriteTransaction) throws {
        let owner = FactorOwner(id)
        guard let person = try person(id, in: tx), person.phoneConfirmed,
            try tx.first(.secondFactor(of: owner, keys: keys)) == nil
        else { throw NotFound() }
        try tx.addSmsFactor(of: id, at: now)
        try changed("sms-factor.on", SecurityLetters.smsOn, owner, .person(id), now, tx)
    }

    func turnOffSms(for id: PersonID, at now: Date, in tx: any WriteTransaction) throws {
        guard try tx.removeSmsFactor(of: id) else { return }
        try changed("sms-factor.off", SecurityLetters.smsOff, FactorOwner(id), .person(id), now, tx)
    }
}
