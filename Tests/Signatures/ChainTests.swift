import Foundation
import Signatures
import TestSupport
import Testing

@Suite struct ChainTests {
    private func lenient(_ world: World, intermediates: [[UInt8]] = []) throws -> SignatureTrust {
        try world.trust(intermediates: intermediates, isRevocationRequired: false)
    }

    @Test func theCentreBetweenComesWithTheMessageOrFromTheSettings() async throws {
        let world = try World.shared()
        let alone = try world.sign(by: "ada-rsa", carrying: [])
        #expect(await fault(alone, by: try world.trust()) == .untrusted)
        #expect(await fault(alone, by: try world.trust(intermediates: [world.middle.certificate])) == nil)
        #expect(await fault(alone, by: try world.trust(intermediates: [world.root.pem + world.middle.pem])) == nil)
    }

    @Test func otherCertificatesMayComeWithTheMessage() async throws {
        let world = try World.shared()
        // The number of the root's is that of Ada's.
        for carrying in [["Root", "Middle"], ["FalseRoot", "FalseMiddle", "Former", "Middle", "boris"]] {
            let signature = try world.sign(by: "ada-rsa", carrying: carrying)
            #expect(await fault(signature, by: try world.trust()) == nil)
        }
    }

    @Test func aRootMayIssueToPeople() async throws {
        let world = try World.shared()
        let person = try world.issue(TestCertificate("direct"), by: world.root)
        #expect(await fault(try world.sign(by: person, carrying: []), by: try world.trust()) == nil)
    }

    @Test func anotherRootOfTheSameNameIsAnother() async throws {
        let world = try World.shared()
        let person = try world.issue(TestCertificate("mallory", subject: World.ada), by: world.falseMiddle)
        for carrying in [["FalseMiddle"], ["FalseMiddle", "FalseRoot"], ["FalseMiddle", "Middle", "Root"]] {
            let signature = try world.sign(by: person, carrying: carrying)
            #expect(await fault(signature, by: try world.trust()) == .untrusted)
        }
        let theirs = try SignatureTrust(roots: [world.falseRoot.certificate], isRevocationRequired: false)
        #expect(await fault(try world.sign(by: person, carrying: ["FalseMiddle"]), by: theirs) == nil)
        #expect(await fault(try world.sign(by: "ada-rsa"), by: theirs) == .untrusted)
    }

    @Test func withoutRootsNobodyIsTrusted() async throws {
        let world = try World.shared()
        let nobody = try SignatureTrust(roots: [])
        #expect(await fault(try world.sign(by: "ada-rsa"), by: nobody) == .untrusted)
    }

    @Test func aRootIsNoPerson() async throws {
        let world = try World.shared()
        #expect(await fault(try world.sign(by: "Root", carrying: []), by: try lenient(world)) == .untrusted)
    }

    @Test func aCertificateCountsFromItsFirstSecondToItsLast() async throws {
        let world = try World.shared()
        let signature = try world.sign(by: "ada-p256")
        let trust = try lenient(world)
        let (first, last) = (try day("2025-01-01"), try day("2027-01-01"))
        #expect(await fault(signature, by: trust, at: first.addingTimeInterval(-1)) == .notYetValid)
        #expect(await fault(signature, by: trust, at: first) == nil)
        #expect(await fault(signature, by: trust, at: last) == nil)
        #expect(await fault(signature, by: trust, at: last.addingTimeInterval(1)) == .expired)
        #expect(await fault(signature, by: trust, at: try day("2044-01-01")) == .expired)
        #expect(await fault(signature, by: trust, at: try day("1990-01-01")) == .notYetValid)
    }

    @Test func aBrokenClockLetsNobodyIn() async throws {
        let world = try World.shared()
        let signature = try world.sign(by: "ada-p256")
        let trust = try lenient(world)
        for seconds in [-1, .nan, .infinity, -.infinity, 1e300, 253_402_300_800] {
            #expect(await fault(signature, by: trust, at: Date(timeIntervalSince1970: seconds)) == .untrusted)
        }
        #expect(await fault(signature, by: trust, at: Date(timeIntervalSince1970: 253_402_300_799)) == .expired)
    }

    @Test func aCentreMustBeValidToo() async throws {
        let world = try World.shared()
        let person = try world.issue(TestCertificate("zoe"), by: world.former)
        let signature = try world.sign(by: person, carrying: ["Former"])
        #expect(await fault(signature, by: try lenient(world)) == .expired)
        #expect(await fault(signature, by: try lenient(world), at: try day("2026-01-20")) == nil)
    }

