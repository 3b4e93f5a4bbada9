import Accounts
import Crypto
import CryptoExtras
import Foundation
import Kernel
import Outbound
import Storage
import Synchronization
import TestSupport
import Testing
import Web

@testable import Federation

/// Another provider, on a server of this machine: honest unless a test has it lie.
final class FakeProvider: Sendable {
    /// What a test changes of it.
    struct Ways: Sendable {
        var claims: [String: String] = [:]
        /// Claims as JSON values; nil leaves one out.
        var changes: [String: String?] = [:]
        var userinfo = #"{"sub":"s-1"}"#
        var metadata: [String: String?] = [:]
        var header = #"{"alg":"RS256","kid":"k1"}"#
        var signer = Signer.rsa
        var publishes = ["k1"]
        var tokenAnswer: LoopbackServer.Answer?
        var metadataAnswer: LoopbackServer.Answer?
    }

    enum Signer: Sendable { case rsa, otherRSA, p256, publicKeyAsSecret, nobody, broken }

    /// Where somebody was sent, with what.
    struct Way: Sendable {
        let query: [String: String]
        subscript(_ name: String) -> String { query[name] ?? "" }
    }

    static let keys = (
        rsa: try? _RSA.Signing.PrivateKey(keySize: .bits2048), other: try? _RSA.Signing.PrivateKey(keySize: .bits2048),
        p256: P256.Signing.PrivateKey()
    )
    static let clientID = "okno-1"
    /// Has to be encoded in the header (RFC 6749, 2.3.1).
    static let secret = "s:e/c r=é&t"

    static let hashOfAccess = JSONWebToken.base64URL(SHA256.hash(data: Data("at-1".utf8)).prefix(16))

    let ways = Mutex(Ways())
    private let last = Mutex<Way?>(nil)
    private let base = Mutex("")
    private let clock: @Sendable () -> Date

    var issuer: String { base.withLock { $0 } }

    init(clock: @escaping @Sendable () -> Date) { self.clock = clock }

    func change(_ change: (inout Ways) -> Void) { ways.withLock { change(&$0) } }

    func server() -> LoopbackServer {
        LoopbackServer { [self] question in answer(question) }
    }

    func began(at base: String) { self.base.withLock { $0 = base } }

    func provider(_ id: String = "esia", proved: Set<String> = ["high"], trusted: Bool = false) throws -> SignInProvider
    {
        SignInProvider(
            id: id, issuer: try required(OutsideAddress(issuer)), clientID: Self.clientID, secret: Self.secret,
            label: Phrase(ru: "Госвход", en: "State sign-in"), scopes: ["openid", "profile", "snils"], proved: proved,
            isTrustedForProof: trusted)
    }

    // MARK: what a browser does

    /// Presses «Войти через Госвход»; where it led.
    @discardableResult
    func leave(_ browser: TestBrowser, _ id: String = "esia") async throws -> Way {
        try await browser.open("/sign-in/by/\(id)")
        return try await note(browser.headers["location"])
    }

    func note(_ location: String?) async throws -> Way {
        let address = try #require(location)
        #expect(address.hasPrefix(issuer + "/authorize?"), "\(address)")
        let items = URLComponents(string: address)?.queryItems ?? []
        let way = Way(query: Dictionary(items.map { ($0.name, $0.value ?? "") }, uniquingKeysWith: { $1 }))
        last.withLock { $0 = way }
        return way
    }

    func back(_ way: Way, _ id: String = "esia", _ changes: [String: String?] = [:]) -> String {
        var query: [String: String?] = ["code": "c-1", "state": way["state"], "iss": issuer]
        for (name, value) in changes { query[name] = .some(value) }
        return "/sign-in/by/\(id)/callback?"
            + query.compactMap { name, value in value.map { "\(name)=\(URLEncoded.encode($0))" } }.sorted()
            .joined(separator: "&")
    }

    /// All the way there and back.
    func signIn(_ browser: TestBrowser, _ id: String = "esia") async throws {
        let way = try await leave(browser, id)
        try await browser.open(back(way, id))
    }

    // MARK: what the provider answers

