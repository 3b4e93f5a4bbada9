import Foundation
import Kernel
import Storage
import Web

/// What came of signing in. There is one refusal, whatever was wrong (R47).
enum SignInOutcome<Who: Sendable>: Sendable {
    case entered(Who)
    case refused
    case wait(seconds: Int)
}

extension AccountsArea {
    /// Signs a citizen in: by СНИЛС or phone of a confirmed account, or by a confirmed e-mail (R46).
    /// - Parameter device: the token of the browser: the owner's own attempts are counted apart from strangers', so that
    ///   they cannot lock him out (P9).
    func signIn(_ typed: String, password: String, device: SecretToken? = nil, from address: String, at now: Date)
        async throws
        -> SignInOutcome<Principal.Citizen>
    {
        let login = LoginName(typed)
        return try await enter("person", login: login.key, device: device, password: password, from: address, at: now) {
            tx in
            try self.credentials(login, in: tx).map { found in
                Entry(
                    who: found.person.principal,
                    subject: ("person", found.person.id.text),
                    password: found.password)
            }
        } keep: { who, hash, tx in
            try tx.run("UPDATE person SET password_hash = \(hash.text) WHERE id = \(who.id)")
        }
    }

    /// Signs a member of staff in.
    func signInStaff(
        _ typed: String, password: String, device: SecretToken? = nil, from address: String, at now: Date
    ) async throws -> SignInOutcome<Principal.StaffMember> {
        let login = try? StaffLogin(typed)  // a login that cannot exist is refused as any unknown one
        let key = login?.text ?? String(typed.prefix(300))
        return try await enter("staff", login: key, device: device, password: password, from: address, at: now) { tx in
            guard let login, let found = try tx.first(.credentials(staff: login)), found.account.blockedAt == nil else {
                return nil
            }
            let member = found.account.principal
            return Entry(
                who: member, subject: ("staff", member.id.text),
                password: found.password)
        } keep: { who, hash, tx in
            try tx.run("UPDATE staff SET password_hash = \(hash.text) WHERE id = \(who.id)")
        }
    }

    private struct Entry<Who: Sendable>: Sendable {
        let who: Who
        let subject: (kind: String, id: String)
        let password: PasswordHash
    }

    /// Counts the attempt, compares in equal time, and records what came of it.
    private func enter<Who: Sendable>(
        _ kind: String, login: String, device: SecretToken?, password: String, from address: String, at now: Date,
        find: @escaping @Sendable (any ReadTransaction) throws -> Entry<Who>?,
        keep: @escaping @Sendable (Who, PasswordHash, any WriteTransaction) throws -> Void
    ) async throws -> SignInOutcome<Who> {
        let (platform, keys) = (platform, keys)
        let perAddress = Throttle("sign-in", address, limit: 60, window: 600, keys: keys)
        let (wait, entry, delay) = try await platform.store.write { tx -> (Int?, Entry<Who>?, SignInDelay) in
            try perAddress.count(at: now, in: tx)
            let entry = try find(tx)
            var counted = login
            if let entry, let device {
                let known = KnownDevice(
                    device, of: FactorOwner(kind: entry.subject.kind, id: entry.subject.id), keys: keys)
                if try known.isKnown(in: tx) { counted += "\u{0}" + known.hash }
            }
            let delay = SignInDelay(kind, counted, keys: keys)
            let wait = try delay.begin(at: now, in: tx)
            return (wait, wait == nil ? entry : nil, delay)
        }
        if let wait { return .wait(seconds: wait) }
        // Longer than any password: compared all the same, so that it takes as long.
        let verdict = try await passwords.verify(
            String(password.prefix(2 * PasswordPolicy.longest)), with: entry?.password)
        return try await platform.store.write { tx in
            guard case .right(let rehashed) = verdict, let entry else {
                let subject = keys.lookup("sign-in", login)
                try platform.journal.record(
                    JournalEntry(.visitor, "sign-in.refused", on: "login", subject), at: now, in: tx)
                return .refused
            }
            try delay.forget(in: tx)
            if let rehashed { try keep(entry.who, rehashed, tx) }
            return .entered(entry.who)
        }
    }

    private func credentials(_ login: LoginName, in tx: any ReadTransaction) throws -> Credentials? {
        switch login {
        case .unknown: return nil
        case .email(let email): return try tx.first(.credentials(confirmedEmail: email, keys: keys))
        case .numbers(let snils, let phone):
            if let snils, let found = try tx.first(.credentials(confirmedSnils: snils, keys: keys)) { return found }
            let sharing = try phone.map { try tx.all(.credentials(confirmedPhone: $0, keys: keys)) } ?? []
            return sharing.count == 1 ? sharing.first : nil
        }
    }
}
