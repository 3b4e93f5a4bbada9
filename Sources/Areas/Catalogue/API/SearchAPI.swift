import Foundation
import Kernel
import SearchIndex
import Web

extension CataloguePages {
    private static let pageLength = 20
    private static let mostSuggestions = 6

    /// The search of the page for programs: the same hits in the same order.
    func searchAPI(_ context: VisitorContext) async throws -> PortalResponse {
        let query = query(context)
        let (text, kind) = (query.text, query.kind)
        let region = region(context)
        let t = context.language
        let found = area.search(query, in: region, length: Self.pageLength)
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
        let isMore = (query.page + 1) * Self.pageLength < count
        let next =
            "/api/v1/search?q=" + URLEncoded.encode(text) + (region.map { "&region=\($0.code)" } ?? "")
            + (kind.map { "&kind=\($0.rawValue)" } ?? "") + (query.isLiteral ? "&exact=1" : "")
            + "&page=\(query.page + 2)"
        return forEverybody(
            .members([
                "hits": .list(hits), "total": .number(count), "counts": .table(counts), "query": .text(text),
                "region": region.map { .text($0.code) }, "repaired": found.repaired.map { .text($0) },
                "next": isMore ? .text(next) : .null,
            ]))
    }

    /// What a search would find, while one types.
    func suggestionsAPI(_ context: VisitorContext) async throws -> PortalResponse {
        let text = query(context).text
        let region = region(context)
        let found = area.search(text, region: region?.code, limit: Self.mostSuggestions)
        let suggestions = found.hits.map { hit in
            let shown = ShownHit(hit, self, region, context.language)
            return JSONValue.members([
                "kind": .text(shown.kind.rawValue), "slug": .text(shown.slug), "title": .text(shown.title),
                "note": .text(shown.note), "path": .text(shown.path),
            ])
        }
        return forEverybody(.members(["suggestions": .list(suggestions), "query": .text(text)]))
    }

    /// Pages of other sites may read it: they send no cookies of ours, so it tells them nothing of the visitor.
    private func forEverybody(_ value: JSONValue) -> PortalResponse {
        var response = PortalResponse.json(value)
        response.headers.append(("Access-Control-Allow-Origin", "*"))
        return response
    }
}
