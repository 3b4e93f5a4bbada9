import Foundation
import SwiftASN1
import TestSupport
import Testing

@testable import Signatures

@Suite struct RevocationTests {
    private func faults(_ signature: [UInt8], _ world: World, lists: [[UInt8]], at time: Date = World.noon) async throws
        -> (strict: SignatureFault?, lenient: SignatureFault?)
    {
        (
            await fault(signature, by: try world.trust(lists: lists), at: time),
            await fault(signature, by: try world.trust(lists: lists, isRevocationRequired: false), at: time)
        )
    }

    @Test func whoWasTakenBackIsNotLetIn() async throws {
        let world = try World.shared()
        let signature = try world.sign(by: "boris")
        let date = try day("2026-03-05")
        let found = try await faults(signature, world, lists: [world.rootList, world.middleList])
        #expect(found == (.revoked(at: date), .revoked(at: date)))
        #expect(await fault(try world.sign(by: "ada-rsa"), by: try world.trust()) == nil)
    }

    @Test func aListMayBePEMAndSeveralInOneFile() async throws {
        let world = try World.shared()
        let pem = [world.rootList, world.middleList].map { list in
            "-----BEGIN X509 CRL-----\n\(Data(list).base64EncodedString())\n-----END X509 CRL-----\n"
        }.joined()
        let trust = try world.trust(lists: [Array(pem.utf8)])
        #expect(await fault(try world.sign(by: "ada-rsa"), by: trust) == nil)
        #expect(await fault(try world.sign(by: "boris"), by: trust) == .revoked(at: try day("2026-03-05")))
    }

    @Test func everyIssuerOfTheChainNeedsAList() async throws {
        let world = try World.shared()
        let signature = try world.sign(by: "ada-rsa")
        for lists in [[], [world.rootList], [world.middleList]] {
            #expect(try await faults(signature, world, lists: lists) == (.revocationUnknown, nil))
        }
    }

    @Test func aListMustBeCurrent() async throws {
        let world = try World.shared()
        let signature = try world.sign(by: "ada-rsa")
        let lists = [world.rootList, world.middleList]
        for date in ["2026-02-28", "2026-04-02"] {
            #expect(try await faults(signature, world, lists: lists, at: try day(date)) == (.revocationUnknown, nil))
        }
        for date in ["2026-03-01", "2026-04-01"] {
            #expect(try await faults(signature, world, lists: lists, at: try day(date)) == (nil, nil))
        }
    }

    @Test func aListThatIsOverStillSpeaksAgainst() async throws {
        let world = try World.shared()
        let signature = try world.sign(by: "boris")
        let found = try await faults(signature, world, lists: [world.middleList], at: try day("2026-05-01"))
        #expect(found.strict == .revoked(at: try day("2026-03-05")))
        #expect(found.lenient == .revoked(at: try day("2026-03-05")))
    }

    @Test func takenBackCountsFromItsDay() async throws {
        let world = try World.shared()
        let signature = try world.sign(by: "boris")
        let lists = [world.rootList, world.middleList]
        #expect(try await faults(signature, world, lists: lists, at: try day("2026-03-04")) == (nil, nil))
        let found = try await faults(signature, world, lists: lists, at: try day("2026-03-05"))
        #expect(found.strict == .revoked(at: try day("2026-03-05")))
    }

    @Test func aListOfAnotherWithTheSameNameIsNoList() async throws {
        let world = try World.shared()
        let signature = try world.sign(by: "ada-rsa")
        let theirs = try world.falseMiddle.list()
        #expect(try await faults(signature, world, lists: [world.rootList, theirs]) == (.revocationUnknown, nil))
        // And cannot speak against: the numbers of both begin with the same.
        try world.falseMiddle.issue(TestCertificate("false-first"))
        try world.falseMiddle.revoke("false-first", at: "260302000000Z")
        let against = try world.falseMiddle.list()
        let found = try await faults(signature, world, lists: [world.rootList, world.middleList, against])
        #expect(found == (nil, nil))
    }

    @Test func aChangedListIsNoList() async throws {
        let world = try World.shared()
        let signature = try world.sign(by: "boris")
        // Boris's entry, pointed to somebody else.
        let number = try #require(world.middleList.firstRange(of: [0x02, 0x02, 0x10, 0x04]))
        var changed = world.middleList
        changed[number.upperBound - 1] = 0x55
        let found = try await faults(signature, world, lists: [world.rootList, changed])
        #expect(found == (.revocationUnknown, nil))
        changed = world.middleList
        changed[changed.count - 1] ^= 1
        #expect(try await faults(signature, world, lists: [world.rootList, changed]) == (.revocationUnknown, nil))
    }

    @Test func aCentreThatWasTakenBackTakesAllWithIt() async throws {
        let world = try World.shared()
        let root = try Centre("Root2", key: .p256, by: world.openssl)
        let middle = try Centre("Middle2", key: .rsa, under: root, by: world.openssl)
        try middle.issue(TestCertificate("fallen"))
        try root.revoke("Middle2", at: "260301120000Z", reason: ",CACompromise")
        let trust = try SignatureTrust(
            roots: [root.certificate], revocationLists: [root.list(), middle.list(digest: "sha512")])
        let signature = try world.sign(by: "fallen", carrying: ["Middle2"])
        #expect(await fault(signature, by: trust) == .revoked(at: try day("2026-03-01").addingTimeInterval(43_200)))
    }

