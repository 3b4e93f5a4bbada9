import Foundation
import Kernel
import Storage
import Web

extension HelpDeskArea {
    /// The public figures of a period, at most a minute old.
    func figures(_ period: FigurePeriod, at now: Date) async throws -> Figures {
        if let kept = figuresCache.figures(period, at: now) { return kept }
        // What is left after these waits for the next minute: a backlog may not hold the page.
        for _ in 0..<4 {
            if try await countServed() < 500 { break }
        }
        let since = period.days.map { now.addingTimeInterval(-86_400 * Double($0)) }
        let figures = try await platform.store.read { tx in try Figures.read(since: since, now: now, in: tx) }
        figuresCache.keep(figures, period, at: now)
        return figures
    }
}

/// The figures of the last minute, so that the public page does not touch the database with every visitor.
final class FiguresCache: @unchecked Sendable {
    // Guarded by `lock`.
    private var kept: [FigurePeriod: (at: Date, figures: Figures)] = [:]
    private let lock = NSLock()

    func figures(_ period: FigurePeriod, at now: Date) -> Figures? {
        lock.withLock {
            guard let entry = kept[period], (0..<60).contains(now.timeIntervalSince(entry.at)) else { return nil }
            return entry.figures
        }
    }

    func keep(_ figures: Figures, _ period: FigurePeriod, at now: Date) {
        lock.withLock { kept[period] = (now, figures) }
    }
}
