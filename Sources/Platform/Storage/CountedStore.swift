import Synchronization

/// A store that counts how often it is asked: for the metrics, and for the proof that public pages do not ask it.
package final class CountedStore: Store {
    private let base: any Store
    private let reads = Atomic<Int>(0)
    private let writes = Atomic<Int>(0)

    package init(_ base: any Store) { self.base = base }

    /// Transactions begun so far.
    package var counts: (reads: Int, writes: Int) {
        (reads.load(ordering: .relaxed), writes.load(ordering: .relaxed))
    }

    package func read<Output: Sendable>(
        _ body: @escaping @Sendable (any ReadTransaction) throws -> Output
    ) async throws -> Output {
        reads.add(1, ordering: .relaxed)
        return try await base.read(body)
    }

    package func write<Output: Sendable>(
        _ body: @escaping @Sendable (any WriteTransaction) throws -> Output
    ) async throws -> Output {
        writes.add(1, ordering: .relaxed)
        return try await base.write(body)
    }
}
