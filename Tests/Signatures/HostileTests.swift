import Foundation
import Signatures
import TestSupport
import Testing

/// Nothing that is sent ends the process, and nothing that was changed passes for something else.
@Suite struct HostileTests {
    /// Messages of each kind, and who signed them.
    private func messages(_ world: World) throws -> [[UInt8]] {
        let options = [[], ["-nodetach"], ["-noattr"], ["-keyid", "-nodetach"], ["-nodetach", "-stream"]]
        return try ["ada-rsa", "ada-p256"].flatMap { person in
            try options.map { try world.sign(by: person, options: $0) }
        }
    }

    /// Refused, or the same as before.
    private func expectNothingNew(_ changed: [UInt8], _ trust: SignatureTrust, _ before: SignedBy) async -> Bool {
        do throws(SignatureFault) {
            let after = try await trust.check(changed, over: World.challenge, at: World.noon)
            #expect(after == before)
            return true
        } catch {
            if case .unreadableTrust = error { Issue.record("not about the settings") }
            return false
        }
    }

    @Test func aMessageCutAnywhereIsRefused() async throws {
        let world = try World.shared()
        let trust = try world.trust()
        for message in try messages(world) {
            for length in stride(from: 0, to: message.count, by: 3) {
                let cut = Array(message.prefix(length))
                let found = await fault(cut, by: trust)
                #expect(found == .notCMS, "cut at \(length)")
            }
        }
    }

    @Test func changedBytesNeverPassForSomethingElse() async throws {
        let world = try World.shared()
        let trust = try world.trust()
        var dice = Dice(1)
        var accepted = 0
        for message in try messages(world) {
            let before = try await trust.check(message, over: World.challenge, at: World.noon)
            for _ in 0..<500 {
                var changed = dice.mutate(message)
                if Bool.random(using: &dice) { changed = dice.mutate(changed.isEmpty ? message : changed) }
                if await expectNothingNew(changed, trust, before) { accepted += 1 }
            }
        }
        // Numbers of versions, tags of what is skipped, other certificates.
        #expect(accepted < 1000, "of 5000: \(accepted)")
    }

    @Test func changedPartsNeverPassForSomethingElse() async throws {
        let world = try World.shared()
        let trust = try world.trust()
        var dice = Dice(2)
        for message in try messages(world) {
            let before = try await trust.check(message, over: World.challenge, at: World.noon)
            let tree = try Tree(message)
            for _ in 0..<300 {
                let changed = dice.mutate(tree)
                _ = await expectNothingNew(changed.bytes, trust, before)
            }
        }
    }

    @Test func changedTextNeverPassesForSomethingElse() async throws {
        let world = try World.shared()
        let trust = try world.trust()
        var dice = Dice(3)
        let pem = try world.sign(by: "ada-p256", form: "PEM")
        let before = try await trust.check(pem, over: World.challenge, at: World.noon)
        for _ in 0..<500 { _ = await expectNothingNew(dice.mutate(pem), trust, before) }
    }

    @Test func rubbishIsRefused() async throws {
        let trust = try World.shared().trust()
        var dice = Dice(4)
        for _ in 0..<500 {
            let count = Int.random(in: 0..<200, using: &dice)
            let rubbish = [0x30] + (0..<count).map { _ in UInt8.random(in: 0...255, using: &dice) }
            #expect(await fault(rubbish, by: trust) == .notCMS)
        }
    }

    /// As large as may be sent, and slow to read if somebody were careless.
    @Test func whatIsLargeIsReadInTime() async throws {
        let world = try World.shared()
        let trust = try world.trust()
        let limit = SignatureTrust.limit
        let markers = Array(repeating: Array("-----BEGIN ".utf8), count: limit / 11).flatMap { $0 }
        let dashes = Array(repeating: UInt8(ascii: "-"), count: limit)
        let blanks = Array("MAA=".utf8) + Array(repeating: UInt8(ascii: " "), count: limit - 4)
        let tiny = Array(repeating: [0x30, 0x00] as [UInt8], count: limit / 2 - 2).flatMap { $0 }
        let wide = [0x30, 0x83, 0x03, 0xFF, 0xF8] + tiny.prefix(0x3FFF8)
        let start = ContinuousClock.now
        for rubbish in [markers, dashes, blanks, Array(wide.prefix(limit))] {
            #expect(await fault(rubbish, by: trust) == .notCMS)
        }
        var message = try Tree(try world.sign(by: "ada-rsa"))
        let empty = try Tree([0x30, 0x00])
        message.changeAll { node in
            guard node.tag == 0xA0, case .parts(let parts) = node.content, parts.count == 2 else { return }
            node.content = .parts(parts + Array(repeating: empty, count: 120_000))
        }
        #expect(await fault(message.bytes, by: trust) == nil)
        #expect(ContinuousClock.now - start < .seconds(10))
    }

    @Test func changedListsNeverClearAnybody() async throws {
        let world = try World.shared()
        let signature = try world.sign(by: "boris")
        let tree = try Tree(world.middleList)
        var dice = Dice(5)
        var unreadable = 0
        for _ in 0..<400 {
            let changed = Bool.random(using: &dice) ? dice.mutate(world.middleList) : dice.mutate(tree).bytes
            do throws(SignatureFault) {
                let trust = try SignatureTrust(
                    roots: [(try? world.root.certificate) ?? []], revocationLists: [world.rootList, changed])
                let found = await fault(signature, by: trust)
                let isSame = changed == world.middleList
                #expect(found == .revocationUnknown || (isSame && found != nil), "\(String(describing: found))")
            } catch {
                unreadable += 1
            }
        }
        #expect(unreadable > 50, "\(unreadable)")
    }

    @Test func changedSettingsNeverEndTheProcess() throws {
        let world = try World.shared()
        var dice = Dice(6)
        for certificate in [try world.root.certificate, try world.middle.certificate, try world.root.pem] {
            for _ in 0..<300 {
                // Read or refused: either will do.
                _ = try? SignatureTrust(roots: [dice.mutate(certificate)])
            }
        }
    }
}
