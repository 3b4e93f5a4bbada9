import DesignSystem
import Foundation
import Kernel
import Markup
import Web

private typealias T = CatalogueTexts

extension CataloguePages {
    private static let pageSize = 20

    /// The list of services: by level, theme, category and agency, all at once if wished (R50–R54).
    func serviceList(_ context: VisitorContext) async throws -> PortalResponse {
        let t = context.language
        let region = region(context)
        let query = ServiceListQuery(context.request.query)
        let all = snapshot.services(in: region?.code)
        let services = ordered(query.isPlain ? all : all.filter(query.filter.matches), query.order, t)
        let page = query.page(of: services.count, size: Self.pageSize)
        let shown = services.dropFirst(page * Self.pageSize).prefix(Self.pageSize)
        let title = region.map { t(T.servicesIn($0)) } ?? t(T.servicesTitle)
        return try await context.page(title, description: t(T.servicesDescription), isIndexed: query.isPlain) {
            h1 { title }
            SearchForm(
                action: "/search", value: "", label: t(T.searchLabel), language: t, region: namedRegion(context))
            regionPrompt(context, T.moreInRegions(snapshot.services.count - all.count))
            levelChips(all, query, t)
            wayChips(all, query, t)
            facets(all, query, t)
            if services.isEmpty {
                EmptyState(
                    t(T.nothingFits), text: t(T.nothingFitsText),
                    action: LinkButton(t(T.clearFilters), href: query.cleared, kind: .quiet))
            } else {
                p(.class("muted"), .role("status")) { t(T.found, services.count) }
                orderChips(query, t)
                EntryList {
                    for service in shown {
                        Entry(
                            t(service.short), href: inRegion("/services/\(service.id)", context), language: t,
                            level: .h2
                        ) {
                            p { t(service.summary) }
                            p { summaryLine(service, region, t) }
                        }
                    }
                }
                Paging(
                    previous: page > 0 ? query.path(page: page - 1) : nil,
                    next: (page + 1) * Self.pageSize < services.count ? query.path(page: page + 1) : nil, language: t)
            }
        }
    }

    private func levelChips(_ all: [PublicService], _ query: ServiceListQuery, _ t: Language) -> some HTML {
        var any = query
        any.filter.level = nil
        let chips = ServiceLevel.allCases.compactMap { level -> Chip? in
            var other = query
            other.filter.level = level
            let count = all.count(where: other.filter.matches)
            guard count > 0 || query.filter.level == level else { return nil }
            return Chip(t(T.level(level)), href: other.path(), count: count, current: query.filter.level == level)
        }
        let all = Chip(
            t(T.anyValue), href: any.path(), count: all.count(where: any.filter.matches),
            current: query.filter.level == nil)
        return Chips(label: t(T.byLevel), [all] + chips)
    }

    private func wayChips(_ all: [PublicService], _ query: ServiceListQuery, _ t: Language) -> some HTML {
        var any = query
        any.filter.way = nil
        let chips = Way.allCases.compactMap { way -> Chip? in
            var other = query
            other.filter.way = way
            let count = all.count(where: other.filter.matches)
            guard count > 0 || query.filter.way == way else { return nil }
            return Chip(
                t(way == .online ? T.online : T.inPersonOnly), href: other.path(), count: count,
                current: query.filter.way == way)
        }
        return Chips(
            label: t(T.byWay),
            chips.count < 2 && query.filter.way == nil
                ? [] : [Chip(t(T.anyValue), href: any.path(), current: query.filter.way == nil)] + chips)
    }

    private func orderChips(_ query: ServiceListQuery, _ t: Language) -> some HTML {
        let names: [(ServiceOrder, Phrase)] = [
            (.level, T.byLevelOrder), (.name, T.alphabetical), (.popular, T.popular),
        ]
        return Chips(
            label: t(T.order), isLabelShown: true,
            names.map { order, name in
                var other = query
                other.order = order
                return Chip(t(name), href: other.path(), current: query.order == order)
            })
    }

    private func ordered(_ services: [PublicService], _ order: ServiceOrder, _ t: Language) -> [PublicService] {
        switch order {
        case .level:
            // Of one level by name: in Russian they stand so already.
            guard t != .ru else { return services }
            let levels = ServiceLevel.allCases
            return services.map { (levels.firstIndex(of: $0.level) ?? 0, t($0.short).lowercased(), $0) }
                .sorted { ($0.0, $0.1, $0.2.id) < ($1.0, $1.1, $1.2.id) }.map(\.2)
        case .name: return services.sorted { (t($0.short).lowercased(), $0.id) < (t($1.short).lowercased(), $1.id) }
        case .popular:
            let visits = area.popularity
            return services.enumerated().sorted {
                (visits[$1.element.id] ?? 0, $0.offset) < (visits[$0.element.id] ?? 0, $1.offset)
            }.map(\.element)
        }
    }

