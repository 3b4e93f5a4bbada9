import Synchronization

/// Counts connections and requests, and says when there are too many.
final class Doorkeeper: Sendable {
    private struct Counts {
        var connections = 0
        var ofAddress: [String: Int] = [:]
    }

    private let counts = Mutex(Counts())
    private let requests = Atomic<Int>(0)
    private let limits: ConnectionLimits
    private let exempt: Set<String>

    /// - Parameter exempt: addresses that speak for many: proxies we trust.
    init(_ limits: ConnectionLimits, exempt: Set<String>) {
        self.limits = limits
        self.exempt = exempt
    }

    enum Verdict: Sendable {
        case admitted
        /// Told to come back later.
        case refused
        /// So many are being refused that there is no time to tell them.
        case dropped
    }

    /// Counts a connection, also a refused one; `leave` has to follow.
    func enter(_ address: String) -> Verdict {
        counts.withLock { counts in
            counts.connections += 1
            let ofAddress = counts.ofAddress[address, default: 0] + 1
            counts.ofAddress[address] = ofAddress
            if counts.connections > limits.connections + 256 { return .dropped }
            if counts.connections > limits.connections { return .refused }
            return ofAddress > limits.connectionsOfAddress && !exempt.contains(address) ? .refused : .admitted
        }
    }

    func leave(_ address: String) {
        counts.withLock { counts in
            counts.connections -= 1
            let left = counts.ofAddress[address, default: 1] - 1
            counts.ofAddress[address] = left > 0 ? left : nil
        }
    }

    var connections: Int { counts.withLock { $0.connections } }

    /// Counts a request that begins; false when too many are worked on. `endRequest` follows either way.
    func beginRequest() -> Bool {
        requests.add(1, ordering: .relaxed).newValue <= limits.requests
    }

    func endRequest() { requests.subtract(1, ordering: .relaxed) }
}
