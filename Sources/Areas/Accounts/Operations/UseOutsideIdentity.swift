import Foundation
import Kernel
import Storage
import Web

/// What came of linking.
package enum LinkOutcome: Sendable, Equatable {
    case linked
    /// The identity belongs to another account already.
    case ofAnother
    /// The account has another identity of this provider.
    case hasAnother
}

/// Signing in by another provider: whose identity it is, linked and unlinked. It is a way in like password and passkey.
extension AccountsArea {
    /// What a person has linked.
    package func linkedIdentities(of person: PersonID, in tx: any ReadTransaction) throws -> [LinkedIdentity] {
        try tx.all(.linked(to: person))
    }

    /// Links an identity to an account whose owner has proved that it is his.
    /// - Parameter label: the provider, as people know it.
    package func link(
        _ identity: OutsideIdentity, called label: Phrase, to person: PersonID, at now: Date,
        in tx: any WriteTransaction
    ) throws -> LinkOutcome {
        let made = try tx.run(
            """
            INSERT INTO outside_identity (subject_hash, person_id, provider, linked_at)
            VALUES (\(identity.subject), \(person), \(identity.provider), \(now)) ON CONFLICT DO NOTHING
            """)
        guard made == 1 else {
            guard let owner = try tx.owner(of: identity) else { return .hasAnother }
            return owner == person ? .linked : .ofAnother
        }
        try changed(
            "outside.linked", SecurityLetters.outsideLinked(label), FactorOwner(person), .person(person), now, tx)
        return .linked
    }

    /// - Throws: `NotFound` where there is nothing to unlink.
    package func unlink(
        _ provider: String, called label: Phrase, from person: PersonID, at now: Date, in tx: any WriteTransaction
    ) throws {
        let gone = try tx.run(
            "DELETE FROM outside_identity WHERE person_id = \(person) AND provider = \(provider)")
        guard gone == 1 else { throw NotFound() }
        try changed(
            "outside.unlinked", SecurityLetters.outsideUnlinked(label), FactorOwner(person), .person(person), now, tx)
    }

    /// After a recovery: one of them may be of whoever was in the account before.
    func unlinkAll(from person: PersonID, at now: Date, in tx: any WriteTransaction) throws {
        guard try tx.run("DELETE FROM outside_identity WHERE person_id = \(person)") > 0 else { return }
        try changed(
            "outside.unlinked", SecurityLetters.outsideAllUnlinked, FactorOwner(person), .person(person), now, tx)
    }

    /// Whose identity it is; marks it as used, and tells the owner of the first time.
    /// - Returns: nil when nobody has linked it.
    package func ownerUsing(
        _ identity: OutsideIdentity, called label: Phrase, at now: Date, in tx: any WriteTransaction
    ) throws -> Person? {
        guard let id = try tx.owner(of: identity), let person = try person(id, in: tx) else { return nil }
        let isFirst =
            try tx.run(
                """
                UPDATE outside_identity SET used_at = \(now) WHERE subject_hash = \(identity.subject) AND used_at IS NULL
                """) == 1
        if isFirst {
            try tell(id, SecurityLetters.outsideFirstUsed(label), at: now, in: tx)
        } else {
            try tx.run("UPDATE outside_identity SET used_at = \(now) WHERE subject_hash = \(identity.subject)")
        }
        try platform.journal.record(
            JournalEntry(.visitor, "outside.used", on: "person", id.text, details: ["provider": identity.provider]),
            at: now, in: tx)
        return person
    }

    /// Lets the owner of a linked identity in; with his second factor, unless the provider has asked for two.
    package func enter(_ context: VisitorContext, _ person: Person, by proof: SignInProof) async throws
        -> PortalResponse
    {
        let principal = Principal.person(person.principal)
        return proof.methods.contains(.several)
            ? try await enter(context, principal, by: proof)
            : try await admit(context, principal, .citizen, by: proof)
    }
}
