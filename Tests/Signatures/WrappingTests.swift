import Foundation
import Signatures
import TestSupport
import Testing

@Suite struct WrappingTests {
    private func check(_ signature: [UInt8]) async throws -> SignatureFault? {
        await fault(signature, by: try World.shared().trust())
    }

    @Test(arguments: [["-nodetach"], []]) func pemAndBase64AreAsGoodAsDER(_ options: [String]) async throws {
        let world = try World.shared()
        let pem = try world.sign(by: "ada-p256", options: options, form: "PEM")
        let text = String(decoding: pem, as: UTF8.self)
        #expect(text.hasPrefix("-----BEGIN CMS-----\n"))
        #expect(try await check(pem) == nil)
        let windows = text.replacingOccurrences(of: "\n", with: "\r\n")
        #expect(try await check(Array(windows.utf8)) == nil)
        let oneLine = "  " + text.replacingOccurrences(of: "\n", with: " ")
        #expect(try await check(Array(oneLine.utf8)) == nil)
        let renamed = "signed by me:\n" + text.replacingOccurrences(of: " CMS-", with: " PKCS7-")
        #expect(try await check(Array(renamed.utf8)) == nil)
        let bare = text.split(separator: "\n").dropFirst().dropLast().joined(separator: "\n")
        #expect(try await check(Array(bare.utf8)) == nil)
        #expect(try await check([0xEF, 0xBB, 0xBF] + Array(bare.replacingOccurrences(of: "\n", with: "").utf8)) == nil)
    }

    @Test func theStreamedFormOfBERIsRead() async throws {
        let world = try World.shared()
        for person in ["ada-rsa", "ada-p384"] {
            let signature = try world.sign(by: person, options: ["-nodetach", "-stream"])
            #expect(signature.starts(with: [0x30, 0x80]), "indefinite length")
            #expect(try await check(signature) == nil)
            #expect(await fault(signature, over: [1, 2, 3], by: try world.trust()) == .contentDiffers)
        }
    }

    @Test func theSignerMayBePointedToByTheIdentifierOfTheKey() async throws {
        let world = try World.shared()
        for options in [["-keyid"], ["-keyid", "-nodetach"], ["-keyid", "-noattr"]] {
            #expect(try await check(try world.sign(by: "ada-rsa", options: options)) == nil)
        }
    }

    /// What programs of Windows and Java write: RFC 5754, section 2, wants both forms read.
    @Test func theHashMayHaveNullForParameters() async throws {
        let world = try World.shared()
        let name: [UInt8] = [0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01]
        var tree = try Tree(try world.sign(by: "ada-rsa"))
        var count = 0
        tree.changeAll { node in
            guard case .parts(let parts) = node.content, parts.count == 1, case .bytes(name) = parts[0].content else {
                return
            }
            node.content = .parts(parts + [try! Tree([0x05, 0x00])])
            count += 1
        }
        #expect(count == 2, "of the message and of the signer")
        #expect(try await check(tree.bytes) == nil)
    }

    /// And `id-ecPublicKey` with the curve for the algorithm of a signature.
    @Test func theKeyMayStandForTheAlgorithm() async throws {
        let world = try World.shared()
        let ecdsa: [UInt8] = [0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x04, 0x03, 0x02]
        let key: [UInt8] = [0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x02, 0x01]
        let root = try Centre("P256Root", key: .p256, by: world.openssl)
        try root.issue(TestCertificate("p256-direct", digest: "sha384"))
        let signature = try world.sign(by: "p256-direct", carrying: [])
        let trust = try SignatureTrust(roots: [root.certificate], isRevocationRequired: false)
        #expect(await fault(signature, by: trust) == nil)
        let changed = try Tree(signature).replacing(ecdsa, with: key).bytes
        #expect(changed != signature)
        #expect(await fault(changed, by: trust) == nil)
    }

    @Test(arguments: [
        "", "0", "MIIB", "-----BEGIN CMS-----", "-----BEGIN CMS-----\n-----END CMS-----", "Привет", "null", "MAA=",
        "-----BEGIN CMS-----\nMAA=\n-----END CMS-----", "====", "-----BEGIN -----END ----------BEGIN ",
    ])
    func whatIsNoSignatureIsCalledSo(_ text: String) async throws {
        #expect(try await check(Array(text.utf8)) == .notCMS)
    }

    @Test func otherFilesAreNoSignatures() async throws {
        let world = try World.shared()
        #expect(try await check(world.root.certificate) == .notCMS)
        #expect(try await check(world.middleList) == .notCMS)
        #expect(try await check(Array(repeating: 0x30, count: 300)) == .notCMS)
        #expect(try await check(Array(repeating: [0x30, 0x80], count: 60).flatMap { $0 }) == .notCMS, "too deep")
    }

    @Test func twoSignaturesInOneFileAreNone() async throws {
        let world = try World.shared()
        let pem = try world.sign(by: "ada-p256", form: "PEM")
        #expect(try await check(pem + pem) == .notCMS)
    }

    @Test func aSignatureMayHaveManyBytesButNotMore() async throws {
        let world = try World.shared()
        let limit = SignatureTrust.limit
        let pem = try world.sign(by: "ada-p256", form: "PEM")
        let padded = pem + Array(repeating: 0x0A, count: limit - pem.count)
        #expect(try await check(padded) == nil)
        #expect(try await check(padded + [0x0A]) == .tooLarge)
        let large = try world.sign(Array(repeating: 65, count: limit), by: "ada-p256", options: ["-nodetach"])
        #expect(await fault(large, over: Array(repeating: 65, count: limit), by: try world.trust()) == .tooLarge)
    }
}
