import Foundation
import Kernel
import Passkeys
import Storage
import Web

/// Passkeys of accounts: made, used, removed (WebAuthn). A passkey whose device checked its owner stands for password and
/// second factor together; for staff, for the second factor.
extension AccountsArea {
    /// How many one account may have.
    static let mostPasskeys = 20

    /// The portal for passkeys; nil where its address can have none: neither https nor localhost.
    var relyingParty: RelyingParty? {
        // The fault says only that there are no passkeys here, which is what nil says.
        try? RelyingParty(publicURL: platform.publicURL.absoluteString, name: "Окно")
    }

    /// What the browser is asked when a passkey is made.
    func registrationOptions(
        _ party: RelyingParty, for owner: FactorOwner, name: String, at now: Date, in tx: any WriteTransaction
    ) throws -> RegistrationOptions {
        let known = try tx.all(.passkeys(of: owner, keys: keys)).compactMap { passkey in
            (try? Base64URL.decode(passkey.credential)).map { KnownPasskey(id: $0) }
        }
        let challenge = PasskeyChallenge.new()
        try tx.keep(challenge, for: "registration:" + owner.context, at: now, keys: keys)
        return party.registrationOptions(
            for: try PasskeyUser(id: Array(owner.id.utf8), name: name, displayName: name), challenge: challenge,
            known: known, verification: .required)
    }

    /// Before the device is asked for a passkey, its owner has proved himself: what he is given then is good for one
    /// passkey within five minutes. Otherwise a wrong password would leave a passkey on the device that nobody knows.
    func allowPasskey(of owner: FactorOwner, at now: Date, in tx: any WriteTransaction) throws -> PasskeyChallenge {
        let permit = PasskeyChallenge.new()
        try tx.keep(permit, for: "permit:" + owner.context, at: now, keys: keys)
        return permit
    }

    func takePermit(_ permit: PasskeyChallenge, of owner: FactorOwner, at now: Date, in tx: any WriteTransaction) throws
        -> Bool
    { try tx.take(permit, for: "permit:" + owner.context, at: now, keys: keys) }

    /// Uses the challenge of a registration up.
    func takeRegistration(
        _ challenge: PasskeyChallenge, of owner: FactorOwner, at now: Date, in tx: any WriteTransaction
    ) throws -> Bool { try tx.take(challenge, for: "registration:" + owner.context, at: now, keys: keys) }

    /// Keeps a passkey that was made.
    /// - Returns: recovery codes, to be shown once, where staff have none yet: what stands in for a lost passkey.
    /// - Throws: `PasskeyFault` for one that is known; `FieldErrors` when there are too many.
    func addPasskey(_ new: NewPasskey, by actor: PortalActor, at now: Date, in tx: any WriteTransaction) throws
        -> [ActivationCode]
    {
        let factors = try self.factors(of: new.owner, in: tx)
        guard factors.passkeys.count < Self.mostPasskeys else {
            throw FieldErrors("name", SecurityTexts.tooManyPasskeys(Self.mostPasskeys))
        }
        do {
            try tx.keep(new.passkey, named: new.name, of: new.owner, at: now, keys: keys)
        } catch StorageFault.unique {
            throw PasskeyFault.badCredentialID
        }
        try changed("passkey.added", SecurityLetters.passkeyAdded, new.owner, actor, now, tx)
        guard new.owner.isStaff, factors.codesLeft == 0 else { return [] }
        return try renewRecoveryCodes(of: new.owner, by: actor, at: now, in: tx)
    }

