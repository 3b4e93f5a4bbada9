import Foundation
import Kernel
import Storage

/// Marks the ids of invitations.
enum StaffInvitationTag {}
typealias StaffInvitationID = ID<StaffInvitationTag>

/// Somebody who was asked to work on the portal and has not said yes: the link of his letter leads to a password of his
/// own, which no administrator ever knows.
struct StaffInvitation: Sendable {
    let id: StaffInvitationID
    let login: StaffLogin
    let role: StaffRole
    let place: String?
    let content: Content
    let createdAt: Date
    let expiresAt: Date
    let acceptedAt: Date?
    let revokedAt: Date?

    /// Sealed.
    struct Content: Codable, Sendable {
        let name: String
        let email: EmailAddress
    }

    /// A week: letters lie over holidays.
    static let lifetime: TimeInterval = 7 * 86_400

    enum State: Sendable { case waits, accepted, revoked, over }

    func state(at now: Date) -> State {
        if acceptedAt != nil { return .accepted }
        if revokedAt != nil { return .revoked }
        return now < expiresAt ? .waits : .over
    }

    static func linkHash(_ link: SecretToken, _ keys: Keyring) -> String {
        keys.codeHash("staff-invitation", link.text)
    }
}

extension Query where Output == StaffInvitation {
    private static func invitations(_ condition: SQL, keys: Keyring) -> Self {
        Query("SELECT * FROM staff_invitation WHERE \(sql: condition)") { row in
            let id: StaffInvitationID = try row.id("id")
            return StaffInvitation(
                id: id, login: try StaffLogin(row.text("login")), role: try row.choice("role"),
                place: try row.optionalText("place"),
                content: try keys.open(json: row.data("content"), context: "staff_invitation:\(id)"),
                createdAt: try row.moment("created_at"), expiresAt: try row.moment("expires_at"),
                acceptedAt: try row.optionalMoment("accepted_at"), revokedAt: try row.optionalMoment("revoked_at"))
        }
    }

    static func invitation(_ id: StaffInvitationID, keys: Keyring) -> Self { invitations("id = \(id)", keys: keys) }

    /// By the link of the letter, while it holds.
    static func invitation(link: SecretToken, at now: Date, keys: Keyring) -> Self {
        invitations(
            """
            link_hash = \(StaffInvitation.linkHash(link, keys)) AND accepted_at IS NULL AND revoked_at IS NULL
                AND expires_at > \(now)
            """, keys: keys)
    }

    /// By which a member of staff came; nil for who was added otherwise.
    static func invitation(acceptedBy login: StaffLogin, keys: Keyring) -> Self {
        invitations("login = \(login.text) AND accepted_at IS NOT NULL ORDER BY id DESC LIMIT 1", keys: keys)
    }

    /// Newest first.
    static func invitations(before id: StaffInvitationID?, limit: Int, keys: Keyring) -> Self {
        let bound: SQL = id.map { "id < \($0)" } ?? "1 = 1"
        return invitations("\(sql: bound) ORDER BY id DESC LIMIT \(limit)", keys: keys)
    }
}
