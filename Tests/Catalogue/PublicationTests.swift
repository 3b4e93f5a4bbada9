import Foundation
import Kernel
import Logging
import Storage
import TestSupport
import Testing
import Web

@testable import Catalogue

/// Versions of the catalogue: what is kept, what is shown, and that a broken file touches neither.
@Suite struct PublicationTests {
    private let test: TestPlatform
    private let publisher: PublishCatalogue
    private let shipped = CatalogueFiles(folder: Shipped.folder)
    private let now = Date(timeIntervalSince1970: 1_795_000_000)

    init() async throws {
        test = try await TestPlatform(CatalogueArea.migrations)
        publisher = test.platform.catalogue
    }

    private func open() async throws -> CatalogueArea {
        try await CatalogueArea.open(shipped, publisher, at: now, logger: Logger(label: "test"))
    }

    private func changed(_ old: String, _ new: String, in path: String = "mvd-apostille.yaml") throws -> CatalogueFiles
    {
        var files = shipped
        let text = String(decoding: try #require(files[path]), as: UTF8.self)
        try #require(text.contains(old))
        files[path] = Data(text.replacing(old, with: new).utf8)
        return files
    }

    private func take(_ files: CatalogueFiles, publish: Bool = true) async throws -> CatalogueVersion {
        try await publisher.take(
            files, origin: .imported, author: "Вера", note: "проба", publish: publish, by: .system("test"), at: now)
    }

    @Test func theFirstStartShowsWhatTheProgramBrings() async throws {
        let area = try await open()
        #expect(area.number == 1)
        #expect(area.snapshot.services.count == 84)
        // A second start finds it there and adds nothing.
        #expect(try await open().number == 1)
        #expect(try await publisher.versions(limit: 10).count == 1)
    }

    @Test func whatIsReadFromTheImageIsWhatTheFilesSay() async throws {
        let area = try await open()
        let read = try Shipped.snapshot()
        #expect(area.snapshot.services == read.services)
        for service in read.services {
            #expect(area.snapshot.serviceVersion(service.id) == read.serviceVersion(service.id))
            #expect(try area.snapshot.serviceDefinition(service.id) == read.serviceDefinition(service.id))
        }
    }

    @Test func anotherNodeShowsWhatWasPublished() async throws {
        let (here, there) = (try await open(), try await open())
        let version = try await take(try changed("rub: 2500", "rub: 2600"))
        #expect(here.number == 1)
        for area in [here, there] {
            try await area.follow(publisher)
            #expect(area.number == version.number)
            #expect(area.snapshot.service("mvd-apostille")?.fee.roubles == 2600)
        }
    }

    @Test func aBrokenFileTouchesNothing() async throws {
        let area = try await open()
        await #expect(throws: PublicationFault.self) { try await take(try changed("level: federal", "level: federel")) }
        try await area.follow(publisher)
        #expect(area.number == 1)
        #expect(try await publisher.versions(limit: 10).count == 1)
    }

    @Test func theSameFilesAreOneVersion() async throws {
        _ = try await open()
        let files = try changed("rub: 2500", "rub: 2600")
        #expect(try await take(files).number == 2)
        #expect(try await take(files).number == 2)
    }

    @Test func aWithdrawnVersionGivesWayToItsSuccessor() async throws {
        let area = try await open()
        let second = try await take(try changed("rub: 2500", "rub: 2600")).number
        try await publisher.withdraw(second, successor: 1, author: "Вера", by: .system("test"), at: now)
        try await area.follow(publisher)
        #expect(area.number == 1)
        let withdrawn = try #require(try await publisher.version(second))
        #expect(withdrawn.successor == 1 && withdrawn.withdrawnAt == now)
        // It is published no longer, so it cannot be withdrawn again.
        await #expect(throws: PublicationFault.self) {
            try await publisher.withdraw(second, successor: 1, author: "Вера", by: .system("test"), at: now)
        }
        await #expect(throws: PublicationFault.self) {
            try await publisher.withdraw(1, successor: 99, author: "Вера", by: .system("test"), at: now)
        }
    }

    @Test func anImageThatCannotBeReadIsMadeAnew() async throws {
        _ = try await open()
        try await test.store.write { tx in try CatalogueVersions.keep(Data([1, 2, 3]), of: 1, in: tx) }
        #expect(try await open().snapshot.services.count == 84)
        let image = try await test.store.read { tx in try CatalogueVersions.image(of: 1, in: tx) }
        #expect((image?.count ?? 0) > 1_000)
    }

    @Test func anotherProgramsCatalogueWaitsWhereOneWasPublished() async throws {
        _ = try await open()
        _ = try await take(try changed("rub: 2500", "rub: 2600"))
        let newer = try changed("rub: 2500", "rub: 2700")
        let area = try await CatalogueArea.open(newer, publisher, at: now, logger: Logger(label: "test"))
        #expect(area.snapshot.service("mvd-apostille")?.fee.roubles == 2600)
        #expect(try await publisher.versions(limit: 10).count == 3)
    }

    @Test func differencesAreNamedByTheirPlace() throws {
        let lines = CompareCatalogues().run(shipped, try changed("rub: 2500", "rub: 2600")).map(\.line)
        #expect(lines == ["~ mvd-apostille.yaml: fee.rub: 2500 → 2600"])
        #expect(CompareCatalogues().run(shipped, shipped).isEmpty)
        var without = shipped
        without["mvd-apostille.yaml"] = nil
        #expect(CompareCatalogues().run(shipped, without).map(\.line) == ["- mvd-apostille.yaml"])
    }

    @Test func countsAreAddedAndNothingOfAPersonIsKept() async throws {
        let counters = CatalogueCounters()
        for _ in 0..<3 { counters.count(.visit, "mvd-apostille", at: now) }
        counters.count(.nothing, "абракадабра", at: now)
        try await counters.save(to: test.store)
        counters.count(.visit, "mvd-apostille", at: now)
        try await counters.save(to: test.store)
        let since = Day(of: now, in: .gmt).adding(days: -6)
        let visits = try await test.store.read { tx in try CatalogueCounters.top(.visit, since: since, limit: 5, in: tx)
        }
        #expect(visits.map(\.name) == ["mvd-apostille"] && visits.map(\.cases) == [4])
        for query in ["112-233-445 95", "112 233 445", "мой снилс 11223344595", "vera@example.ru", ""] {
            #expect(!CatalogueCounters.mayKeep(query), "\(query)")
        }
        for query in ["справка 2-ндфл", "форма 6", "ип"] { #expect(CatalogueCounters.mayKeep(query), "\(query)") }
    }

    @Test func theNinetiethPercentileNeedsThirtyCases() {
        #expect(MeasuredTerm(casesByDays: [3: 29]) == nil)
        #expect(MeasuredTerm(casesByDays: [3: 30])?.days == 3)
        #expect(MeasuredTerm(casesByDays: [2: 90, 10: 9, 40: 1])?.days == 2)
        #expect(MeasuredTerm(casesByDays: [2: 89, 10: 10, 40: 1])?.days == 10)
    }

    @Test(arguments: ["права → ", "→ права", "просто слова", "а → б → в", String(repeating: "ж", count: 600) + " → я"])
    func aLineThatIsNoSynonymIsNamed(line: String) {
        #expect(throws: SynonymText.Fault.self) {
            try SynonymText.read("права, ву → водительское удостоверение\n" + line)
        }
    }

    /// Two people edit the rules at once: nobody's change is lost.
    @Test func changesOfTwoPeopleAreJoined() throws {
        let basis = try SynonymText.read("права → удостоверение\nзагран → паспорт\nстарое → слово")
        let own = try SynonymText.read("права → удостоверение\nзагран → паспорт\nмоё → слово")
        let other = try SynonymText.read("права → удостоверение\nстарое → слово\nчужое → слово")
        #expect(
            SynonymText.text(of: SynonymText.merged(own, other, basis: basis))
                == "права → удостоверение\nчужое → слово\nмоё → слово")
        #expect(SynonymText.merged(own, own, basis: basis) == own)
    }

    @Test func aTabOfATableIsASpaceAndWhatCannotMatchIsNoRule() throws {
        #expect(try SynonymText.read("права\t→\tудостоверение") == SynonymText.read("права → удостоверение"))
        #expect(throws: SynonymText.Fault.self) { try SynonymText.read("🛂 → паспорт") }
        #expect(throws: SynonymText.Fault.self) { try SynonymText.read("пра\u{7}ва → паспорт") }
    }

    @Test func synonymsSurviveTheirFile() throws {
        let synonyms = try SynonymText.read("права, \"ву\" → водительское удостоверение\n\n a\\b -> c: d # e ")
        var files = shipped
        files[SynonymText.path] = SynonymText.file(synonyms)
        #expect(try CatalogueLoader(files).load().synonyms == synonyms)
        files[SynonymText.path] = SynonymText.file([])
        #expect(try CatalogueLoader(files).load().synonyms.isEmpty)
    }
}