    private func facets(_ all: [PublicService], _ query: ServiceListQuery, _ t: Language) -> some HTML {
        Fragment {
            facet(
                t(T.byTheme), snapshot.themes.map { ($0.id, t($0.name)) }, \.theme, { [$0.theme] }, all, query, t,
                isOpen: query.filter.theme != nil)
            facet(
                t(T.byCategory), snapshot.categories.map { ($0.id, t($0.name)) }, \.category, { $0.applicants }, all,
                query, t, isOpen: query.filter.category != nil)
            facet(
                t(T.byAgency), snapshot.agencies.map { ($0.id, t($0.short)) }, \.agency, { [$0.agency] }, all, query, t,
                isOpen: query.filter.agency != nil)
            if !query.isPlain {
                p { a(.class("tap"), .href(query.cleared)) { t(T.clearFilters) } }
            }
        }
    }

    /// One classifier: what each heading would leave, the other conditions kept. A chosen heading can be taken back.
    private func facet(
        _ title: String, _ values: [(id: String, name: String)], _ key: WritableKeyPath<ServiceFilter, String?>,
        _ headings: (PublicService) -> [String], _ all: [PublicService], _ query: ServiceListQuery, _ t: Language,
        isOpen: Bool
    ) -> some HTML {
        var any = query
        any.filter[keyPath: key] = nil
        let chosen = query.filter[keyPath: key]
        var counts: [String: Int] = [:]
        for service in all where any.filter.matches(service) {
            for heading in Set(headings(service)) { counts[heading, default: 0] += 1 }
        }
        let chips = values.compactMap { value -> Chip? in
            let count = counts[value.id, default: 0]
            guard count > 0 || chosen == value.id else { return nil }
            var other = query
            other.filter[keyPath: key] = value.id
            return Chip(value.name, href: other.path(), count: count, current: chosen == value.id)
        }
        let name = chosen.flatMap { id in values.first { $0.id == id }?.name }
        let first = Chip(t(T.anyValue), href: any.path(), current: chosen == nil)
        return Details(title + (name.map { ": " + $0 } ?? ""), open: isOpen) {
            Chips(label: title, [first] + chips)
        }
    }
}

/// In which order services stand.
enum ServiceOrder: String, Sendable, CaseIterable { case level, name, popular }

/// What the address of the list says: conditions and page.
struct ServiceListQuery {
    var filter: ServiceFilter
    var order: ServiceOrder
    private let number: Int
    /// The region of the address, kept in the links of the page.
    private let region: String?

    init(_ query: [String: String]) {
        func value(_ name: String) -> String? { query[name].flatMap { $0.isEmpty ? nil : String($0.prefix(80)) } }
        filter = ServiceFilter(
            level: value("level").flatMap(ServiceLevel.init(rawValue:)), way: value("way").flatMap(Way.init(rawValue:)),
            theme: value("theme"),
            category: value("category"), agency: value("agency"))
        order = value("order").flatMap(ServiceOrder.init(rawValue:)) ?? .level
        number = value("page").flatMap { Int($0) } ?? 1
        region = value("region")
    }

    /// The page asked for, from 0, held within the list.
    func page(of count: Int, size: Int) -> Int { min(max(number, 1), max(1, (count + size - 1) / size)) - 1 }

    var isPlain: Bool { filter == ServiceFilter() }

    /// The list without conditions, in the same region.
    var cleared: String {
        var plain = self
        plain.filter = ServiceFilter()
        return plain.path()
    }

    func path(page: Int = 0) -> String {
        let values = [
            ("region", region), ("level", filter.level?.rawValue), ("way", filter.way?.rawValue),
            ("theme", filter.theme),
            ("category", filter.category), ("agency", filter.agency),
            ("order", order == .level ? nil : order.rawValue), ("page", page > 0 ? String(page + 1) : nil),
        ]
        let text = values.compactMap { name, value in value.map { name + "=" + URLEncoded.encode($0) } }
        return text.isEmpty ? "/services" : "/services?" + text.joined(separator: "&")
    }
}
