import Foundation
import Signatures
import TestSupport
import Testing

/// No program here signs by GOST: its names are put into messages that OpenSSL made.
@Suite struct GOSTTests {
    static let ecdsaSHA256: [UInt8] = [0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x04, 0x03, 0x02]
    static let ecdsaSHA384: [UInt8] = [0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x04, 0x03, 0x03]
    static let ecKey: [UInt8] = [0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x02, 0x01]
    static let sha256: [UInt8] = [0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01]
    static let rsa: [UInt8] = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x01]
    static let rsaSHA256: [UInt8] = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x0B]
    /// 1.2.643.7.1.1.1.1, 1.2.643.7.1.1.3.2, 1.2.643.7.1.1.2.2: of 2012, with 256 bits.
    static let key: [UInt8] = [0x2A, 0x85, 0x03, 0x07, 0x01, 0x01, 0x01, 0x01]
    static let signature: [UInt8] = [0x2A, 0x85, 0x03, 0x07, 0x01, 0x01, 0x03, 0x02]
    static let digest: [UInt8] = [0x2A, 0x85, 0x03, 0x07, 0x01, 0x01, 0x02, 0x02]
    /// 1.2.643.2.2.19, 1.2.643.2.2.3, 1.2.643.2.2.9: of 2001 and 1994.
    static let oldKey: [UInt8] = [0x2A, 0x85, 0x03, 0x02, 0x02, 0x13]
    static let oldSignature: [UInt8] = [0x2A, 0x85, 0x03, 0x02, 0x02, 0x03]
    static let oldDigest: [UInt8] = [0x2A, 0x85, 0x03, 0x02, 0x02, 0x09]

    private func check(_ person: String, options: [String] = [], _ changes: [([UInt8], [UInt8])]) async throws
        -> SignatureFault?
    {
        let world = try World.shared()
        let made = try Tree(try world.sign(by: person, options: options))
        let changed = changes.reduce(made) { $0.replacing($1.0, with: $1.1) }
        #expect(changed.bytes != made.bytes)
        return await fault(changed.bytes, by: try world.trust())
    }

    @Test func aMessageThatIsAllGOSTIsCalledSo() async throws {
        let of2012 = [(Self.ecdsaSHA256, Self.signature), (Self.ecKey, Self.key), (Self.sha256, Self.digest)]
        let of2001 = [(Self.ecdsaSHA256, Self.oldSignature), (Self.ecKey, Self.oldKey), (Self.sha256, Self.oldDigest)]
        for changes in [of2012, of2001] {
            for options in [[], ["-nodetach"], ["-noattr"], ["-keyid"], ["-nocerts"]] {
                #expect(try await check("ada-p256", options: options, changes) == .gostUnsupported)
            }
        }
    }

    @Test func anyPartOfItIsEnough() async throws {
        #expect(try await check("ada-p256", [(Self.sha256, Self.digest)]) == .gostUnsupported)
        #expect(try await check("ada-p256", [(Self.ecdsaSHA256, Self.signature)]) == .gostUnsupported)
        #expect(try await check("ada-rsa", [(Self.rsa, Self.key)]) == .gostUnsupported)
        // The certificate alone: its key, or the signature of its issuer.
        #expect(try await check("ada-p256", [(Self.ecKey, Self.oldKey)]) == .gostUnsupported)
        #expect(try await check("ada-rsa", [(Self.ecdsaSHA256, Self.signature)]) == .gostUnsupported)
    }

    @Test func aCertificateOfGOSTBesideDoesNoHarm() async throws {
        let world = try World.shared()
        let other = try Tree(try world.falseRoot.certificate).replacing(Self.ecKey, with: Self.key).replacing(
            Self.ecdsaSHA256, with: Self.signature)
        var message = try Tree(try world.sign(by: "ada-rsa"))
        message.changeAll { node in
            guard node.tag == 0xA0, case .parts(let parts) = node.content, parts.count == 2 else { return }
            node.content = .parts([other] + parts)
        }
        #expect(await fault(message.bytes, by: try world.trust()) == nil)
    }

    @Test func aRootOfGOSTIsCalledSo() throws {
        let root = try World.shared().falseRoot.certificate
        let changed = try Tree(root).replacing(Self.ecKey, with: Self.key)
        #expect(throws: SignatureFault.gostUnsupported) { try SignatureTrust(roots: [changed.bytes]) }
    }

    @Test func aListOfGOSTTellsNothing() async throws {
        let world = try World.shared()
        let list = try Tree(world.middleList).replacing(Self.ecdsaSHA256, with: Self.signature)
        #expect(list.bytes != world.middleList)
        let trust = try world.trust(lists: [world.rootList, list.bytes])
        #expect(await fault(try world.sign(by: "ada-rsa"), by: trust) == .revocationUnknown)
    }
}
