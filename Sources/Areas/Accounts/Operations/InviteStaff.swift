import Foundation
import Kernel
import Notifications
import Storage
import Web

extension AccountsArea {
    /// Invites somebody to a role at a place, by a letter with a link.
    /// - Throws: `StaffRefusal`, `TooManyRequests` when letters went to the address too often.
    func invite(
        login: StaffLogin, role: StaffRole, place: String?, _ content: StaffInvitation.Content, by actor: PortalActor,
        at now: Date, in tx: any WriteTransaction
    ) throws {
        let isTaken =
            try tx.exists("SELECT 1 FROM staff WHERE login = \(login.text)")
            || tx.exists(
                """
                SELECT 1 FROM staff_invitation WHERE login = \(login.text) AND accepted_at IS NULL AND revoked_at IS NULL
                    AND expires_at > \(now)
                """)
        guard !isTaken else { throw StaffRefusal.loginTaken }
        let id = StaffInvitationID.new(at: now)
        let link = SecretToken.new()
        try tx.run(
            """
            INSERT INTO staff_invitation (id, login, role, place, content, link_hash, created_at, expires_at)
            VALUES (\(id), \(login.text), \(role), \(place), \(keys.seal(json: content, context: "staff_invitation:\(id)")),
                    \(StaffInvitation.linkHash(link, keys)), \(now), \(now.addingTimeInterval(StaffInvitation.lifetime)))
            """)
        try send(link, role, content, at: now, in: tx)
        try platform.journal.record(
            JournalEntry(actor, "staff.invited", on: "staff-invitation", id.text, details: ["role": role.rawValue]),
            at: now, in: tx)
    }

    /// Sends the letter again with a new link; the one before opens nothing any more.
    /// - Throws: `NotFound` for an invitation that waits no more.
    func inviteAgain(_ id: StaffInvitationID, by actor: PortalActor, at now: Date, in tx: any WriteTransaction) throws {
        guard let invitation = try tx.first(.invitation(id, keys: keys)),
            [.waits, .over].contains(invitation.state(at: now))
        else { throw NotFound() }
        let link = SecretToken.new()
        try tx.run(
            """
            UPDATE staff_invitation SET link_hash = \(StaffInvitation.linkHash(link, keys)),
                expires_at = \(now.addingTimeInterval(StaffInvitation.lifetime))
            WHERE id = \(id)
            """)
        try send(link, invitation.role, invitation.content, at: now, in: tx)
        try platform.journal.record(
            JournalEntry(actor, "staff.invited-again", on: "staff-invitation", id.text), at: now, in: tx)
    }

    func revokeInvitation(_ id: StaffInvitationID, by actor: PortalActor, at now: Date, in tx: any WriteTransaction)
        throws
    {
        let revoked = try tx.run(
            """
            UPDATE staff_invitation SET revoked_at = \(now)
            WHERE id = \(id) AND accepted_at IS NULL AND revoked_at IS NULL
            """)
        guard revoked == 1 else { throw NotFound() }
        try platform.journal.record(
            JournalEntry(actor, "staff.invitation-revoked", on: "staff-invitation", id.text), at: now, in: tx)
    }

    /// Makes the account with the password of the invited person's own choice. Of two at once one succeeds.
    /// - Returns: false when the link holds no more.
    /// - Throws: `StaffRefusal` when the login was taken or the place has gone since.
    func acceptInvitation(_ link: SecretToken, password: PasswordHash, at now: Date, in tx: any WriteTransaction) throws
        -> Bool
    {
        guard let invitation = try tx.first(.invitation(link: link, at: now, keys: keys)) else { return false }
        let accepted = try tx.run(
            "UPDATE staff_invitation SET accepted_at = \(now) WHERE id = \(invitation.id) AND accepted_at IS NULL")
        guard accepted == 1 else { return false }
        _ = try addStaff(
            login: invitation.login, name: invitation.content.name, role: invitation.role, place: invitation.place,
            region: nil, password: password, by: .visitor, at: now, in: tx)
        return true
    }

    private func send(
        _ link: SecretToken, _ role: StaffRole, _ content: StaffInvitation.Content, at now: Date,
        in tx: any WriteTransaction
    ) throws {
        try Throttle("staff-invitation", content.email.key, limit: 5, window: 86_400, keys: keys).count(at: now, in: tx)
        let address = platform.publicAddress("/staff/invitation/\(link.text)")
        try notifications.mail(
            Letter(
                to: content.email, subject: InvitationTexts.letterSubject,
                body: InvitationTexts.letterBody(AccountsTexts.role(role), address), language: .ru), at: now, in: tx)
    }
}
