import AsyncHTTPClient
import Crypto
import Foundation
import Kernel
import Logging
import ObjectStore
import Storage
import Testing

/// Runs against the peers that `Tests/Release/s3_test.py` starts: OKNO_TEST_S3 names moto's server, OKNO_TEST_FAULTY_S3
/// one that misbehaves and checks every signature.
@Suite(.serialized) struct S3FileStoreTests {
    private static let peers = ["OKNO_TEST_S3", "OKNO_TEST_FAULTY_S3"].compactMap {
        ProcessInfo.processInfo.environment[$0]
    }
    private static let faulty = ProcessInfo.processInfo.environment["OKNO_TEST_FAULTY_S3"]
    private let keys = Keyring(id: "k", master: Data(repeating: 7, count: 32))

    private func store(_ endpoint: String, prefix: String, secret: String = "test/secret+1") throws -> S3FileStore {
        let url = try #require(URL(string: endpoint))
        let address = try #require(S3Address(endpoint: url, bucket: "okno", prefix: prefix))
        var patience = S3Patience()
        patience.firstPause = .milliseconds(20)
        patience.perTry = .seconds(2)
        patience.inAll = .seconds(12)
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        return S3FileStore(
            address: address, signature: S3Signature(keyID: "OKNOTESTKEY", secret: secret, region: "us-east-1"),
            keys: keys, logger: logger, patience: patience, now: { .now })
    }

    private func content(_ count: Int, seed: Int = 1) -> Data {
        // Blocks that differ in their first bytes: an exchanged or missing one is noticed.
        var content = Data(capacity: count + 4096)
        let rest = Data((0..<4088).map { UInt8(truncatingIfNeeded: ($0 &+ seed) &* 31) })
        var number = UInt64(seed) << 32
        while content.count < count {
            withUnsafeBytes(of: number) { content.append(contentsOf: $0) }
            content.append(rest)
            number += 1
        }
        return Data(content.prefix(count))
    }

    @Test(.enabled(if: !peers.isEmpty), arguments: peers)
    func filesOfEverySizeComeBack(_ peer: String) async throws {
        let files = try store(peer, prefix: "sizes \(UUID().uuidString)/я&")
        try await files.tryOut()
        for count in [0, 1, 100_000, 8 * 1024 * 1024 - 10, 8 * 1024 * 1024 + 10, 20 * 1024 * 1024] {
            let bytes = content(count)
            let file = try await files.put(bytes)
            #expect(file.size == count && file.sha256 == SHA256.hash(data: bytes).hex)
            #expect(try await files.read(file) == bytes)
            try await files.check(file)
            try await files.delete(file.key)
            try await files.delete(file.key)
            await #expect {
                try await files.read(file)
            } throws: {
                if case FileStoreFault.missing = $0 { true } else { false }
            }
        }
    }

    @Test(.enabled(if: !peers.isEmpty), arguments: peers)
    func listsPageByPageAndDropsWhatWasNotFinished(_ peer: String) async throws {
        let files = try store(peer, prefix: "lists-\(UUID().uuidString)")
        var put: [String] = []
        for number in 0..<120 { put.append(try await files.put(content(10, seed: number)).key) }
        put.sort()
        let soon = Date.now.addingTimeInterval(60)
        var listed: [String] = []
        while true {
            let page = try await files.keys(before: soon, after: listed.last ?? "", limit: 33)
            if page.isEmpty { break }
            listed += page
        }
        #expect(listed == put)
        #expect(try await files.keys(before: .now.addingTimeInterval(-60), after: "", limit: 10) == [])
        let writer = try await files.begin()
        try await writer.append(ArraySlice(content(9 * 1024 * 1024)))
        let young = try await files.dropUnfinished(before: .now.addingTimeInterval(-60))
        // moto says of every upload that it was begun in 2010.
        if peer == Self.faulty { #expect(young == 0) }
        #expect(try await young + files.dropUnfinished(before: soon) == 1)
        await #expect(throws: FileStoreFault.self) { try await writer.finish() }
        let cancelled = try await files.begin()
        try await cancelled.append(ArraySlice(content(9 * 1024 * 1024)))
        await cancelled.cancel()
        #expect(try await files.dropUnfinished(before: soon) == 0)
    }

    @Test(.enabled(if: faulty != nil)) func aWrongSecretIsRefusedWithoutTellingIt() async throws {
        let files = try store(try #require(Self.faulty), prefix: "x", secret: "another-secret")
        do {
            try await files.tryOut()
            Issue.record("a wrong secret was accepted")
        } catch {
            #expect("\(error)".contains("SignatureDoesNotMatch"))
            #expect(!"\(error)".contains("another-secret"))
        }
    }

    /// 500 puts while two requests of five go wrong: what was acknowledged is there, byte for byte; what was not is told.
    @Test(.enabled(if: faulty != nil)) func nothingAcknowledgedIsMissingWhateverThePeerDoes() async throws {
        let peer = try #require(Self.faulty)
        let files = try store(peer, prefix: "faults")
        try await control(peer, "faults?rate=0.4&seed=7")
        var acknowledged: [(StoredFile, Int, Int)] = []
        var refused = 0
        await withTaskGroup(of: (StoredFile, Int, Int)?.self) { group in
            var next = 0
            func add() {
                let (number, size) = (next, next % 40 == 0 ? 17 * 1024 * 1024 + next : 40_000 + next)
                next += 1
                group.addTask {
                    // A fault is an answer too: the person is told that nothing was accepted.
                    (try? await files.put(content(size, seed: number))).map { ($0, size, number) }
                }
            }
            for _ in 0..<12 { add() }
            for await one in group {
                if let one { acknowledged.append(one) } else { refused += 1 }
                if next < 500 { add() }
            }
        }
        #expect(acknowledged.count + refused == 500)
        #expect(acknowledged.count > 300)
        var read = 0
        for (file, size, number) in acknowledged.prefix(60) {
            // With faults still on: either the whole file or a fault, never something else.
            if let bytes = try? await files.read(file) {
                #expect(bytes == content(size, seed: number))
                read += 1
            }
        }
        #expect(read > 30)
        try await control(peer, "faults?rate=0")
        for (file, size, number) in acknowledged { #expect(try await files.read(file) == content(size, seed: number)) }
        print("faulty peer: \(acknowledged.count) acknowledged and there, \(refused) refused")
    }

    @Test(.enabled(if: faulty != nil)) func aDamagedObjectIsNoticed() async throws {
        let peer = try #require(Self.faulty)
        let files = try store(peer, prefix: "flips")
        let file = try await files.put(content(200_000))
        try await control(peer, "flip?key=flips/\(file.key)")
        await #expect {
            try await files.check(file)
        } throws: {
            if case FileStoreFault.damaged = $0 { true } else { false }
        }
    }

    private func control(_ peer: String, _ what: String) async throws {
        let answer = try await HTTPClient.shared.get(url: "\(peer)/control/\(what)").get()
        #expect(answer.status == .ok)
    }
}
