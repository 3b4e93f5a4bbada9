import Foundation
import Kernel
import Web

/// The catalogue in the EU vocabulary CPSV-AP 3, as JSON-LD.
package struct LinkedCatalogue {
    let snapshot: CatalogueSnapshot
    /// Where the portal stands: ids are addresses.
    let base: String

    /// Whose terms and fees are told; nil for those of the service itself.
    let place: (region: String, municipality: String?)?

    package init(
        snapshot: CatalogueSnapshot, base: String, place: (region: String, municipality: String?)? = nil
    ) {
        self.snapshot = snapshot
        self.base = base
        self.place = place
    }

    private static let context = JSONValue.members([
        "cpsv": .text("http://purl.org/vocab/cpsv#"), "cv": .text("http://data.europa.eu/m8g/"),
        "dct": .text("http://purl.org/dc/terms/"), "foaf": .text("http://xmlns.com/foaf/0.1/"),
        "eli": .text("http://data.europa.eu/eli/ontology#"), "dcat": .text("http://www.w3.org/ns/dcat#"),
        "xsd": .text("http://www.w3.org/2001/XMLSchema#"),
    ])

    /// All services in one document.
    package var document: JSONValue {
        .members(["@context": Self.context, "@graph": .list(snapshot.services.map(node) + snapshot.agencies.map(node))])
    }

    func document(of service: PublicService) -> JSONValue {
        .members([
            "@context": Self.context,
            "@graph": .list([node(service)] + [snapshot.agency(service.agency)].compactMap { $0 }.map(node)),
        ])
    }

    private func node(_ service: PublicService) -> JSONValue {
        let relations = service.guide.related.map { reference("/services/" + $0) }
        let theme = snapshot.theme(service.theme).map { said($0.name) }
        let local = snapshot.conditions(of: service, in: place?.region, municipality: place?.municipality)
        let time = duration(local.term.content).map { JSONValue.text($0) }
        return .members([
            "@id": .text(base + "/services/" + service.id), "@type": .text("cpsv:PublicService"),
            "dct:identifier": .text(service.id), "dct:title": said(service.name), "foaf:name": said(service.short),
            "dct:description": said(local.summary.content), "dcat:keyword": words(service.guide.keywords),
            "cv:hasCompetentAuthority": reference("/agencies/" + service.agency), "cv:thematicArea": theme,
            "dct:spatial": spatial(service), "cv:processingTime": time, "cv:hasCost": .list(costs(local.fee.content)),
            "cpsv:hasInput": .list(service.documents.map(evidence)), "cpsv:produces": .list(outputs(service)),
            "cv:hasChannel": .list(channels(service)), "cv:hasLegalResource": .list(acts(service)),
            "cv:isGroupedBy": .list(events(service)), "dct:relation": .list(relations),
        ])
    }

    private func costs(_ fee: Fee) -> [JSONValue] {
        func cost(_ roubles: Int, _ name: Phrase?) -> JSONValue {
            .members([
                "@type": .text("cv:Cost"), "cv:value": .number(roubles),
                "cv:currency": .text("http://publications.europa.eu/resource/authority/currency/RUB"),
                "dct:description": name.map(said),
            ])
        }
        guard fee.items.isEmpty else { return fee.items.map { cost($0.roubles, $0.name) } }
        return fee.roubles.map { [cost($0, fee.note)] } ?? []
    }

    private func evidence(_ document: DocumentRequirement) -> JSONValue {
        .members([
            "@id": .text(base + "/documents/" + document.id), "@type": .text("cv:Evidence"),
            "dct:title": said(document.name), "dct:description": document.condition.map(said),
        ])
    }

    private func outputs(_ service: PublicService) -> [JSONValue] {
        service.outcomes.filter { $0.kind == .positive }.map { titled("cv:Output", $0.name) }
    }

    private func channels(_ service: PublicService) -> [JSONValue] {
        service.channels.compactMap(snapshot.channel).map { titled("cv:Channel", $0.name) }
    }

    private func acts(_ service: PublicService) -> [JSONValue] {
        service.guide.legalActs.map { titled("eli:LegalResource", $0) }
    }

    private func events(_ service: PublicService) -> [JSONValue] {
        snapshot.lifeEvents.filter { $0.services.contains(service.id) }.map { event in
            .members([
                "@id": .text(base + "/life-events/" + event.id), "@type": .text("cv:LifeEvent"),
                "dct:title": said(event.name),
            ])
        }
    }

    private func titled(_ type: String, _ name: Phrase) -> JSONValue {
        .members(["@type": .text(type), "dct:title": said(name)])
    }

    private func node(_ agency: Agency) -> JSONValue {
        .members([
            "@id": .text(base + "/agencies/" + agency.id), "@type": .text("cv:PublicOrganisation"),
            "dct:identifier": .text(agency.id), "dct:title": said(agency.name),
            "dct:isPartOf": agency.parent.map { reference("/agencies/" + $0) },
        ])
    }

    private func reference(_ path: String) -> JSONValue { .members(["@id": .text(base + path)]) }

    private func said(_ phrase: Phrase) -> JSONValue {
        let russian = JSONValue.members(["@value": .text(phrase.ru), "@language": .text("ru")])
        guard phrase.en != phrase.ru else { return russian }
        return .list([russian, .members(["@value": .text(phrase.en), "@language": .text("en")])])
    }

    private func words(_ words: Keywords) -> JSONValue {
        .list(
            words.ru.map { .members(["@value": .text($0), "@language": .text("ru")]) }
                + words.en.map { .members(["@value": .text($0), "@language": .text("en")]) })
    }

    private func spatial(_ service: PublicService) -> JSONValue {
        let codes: [String] =
            switch service.availability {
            case .everywhere: ["RU"]
            case .only(let codes): codes.compactMap { snapshot.region($0)?.iso ?? $0 }
            }
        return .list(codes.map { .text($0) })
    }

    /// ISO 8601; working days have no such form and stand as days of the law in the description of the card.
    private func duration(_ term: LegalTerm) -> String? {
        switch term.unit {
        case .minute: "PT\(term.count)M"
        case .hour: "PT\(term.count)H"
        case .calendarDay: "P\(term.count)D"
        case .month: "P\(term.count)M"
        case .sameDay: "P1D"
        case .workingDay: nil
        }
    }
}