    @Test func aCentreMustBeEntitledToIssue() async throws {
        let world = try World.shared()
        let person = try world.issue(TestCertificate("yuri"), by: world.unentitled)
        #expect(
            await fault(try world.sign(by: person, carrying: ["Unentitled"]), by: try lenient(world)) == .untrusted)
    }

    @Test func aPersonIsNoCentre() async throws {
        let world = try World.shared()
        let posing = try Centre(posingAs: "ada-rsa", by: world.openssl)
        try posing.issue(TestCertificate("by-ada"))
        let signature = try world.sign(by: "by-ada", carrying: ["ada-rsa", "Middle"])
        #expect(await fault(signature, by: try lenient(world)) == .untrusted)
    }

    struct Usage: Sendable {
        let name: String
        let extensions: [String]
        let fault: SignatureFault?
    }

    @Test(arguments: [
        Usage(name: "usage-none", extensions: [], fault: nil),
        Usage(name: "usage-signature", extensions: ["keyUsage = digitalSignature"], fault: nil),
        Usage(name: "usage-document", extensions: ["keyUsage = critical,nonRepudiation"], fault: nil),
        Usage(name: "usage-cipher", extensions: ["keyUsage = critical,keyEncipherment"], fault: .keyUsage),
        Usage(name: "usage-issuing", extensions: ["keyUsage = keyCertSign,cRLSign"], fault: .keyUsage),
        Usage(name: "usage-broken", extensions: ["keyUsage = DER:0500"], fault: .keyUsage),
        Usage(name: "purpose-person", extensions: ["extendedKeyUsage = clientAuth,emailProtection"], fault: nil),
        Usage(name: "purpose-critical", extensions: ["extendedKeyUsage = critical,emailProtection"], fault: nil),
        Usage(name: "purpose-document", extensions: ["extendedKeyUsage = 1.3.6.1.5.5.7.3.36"], fault: nil),
        Usage(name: "purpose-server", extensions: ["extendedKeyUsage = serverAuth"], fault: .keyUsage),
        Usage(name: "purpose-stamp", extensions: ["extendedKeyUsage = critical,timeStamping"], fault: .keyUsage),
        Usage(name: "policy", extensions: ["certificatePolicies = critical,1.2.643.100.113.1"], fault: nil),
        Usage(name: "unknown", extensions: ["1.2.3.4 = DER:0500"], fault: nil),
        Usage(name: "unknown-critical", extensions: ["1.2.3.4 = critical,DER:0500"], fault: .untrusted),
    ])
    func aCertificateIsForWhatItSays(_ usage: Usage) async throws {
        let world = try World.shared()
        let person = try world.issue(TestCertificate(usage.name, extensions: usage.extensions), by: world.middle)
        #expect(await fault(try world.sign(by: person), by: try lenient(world)) == usage.fault)
    }

    @Test func weakAndUnknownWaysToSignAreNotTaken() async throws {
        let world = try World.shared()
        let trust = try lenient(world)
        for key in [TestKey.rsa1024, .koblitz] {
            let person = try world.issue(TestCertificate("weak-\(key.rawValue)", key: key), by: world.middle)
            #expect(await fault(try world.sign(by: person), by: trust) == .unsupportedAlgorithm)
        }
        let old = try world.issue(TestCertificate("old", digest: "sha1"), by: world.root)
        #expect(await fault(try world.sign(by: old, carrying: []), by: trust) == .unsupportedAlgorithm)
        #expect(
            await fault(try world.sign(by: "ada-rsa", options: ["-md", "sha1"]), by: trust) == .unsupportedAlgorithm)
        let padded = try world.sign(by: "ada-rsa", options: ["-keyopt", "rsa_padding_mode:pss"])
        #expect(await fault(padded, by: trust) == .unsupportedAlgorithm)
    }

    @Test func aHashAndASignatureThatDisagreeAreNotTaken() async throws {
        let world = try World.shared()
        let sha384: [UInt8] = [0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x02]
        let sha256: [UInt8] = [0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01]
        let signature = try Tree(try world.sign(by: "ada-p256")).replacing(sha256, with: sha384)
        #expect(await fault(signature.bytes, by: try lenient(world)) == .unsupportedAlgorithm)
    }

    /// Twelve certificates of one key, each of which may stand above any of six: half a million ways and more.
    @Test func certificatesThatIssueEachOtherDoNotHoldUpTheCheck() async throws {
        let world = try World.shared()
        func openssl(_ line: String) throws { try world.openssl.run(line.split(separator: " ").map(String.init)) }
        try world.openssl.run(["genpkey"] + TestKey.p256.arguments + ["-out", "circle.key"])
        let names = ["/C=RU/O=Centre/CN=Root", "/CN=Circle"]
        for (number, name) in names.enumerated() {
            try openssl("req -x509 -key circle.key -subj \(name) -days 9000 -out circle\(number).pem")
        }
        let carried = (0..<12).map { "circle-\($0)" }
        for (number, file) in carried.enumerated() {
            try openssl("req -new -key circle.key -subj \(names[number % 2]) -out circle.csr")
            try world.openssl.write(
                "basicConstraints=CA:TRUE\nsubjectAltName=DNS:\(number).example\n", to: "circle.ext")
            try openssl(
                "x509 -req -in circle.csr -CA circle\((number + 1) % 2).pem -CAkey circle.key -extfile circle.ext "
                    + "-set_serial \(number) -days 9000 -out \(file).pem")
        }
        try openssl("req -new -key circle.key -subj /CN=Eve -out eve.csr")
        try openssl(
            "x509 -req -in eve.csr -CA circle0.pem -CAkey circle.key -set_serial 99 -days 9000 -out eve.pem")
        try openssl("pkey -in circle.key -out eve.key")
        let signature = try world.sign(by: "eve", carrying: carried)
        let start = ContinuousClock.now
        #expect(await fault(signature, by: try lenient(world)) == .untrusted)
        #expect(ContinuousClock.now - start < .seconds(5))
    }
}
