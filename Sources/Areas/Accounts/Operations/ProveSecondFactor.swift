import Foundation
import Kernel
import Notifications
import Storage
import Web

/// What came of a second code.
enum SecondOutcome: Sendable {
    /// With what it was.
    case right(Set<SignInMethod>)
    case wrong
    case wait(seconds: Int)
}

/// From where a second code comes.
enum ProofPlace: Sendable {
    /// Signing in at a browser that the account was never entered from.
    case unknownBrowser
    case knownBrowser(KnownDevice)
    /// Somebody who is signed in already.
    case session

    fileprivate var text: String {
        switch self {
        case .unknownBrowser: ""
        case .knownBrowser(let device): "\u{0}" + device.hash
        case .session: "\u{0}session"
        }
    }
}

extension AccountsArea {
    /// How many recovery codes are made at once.
    static let recoveryCodes = 10

    /// Compares a second code: counted before it is compared, so that many at once do not slip through together. Codes of
    /// an app work once (RFC 6238, part 5.2), recovery codes too.
    /// - Parameter place: failures are counted for each apart: whoever knows the password and guesses the code elsewhere
    ///   does not make the owner wait at his own browser (P9).
    func prove(
        _ code: SecondCode, of owner: FactorOwner, from place: ProofPlace = .unknownBrowser, at now: Date,
        in tx: any WriteTransaction
    ) throws -> SecondOutcome {
        let delay = SignInDelay("second-factor", owner.context + place.text, keys: keys)
        if let wait = try delay.begin(at: now, in: tx) { return .wait(seconds: wait) }
        guard let methods = try methods(code, of: owner, at: now, in: tx) else {
            try platform.journal.record(
                JournalEntry(.visitor, "second-factor.refused", on: owner.kind, owner.id), at: now, in: tx)
            return .wrong
        }
        try delay.forget(in: tx)
        if case .recovery = code { try tellRecoveryCodeUsed(owner, at: now, in: tx) }
        return .right(methods)
    }

    /// What the code proves; nil for a wrong one.
    private func methods(_ code: SecondCode, of owner: FactorOwner, at now: Date, in tx: any WriteTransaction) throws
        -> Set<SignInMethod>?
    {
        guard let factor = try tx.first(.secondFactor(of: owner, keys: keys)) else {
            if owner.isStaff, case .recovery(let typed) = code {
                return try tx.take(typed, of: owner, at: now, keys: keys) ? [.several] : nil
            }
            guard case .time(let typed) = code, let id = PersonID(owner.id), try smsFactor(of: owner, in: tx) != nil
            else { return nil }
            return try tx.takeSms(typed.digits, of: id, at: now, keys: keys) ? [.sms, .several] : nil
        }
        switch code {
        case .time(let typed):
            guard let step = factor.secret.step(of: typed, at: now, after: factor.lastStep) else { return nil }
            return try tx.take(step: step, of: owner) ? [.timeCode, .several] : nil
        case .recovery(let typed): return try tx.take(typed, of: owner, at: now, keys: keys) ? [.several] : nil
        }
    }

    func factors(of owner: FactorOwner, in tx: any ReadTransaction) throws -> OwnFactors {
        OwnFactors(
            owner: owner, app: try tx.first(.secondFactor(of: owner, keys: keys)),
            passkeys: try tx.all(.passkeys(of: owner, keys: keys)), codesLeft: try tx.recoveryCodesLeft(of: owner))
    }

