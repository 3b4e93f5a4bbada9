import Foundation
import Kernel
import SearchIndex
import Web

extension CataloguePages {
    private static let pageLength = 20
    private static let mostSuggestions = 6

    /// The search of the page for programs: the same hits in the same order.
    func searchAPI(_ context: VisitorContext) async throws -> PortalResponse {
        let (text, kind, page) = query(context)
        let region = region(context)
        let t = context.language
        let found = area.search(
            text, region: region?.code, kind: kind, limit: Self.pageLength, offset: page * Self.pageLength)
        let hits = found.hits.map { hit in
            let shown = ShownHit(hit, self, region, t)
            return JSONValue.members([
                "kind": .text(shown.kind.rawValue), "slug": .text(shown.slug), "title": .text(shown.title),
                "note": .text(shown.note), "address": .text(context.visit.publicAddress(shown.path)),
            ])
        }
        let counts = SearchKind.allCases.compactMap { kind in
            found.counts[kind].map { (name: kind.rawValue, value: JSONValue.number($0)) }
        }
        let count = kind.map { found.counts[$0, default: 0] } ?? found.total
        let isMore = (page + 1) * Self.pageLength < count
        let next =
            "/api/v1/search?q=" + URLEncoded.encode(text) + (region.map { "&region=\($0.code)" } ?? "")
            + (kind.map { "&kind=\($0.rawValue)" } ?? "") + "&page=\(page + 2)"
        return .json(
            .members([
                "hits": .list(hits), "total": .number(count), "counts": .table(counts), "query": .text(text),
                "region": region.map { .text($0.code) }, "repaired": found.repaired.map { .text($0) },
                "next": isMore ? .text(next) : .null,
            ]))
    }

    /// What a search would find, while one types.
    func suggestionsAPI(_ context: VisitorContext) async throws -> PortalResponse {
        let (text, _, _) = query(context)
        let region = region(context)
        let found = area.search(text, region: region?.code, limit: Self.mostSuggestions)
        let suggestions = found.hits.map { hit in
            let shown = ShownHit(hit, self, region, context.language)
            return JSONValue.members([
                "kind": .text(shown.kind.rawValue), "slug": .text(shown.slug), "title": .text(shown.title),
                "note": .text(shown.note), "path": .text(shown.path),
            ])
        }
        return .json(.members(["suggestions": .list(suggestions), "query": .text(text)]))
    }
}
