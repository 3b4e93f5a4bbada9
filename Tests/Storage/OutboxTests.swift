import Foundation
import Kernel
import Logging
import Storage
import Testing

@Suite struct OutboxTests {
    let keys = Keyring(id: "k", master: Data(repeating: 7, count: 32))
    var outbox: Outbox { Outbox(keys: keys) }

    @Test func anEventIsDeliveredOnceAndAFailureIsTriedAgainLater() async throws {
        struct Down: Error {}
        let store = try Folder().keep().store([Outbox.migration])
        let clock = SettableClock(Folder.now)
        let outbox = outbox
        try await store.write { tx in try outbox.record("greet", ["name": "Ада"], at: Folder.now, in: tx) }
        let seen = Seen()
        let worker = OutboxWorker(
            store: store, outbox: outbox, clock: clock,
            handlers: [
                "greet": { event in
                    await seen.add(try event.decode([String: String].self)["name"] ?? "")
                    if await seen.names.count == 1 { throw Down() }
                }
            ], logger: Logger(label: "test"))
        try await worker.deliverDue()
        try await worker.deliverDue()
        #expect(await seen.names == ["Ада"])
        clock.advance(by: 6)
        try await worker.deliverDue()
        clock.advance(by: 60)
        try await worker.deliverDue()
        #expect(await seen.names == ["Ада", "Ада"])
    }

    @Test func anEventOfAnUndoneTransactionDoesNotExist() async throws {
        struct Stop: Error {}
        let store = try Folder().keep().store([Outbox.migration])
        let outbox = outbox
        try? await store.write { tx in
            try outbox.record("greet", "x", at: Folder.now, in: tx)
            throw Stop()
        }
        #expect(try await store.read { tx in try tx.all(Outbox.waiting()) }.isEmpty)
    }

    @Test func aTopicWithoutAHandlerWaits() async throws {
        let store = try Folder().keep().store([Outbox.migration])
        let outbox = outbox
        try await store.write { tx in try outbox.record("mail.send", "x", at: Folder.now, in: tx) }
        let worker = OutboxWorker(
            store: store, outbox: outbox, clock: SettableClock(Folder.now), handlers: [:], logger: Logger(label: "test")
        )
        #expect(try await worker.deliverDue() == 0)
        #expect(try await store.read { tx in try tx.all(Outbox.waiting()) }.map(\.count) == [1])
    }

    @Test func deliveriesGoAFewAtOnceAndEachIsNoted() async throws {
        let store = try Folder().keep().store([Outbox.migration])
        let outbox = outbox
        try await store.write { tx in
            for number in 0..<30 { try outbox.record("greet", "\(number)", at: Folder.now, in: tx) }
        }
        let (seen, meeting) = (Seen(), Meeting())
        let worker = OutboxWorker(
            store: store, outbox: outbox, clock: SettableClock(Folder.now),
            handlers: [
                "greet": { event in
                    await meeting.come()
                    try await Task.sleep(for: .milliseconds(5))
                    await seen.add(try event.decode(String.self))
                    await meeting.go()
                }
            ], logger: Logger(label: "test"))
        #expect(try await worker.deliverDue() == 30)
        #expect(await seen.names.sorted() == (0..<30).map { "\($0)" }.sorted())
        #expect(await (2...8).contains(meeting.most))
        #expect(try await store.read { tx in try tx.all(Outbox.waiting()) }.isEmpty)
    }

    actor Meeting {
        private var present = 0
        private(set) var most = 0
        func come() {
            present += 1
            most = max(most, present)
        }
        func go() { present -= 1 }
    }

    actor Seen {
        var names: [String] = []
        func add(_ name: String) { names.append(name) }
    }
}
