import Kernel
import SearchIndex

/// One thing that a search found, resolved in the snapshot.
package enum SearchHit: Sendable {
    case service(PublicService)
    case agency(Agency)
    case office(Office)
    case centre(EnrolmentCentre)
    case document(CatalogueDocument)
    case form(FormTemplate, PublicService)
    case lifeEvent(LifeEvent)

    package func title(_ t: Language) -> String {
        switch self {
        case .service(let service): t(service.short)
        case .agency(let agency): t(agency.short)
        case .office(let office): t(office.name)
        case .centre(let centre): t(centre.name)
        case .document(let document): t(document.name)
        case .form(let form, _): t(form.name)
        case .lifeEvent(let event): t(event.name)
        }
    }
}

extension CatalogueSnapshot {
    /// Everything that can be found: services, organisations (agencies, offices, centres), documents, forms (R55).
    func searchDocuments() -> [SearchDocument] {
        services.map(entry) + lifeEvents.map(entry) + services.flatMap(forms) + agencies.map(entry) + offices.map(entry)
            + centres.map(entry)
            + documents.filter { !$0.isApplication }.map(entry)
    }

    /// Words that ask for a kind of thing.
    static let searchCues = [
        SearchCue(
            words: ["бланк", "бланки", "образец", "скачать", "распечатать", "шаблон", "blank", "template", "download"],
            kind: .form),
        SearchCue(
            words: ["адрес", "адреса", "телефон", "находится", "часы", "режим", "address", "phone", "hours"],
            kind: .organisation),
    ]

    private func names(_ phrase: Phrase?, _ weight: Float) -> [SearchDocument.Name] {
        guard let phrase else { return [] }
        return phrase.ru == phrase.en
            ? [.init(phrase.ru, weight)] : [.init(phrase.ru, weight), .init(phrase.en, weight)]
    }

    private func names(_ words: Keywords, _ weight: Float) -> [SearchDocument.Name] {
        words.all.map { .init($0, weight) }
    }

    private func text(_ phrases: [Phrase?]) -> [String] { phrases.compactMap { $0 }.flatMap { [$0.ru, $0.en] } }

    private func reach(_ service: PublicService) -> SearchDocument.Reach {
        switch service.availability {
        case .everywhere: .everywhere
        case .only(let codes): .only(codes)
        }
    }

    private func entry(_ service: PublicService) -> SearchDocument {
        let said = [
            service.summary, agency(service.agency)?.name, agency(service.agency)?.short, theme(service.theme)?.name,
        ]
        return SearchDocument(
            kind: .service, key: service.id,
            names: names(service.short, 1) + names(service.name, 0.8) + names(service.guide.keywords, 0.93),
            body: text(said + service.outcomes.map(\.name) + service.documents.map(\.name)), reach: reach(service),
            weight: 1.05)
    }

    private func forms(_ service: PublicService) -> [SearchDocument] {
        service.forms.map { form in
            SearchDocument(
                kind: .form, key: form.id,
                names: names(form.name, 0.9) + names(service.short, 0.95) + names(service.guide.keywords, 0.9)
                    + names(service.name, 0.8),
                body: [], reach: reach(service), weight: 0.85)
        }
    }

    private func entry(_ event: LifeEvent) -> SearchDocument {
        SearchDocument(
            kind: .lifeEvent, key: event.id, names: names(event.name, 1) + names(event.keywords, 0.9),
            body: text([event.summary] + event.steps.map(\.title)), reach: .everywhere, weight: 0.8)
    }

    private func entry(_ agency: Agency) -> SearchDocument {
        SearchDocument(
            kind: .organisation, key: "agency:" + agency.id,
            names: names(agency.short, 1) + names(agency.name, 1)
                + names(
                    agency.locality.map {
                        Phrase(ru: agency.short.ru + " " + $0.ru, en: agency.short.en + " " + $0.en)
                    }, 1)
                + names(agency.keywords, 1),
            body: text([agency.role, agency.locality]), reach: agency.region.map { .only([$0]) } ?? .everywhere)
    }

    private func entry(_ office: Office) -> SearchDocument {
        let agency = agency(office.agency)
        let region = region(office.region)
        return SearchDocument(
            kind: .organisation, key: "office:" + office.id,
            names: names(office.name, 1) + names(office.expanded, 1)
                + names(
                    agency.map {
                        Phrase(ru: $0.short.ru + " " + office.address.ru, en: $0.short.en + " " + office.address.en)
                    }, 0.9)
                + names(office.keywords, 1),
            body: text([office.address, agency?.name, region?.name, region?.centre]), reach: .only([office.region]),
            weight: 0.97)
    }

    private func entry(_ centre: EnrolmentCentre) -> SearchDocument {
        let activity = Phrase(
            ru: "центр обслуживания подтверждение личности код активации", en: "enrolment centre identity")
        return SearchDocument(
            kind: .organisation, key: "centre:" + centre.id,
            names: names(centre.name, 1)
                + names(
                    Phrase(
                        ru: centre.name.ru + " " + centre.locality.ru, en: centre.name.en + " " + centre.locality.en), 1
                )
                + names(centre.keywords, 1),
            body: text([centre.locality, centre.address, activity, region(centre.region)?.name]),
            reach: .only([centre.region]),
            weight: 0.97)
    }

    private func entry(_ document: CatalogueDocument) -> SearchDocument {
        SearchDocument(
            kind: .document, key: document.id, names: names(document.name, 1) + names(document.keywords ?? .none, 0.97),
            body: text([document.about]), reach: .everywhere, weight: 0.86)
    }

    /// The thing behind a hit; nil when the snapshot no longer has it.
    func resolve(_ hit: SearchAnswer.Hit) -> SearchHit? {
        switch hit.kind {
        case .service: return service(hit.key).map(SearchHit.service)
        case .lifeEvent: return lifeEvent(hit.key).map(SearchHit.lifeEvent)
        case .document: return document(hit.key).map(SearchHit.document)
        case .form: return form(hit.key).map { .form($0.template, $0.service) }
        case .organisation:
            let id = String(hit.key.drop { $0 != ":" }.dropFirst())
            if hit.key.hasPrefix("agency:") { return agency(id).map(SearchHit.agency) }
            if hit.key.hasPrefix("office:") { return office(id).map(SearchHit.office) }
            return centre(id).map(SearchHit.centre)
        }
    }
}
