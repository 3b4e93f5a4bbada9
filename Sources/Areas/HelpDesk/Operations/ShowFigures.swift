import Foundation
import Kernel
import Storage
import Web

extension HelpDeskArea {
    /// The public figures of a period, a minute old at most; while one visitor's page counts them anew, the others get
    /// the former ones.
    func figures(_ period: FigurePeriod, at now: Date) async throws -> Figures {
        if let kept = figuresCache.figures(period, at: now) { return kept }
        do {
            // What is left after these waits for the next minute: a backlog may not hold the page.
            for _ in 0..<4 {
                if try await countServed() < 500 { break }
            }
            try await sumWeeks(at: now)
            let since = period.days.map { now.addingTimeInterval(-86_400 * Double($0)) }
            let figures = try await platform.store.read { tx in try Figures.read(since: since, now: now, in: tx) }
            figuresCache.keep(figures, period, at: now)
            return figures
        } catch {
            figuresCache.giveUp(period)
            throw error
        }
    }
}

/// The figures of the last minute, so that the public page does not touch the database with every visitor.
final class FiguresCache: @unchecked Sendable {
    private struct Entry {
        let at: Date
        let figures: Figures
        var isCountedAnew = false
    }

    // Guarded by `lock`.
    private var kept: [FigurePeriod: Entry] = [:]
    private let lock = NSLock()

    /// What may be shown; nil for who is to count.
    func figures(_ period: FigurePeriod, at now: Date) -> Figures? {
        lock.withLock {
            guard let entry = kept[period] else { return nil }
            if (0..<60).contains(now.timeIntervalSince(entry.at)) || entry.isCountedAnew { return entry.figures }
            kept[period]?.isCountedAnew = true
            return nil
        }
    }

    func keep(_ figures: Figures, _ period: FigurePeriod, at now: Date) {
        lock.withLock { kept[period] = Entry(at: now, figures: figures) }
    }

    /// Who was to count could not: the next one tries.
    func giveUp(_ period: FigurePeriod) {
        lock.withLock { kept[period]?.isCountedAnew = false }
    }
}
