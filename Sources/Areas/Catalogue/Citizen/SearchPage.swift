import DesignSystem
import Foundation
import Kernel
import Markup
import SearchIndex
import Web

private typealias T = CatalogueTexts

extension CataloguePages {
    private static let pageSize = 20

    /// The longest query that is looked at and shown again.
    private static let longestQuery = 200

    private func query(_ context: VisitorContext) -> (text: String, kind: SearchKind?, page: Int) {
        let values = context.request.query
        let text = (values["q"] ?? "").trimmed
        let page = min(max(values["page"].flatMap { Int($0) } ?? 1, 1), 100)
        return (
            String(String.UnicodeScalarView(text.unicodeScalars.prefix(Self.longestQuery))),
            values["kind"].flatMap(SearchKind.init(rawValue:)), page - 1
        )
    }

    /// Search by keywords among services, organisations, documents and forms (R55).
    func searchPage(_ context: VisitorContext) async throws -> PortalResponse {
        let t = context.language
        let (text, kind, page) = query(context)
        let region = region(context)
        let found = area.search(
            text, region: region?.code, kind: kind, limit: Self.pageSize, offset: page * Self.pageSize)
        let count = kind.map { found.counts[$0, default: 0] } ?? found.total
        let title = text.isEmpty ? t(T.searchTitle) : t(T.searchFor(text))
        func path(_ kind: SearchKind?, page: Int = 0) -> String {
            "/search?q=" + URLEncoded.encode(text) + (kind.map { "&kind=" + $0.rawValue } ?? "")
                + (page > 0 ? "&page=\(page + 1)" : "")
        }
        return try await context.page(title) {
            h1 { t(T.searchTitle) }
            SearchForm(action: "/search", value: text, label: t(T.searchLabel), language: t, large: true)
            if text.isEmpty {
                p { t(T.searchAsk) }
            }
            regionPrompt(context)
            if !text.isEmpty {
                if let repaired = found.repaired {
                    Banner(.information) { p { t(T.repaired(repaired)) } }
                }
                if found.total == 0 {
                    EmptyState(
                        t(T.nothingFound), text: t(T.nothingFoundText),
                        action: LinkButton(t(T.allServices), href: "/services", kind: .quiet))
                } else {
                    Chips(
                        label: t(T.searchTitle),
                        [Chip(t(T.everything), href: path(nil), count: found.total, current: kind == nil)]
                            + SearchKind.allCases.compactMap { other in
                                guard let count = found.counts[other] else { return nil }
                                return Chip(
                                    t(T.kind(other.rawValue)), href: path(other), count: count, current: kind == other)
                            })
                    p(.class("muted"), .role("status")) { t(T.results, count) }
                    EntryList {
                        for hit in found.hits {
                            let shown = ShownHit(hit, self, region, t)
                            Entry(shown.title, href: shown.path, language: t, level: .h2) {
                                p { shown.note }
                            }
                        }
                    }
                    Paging(
                        previous: page > 0 ? path(kind, page: page - 1) : nil,
                        next: (page + 1) * Self.pageSize < count ? path(kind, page: page + 1) : nil, language: t)
                }
            }
        }
    }

    /// The same search for programs.
    func searchAPI(_ context: VisitorContext) async throws -> PortalResponse {
        let (text, kind, page) = query(context)
        let region = region(context)
        let found = area.search(
            text, region: region?.code, kind: kind, limit: Self.pageSize, offset: page * Self.pageSize)
        let hits = found.hits.map { hit in
            let shown = ShownHit(hit, self, region, context.language)
            return JSONValue.object([
                ("address", .text(context.visit.publicAddress(shown.path))), ("kind", .text(shown.kind.rawValue)),
                ("note", .text(shown.note)), ("title", .text(shown.title)),
            ])
        }
        let counts = SearchKind.allCases.sorted { $0.rawValue < $1.rawValue }.compactMap { kind in
            found.counts[kind].map { (name: kind.rawValue, value: JSONValue.number($0)) }
        }
        return .json(
            .object([
                ("counts", .table(counts)), ("hits", .list(hits)), ("query", .text(text)),
                ("region", region.map { .text($0.code) }), ("repaired", found.repaired.map { .text($0) }),
                ("total", .number(found.total)),
            ]))
    }
}

/// A hit in words.
struct ShownHit {
    let kind: SearchKind
    let title: String
    let note: String
    let path: String

    init(_ hit: SearchHit, _ pages: CataloguePages, _ region: Region?, _ t: Language) {
        switch hit {
        case .service(let service):
            self.init(.service, t(service.short), pages.summaryLine(service, region, t), "/services/\(service.id)", t)
        case .agency(let agency):
            self.init(.organisation, t(agency.short), t(agency.name), "/agencies/\(agency.id)", t)
        case .office(let office):
            self.init(.organisation, t(office.name), office.placeLine(t), "/offices/\(office.id)", t)
        case .centre(let centre):
            self.init(.organisation, t(centre.name), centre.placeLine(t), "/centres/\(centre.id)", t)
        case .document(let document):
            self.init(.document, t(document.name), "", "/documents/\(document.id)", t)
        case .lifeEvent(let event):
            self.init(.lifeEvent, t(event.name), t(event.summary), "/life-events/\(event.id)", t)
        case .form(let form, let service):
            self.init(.form, t(form.name), t(service.short), "/forms/\(form.id)", t)
        }
    }

    private init(_ kind: SearchKind, _ title: String, _ note: String, _ path: String, _ t: Language) {
        let name = t(T.kindOfHit(kind.rawValue))
        (self.kind, self.title, self.path) = (kind, title, path)
        self.note = note.isEmpty ? name : name + " · " + note
    }
}