    /// What the browser is asked by a ceremony that proves who somebody is.
    /// - Parameters:
    ///   - purpose: what for, and of whom: the browser by the token of its forms, the half sign-in, the owner.
    ///   - owner: whose passkeys will do, where that is known and may be told: after his password. Nil asks for any.
    func proofOptions(
        _ party: RelyingParty, for purpose: String, of owner: FactorOwner? = nil, at now: Date,
        in tx: any WriteTransaction
    ) throws -> SignInOptions {
        let challenge = PasskeyChallenge.new()
        try tx.keep(challenge, for: purpose, at: now, keys: keys)
        let known = try owner.map { try factors(of: $0, in: tx).usablePasskeys.map(\.credential) } ?? []
        return party.signInOptions(
            // What is kept was written by us.
            challenge: challenge, known: known.compactMap { (try? Base64URL.decode($0)).map { KnownPasskey(id: $0) } },
            verification: .required)
    }

    /// Whose passkey signed; nil for whatever is wrong, so that a stranger learns nothing of which.
    func ownerOfPasskey(
        _ answer: SignInAnswer, credential: String, _ party: RelyingParty, for purpose: String, at now: Date,
        in tx: any WriteTransaction
    ) throws -> FactorOwner? {
        guard let challenge = answer.challenge, try tx.take(challenge, for: purpose, at: now, keys: keys),
            let passkey = try tx.first(.passkey(credential: String(credential.prefix(2_000)), keys: keys))
        else { return nil }
        do {
            guard passkey.suspendedAt == nil else { throw PasskeyFault.wrongSignature }
            let proof = try party.check(answer, by: passkey.stored, challenge: challenge, verification: .required)
            guard try tx.use(passkey, signCount: proof.signCount, at: now) else { return nil }
        } catch let fault as PasskeyFault {
            try refused(passkey, fault, at: now, in: tx)
            return nil
        }
        try platform.journal.record(
            JournalEntry(.visitor, "passkey.used", on: passkey.owner.kind, passkey.owner.id), at: now, in: tx)
        return passkey.owner
    }

    /// A counter that goes back: somebody has a copy. The passkey is refused until its owner, who is told, has looked.
    private func refused(_ passkey: OwnPasskey, _ fault: PasskeyFault, at now: Date, in tx: any WriteTransaction) throws
    {
        guard fault == .clonedAuthenticator else {
            try platform.journal.record(
                JournalEntry(.visitor, "passkey.refused", on: passkey.owner.kind, passkey.owner.id), at: now, in: tx)
            return
        }
        guard try tx.suspend(passkey, at: now) else { return }
        try changed("passkey.cloned", SecurityLetters.passkeyCloned, passkey.owner, .visitor, now, tx)
    }

    /// Its owner has looked and says that it is his alone.
    /// - Throws: `NotFound` for another's and for one that is not suspended.
    func resumePasskey(
        _ id: PasskeyID, of owner: FactorOwner, by actor: PortalActor, at now: Date, in tx: any WriteTransaction
    ) throws {
        guard try tx.resume(id, of: owner) else { throw NotFound() }
        try changed("passkey.resumed", SecurityLetters.passkeyResumed, owner, actor, now, tx)
    }

    /// After a recovery: one of them may be of whoever was in the account before.
    func removePasskeys(of owner: FactorOwner, by actor: PortalActor, at now: Date, in tx: any WriteTransaction) throws
    {
        for passkey in try tx.all(.passkeys(of: owner, keys: keys)) {
            try removePasskey(passkey.id, of: owner, by: actor, at: now, in: tx)
        }
    }

    /// - Throws: `LastFactor` where staff would be left with the password alone.
    func removePasskey(
        _ id: PasskeyID, of owner: FactorOwner, by actor: PortalActor, at now: Date, in tx: any WriteTransaction
    ) throws {
        if owner.isStaff {
            let factors = try self.factors(of: owner, in: tx)
            guard factors.app != nil || factors.usablePasskeys.contains(where: { $0.id != id }) else {
                throw LastFactor()
            }
        }
        guard try tx.removePasskey(id, of: owner) else { return }
        try changed("passkey.removed", SecurityLetters.passkeyRemoved, owner, actor, now, tx)
    }
}

/// A passkey that a device made and that was checked, before it is kept.
struct NewPasskey: Sendable {
    let passkey: RegisteredPasskey
    let name: String
    let owner: FactorOwner
}
