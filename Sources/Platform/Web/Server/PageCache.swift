import Foundation
import HTTPTypes
import Kernel
import NIOCore
import Synchronization

/// Public pages as they went out, kept some seconds: whoever is not signed in sees the same under the same address,
/// language, sight and region. What holds a visitor's token or sets a cookie is never kept.
final class PageCache: Sendable {
    /// All that a public page depends on.
    struct Key: Hashable, Sendable {
        let path: String
        let query: String
        let language: Language
        let contrast: Contrast
        /// The remembered region; the one in the address is part of `query`.
        let region: String?
        /// What is published: a page of an earlier catalogue is no answer any more.
        let publication: Int
    }

    struct Page: Sendable {
        let fields: HTTPFields
        let body: ByteBuffer
        let madeAt: Date
    }

    /// How long a page may be behind the clock: «open till 18:00» may be wrong for so long.
    private static let lifetime = 10.0
    private static let longestQuery = 200
    private static let largestPage = 256 * 1024
    private static let pagesOfGeneration = 400

    /// Two generations instead of an order of use: when the young one is full it becomes the old one, and the old one
    /// is gone.
    struct Generations {
        fileprivate var young: [Key: Page] = [:]
        fileprivate var old: [Key: Page] = [:]
    }

    private let generations = Mutex(Generations())

    func page(_ key: Key, at now: Date) -> Page? {
        generations.withLock { generations in
            if let page = generations.young[key] { return page.isFresh(at: now, for: Self.lifetime) ? page : nil }
            guard let page = generations.old.removeValue(forKey: key), page.isFresh(at: now, for: Self.lifetime) else {
                return nil
            }
            generations.keep(page, as: key, most: Self.pagesOfGeneration)
            return page
        }
    }

    func keep(_ page: Page, as key: Key) {
        guard key.query.utf8.count <= Self.longestQuery, page.body.readableBytes <= Self.largestPage else { return }
        generations.withLock { $0.keep(page, as: key, most: Self.pagesOfGeneration) }
    }
}

extension PageCache.Generations {
    fileprivate mutating func keep(_ page: PageCache.Page, as key: PageCache.Key, most: Int) {
        if young.count >= most {
            old = young
            young = [:]
        }
        young[key] = page
    }
}

extension PageCache.Page {
    fileprivate func isFresh(at now: Date, for lifetime: TimeInterval) -> Bool {
        abs(now.timeIntervalSince(madeAt)) < lifetime
    }
}