    private func answer(_ question: LoopbackServer.Question) -> LoopbackServer.Answer {
        let ways = ways.withLock { $0 }
        switch (question.isGet, question.path) {
        case (true, "/.well-known/openid-configuration"):
            if let answer = ways.metadataAnswer { return answer }
            var metadata: [String: String?] = [
                "issuer": json(issuer), "authorization_endpoint": json(issuer + "/authorize"),
                "token_endpoint": json(issuer + "/token"), "jwks_uri": json(issuer + "/keys"),
                "userinfo_endpoint": json(issuer + "/userinfo"),
                "authorization_response_iss_parameter_supported": "true",
            ]
            for (name, value) in ways.metadata { metadata[name] = .some(value) }
            return .json(object(metadata))
        case (true, "/keys"): return .json(#"{"keys":[\#(published(ways.publishes).joined(separator: ","))]}"#)
        case (true, "/userinfo"):
            return question.authorization == "Bearer at-1" ? .json(ways.userinfo) : .json("{}", status: 401)
        case (false, "/token"): return ways.tokenAnswer ?? token(question, ways)
        default: return .json("{}", status: 404)
        }
    }

    /// Checks what Okno sends as a provider has to.
    private func token(_ question: LoopbackServer.Question, _ ways: Ways) -> LoopbackServer.Answer {
        let form = URLEncoded.values(question.body)
        let pair = URLEncoded.encode(Self.clientID) + ":" + URLEncoded.encode(Self.secret)
        guard let way = last.withLock({ $0 }), form["grant_type"] == ["authorization_code"], form["code"] == ["c-1"],
            form["redirect_uri"] == [way["redirect_uri"]], let verifier = form["code_verifier"]?.first,
            JSONWebToken.base64URL(SHA256.hash(data: Data(verifier.utf8))) == way["code_challenge"],
            question.authorization == "Basic " + Data(pair.utf8).base64EncodedString()
        else { return .json(#"{"error":"invalid_grant"}"#, status: 400) }
        let now = Int(clock().timeIntervalSince1970)
        var claims: [String: String?] = [
            "iss": json(issuer), "sub": json("s-1"), "aud": json(Self.clientID), "exp": "\(now + 300)", "iat": "\(now)",
            "nonce": json(way["nonce"]),
        ]
        for (name, value) in ways.changes { claims[name] = .some(value) }
        let signed = base64(ways.header) + "." + base64(object(claims))
        return .json(
            #"{"access_token":"at-1","token_type":"Bearer","id_token":"\#(signed).\#(signature(of: signed, ways.signer))"}"#
        )
    }

    private func signature(of signed: String, _ signer: Signer) -> String {
        let data = Data(signed.utf8)
        let bytes: Data? =
            switch signer {
            case .rsa: try? Self.keys.rsa?.signature(for: data, padding: .insecurePKCS1v1_5).rawRepresentation
            case .otherRSA: try? Self.keys.other?.signature(for: data, padding: .insecurePKCS1v1_5).rawRepresentation
            case .p256: try? Self.keys.p256.signature(for: data).rawRepresentation
            case .publicKeyAsSecret:
                Data(
                    HMAC<SHA256>.authenticationCode(
                        for: data,
                        using: SymmetricKey(data: Data((Self.keys.rsa?.publicKey.pemRepresentation ?? "").utf8))))
            case .nobody: Data()
            case .broken: Data("nothing".utf8)
            }
        return JSONWebToken.base64URL(bytes ?? Data())
    }

    private func published(_ names: [String]) -> [String] {
        names.compactMap { name in
            if name.hasPrefix("ec") {
                let raw = Self.keys.p256.publicKey.rawRepresentation
                let (x, y) = (JSONWebToken.base64URL(raw.prefix(32)), JSONWebToken.base64URL(raw.suffix(32)))
                return #"{"kty":"EC","crv":"P-256","kid":"\#(name)","use":"sig","x":"\#(x)","y":"\#(y)"}"#
            }
            guard let parts = try? Self.keys.rsa?.publicKey.getKeyPrimitives() else { return nil }
            let (n, e) = (JSONWebToken.base64URL(parts.modulus), JSONWebToken.base64URL(parts.publicExponent))
            return #"{"kty":"RSA","kid":"\#(name)","use":"sig","n":"\#(n)","e":"\#(e)"}"#
        }
    }

    private func base64(_ text: String) -> String { JSONWebToken.base64URL(Data(text.utf8)) }
    private func json(_ text: String) -> String { String(decoding: JSONValue.text(text).bytes, as: UTF8.self) }
    private func object(_ members: [String: String?]) -> String {
        "{" + members.compactMap { name, value in value.map { "\"\(name)\":\($0)" } }.joined(separator: ",") + "}"
    }
}

/// A portal that has the fake provider.
struct ProviderWorld: Sendable {
    let world: FederationWorld
    let fake: FakeProvider
    let server: LoopbackServer

    static func run(
        trusted: Bool = false, _ change: @escaping @Sendable (inout OutboundPatience) -> Void = { _ in },
        _ body:
            @escaping @Sendable (
                ProviderWorld, _ enter: @escaping @Sendable (Principal?) async throws -> TestBrowser
            ) async throws -> Void
    ) async throws {
        let now = Mutex<(@Sendable () -> Date)?>(nil)
        let fake = FakeProvider { now.withLock { $0 }?() ?? Date(timeIntervalSince1970: 0) }
        let server = fake.server()
        try await server.run { base in
            fake.began(at: base)
            var patience = OutboundPatience()
            patience.firstPause = .milliseconds(5)
            patience.failuresToRest = 100
            change(&patience)
            let world = try await FederationWorld(
                providers: [
                    fake.provider(trusted: trusted), fake.provider("other", trusted: trusted),
                ], patience: patience)
            let clock = world.test.clock
            now.withLock { $0 = { clock.now } }
            try await world.run { enter in
                try await body(ProviderWorld(world: world, fake: fake, server: server), enter)
            }
        }
    }

    /// What the provider says of Ada, or of somebody else.
    func says(_ snils: String = "11223344595", level: String? = "high", surname: String = "Лебедева") {
        fake.change { ways in
            ways.userinfo =
                #"{"sub":"s-1","family_name":"\#(surname)","given_name":"Ада","middle_name":"Сергеевна","birthdate":"1990-03-14","gender":"female","snils":"\#(snils)","email":"ada.l@example.ru"}"#
            ways.changes["acr"] = .some(level.map { "\"\($0)\"" })
        }
    }

    static let password = "three wise words"

    /// Ada links it from her cabinet.
    func linked(_ ada: Person, _ browser: TestBrowser) async throws {
        try await browser.open("/cabinet/security/providers/esia")
        try await browser.submit("/cabinet/security/providers/esia", [("current-password", Self.password)])
        let refresh = try #require(browser.headers["refresh"], "\(browser.text.prefix(500))")
        let way = try await fake.note(String(refresh.dropFirst("0; url=".count)))
        try await browser.open(fake.back(way))
    }

    func level(of person: Person) async throws -> AccountLevel? {
        try await world.test.store.read { tx in try world.accounts.person(person.id, in: tx)?.level }
    }

    func journal(_ action: String) async throws -> Int {
        try await world.count("SELECT count(*) AS n FROM journal WHERE action = \(action)")
    }
}
