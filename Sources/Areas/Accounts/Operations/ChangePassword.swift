import Foundation
import Kernel
import Notifications
import Storage
import Web

extension AccountsArea {
    /// Whether the password is the account's; slow down guessing from within a session that was left open.
    func confirmPassword(_ password: String, of owner: FactorOwner, at now: Date) async throws -> SignInOutcome<Void> {
        let (platform, keys) = (platform, keys)
        let delay = SignInDelay("own-password", owner.id, keys: keys)
        let (wait, stored) = try await platform.store.write { tx in
            (try delay.begin(at: now, in: tx), try self.password(of: owner, in: tx))
        }
        if let wait { return .wait(seconds: wait) }
        guard case .right = try await passwords.verify(password, with: stored) else { return .refused }
        try await platform.store.write { tx in try delay.forget(in: tx) }
        return .entered(())
    }

    private func password(of owner: FactorOwner, in tx: any ReadTransaction) throws -> PasswordHash? {
        if owner.isStaff {
            return try StaffID(owner.id).flatMap { try staffMember($0, in: tx) }
                .flatMap { try tx.first(.credentials(staff: $0.login)) }?.password
        }
        return try PersonID(owner.id).flatMap { try tx.first(.credentials(of: $0, keys: keys)) }?.password
    }

    /// Keeps a new password, ends all sessions of the account and tells its owner.
    func setPassword(
        _ hash: PasswordHash, of id: PersonID, by actor: PortalActor, at now: Date, in tx: any WriteTransaction
    )
        throws
    {
        let changed = try tx.run(
            "UPDATE person SET password_hash = \(hash.text), changed_at = \(now) WHERE id = \(id)")
        guard changed == 1 else { throw NotFound() }
        try SessionStore(keys: keys).closeAll(kind: "person", id: id.text, in: tx)
        try HalfSignIn.endAll(of: FactorOwner(id), in: tx)
        // One of them may be of whoever knew the old one.
        try KnownDevice.forgetAll(of: FactorOwner(id), at: now, keys: keys, in: tx)
        try tx.removeCode(of: id, .recovery)
        try notifications.notify(
            NoticeDraft(
                kind: "person.password-changed", title: AccountsLetters.passwordChangedTitle,
                text: AccountsLetters.passwordChangedText, letterText: AccountsLetters.passwordChangedText,
                subjectKind: "person", subjectID: id.text, link: "/cabinet/profile"),
            to: id, at: now, in: tx)
        try platform.journal.record(
            JournalEntry(actor, "person.password-changed", on: "person", id.text), at: now, in: tx)
    }
}
