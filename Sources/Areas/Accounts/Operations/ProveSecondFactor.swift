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

    func turnOff(_ owner: FactorOwner, by actor: PortalActor, at now: Date, in tx: any WriteTransaction) throws {
        guard try tx.removeSecondFactor(of: owner) else { return }
        try HalfSignIn.endAll(of: owner, in: tx)
        try changed("second-factor.off", SecurityLetters.turnedOff, owner, actor, now, tx)
    }

    private func tellRecoveryCodeUsed(_ owner: FactorOwner, at now: Date, in tx: any WriteTransaction) throws {
        try changed("second-factor.recovery-code", SecurityLetters.recoveryCodeUsed, owner, .visitor, now, tx)
    }

    /// Says it in the journal, and to a citizen by all his addresses.
    func changed(
        _ event: String, _ letter: SecurityLetters.Letter, _ owner: FactorOwner, _ actor: PortalActor, _ now: Date,
        _ tx: any WriteTransaction
    ) throws {
        try platform.journal.record(JournalEntry(actor, event, on: owner.kind, owner.id), at: now, in: tx)
        guard !owner.isStaff, let person = PersonID(owner.id) else { return }
        try tell(person, letter, at: now, in: tx)
    }
}
