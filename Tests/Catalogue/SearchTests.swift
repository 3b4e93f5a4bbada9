import Foundation
import Kernel
import SearchIndex
import Testing

@testable import Catalogue

@Suite struct SearchTests {
    let area: CatalogueArea

    init() throws { area = try Shipped.area.get() }

    private func firstService(_ query: String, region: String? = "74") async throws -> String? {
        let found = area.search(query, region: region, kind: .service)
        if case .service(let service)? = found.hits.first { return service.id }
        return nil
    }

    @Test(arguments: [
        ("справка о судимости", "mvd-criminal-record"), ("СПРАВКИ О СУДИМОСТИ", "mvd-criminal-record"),
        ("судимост", "mvd-criminal-record"), ("загранпаспорт", "mvdm-foreign-passport-10"),
        ("запись к врачу", "region-doctor-appointment"), ("детского сада", "municipal-kindergarten"),
        ("регистрация брака", "zags-marriage"), ("учет постояльцев", "mvdm-migration-record-hotel"),
        ("criminal record", "mvd-criminal-record"), ("driving licences", "gibdd-licence-replace"),
        ("отпечатки пальцев", "mvd-fingerprint"),
    ])
    func findsByTheWordsOfPeople(query: String, slug: String) async throws {
        let found = area.search(query, region: "74", kind: .service)
        let slugs = found.hits.prefix(3).compactMap { hit in
            if case .service(let service) = hit { service.id } else { nil }
        }
        #expect(slugs.contains(slug), "\(slugs)")
    }

    @Test func yoIsYe() async throws {
        let (withDots, without) = (
            try await firstService("приём декларации"), try await firstService("прием декларации")
        )
        #expect(withDots == without && without == "fns-income-declaration")
    }

    @Test func findsFourKinds() async throws {
        let found = area.search("паспорт", region: "74")
        for kind in [SearchKind.service, .document, .form] { #expect(found.counts[kind, default: 0] > 0, "\(kind)") }
        #expect(area.search("МВД", region: "22").counts[.organisation, default: 0] > 0)
    }

    @Test(arguments: ["паспорт", "справка", "регистрация"])
    func servicesComeFirst(query: String) async throws {
        let first = area.search(query, region: "74").hits.first
        guard case .service? = first else { throw Absent(query: query) }
    }

    private struct Absent: Error { let query: String }

    @Test func keepsToTheRegion() async throws {
        #expect(try await firstService("запись в школу", region: "77") != "municipal-school")
        #expect(try await firstService("запись в школу", region: "74") == "municipal-school")
        // Who named no region is not told that there is no such thing.
        #expect(try await firstService("запись в школу", region: nil) == "municipal-school")
    }

    @Test func aSearchAsTypedPutsNothingRight() {
        #expect(area.search("cghfdrf", region: "74").total > 0)
        let literal = area.search("cghfdrf", region: "74", isLiteral: true)
        #expect(literal.total == 0 && literal.repaired == nil)
        #expect(area.search("справка", region: "74", isLiteral: true).total > 0)
    }

    /// Words that nobody can have meant are not "put right" into others.
    @Test(arguments: ["пицца", "борщ", "футбол"])
    func whatTheCatalogueDoesNotKnowIsNotGuessed(query: String) {
        #expect(area.search(query, region: "74").repaired == nil)
    }

    @Test func aLatinLetterInARussianWordIsReadAsItLooks() {
        let found = area.search("пacпopт", region: "74")
        #expect(found.total > 0 && found.hits.count == area.search("паспорт", region: "74").hits.count)
    }

    @Test(arguments: [
        ("рецепт", true), ("Паспорт на 10 лет", true), ("Лебедева Ада", false), ("лебедева ада сергеевна", false),
        ("иванову ивану ивановичу", false), ("112-233-601 89", false), ("ada@example.org", false),
    ])
    func aQueryThatMayNameSomebodyIsNotKept(query: String, isKept: Bool) {
        #expect(CatalogueCounters.mayKeep(query) == isKept)
    }

    @Test func finishesTheLastWord() async throws {
        #expect(try await firstService("дактил") == "mvd-fingerprint")
    }

    @Test func repairsTheKeyboardLayout() async throws {
        let found = area.search("cghfdrf j celbvjcnb", region: "74")
        #expect(found.repaired == "справка о судимости")
        #expect(found.total > 0)
    }

    @Test(arguments: [
        "", " ", "\"", "\"\"\"", "'; DROP TABLE entry; --", "NEAR(", "паспорт AND", "AND OR NOT", "*", "паспорт*",
        "title:", "^a",
        "-паспорт", "()", "{title body}: x", "\u{0}\u{1}\u{7F}", "\u{202E}тропсап", "%_", "\\",
        "<script>alert(1)</script>",
        "🇷🇺👩‍👩‍👧‍👦", "о", "и в на", "ё", "ａｂｃ", "١٢٣", String(repeating: "паспорт ", count: 2000),
        String(repeating: "я", count: 10_000), String(repeating: "\"", count: 10_000),
        "а" + String(repeating: "\u{0301}", count: 10_000), String(repeating: "a AND ", count: 3000),
    ])
    func neverTrapsOnAnOddQuery(query: String) async throws {
        for region in [nil, "74", "'", String(repeating: "7", count: 10_000)] {
            _ = area.search(query, region: region)
        }
    }

    @Test func pagesWithoutGapsOrRepeats() async throws {
        let all = area.search("паспорт", region: "74", limit: 500).hits.map { "\($0)" }
        var pages: [String] = []
        for offset in stride(from: 0, to: all.count, by: 7) {
            pages += area.search("паспорт", region: "74", limit: 7, offset: offset).hits.map { "\($0)" }
        }
        #expect(pages == all)
        #expect(area.search("паспорт", region: "74", limit: -1, offset: -5).hits.isEmpty)
    }

    @Test func stemsAreOfTheLanguage() {
        let stemmer = WordStemmer()
        #expect(stemmer.stem("справки") == stemmer.stem("справка"))
        #expect(stemmer.stem("certificates") == stemmer.stem("certificate"))
        #expect(Words.of("Ёлка, ПАСПОРТ-2026!") == ["елка", "паспорт", "2026"])
    }
}
