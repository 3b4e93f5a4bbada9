import Foundation
import Signatures
import TestSupport
import Testing

@Suite struct ContentTests {
    @Test(arguments: ["ada-rsa", "ada-p256"]) func somethingElseSignedIsNotTheChallenge(_ person: String) async throws {
        let world = try World.shared()
        let trust = try world.trust()
        let other = World.challenge.dropLast() + [0x20]
        for options in [[], ["-nodetach"], ["-nodetach", "-noattr"]] {
            let signature = try world.sign(by: person, options: options)
            #expect(await fault(signature, over: Array(other), by: trust) == .contentDiffers)
            #expect(await fault(signature, over: [], by: trust) == .contentDiffers)
        }
        let bare = try world.sign(by: person, options: ["-noattr"])
        #expect(await fault(bare, over: Array(other), by: trust) == .badSignature)
    }

    @Test func lineEndsAreContent() async throws {
        let world = try World.shared()
        let windows = Array(String(decoding: World.challenge, as: UTF8.self).replacing("\n", with: "\r\n").utf8)
        #expect(await fault(try world.sign(windows, by: "ada-rsa"), by: try world.trust()) == .contentDiffers)
    }

    @Test func emptyAndLongContentsAreSignedToo() async throws {
        let world = try World.shared()
        for content in [[], Array(repeating: 7, count: 100_000)] as [[UInt8]] {
            let signature = try world.sign(content, by: "ada-rsa", options: ["-nodetach"])
            #expect(await fault(signature, over: content, by: try world.trust()) == nil)
        }
    }

    @Test(arguments: ["ada-rsa", "ada-p256", "ada-p384", "ada-p521"])
    func aChangedSignatureIsBad(_ person: String) async throws {
        let world = try World.shared()
        for options in [[], ["-noattr"]] {
            let signature = try world.sign(by: person, options: options)
            // The signature is the last thing in the message.
            for back in [1, 5, 20] {
                var changed = signature
                changed[changed.count - back] ^= 1
                #expect(await fault(changed, by: try world.trust()) == .badSignature)
            }
        }
    }

    @Test func changedAttributesAreBad() async throws {
        let world = try World.shared()
        let signature = try world.sign(by: "ada-rsa")
        let time = try #require(signature.firstRange(of: [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x05]))
        var changed = signature
        changed[time.upperBound + 5] ^= 1  // A digit of the year.
        #expect(await fault(changed, by: try world.trust()) == .badSignature)
    }

    @Test func theAttributesOfAnotherMessageDoNotServe() async throws {
        let world = try World.shared()
        // The content of the second is the signed attributes of the first: without its attributes the first would
        // pass for a signature over them. The challenge is text, so it cannot be turned round.
        let first = try Tree(try world.sign(by: "ada-rsa"))
        var attributes: [UInt8] = []
        var stripped = first
        stripped.changeAll { node in
            guard case .parts(let parts) = node.content, parts.count == 6, parts[3].tag == 0xA0 else { return }
            attributes = [0x31] + parts[3].bytes.dropFirst()
            node.content = .parts(Array(parts[..<3] + parts[4...]))
        }
        #expect(!attributes.isEmpty)
        #expect(await fault(stripped.bytes, by: try world.trust()) == .badSignature)
    }

    @Test func requiredAttributesAreRequiredOnce() async throws {
        let world = try World.shared()
        let signature = try Tree(try world.sign(by: "ada-rsa"))
        for last: UInt8 in [3, 4] {
            let name: [UInt8] = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, last]
            for copies in [0, 2] {
                var changed = signature
                changed.changeAll { node in
                    guard node.tag == 0xA0, case .parts(let parts) = node.content else { return }
                    node.content = .parts(
                        parts.flatMap { part -> [Tree] in
                            guard case .parts(let pair) = part.content, case .bytes(name) = pair.first?.content else {
                                return [part]
                            }
                            return Array(repeating: part, count: copies)
                        })
                }
                #expect(changed.bytes != signature.bytes)
                #expect(await fault(changed.bytes, by: try world.trust()) == .notCMS)
            }
        }
    }

    @Test func twoSignersAreTooMany() async throws {
        let world = try World.shared()
        let signature = try world.sign(by: "ada-rsa", and: "ada-p256")
        #expect(await fault(signature, by: try world.trust()) == .severalSigners)
    }

    @Test func aBundleOfCertificatesHasNoSigner() async throws {
        let world = try World.shared()
        try world.openssl.run(
            ["crl2pkcs7", "-nocrl", "-certfile", "ada-rsa.pem", "-outform", "DER", "-out", "bundle.p7"])
        #expect(await fault(try world.openssl.read("bundle.p7"), by: try world.trust()) == .noSigner)
    }

    @Test func aSignatureWithoutTheCertificateHasNoSigner() async throws {
        let world = try World.shared()
        for options in [["-nocerts"], ["-nocerts", "-keyid"]] {
            let signature = try world.sign(by: "ada-rsa", options: options)
            #expect(await fault(signature, by: try world.trust()) == .noSigner)
        }
    }

    @Test func onlyPlainDataCanBeAChallenge() async throws {
        let world = try World.shared()
        let signature = try world.sign(
            by: "ada-rsa", options: ["-nodetach", "-econtent_type", "1.2.840.113549.1.9.16.1.4"])
        #expect(await fault(signature, by: try world.trust()) == .notCMS)
        // Without attributes nothing that is signed says what the content is.
        let plain: [UInt8] = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x01]
        let bare = try Tree(try world.sign(by: "ada-rsa", options: ["-noattr", "-nodetach"]))
        let changed = bare.replacing(plain, with: Array(plain.dropLast() + [0x06]))
        #expect(await fault(bare.bytes, by: try world.trust()) == nil)
        #expect(await fault(changed.bytes, by: try world.trust()) == .notCMS)
    }

    @Test func theAttributesMustSpeakOfPlainDataToo() async throws {
        let world = try World.shared()
        let receipt: [UInt8] = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x10, 0x01, 0x01]
        let plain: [UInt8] = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x01]
        var tree = try Tree(
            try world.sign(by: "ada-rsa", options: ["-nodetach", "-econtent_type", "1.2.840.113549.1.9.16.1.1"]))
        var count = 0
        tree.changeAll { node in
            // EncapsulatedContentInfo is not signed: anybody may change it.
            guard node.tag == 0x30, case .parts(var parts) = node.content, parts.count == 2, parts[1].tag == 0xA0,
                case .bytes(receipt) = parts[0].content
            else { return }
            parts[0].content = .bytes(plain)
            node.content = .parts(parts)
            count += 1
        }
        #expect(count == 1)
        #expect(await fault(tree.bytes, by: try world.trust()) == .notCMS)
    }
}