/// Services as a table for spreadsheets.
package struct CatalogueTable {
    let snapshot: CatalogueSnapshot
    package init(snapshot: CatalogueSnapshot) { self.snapshot = snapshot }

    /// A row a service, and one more for each place where its term or fee is another.
    package var csv: String {
        let head = [
            "id", "name_ru", "name_en", "level", "agency", "theme", "applicants", "regions", "municipality", "term",
            "fee_rub", "fee_rub_max", "electronic",
        ]
        let rows = snapshot.services.flatMap { service -> [[String]] in
            let regions: String =
                switch service.availability {
                case .everywhere: "all"
                case .only(let codes): codes.joined(separator: " ")
                }
            let places = service.regional.filter { $0.isAvailable != false && ($0.term != nil || $0.fee != nil) }
            return [row(service, regions, "", service.conditions(in: nil))]
                + places.map { place in
                    row(
                        service, place.region, place.municipality ?? "",
                        service.conditions(in: place.region, municipality: place.municipality))
                }
        }
        return SpreadsheetTable([head] + rows).csv
    }

    private func row(
        _ service: PublicService, _ regions: String, _ municipality: String, _ local: LocalConditions
    ) -> [String] {
        let (term, fee) = (local.term.content, local.fee.content)
        let amounts = fee.items.isEmpty ? [fee.roubles].compactMap { $0 } : fee.items.map(\.roubles)
        return [
            service.id, service.name.ru, service.name.en, service.level.rawValue, service.agency, service.theme,
            service.applicants.joined(separator: " "), regions, municipality, "\(term.count) \(term.unit.rawValue)",
            amounts.min().map(String.init) ?? "", amounts.max().map(String.init) ?? "",
            service.isElectronic ? "1" : "0",
        ]
    }
}
