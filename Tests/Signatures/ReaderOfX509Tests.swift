import Foundation
import Signatures
import TestSupport
import Testing
@_spi(CMS) @_spi(FixedExpiryValidationTime) import X509

/// Our reader beside the one of X509, which stands behind an SPI and reads less.
@Suite struct ReaderOfX509Tests {
    private func isTaken(_ signature: [UInt8], over content: [UInt8] = World.challenge) async throws -> Bool {
        let root = try Certificate(derEncoded: World.shared().root.certificate)
        let result = await CMS.isValidSignature(
            dataBytes: content, signatureBytes: signature, trustRoots: CertificateStore([root]),
            allowAttachedContent: true
        ) { RFC5280Policy(fixedExpiryValidationTime: World.noon) }
        if case .success = result { return true }
        return false
    }

    @Test(arguments: [[], ["-noattr"], ["-nodetach"], ["-md", "sha512"]])
    func bothAgreeOnECDSA(_ options: [String]) async throws {
        let world = try World.shared()
        let trust = try world.trust(isRevocationRequired: false)
        for person in ["ada-p256", "ada-p384", "ada-p521"] {
            let signature = try world.sign(by: person, options: options)
            #expect(try await isTaken(signature))
            #expect(await fault(signature, by: trust) == nil)
            let other = World.challenge + [0]
            #expect(try await !isTaken(signature, over: other))
            #expect(await fault(signature, over: other, by: trust) != nil)
        }
    }

    @Test func whatX509TakesOfChangedMessagesIsTakenHereOrRefusedForAReason() async throws {
        let world = try World.shared()
        let trust = try world.trust(isRevocationRequired: false)
        let signature = try world.sign(by: "ada-p256")
        var dice = Dice(7)
        for _ in 0..<300 {
            let changed = dice.mutate(signature)
            guard try await isTaken(changed) else { continue }
            #expect(await fault(changed, by: trust) == nil)
        }
    }

    /// Why it is not used. When this fails, look again whether it can be.
    @Test func theReaderOfX509RefusesTheRSAOfOpenSSL() async throws {
        let world = try World.shared()
        #expect(try await !isTaken(try world.sign(by: "ada-rsa")))
    }
}
