import Foundation
import Kernel
import Passkeys
import Storage
import Web

/// Passkeys of accounts: made, used, removed (WebAuthn). A passkey whose device checked its owner stands for password and
/// second factor together.
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

    /// Uses the challenge of a registration up.
    func takeRegistration(
        _ challenge: PasskeyChallenge, of owner: FactorOwner, at now: Date, in tx: any WriteTransaction
    ) throws -> Bool { try tx.take(challenge, for: "registration:" + owner.context, at: now, keys: keys) }

    /// Keeps a passkey that was made.
    /// - Throws: `PasskeyFault`; `FieldErrors` when there are too many.
    func addPasskey(
        _ answer: RegistrationAnswer, to challenge: PasskeyChallenge, _ party: RelyingParty, named name: String,
        of owner: FactorOwner,
        by actor: PortalActor, at now: Date, in tx: any WriteTransaction
    ) throws {
        let passkey = try party.check(answer, challenge: challenge, verification: .required)
        guard try tx.all(.passkeys(of: owner, keys: keys)).count < Self.mostPasskeys else {
            throw FieldErrors("name", SecurityTexts.tooManyPasskeys(Self.mostPasskeys))
        }
        do {
            try tx.keep(passkey, named: name, of: owner, at: now, keys: keys)
        } catch StorageFault.unique {
            throw PasskeyFault.badCredentialID
        }
        try changed("passkey.added", SecurityLetters.passkeyAdded, owner, actor, now, tx)
    }

    /// What the browser is asked when somebody signs in; bound to his browser by the token of its forms.
    func signInOptions(_ party: RelyingParty, browser: String, at now: Date, in tx: any WriteTransaction) throws
        -> SignInOptions
    {
        let challenge = PasskeyChallenge.new()
        try tx.keep(challenge, for: "sign-in:" + browser, at: now, keys: keys)
        return party.signInOptions(challenge: challenge, verification: .required)
    }

    /// Whose passkey signed; nil for whatever is wrong, so that a stranger learns nothing of which.
    func ownerOfPasskey(
        _ answer: SignInAnswer, credential: String, _ party: RelyingParty, browser: String, at now: Date,
        in tx: any WriteTransaction
    ) throws -> FactorOwner? {
        guard let challenge = answer.challenge,
            try tx.take(challenge, for: "sign-in:" + browser, at: now, keys: keys),
            let passkey = try tx.first(.passkey(credential: String(credential.prefix(2_000)), keys: keys))
        else { return nil }
        let proof: ProvenSignIn
        do {
            proof = try party.check(answer, by: passkey.stored, challenge: challenge, verification: .required)
        } catch {
            try refused(passkey, error, at: now, in: tx)
            return nil
        }
        guard try tx.use(passkey, signCount: proof.signCount, at: now) else { return nil }
        try platform.journal.record(
            JournalEntry(.visitor, "passkey.used", on: passkey.owner.kind, passkey.owner.id), at: now, in: tx)
        return passkey.owner
    }

    /// A counter that goes back: somebody has a copy. The passkey is taken away and its owner told.
    private func refused(_ passkey: OwnPasskey, _ fault: PasskeyFault, at now: Date, in tx: any WriteTransaction) throws
    {
        guard fault == .clonedAuthenticator else {
            try platform.journal.record(
                JournalEntry(.visitor, "passkey.refused", on: passkey.owner.kind, passkey.owner.id), at: now, in: tx)
            return
        }
        guard try tx.removePasskey(passkey.id, of: passkey.owner) else { return }
        try changed("passkey.cloned", SecurityLetters.passkeyCloned, passkey.owner, .visitor, now, tx)
    }

    /// After a recovery: one of them may be of whoever was in the account before.
    func removePasskeys(of owner: FactorOwner, by actor: PortalActor, at now: Date, in tx: any WriteTransaction) throws
    {
        for passkey in try tx.all(.passkeys(of: owner, keys: keys)) {
            try removePasskey(passkey.id, of: owner, by: actor, at: now, in: tx)
        }
    }

    func removePasskey(
        _ id: PasskeyID, of owner: FactorOwner, by actor: PortalActor, at now: Date, in tx: any WriteTransaction
    ) throws {
        guard try tx.removePasskey(id, of: owner) else { return }
        try changed("passkey.removed", SecurityLetters.passkeyRemoved, owner, actor, now, tx)
    }
}
