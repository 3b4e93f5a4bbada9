import Accounts
import Enrolment
import Foundation
import Kernel
import Storage
import Web

/// Somebody who has come back from another provider and whom no account is linked with.
struct Arrival: Sendable {
    let hash: String
    let person: OutsidePerson
    let createdAt: Date

    /// To sign in, or to find out that one has to register.
    static let lifetime = 1_800
    /// A registration may take as long as its session.
    static let registering: TimeInterval = 12 * 3_600
}

/// What came of linking, and of the provider's word for who he is.
enum ArrivalOutcome: String, Sendable {
    case linked, confirmed, differs, taken
    /// The provider has proved that it is somebody of another СНИЛС.
    case stranger
    case another
    case foreign
}

extension FederationArea {
    static func arrivalCookie(_ context: some PortalContext) -> String { context.visit.platform.cookie("okno-arrival") }

    private func arrivalHash(_ token: SecretToken) -> String { keys.codeHash("arrival", token.text) }

    /// Keeps what the provider said, for the pages that follow.
    func keepArrival(_ person: OutsidePerson, at now: Date, in tx: any WriteTransaction) throws -> SecretToken {
        let token = SecretToken.new()
        let hash = arrivalHash(token)
        try tx.run(
            """
            INSERT INTO arrival (token_hash, content, created_at, expires_at)
            VALUES (\(hash), \(keys.seal(json: person, context: "arrival:\(hash)")), \(now),
                    \(now.addingTimeInterval(Double(Arrival.lifetime))))
            """)
        return token
    }

    /// The arrival of this browser, from this provider; none that has become a registration.
    func arrival(_ context: some PortalContext, from provider: SignInProvider, in tx: any ReadTransaction) throws
        -> Arrival?
    {
        // Whatever else stands in the cookie is no token of ours.
        guard let token = context.request.cookies[Self.arrivalCookie(context)].flatMap({ try? SecretToken($0) }) else {
            return nil
        }
        let hash = arrivalHash(token)
        let found = try tx.first(
            Query(
                """
                SELECT content, created_at FROM arrival
                WHERE token_hash = \(hash) AND expires_at > \(context.now) AND registration_id IS NULL
                """
            ) {
                Arrival(
                    hash: hash,
                    person: try keys.open(json: $0.data("content"), context: "arrival:\(hash)"),
                    createdAt: try $0.moment("created_at"))
            })
        return found?.person.identity.provider == provider.id ? found : nil
    }

    /// Ends an arrival; false when another request did so before.
    func end(_ arrival: Arrival, in tx: any WriteTransaction) throws -> Bool {
        try tx.run("DELETE FROM arrival WHERE token_hash = \(arrival.hash)") == 1
    }

    /// Begins a registration with what the provider said; it is linked when it becomes an account.
    func beginRegistration(of arrival: Arrival, from address: String, at now: Date, in tx: any WriteTransaction) throws
        -> RegistrationID
    {
        let id = try accounts.beginRegistration(prefilled: arrival.person.answers, from: address, at: now, in: tx)
        let bound = try tx.run(
            """
            UPDATE arrival SET registration_id = \(id), expires_at = \(now.addingTimeInterval(Arrival.registering))
            WHERE token_hash = \(arrival.hash) AND registration_id IS NULL
            """)
        guard bound == 1 else { throw NotFound() }
        return id
    }

    /// A registration has become an account: what it began with is linked.
    package func registered(
        _ registration: RegistrationID, as person: PersonID, at now: Date, in tx: any WriteTransaction
    ) throws {
        let found = try tx.first(
            Query(
                """
                SELECT token_hash, content, created_at FROM arrival
                WHERE registration_id = \(registration) AND expires_at > \(now)
                """
            ) { row in
                let hash = try row.text("token_hash")
                return Arrival(
                    hash: hash, person: try keys.open(json: row.data("content"), context: "arrival:\(hash)"),
                    createdAt: try row.moment("created_at"))
            })
        guard let found, try end(found, in: tx), let client = client(found.person.identity.provider) else { return }
        _ = try link(found.person, of: client.provider, to: person, at: now, in: tx)
    }

    /// Links what the provider said to an account whose owner has proved that it is his, and believes the provider where the
    /// installation does.
    func link(
        _ arrived: OutsidePerson, of provider: SignInProvider, to id: PersonID, at now: Date,
        in tx: any WriteTransaction
    ) throws -> ArrivalOutcome {
        guard let person = try accounts.person(id, in: tx) else { throw NotFound() }
        if arrived.isProved, let snils = arrived.snils, snils != person.snils { return .stranger }
        switch try accounts.link(arrived.identity, called: provider.label, to: id, at: now, in: tx) {
        case .ofAnother: return .foreign
        case .hasAnother: return .another
        case .linked: break
        }
        switch try believe(arrived, of: provider, id, at: now, in: tx) {
        case .confirmed: return .confirmed
        case .differs: return .differs
        case .snilsTaken: return .taken
        case .wasConfirmed, nil: return .linked
        }
    }

    /// Whoever is linked to the identity, signing in by it.
    func owner(of arrived: OutsidePerson, _ provider: SignInProvider, at now: Date, in tx: any WriteTransaction) throws
        -> Person?
    {
        guard let person = try accounts.ownerUsing(arrived.identity, called: provider.label, at: now, in: tx) else {
            return nil
        }
        // What could not be confirmed when it was linked may be by now.
        _ = try believe(arrived, of: provider, person.id, at: now, in: tx)
        return try accounts.person(person.id, in: tx)
    }

    private func believe(
        _ arrived: OutsidePerson, of provider: SignInProvider, _ id: PersonID, at now: Date,
        in tx: any WriteTransaction
    ) throws -> ProviderProofOutcome? {
        guard provider.isTrustedForProof, let proved = arrived.proved else { return nil }
        return try enrolment.confirm(id, provedBy: provider.id, proved, at: now, in: tx)
    }
}
