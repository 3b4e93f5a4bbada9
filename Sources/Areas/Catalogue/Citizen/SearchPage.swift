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

    func query(_ context: VisitorContext) -> SearchQuery {
        let values = context.request.query
        let text = (values["q"] ?? "").trimmed
        let page = min(max(values["page"].flatMap { Int($0) } ?? 1, 1), 100)
        return SearchQuery(
            text: String(String.UnicodeScalarView(text.unicodeScalars.prefix(Self.longestQuery))),
            kind: values["kind"].flatMap(SearchKind.init(rawValue:)), isLiteral: values["exact"] == "1", page: page - 1)
    }

    /// Search by keywords among services, organisations, documents and forms (R55).
    func searchPage(_ context: VisitorContext) async throws -> PortalResponse {
        let t = context.language
        var query = query(context)
        let (text, kind) = (query.text, query.kind)
        let region = region(context)
        var found = area.search(query, in: region, length: Self.pageSize)
        let count = kind.map { found.counts[$0, default: 0] } ?? found.total
        // A page beyond the last is the last.
        let page = min(query.page, max(0, (count - 1) / Self.pageSize))
        if page != query.page {
            query.page = page
            found = area.search(query, in: region, length: Self.pageSize)
        }
        if page == 0, kind == nil { note(text, found, at: context.now) }
        let title = text.isEmpty ? t(T.searchTitle) : t(T.searchFor(text))
        func path(_ kind: SearchKind?, page: Int = 0, isLiteral: Bool = query.isLiteral) -> String {
            inRegion(SearchQuery(text: text, kind: kind, isLiteral: isLiteral, page: page).path, context)
        }
        let marker = Marker(stems: found.stems)
        return try await context.page(title) {
            h1 { t(T.searchTitle) }
            SearchForm(
                action: "/search", value: text, label: t(T.searchLabel), language: t, large: true,
                region: namedRegion(context))
            if text.isEmpty {
                p { t(T.searchAsk) }
            }
            regionPrompt(context, T.searchedAnywhere)
            if !text.isEmpty {
                if let repaired = found.repaired {
                    Banner(.information) {
                        p { t(T.readAs(repaired)) }
                        p { a(.href(path(nil, isLiteral: true))) { t(T.searchAsTyped(text)) } }
                    }
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
                            FoundEntry(shown: shown, path: inRegion(shown.path, context), marker: marker)
                        }
                    }
                    Paging(
                        previous: page > 0 ? path(kind, page: page - 1) : nil,
                        next: (page + 1) * Self.pageSize < count ? path(kind, page: page + 1) : nil, language: t)
                }
                HelpedForm(
                    query: text, isThanked: context.request.query["thanks"] == "1", csrf: context.csrf, language: t)
            }
        }
    }

    /// Counts the search for the week's report: what found nothing is kept in its words, unless it may be of a person.
    private func note(_ text: String, _ found: CatalogueArea.Found, at now: Date) {
        guard !text.isEmpty else { return }
        area.counters.count(.search, "", at: now)
        if found.total == 0, CatalogueCounters.mayKeep(text) {
            area.counters.count(.nothing, text.lowercased(), at: now)
        }
    }

    /// «Нашли то, что искали?» (feature B8)
    func takeHelped(_ context: VisitorContext, _ form: FormInput) async throws -> PortalResponse {
        let text = String(form["q"].trimmed.prefix(Self.longestQuery))
        let helped = form["helped"] == "yes"
        if !text.isEmpty {
            area.counters.count(
                helped ? .helped : .unhelpful, CatalogueCounters.mayKeep(text) ? text.lowercased() : "…",
                at: context.now)
        }
        let path = "/search?q=" + URLEncoded.encode(text) + "&thanks=1"
        // A very long query has no room in an address of ours.
        return .redirect(LocalPath(path)?.text ?? "/search?thanks=1")
    }
}

/// What is asked of the search.
struct SearchQuery: Sendable {
    let text: String
    let kind: SearchKind?
    /// Nothing of it is put right.
    let isLiteral: Bool
    var page: Int

    var path: String {
        "/search?q=" + URLEncoded.encode(text) + (kind.map { "&kind=" + $0.rawValue } ?? "")
            + (isLiteral ? "&exact=1" : "") + (page > 0 ? "&page=\(page + 1)" : "")
    }
}

extension CatalogueArea {
    func search(_ query: SearchQuery, in region: Region?, length: Int) -> Found {
        search(
            query.text, region: region?.code, kind: query.kind, isLiteral: query.isLiteral, limit: length,
            offset: query.page * length)
    }
}

/// Whether the answer helped, by one press.
struct HelpedForm: Component {
    let query: String
    let isThanked: Bool
    let csrf: String
    let language: Language
    private var t: Language { language }

    var body: some HTML {
        if isThanked {
            p(.role("status")) { t(T.helpedThanks) }
        } else {
            ActionForm(action: "/search/helped", csrf: csrf) {
                HiddenField("q", query)
                p { t(T.helpedQuestion) }
                ButtonRow {
                    Button(t(T.helpedYes), kind: .quiet, name: "helped", value: "yes")
                    Button(t(T.helpedNo), kind: .quiet, name: "helped", value: "no")
                }
            }
        }
    }
}

/// A row of what was found, the found words marked.
struct FoundEntry: Component {
    let shown: ShownHit
    let path: String
    let marker: Marker

    var body: some HTML {
        li(.class("entry")) {
            h2 { a(.href(path)) { marker.marked(shown.title) } }
            div(.class("entry-note")) { p { marker.marked(shown.note) } }
        }
    }
}

/// Marks the words by which a thing was found.
struct Marker {
    let stems: Set<String>
    private let stemmer = WordStemmer()

    init(stems: Set<String>) { self.stems = stems }

    func marked(_ text: String) -> some HTML {
        Fragment {
            for piece in pieces(text) {
                if piece.isFound {
                    mark { piece.text }
                } else {
                    piece.text
                }
            }
        }
    }

    /// The text in pieces, each a run of words that were found or of anything else.
    func pieces(_ text: String) -> [(text: String, isFound: Bool)] {
        var pieces: [(text: String, isFound: Bool)] = []
        var rest = Substring(text)
        while let first = rest.first {
            let isWord = first.isLetter || first.isNumber
            let piece = rest.prefix { ($0.isLetter || $0.isNumber) == isWord }
            rest = rest.dropFirst(piece.count)
            let isFound = isWord && Words.of(String(piece)).contains { stems.contains(stemmer.stem($0)) }
            if pieces.last?.isFound == isFound {
                pieces[pieces.count - 1].text += piece
            } else {
                pieces.append((String(piece), isFound))
            }
        }
        return pieces
    }
}

/// A hit in words.
struct ShownHit {
    let kind: SearchKind
    let title: String
    let note: String
    let path: String
    /// Which thing it is, within its kind.
    var slug: String { path.split(separator: "/").last.map(String.init) ?? "" }

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
