import Foundation
import Signatures
import TestSupport

/// The centres and the people of the tests, made once.
final class World: Sendable {
    static func shared() throws -> World { try made.get() }
    private static let made = Result { try World() }

    let openssl: OpenSSL
    /// A root with RSA, and below it a centre with P-384 who issues the certificates of people.
    let root: Centre
    let middle: Centre
    /// Bears the name of the root and of the centre, and is neither.
    let falseRoot: Centre
    let falseMiddle: Centre
    /// Below the root, over since February of 2026.
    let former: Centre
    /// Below the root, without the right to issue.
    let unentitled: Centre
    let rootList: [UInt8]
    let middleList: [UInt8]

    static let noon = Date(timeIntervalSince1970: 1_773_144_000)  // 2026-03-10 12:00 UTC
    static let challenge = Array("okno.example 2026-03-10T12:00Z: I am who I say, 5f2c…\n".utf8)

    private init() throws {
        let openssl = try OpenSSL()
        self.openssl = openssl
        root = try Centre("Root", key: .rsa, by: openssl)
        middle = try Centre("Middle", key: .p384, under: root, by: openssl)
        falseRoot = try Centre("FalseRoot", subject: "Root", key: .p256, by: openssl)
        falseMiddle = try Centre("FalseMiddle", subject: "Middle", key: .p256, under: falseRoot, by: openssl)
        former = try Centre("Former", key: .p256, under: root, to: "20260201000000Z", by: openssl)
        unentitled = try Centre("Unentitled", key: .p256, under: root, usage: "cRLSign", by: openssl)
        for key in [TestKey.rsa, .p256, .p384, .p521] {
            try middle.issue(TestCertificate("ada-\(key.rawValue)", subject: Self.ada, key: key))
        }
        try middle.issue(TestCertificate("boris", subject: Self.ada))
        try middle.revoke("boris", at: "260305000000Z", reason: ",keyCompromise")
        rootList = try root.list()
        middleList = try middle.list()
    }

    static let ada: [(String, String)] = [
        ("C", "RU"), ("SN", "Лавлейс"), ("GN", "Ада Джорджевна"), ("CN", "Лавлейс Ада Джорджевна"),
        ("title", "Инженер"), ("O", "ООО \\\"Машина, и сыновья\\\""), ("emailAddress", "ada@example.org"),
        ("SNILS", "11223344595"), ("INN", "500100732259"), ("OGRN", "1027700132195"),
        ("1.2.643.100.5", "304500116000157"),
        ("innle", "7707083893"),
    ]

    func trust(
        intermediates: [[UInt8]] = [], lists: [[UInt8]]? = nil, isRevocationRequired: Bool = true
    ) throws -> SignatureTrust {
        try SignatureTrust(
            roots: [root.certificate], intermediates: intermediates, revocationLists: lists ?? [rootList, middleList],
            isRevocationRequired: isRevocationRequired)
    }

    /// Issues a certificate once for a test, under a name of its own.
    func issue(_ certificate: TestCertificate, by centre: Centre) throws -> String {
        try centre.issue(certificate)
        return certificate.name
    }

    /// What the program of the person makes of the content.
    func sign(
        _ content: [UInt8] = challenge, by person: String, and second: String? = nil, carrying: [String] = ["Middle"],
        options: [String] = [], form: String = "DER"
    ) throws -> [UInt8] {
        let file = "message-\(UUID().uuidString)"
        try Data(content).write(to: openssl.folder.appending(path: "\(file).txt"))
        var bundle = Data()
        for name in carrying { bundle += Data(try openssl.read("\(name).pem")) }
        try bundle.write(to: openssl.folder.appending(path: "\(file).bundle"))
        try openssl.run(
            [
                "cms", "-sign", "-binary", "-in", "\(file).txt", "-out", "\(file).cms", "-outform", form,
                "-signer", "\(person).pem", "-inkey", "\(person).key",
            ] + (second.map { ["-signer", "\($0).pem", "-inkey", "\($0).key"] } ?? [])
                + (carrying.isEmpty ? [] : ["-certfile", "\(file).bundle"]) + options)
        return try openssl.read("\(file).cms")
    }
}

/// The fault, or nil when the signature counts.
func fault(
    _ signature: [UInt8], over content: [UInt8] = World.challenge, by trust: SignatureTrust, at time: Date = World.noon
) async -> SignatureFault? {
    do throws(SignatureFault) {
        _ = try await trust.check(signature, over: content, at: time)
        return nil
    } catch {
        return error
    }
}

/// A time as «2026-03-10».
func day(_ text: String) throws -> Date { try Date(text + "T00:00:00Z", strategy: .iso8601) }
