/// Removal of what has served its time.
///
/// Rows go in portions, a transaction each and the oldest first: however many wait after a stop of a week, no writer
/// waits for more than one portion.
package enum Sweep {
    /// How many rows of a table go at once.
    package static let portion = 500

    /// Runs `body` until it removes less than a portion; answers how many rows went in all.
    /// - Parameter body: removes a portion; answers the most that it removed of one table.
    @discardableResult
    package static func run(
        in store: any Store, _ body: @escaping @Sendable (any WriteTransaction) throws -> Int
    ) async throws -> Int {
        var removed = 0
        while !Task.isCancelled {
            let count = try await store.write(body)
            removed += count
            if count < portion { break }
        }
        return removed
    }
}