    @Test func theNewestListKnowsBest() async throws {
        let world = try World.shared()
        let root = try Centre("Root3", key: .p256, by: world.openssl)
        try root.issue(TestCertificate("held"))
        let before = try root.list(from: "20260301000000Z")
        try root.revoke("held", at: "260302000000Z", reason: ",certificateHold")
        let held = try root.list(from: "20260302000000Z")
        let signature = try world.sign(by: "held", carrying: [])
        func check(_ lists: [[UInt8]]) async throws -> SignatureFault? {
            await fault(signature, by: try SignatureTrust(roots: [root.certificate], revocationLists: lists))
        }
        #expect(try await check([before]) == nil)
        #expect(try await check([before, held]) == .revoked(at: try day("2026-03-02")))
        #expect(try await check([held, before]) == .revoked(at: try day("2026-03-02")))
        // Released: the list after has no such entry.
        try root.release()
        let after = try root.list(from: "20260303000000Z")
        #expect(try await check([before, held, after]) == nil)
        // Taken off by a list of changes alone: not believed in what it leaves out.
        let changes = try root.list(
            from: "20260304000000Z", marks: ["2.5.29.27 = critical,ASN1:INTEGER:1"])
        #expect(try await check([changes]) == .revocationUnknown)
        #expect(try await check([held, changes]) == .revoked(at: try day("2026-03-02")))
        #expect(try await check([after, changes]) == nil)
    }

    @Test func aPartOfAListIsBelievedInWhatItSays() async throws {
        let world = try World.shared()
        let root = try Centre("Root4", key: .p256, by: world.openssl)
        try root.issue(TestCertificate("listed"))
        let whole = try root.list(from: "20260301000000Z")
        try root.revoke("listed", at: "260302000000Z", reason: ",superseded")
        let part = try root.list(
            from: "20260302000000Z",
            marks: ["issuingDistributionPoint = critical,@point", "[point]", "onlyuser = TRUE"])
        let signature = try world.sign(by: "listed", carrying: [])
        for lists in [[whole, part], [part]] {
            let trust = try SignatureTrust(roots: [root.certificate], revocationLists: lists)
            #expect(await fault(signature, by: trust) == .revoked(at: try day("2026-03-02")))
        }
    }

    @Test func aListByAnIssuerWithoutTheRightIsNoList() async throws {
        let world = try World.shared()
        let root = try Centre("Root5", key: .p256, usage: "keyCertSign", by: world.openssl)
        try root.issue(TestCertificate("unlisted"))
        let trust = try SignatureTrust(roots: [root.certificate], revocationLists: [root.list()])
        #expect(await fault(try world.sign(by: "unlisted", carrying: []), by: trust) == .revocationUnknown)
    }

    @Test func aListWithSHA1IsNoList() async throws {
        let world = try World.shared()
        let old = try world.middle.list(digest: "sha1")
        let signature = try world.sign(by: "ada-rsa")
        #expect(try await faults(signature, world, lists: [world.rootList, old]) == (.revocationUnknown, nil))
    }

    @Test func whoIsTakenOffTheListIsLetIn() async throws {
        let world = try World.shared()
        let root = try Centre("Root6", key: .p256, by: world.openssl)
        try root.issue(TestCertificate("cleared"))
        try root.revoke("cleared", at: "260302000000Z", reason: ",removeFromCRL")
        let trust = try SignatureTrust(roots: [root.certificate], revocationLists: [root.list()])
        #expect(await fault(try world.sign(by: "cleared", carrying: []), by: trust) == nil)
    }

    @Test func aListThatSaysMoreThanIsUnderstoodIsAPart() throws {
        let world = try World.shared()
        let list = try RevocationList(DER.parse(world.middleList))
        #expect(!list.isPartial)
        #expect(list.isCurrent(at: World.noon))
        // A critical mark beside the entry, such as the one that says it is of another issuer.
        let mark = try Tree([0x30, 0x0A, 0x06, 0x03, 0x55, 0x1D, 0x1D, 0x01, 0x01, 0xFF, 0x04, 0x00])
        var tree = try Tree(world.middleList)
        tree.changeAll { node in
            guard node.tag == 0x30, case .parts(var parts) = node.content, parts.count == 3, parts[1].tag == 0x17,
                case .parts(let marks) = parts[2].content
            else { return }
            parts[2].content = .parts(marks + [mark])
            node.content = .parts(parts)
        }
        let changed = try RevocationList(DER.parse(tree.bytes))
        #expect(changed.isPartial)
        #expect(!changed.isCurrent(at: World.noon))
    }

    @Test func bothAlgorithmsOfAListMustBeTheSame() throws {
        let world = try World.shared()
        var tree = try Tree(world.middleList)
        guard case .parts(var parts) = tree.content else { return }
        parts[1] = parts[1].replacing(GOSTTests.ecdsaSHA256, with: GOSTTests.ecdsaSHA384)
        tree.content = .parts(parts)
        #expect(tree.bytes != world.middleList)
        #expect(throws: SignatureFault.unreadableTrust(.revocationLists, at: 0)) {
            try SignatureTrust(roots: [], revocationLists: [tree.bytes])
        }
    }
}