    /// Sets the app up, when its first code is right.
    /// - Returns: the recovery codes, to be shown once; nil when the code is wrong, or another tab set one up before.
    func setUp(
        _ secret: TimeSecret, proof: TimeCode, of owner: FactorOwner, by actor: PortalActor, at now: Date,
        in tx: any WriteTransaction
    ) throws -> [ActivationCode]? {
        guard try tx.first(.secondFactor(of: owner, keys: keys)) == nil,
            let step = secret.step(of: proof, at: now, after: 0)
        else { return nil }
        let codes = (0..<Self.recoveryCodes).map { _ in ActivationCode.new() }
        try tx.keep(secret, lastStep: step, codes: codes, of: owner, at: now, keys: keys)
        // The app is the better of the two; nobody needs both.
        if let person = PersonID(owner.id) { _ = try tx.removeSmsFactor(of: person) }
        try changed("second-factor.on", SecurityLetters.turnedOn, owner, actor, now, tx)
        return codes
    }

    func renewRecoveryCodes(of owner: FactorOwner, by actor: PortalActor, at now: Date, in tx: any WriteTransaction)
        throws -> [ActivationCode]
    {
        let codes = (0..<Self.recoveryCodes).map { _ in ActivationCode.new() }
        try tx.keep(codes, of: owner, at: now, keys: keys)
        try changed("second-factor.codes", SecurityLetters.newCodes, owner, actor, now, tx)
        return codes
    }

    /// - Throws: `LastFactor` where staff would be left with the password alone.
    func turnOff(_ owner: FactorOwner, by actor: PortalActor, at now: Date, in tx: any WriteTransaction) throws {
        let hasPasskeys = try owner.isStaff && !factors(of: owner, in: tx).usablePasskeys.isEmpty
        guard !owner.isStaff || hasPasskeys else { throw LastFactor() }
        guard try tx.removeSecondFactor(of: owner, keepsCodes: hasPasskeys) else { return }
        try HalfSignIn.endAll(of: owner, in: tx)
        try changed("second-factor.off", SecurityLetters.turnedOff, owner, actor, now, tx)
    }

    /// Takes all away that follows the password: for a member of staff who lost it, by an administrator.
    func resetFactors(of owner: FactorOwner, by actor: PortalActor, at now: Date, in tx: any WriteTransaction) throws {
        let factors = try self.factors(of: owner, in: tx)
        guard factors.isAsked else { return }
        try tx.removeSecondFactor(of: owner)
        for passkey in factors.passkeys { _ = try tx.removePasskey(passkey.id, of: owner) }
        try HalfSignIn.endAll(of: owner, in: tx)
        try SessionStore(keys: keys).closeAll(kind: owner.kind, id: owner.id, in: tx)
        try changed("second-factor.reset", SecurityLetters.reset, owner, actor, now, tx)
    }

    private func tellRecoveryCodeUsed(_ owner: FactorOwner, at now: Date, in tx: any WriteTransaction) throws {
        try changed("second-factor.recovery-code", SecurityLetters.recoveryCodeUsed, owner, .visitor, now, tx)
    }

    /// Says it in the journal, to a citizen by all his addresses, to staff by the address of the invitation.
    func changed(
        _ event: String, _ letter: SecurityLetters.Letter, _ owner: FactorOwner, _ actor: PortalActor, _ now: Date,
        _ tx: any WriteTransaction
    ) throws {
        try platform.journal.record(JournalEntry(actor, event, on: owner.kind, owner.id), at: now, in: tx)
        if let member = StaffID(owner.id), owner.isStaff { return try tell(member, letter, at: now, in: tx) }
        guard let person = PersonID(owner.id) else { return }
        try tell(person, letter, at: now, in: tx)
    }

    /// Staff have no notices; whoever was invited has an address. All of them read it at `/staff/security`.
    private func tell(_ id: StaffID, _ letter: SecurityLetters.Letter, at now: Date, in tx: any WriteTransaction) throws
    {
        guard let member = try staffMember(id, in: tx),
            let invitation = try tx.first(.invitation(acceptedBy: member.login, keys: keys))
        else { return }
        try notifications.mail(
            Letter(
                to: invitation.content.email, subject: letter.title, body: SecurityLetters.forStaff(letter),
                language: .ru), at: now, in: tx)
    }
}

/// Without it a member of staff would have the password alone.
struct LastFactor: Error {}
