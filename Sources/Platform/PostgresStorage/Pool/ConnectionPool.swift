import Foundation
import Logging
import Storage

/// Connections, each with a thread of its own, and one short queue of work before them.
///
/// Threads come as they are needed, up to the limit. Work that waits too long, or finds too many before it, is refused
/// as busy; while no connection can be had, it is refused at once.
final class ConnectionPool: @unchecked Sendable {
    /// How long work waits for a connection.
    static let patience: TimeInterval = 5
    private static let longestQueue = 1_000
    /// How often work is begun again because its connection was lost.
    private static let mostLosses = 3

    private let address: DatabaseAddress
    private let logger: Logger
    private let prepare: (Connection) throws -> Void
    private let most: Int
    /// Half of the connections is enough for writing: more serializable transactions at once only meet more often, and
    /// those that read find a connection however many want to write.
    private var mostWriting: Int { max(1, most / 2) }

    // All below is guarded by `condition`.
    private let condition = NSCondition()
    private var waiting: [PooledWork] = []
    private var workers = 0
    private var idle = 0
    private var writing = 0
    private var connected = 0
    private var isOut = false
    private var isStopped = false
    private var isWatched = false
    /// The server has no more sessions for us until then.
    private var growsFrom = Date.distantPast
    private var number = 0

    /// - Parameter prepare: makes a fresh connection ready.
    init(
        _ address: DatabaseAddress, first: Connection, logger: Logger,
        prepare: @escaping @Sendable (Connection) throws -> Void
    ) {
        self.address = address
        self.logger = logger
        self.prepare = prepare
        most = address.connections
        condition.lock()
        let box = HandedOver(first)
        hire { box.connection }
        condition.unlock()
    }

    /// Queues work, or says why not.
    func enqueue(_ work: PooledWork) -> StorageFault? {
        condition.lock()
        defer { condition.unlock() }
        if isStopped || isOut { return .connection }
        guard waiting.count < Self.longestQueue else { return .busy }
        waiting.append(work)
        if idle < waiting.count, workers < most, growsFrom <= Date() { hire { nil } }
        condition.broadcast()
        return nil
    }

    /// Lets what waits be done, then closes all connections. Called on a thread of the pool's own (whose last work may
    /// let go of the store), it does not wait for itself.
    func stop() {
        let isOwn = Thread.current.threadDictionary[Self.mark] as? ObjectIdentifier == ObjectIdentifier(self)
        condition.lock()
        isStopped = true
        condition.broadcast()
        while !isOwn, workers > 0 || isWatched { condition.wait() }
        condition.unlock()
    }

    /// Under which a thread notes whose it is.
    private static let mark = "okno-pg-pool"

    private func markThread() { Thread.current.threadDictionary[Self.mark] = ObjectIdentifier(self) }

    /// Starts a thread; the lock is held.
    private func hire(_ first: @escaping @Sendable () -> Connection?) {
        workers += 1
        number += 1
        let thread = Thread { [self] in
            markThread()
            labour(first())
        }
        thread.name = "okno-pg-\(number)"
        thread.stackSize = 4 << 20
        thread.start()
        guard !isWatched else { return }
        isWatched = true
        let watch = Thread { [self] in
            markThread()
            refuseTheLate()
        }
        watch.name = "okno-pg-watch"
        watch.start()
    }

    private func labour(_ first: Connection?) {
        var held = first
        if held != nil { note { connected += 1 } }
        var failures = 0
        while true {
            guard let connection = held else {
                held = connect(after: failures)
                if held != nil {
                    failures = 0
                } else if mayLeave() {
                    return
                } else {
                    failures += 1
                }
                continue
            }
            guard let work = next() else {
                leave(connection)
                return
            }
            let isAlive = connection.isAlive()
            let isDone = isAlive && work.attempt(connection) == .answered
            if work.isWriting { endWriting() }
            if isAlive, !isDone { work.losses += 1 }
            if !isDone { giveBack(work) }
            if connection.isLost {
                note { connected -= 1 }
                held = nil
            }
        }
    }

    /// A new connection; nil after saying so to those who wait, if there is no other.
    private func connect(after failures: Int) -> Connection? {
        if failures > 0 {
            let longest = min(1.0, 0.05 * Double(1 << min(failures, 6)))
            pause(.random(in: longest / 2...longest))
        }
        do {
            let connection = try Connection(address)
            try prepare(connection)
            note {
                connected += 1
                if isOut { logger.notice("the database is back") }
                isOut = false
            }
            return connection
        } catch {
            refuseAll(because: error)
            return nil
        }
    }

    private func refuseAll(because error: any Error) {
        condition.lock()
        let refused = connected == 0 ? waiting : []
        if connected == 0 {
            if !isOut { logger.error("the database is lost", metadata: ["error": "\(error)"]) }
            isOut = true
            waiting = []
        }
        condition.unlock()
        for work in refused { work.refuse(.connection) }
    }

    /// A thread without a connection ends, unless it is the last: that one goes on trying.
    private func mayLeave() -> Bool {
        condition.lock()
        defer { condition.unlock() }
        guard isStopped || workers > 1 else { return false }
        workers -= 1
        growsFrom = Date() + 1
        condition.broadcast()
        return true
    }

    private func leave(_ connection: Connection) {
        condition.lock()
        connected -= 1
        workers -= 1
        condition.broadcast()
        condition.unlock()
    }

    private func next() -> PooledWork? {
        condition.lock()
        defer { condition.unlock() }
        idle += 1
        defer { idle -= 1 }
        while true {
            if let place = waiting.firstIndex(where: { !$0.isWriting || writing < mostWriting }) {
                let work = waiting.remove(at: place)
                if work.isWriting { writing += 1 }
                return work
            }
            if isStopped, waiting.isEmpty { return nil }
            condition.wait()
        }
    }

    private func endWriting() {
        note {
            writing -= 1
            if !waiting.isEmpty { condition.broadcast() }
        }
    }

    /// Work whose connection was lost before anything of it was committed goes to the next connection.
    private func giveBack(_ work: PooledWork) {
        condition.lock()
        let again = work.losses <= Self.mostLosses && !isOut && work.deadline > Date()
        if again {
            waiting.insert(work, at: 0)
            condition.broadcast()
        }
        condition.unlock()
        if !again { work.refuse(.connection) }
    }

    /// Refuses what has waited too long even while every thread is busy.
    private func refuseTheLate() {
        condition.lock()
        while !isStopped || workers > 0 {
            let now = Date()
            let late = waiting.filter { $0.deadline <= now }
            if !late.isEmpty {
                waiting.removeAll { $0.deadline <= now }
                condition.unlock()
                for work in late { work.refuse(.busy) }
                condition.lock()
            } else if let first = waiting.map(\.deadline).min() {
                _ = condition.wait(until: first)
            } else {
                condition.wait()
            }
        }
        isWatched = false
        condition.broadcast()
        condition.unlock()
    }

    private func pause(_ seconds: TimeInterval) {
        condition.lock()
        let end = Date() + seconds
        while !isStopped, condition.wait(until: end) {}
        condition.unlock()
    }

    private func note(_ change: () -> Void) {
        condition.lock()
        change()
        condition.unlock()
    }
}

/// A connection on its way from the thread that opened it to the thread that uses it.
private struct HandedOver: @unchecked Sendable {
    let connection: Connection
    init(_ connection: Connection) { self.connection = connection }
}
