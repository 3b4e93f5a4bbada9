import Foundation
import Kernel

/// Reads the entries of the shared files, one function a kind.
struct SharedReader {
    let calendar: ProductionCalendar

    func theme(_ entry: DefinitionReader) -> Theme? {
        _ = entry.source()
        let id = entry.slug()
        let name = entry.phrase("name")
        guard let id, let name else { return nil }
        return Theme(id: id, name: name)
    }

    func category(_ entry: DefinitionReader) -> ApplicantCategory? {
        _ = entry.source()
        let id = entry.slug()
        let name = entry.phrase("name")
        guard let id, let name else { return nil }
        return ApplicantCategory(id: id, name: name)
    }

    func channel(_ entry: DefinitionReader) -> ServiceChannel? {
        _ = entry.source()
        let closed = entry.day("closed", optional: true)
        let id = entry.slug()
        let name = entry.phrase("name")
        guard let id, let name else { return nil }
        return ServiceChannel(id: id, name: name, closed: closed)
    }

    func document(_ entry: DefinitionReader) -> CatalogueDocument? {
        let isApplication = entry.flag("application")
        let about = entry.phrase("about", optional: true)
        let held = entry.optionalFlag("held_by_state")
        let keywords = entry.has("keywords") ? entry.keywords("keywords") : nil
        let issuer = entry.mapping("issued_by", optional: true).flatMap(issuer)
        _ = entry.text("source", optional: true)
        let id = entry.slug()
        let name = entry.phrase()
        guard let id, let name else { return nil }
        return CatalogueDocument(
            id: id, name: name, isApplication: isApplication, about: about, issuer: issuer, isHeldByState: held,
            keywords: keywords)
    }

    private func issuer(_ entry: DefinitionReader) -> CatalogueDocument.Issuer? {
        defer { entry.finish() }
        let agency = entry.text("agency", optional: true)
        let service = entry.text("service", optional: true)
        switch (agency, service) {
        case (let agency?, nil): return .agency(agency)
        case (nil, let service?): return .service(service)
        default:
            entry.report("agency", "issued_by names both or none", expected: "an agency or a service")
            return nil
        }
    }

    func ground(_ entry: DefinitionReader) -> RefusalGround? {
        let id = entry.text("id")
        if let id { entry.remember(as: id) }
        let stage = entry.choice("stage", of: RefusalGround.Stage.self)
        let text = entry.phrase()
        let source = entry.source()
        guard let id, let stage, let text else { return nil }
        return RefusalGround(id: id, stage: stage, text: text, source: source)
    }

    func agency(_ entry: DefinitionReader) -> Agency? {
        let id = entry.slug()
        let parent = entry.text("parent", optional: true)
        let name = entry.phrase("name")
        let short = entry.phrase("short")
        let level = entry.choice("level", of: ServiceLevel.self)
        let kind = entry.choice("kind", of: Agency.Kind.self)
        let role = entry.phrase("role", optional: true)
        let region = entry.text("region", optional: true)
        let locality = entry.phrase("locality", optional: true)
        let keywords = entry.keywords("keywords")
        let source = entry.source()
        guard let id, let name, let short, let level, let kind else { return nil }
        return Agency(
            id: id, name: name, short: short, level: level, kind: kind, parent: parent, role: role, region: region,
            locality: locality, keywords: keywords, source: source)
    }

    func function(_ entry: DefinitionReader) -> StateFunction? {
        let id = entry.slug()
        let name = entry.phrase("name")
        let summary = entry.phrase("summary")
        let level = entry.choice("level", of: ServiceLevel.self)
        let agency = entry.text("agency")
        let basis = entry.phrase("basis", optional: true)
        let source = entry.source()
        guard let id, let name, let summary, let level, let agency else { return nil }
        return StateFunction(
            id: id, name: name, summary: summary, level: level, agency: agency, basis: basis, source: source)
    }

    func region(_ entry: DefinitionReader, sources: [String: String]) -> Region? {
        let code = entry.value("code", expected: "two digits") { Self.digits($0, 2) }
        if let code { entry.remember(as: code) }
        let name = entry.phrase("name")
        let kind = entry.choice("kind", of: Region.Kind.self)
        let district = entry.phrase("district", optional: true)
        let okato = entry.value("okato", expected: "11 digits") { Self.digits($0, 11) }
        let oktmo = entry.value("oktmo", expected: "8 digits") { Self.digits($0, 8) }
        let iso = entry.text("iso", optional: true)
        let centre = entry.phrase("centre")
        let zone = zone(entry)
        let offset = entry.text("offset")
        let source = named(entry, in: sources)
        guard let code, let name, let kind, let okato, let oktmo, let centre, let zone, let offset else { return nil }
        return Region(
            code: code, name: name, kind: kind, district: district, okato: okato, oktmo: oktmo, iso: iso,
            centre: centre, zone: zone, offset: offset, source: source)
    }

    static func digits(_ text: String, _ count: Int) -> String? {
        text.utf8.count == count && text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? text : nil
    }

    private func named(_ entry: DefinitionReader, in sources: [String: String]) -> FactSource {
        entry.value("source", expected: "a name of the table `sources`") { sources[$0] }.map(FactSource.init) ?? .recall
    }

    func zone(_ entry: DefinitionReader) -> TimeZone? {
        entry.value("zone", expected: "an IANA time zone, like Europe/Moscow") { TimeZone(identifier: $0) }
    }

    static func calendarRow(_ entry: DefinitionReader) -> ProductionCalendar.Row? {
        _ = (entry.phrase("name"), entry.day("moved_from", optional: true), entry.source())
        guard let day = entry.day("date"), let kind = entry.choice("kind", of: ProductionCalendar.Kind.self) else {
            return nil
        }
        return ProductionCalendar.Row(day, kind)
    }

    func legalText(_ entry: DefinitionReader) -> LegalText? {
        let kind = entry.choice("id", of: LegalText.Kind.self)
        let version = entry.text("version")
        let title = entry.phrase("title")
        let sections: [LegalText.Section] = entry.mappings("sections").compactMap { section in
            defer { section.finish() }
            guard let title = section.phrase("title") else { return nil }
            return LegalText.Section(title: title, paragraphs: section.phrases("paragraphs"))
        }
        guard let kind, let version, let title else { return nil }
        return LegalText(kind: kind, version: version, title: title, sections: sections)
    }
}
