import Foundation
import Signatures
import TestSupport
import Testing

@Suite struct SettingsTests {
    private func fault(
        roots: [[UInt8]] = [], intermediates: [[UInt8]] = [], lists: [[UInt8]] = []
    ) -> SignatureFault? {
        do throws(SignatureFault) {
            _ = try SignatureTrust(roots: roots, intermediates: intermediates, revocationLists: lists)
            return nil
        } catch {
            return error
        }
    }

    @Test func filesMayBeDEROrPEMOrBundles() throws {
        let world = try World.shared()
        let bundle = try world.root.pem + world.falseRoot.pem
        #expect(
            fault(roots: [try world.root.certificate, bundle], intermediates: [try world.middle.pem]) == nil)
    }

    @Test func theFileThatCannotBeReadIsPointedTo() throws {
        let world = try World.shared()
        let root = try world.root.certificate
        #expect(fault(roots: [root, []]) == .unreadableTrust(.roots, at: 1))
        #expect(fault(roots: [root], intermediates: [Array("nothing".utf8)]) == .unreadableTrust(.intermediates, at: 0))
        #expect(fault(roots: [Array(root.dropLast())]) == .unreadableTrust(.roots, at: 0))
        #expect(fault(roots: [world.middleList]) == .unreadableTrust(.roots, at: 0))
        #expect(fault(lists: [world.rootList, root]) == .unreadableTrust(.revocationLists, at: 1))
        let weak = try Centre("WeakRoot", key: .rsa1024, by: world.openssl)
        #expect(fault(roots: [try weak.certificate]) == .unreadableTrust(.roots, at: 0))
    }
}
