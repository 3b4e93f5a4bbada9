import Foundation
import Kernel
import SearchIndex
import Yams

/// Reads definitions into a snapshot, like a compiler: every fault with file, line, column and what was expected.
package struct CatalogueLoader {
    private let files: CatalogueFiles
    private let regions: Set<String>?
    private let log = FaultLog()

    /// - Parameter regions: the codes of those that the installation shows; nil for all.
    package init(_ files: CatalogueFiles, regions: Set<String>? = nil) {
        self.files = files
        self.regions = regions
    }
    package init(folder: URL) { self.init(CatalogueFiles(folder: folder)) }

    /// What an author should look at though the catalogue can be read; after `load()`.
    package var warnings: [CatalogueFault] { log.warnings }

    /// The snapshot of a version that was checked when it was kept: only its shared files are read, services stand in its
    /// image.
    func load(_ image: CatalogueImage) throws(CatalogueFaults) -> CatalogueSnapshot {
        var parts = CatalogueParts()
        let calendar = readCalendar()
        if let calendar { readShared(into: &parts, SharedReader(calendar: calendar)) }
        parts.services = image.services
        let texts = published(parts.legalTexts)
        guard log.faults.isEmpty, let calendar else { throw CatalogueFaults(faults: log.faults) }
        var versions = image.versions
        if let regions {
            // What is shown differs from what was kept, and so does what an application is filed under.
            parts.keep(regions)
            versions = self.versions(of: parts.services)
        }
        return CatalogueSnapshot(parts, calendar: calendar, versions: versions, texts: texts)
    }

    /// The snapshot, or all the faults at once.
    package func load() throws(CatalogueFaults) -> CatalogueSnapshot {
        var parts = CatalogueParts()
        let calendar = readCalendar()
        // Without its calendar the rest is still read, so that its faults are named too.
        if let known = calendar ?? (try? ProductionCalendar(rows: [])) {
            readShared(into: &parts, SharedReader(calendar: known))
        }
        readServices(into: &parts)
        CatalogueCheck(parts: parts, log: log).run()
        ReadabilityCheck(log: log).run(parts)
        let texts = published(parts.legalTexts)
        guard log.faults.isEmpty, let calendar else { throw CatalogueFaults(faults: log.faults) }
        if let regions { parts.keep(regions) }
        let versions = versions(of: parts.services)
        return CatalogueSnapshot(parts, calendar: calendar, versions: versions, texts: texts)
    }

    /// Only the synonyms of a version that was checked when it was kept; none where it has none.
    func synonyms() throws(CatalogueFaults) -> [SearchSynonym] {
        guard let calendar = readCalendar() else { throw CatalogueFaults(faults: log.faults) }
        return entries("synonyms", "synonyms", optional: true, read: SharedReader(calendar: calendar).synonym)
    }

    // MARK: files

    /// The root mapping of a file; nil and a fault when it cannot be read.
    private func root(_ path: String) -> DefinitionReader? {
        guard let data = files[path], data.count <= CatalogueFiles.largestFile else {
            // The reason (absent, not readable, too big) is the same for an author: there is no such file for us.
            log.report(
                path, nil, "the file cannot be read",
                expected: "a YAML file of at most \(CatalogueFiles.largestFile) bytes")
            return nil
        }
        guard let text = String(data: data, encoding: .utf8) else {
            log.report(path, nil, "the file is not UTF-8", expected: "UTF-8")
            return nil
        }
        do {
            guard let node = try Yams.compose(yaml: text) else {
                log.report(path, .init(line: 1, column: 1), "the file is empty", expected: "keys and values")
                return nil
            }
            guard let mapping = node.mapping else {
                log.report(
                    path, node.place ?? .init(line: 1, column: 1), "the file is \(node.found)",
                    expected: "keys and values")
                return nil
            }
            return DefinitionReader(file: path, mapping: mapping, place: node.place, log: log)
        } catch {
            let fault = YAMLFault(error as? YamlError, text)
            log.report(path, fault.place, fault.problem, expected: fault.expected)
            return nil
        }
    }

    /// The entries of a shared file that is one list.
    private func entries<Entry>(
        _ name: String, _ key: String, optional: Bool = false, read: (DefinitionReader) -> Entry?
    ) -> [Entry] {
        if optional, files["shared/\(name).yaml"] == nil { return [] }
        guard let root = root("shared/\(name).yaml") else { return [] }
        defer { root.finish() }
        return root.mappings(key).compactMap { entry in
            defer { entry.finish() }
            return read(entry)
        }
    }

    private func readCalendar() -> ProductionCalendar? {
        guard let root = root("shared/production-calendar.yaml") else { return nil }
        let years = root.texts("years")
        _ = root.mapping("sources", optional: true)?.table()
        let rows = root.mappings("days").compactMap { entry -> ProductionCalendar.Row? in
            defer { entry.finish() }
            return SharedReader.calendarRow(entry)
        }
        root.finish()
        do {
            let calendar = try ProductionCalendar(rows: rows)
            if Set(years) != Set(calendar.years.map(String.init)) {
                root.report("years", "the days are of other years than `years`", expected: "the same years")
            }
            return calendar
        } catch {
            root.report("days", "\(error)", expected: "a complete calendar")
            return nil
        }
    }

    private func readShared(into parts: inout CatalogueParts, _ reader: SharedReader) {
        parts.themes = entries("themes", "themes", read: reader.theme)
        parts.categories = entries("applicant-categories", "applicant_categories", read: reader.category)
        parts.channels = entries("channels", "channels", read: reader.channel)
        parts.documents = entries("documents", "documents", read: reader.document)
        parts.grounds = entries("grounds", "grounds", read: reader.ground)
        parts.agencies = entries("agencies", "agencies", read: reader.agency)
        parts.functions = entries("functions", "functions", read: reader.function)
        parts.offices = entries("offices", "offices", read: reader.office)
        parts.centres = entries("centres", "centres", read: reader.centre)
        parts.postOffices = entries("post-offices", "post_offices", read: reader.postOffice)
        parts.legalTexts = entries("legal-texts", "legal_texts", read: reader.legalText)
        parts.helpLines = entries("help-lines", "help_lines", read: reader.helpLine)
        parts.lifeEvents = entries("life-events", "life_events", optional: true, read: reader.lifeEvent)
        parts.screenings = entries("screenings", "screenings", optional: true, read: reader.screening)
        parts.synonyms = entries("synonyms", "synonyms", optional: true, read: reader.synonym)
        let weights = entries("search", "weights", optional: true, read: reader.weights)
        parts.weights = SearchWeights(Dictionary(weights, uniquingKeysWith: { first, _ in first }))
        parts.municipalities = entries("municipalities", "municipalities", optional: true, read: reader.municipality)
        parts.withdrawn = entries("withdrawn", "withdrawn", optional: true, read: reader.withdrawn)
        if let root = root("shared/regions.yaml") {
            let sources = root.mapping("sources", optional: true)?.table() ?? [:]
            parts.regions = root.mappings("regions").compactMap { entry in
                defer { entry.finish() }
                return reader.region(entry, sources: sources)
            }
            root.finish()
        }
        if let root = root("shared/featured.yaml") {
            parts.featured = CatalogueSnapshot.Featured(
                services: root.texts("services"), searches: root.phrases("searches"))
            root.finish()
        }
    }

    private func readServices(into parts: inout CatalogueParts) {
        let reader = ServiceReader(
            documents: Dictionary(parts.documents.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }),
            grounds: Dictionary(parts.grounds.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }))
        let names = files.services
        if names.isEmpty { log.report(".", nil, "there is no service", expected: "one YAML file for each service") }
        for name in names {
            guard let root = root(name), let service = reader.read(root) else { continue }
            if service.id + ".yaml" != name {
                root.report("id", "id is “\(service.id)”", expected: "the name of the file without .yaml")
            }
            parts.services.append(service)
        }
    }

    // MARK: versions

    private func versions(of services: [PublicService]) -> [String: String] {
        var versions: [String: String] = [:]
        for service in services { versions[service.id] = version(of: service, in: service.id + ".yaml") }
        return versions
    }

    private func published(_ texts: [LegalText]) -> [LegalText.Kind: PublishedText] {
        var published: [LegalText.Kind: PublishedText] = [:]
        for text in texts {
            guard let version = version(of: text, in: "shared/legal-texts.yaml") else { continue }
            published[text.kind] = PublishedText(text: text, hash: version)
        }
        return published
    }

    private func version(of value: some Encodable, in file: String) -> String? {
        do { return try CanonicalForm.hash(of: value) } catch {
            log.report(file, nil, "the definition cannot be written as JSON", expected: "")
            return nil
        }
    }
}
