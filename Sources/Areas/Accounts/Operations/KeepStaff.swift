import Foundation
import Kernel
import Storage
import Web

extension AccountsArea {
    /// Adds a member of staff (`okno staff add`, `/admin`).
    /// - Parameters:
    ///   - place: the id of an office for an official, of a centre for a clerk, of the catalogue.
    ///   - password: from `passwords.hash(_:)`.
    /// - Throws: `StaffRefusal`.
    package func addStaff(
        login: StaffLogin, name: String, role: StaffRole, place: String?, region: String?, password: PasswordHash,
        by actor: PortalActor = .system("command"), at now: Date, in tx: any WriteTransaction
    ) throws -> StaffID {
        let snapshot = catalogue.snapshot
        var (place, region) = (place, region)
        switch role {
        case .official:
            guard let office = place.flatMap(snapshot.office) else { throw StaffRefusal.placeMissing }
            region = office.region
        case .clerk:
            guard let centre = place.flatMap(snapshot.centre) else { throw StaffRefusal.placeMissing }
            region = centre.region
        case .postalClerk, .helpOperator, .administrator: place = nil
        }
        guard try !tx.exists("SELECT 1 FROM staff WHERE login = \(login.text)") else { throw StaffRefusal.loginTaken }
        let id = StaffID.new(at: now)
        do {
            try tx.run(
                """
                INSERT INTO staff (id, login, name, role, place, region, password_hash, created_at)
                VALUES (\(id), \(login.text), \(name), \(role), \(place), \(region), \(password.text), \(now))
                """)
        } catch StorageFault.unique {
            throw StaffRefusal.loginTaken
        }
        try platform.journal.record(
            JournalEntry(actor, "staff.added", on: "staff", id.text, details: ["role": role.rawValue]), at: now, in: tx)
        return id
    }

    /// Why a password may not be taken; nil when it may. The same policy for everybody, at pages and commands.
    /// - Parameter own: what an acquaintance would try: the login, the name.
    package static func refusal(ofPassword password: String, own: [String]) -> Phrase? {
        do {
            try PasswordPolicy.check(password, own: own)
            return nil
        } catch {
            return error.phrase
        }
    }

    /// Gives a member of staff another password and ends all his sessions.
    package func setStaffPassword(
        _ id: StaffID, to password: PasswordHash, by actor: PortalActor = .system("command"), at now: Date,
        in tx: any WriteTransaction
    ) throws {
        guard try tx.run("UPDATE staff SET password_hash = \(password.text) WHERE id = \(id)") == 1 else {
            throw NotFound()
        }
        try SessionStore(keys: keys).closeAll(kind: "staff", id: id.text, in: tx)
        try HalfSignIn.endAll(of: FactorOwner(id), in: tx)
        try KnownDevice.forgetAll(of: FactorOwner(id), at: now, keys: keys, in: tx)
        try platform.journal.record(JournalEntry(actor, "staff.password-set", on: "staff", id.text), at: now, in: tx)
    }

    /// Shuts a member of staff out at once, or lets him in again.
    func setBlocked(
        _ id: StaffID, _ isBlocked: Bool, reason: String?, by actor: PortalActor, at now: Date,
        in tx: any WriteTransaction
    ) throws {
        let changed = try tx.run(
            isBlocked
                ? "UPDATE staff SET blocked_at = \(now) WHERE id = \(id) AND blocked_at IS NULL"
                : "UPDATE staff SET blocked_at = NULL WHERE id = \(id) AND blocked_at IS NOT NULL")
        guard changed == 1 else {
            guard try staffMember(id, in: tx) != nil else { throw NotFound() }
            return
        }
        if isBlocked {
            try SessionStore(keys: keys).closeAll(kind: "staff", id: id.text, in: tx)
            try HalfSignIn.endAll(of: FactorOwner(id), in: tx)
        }
        try platform.journal.record(
            JournalEntry(actor, isBlocked ? "staff.blocked" : "staff.unblocked", on: "staff", id.text, reason: reason),
            at: now, in: tx)
    }
}
