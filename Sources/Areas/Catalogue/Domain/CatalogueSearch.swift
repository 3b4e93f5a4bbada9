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

    /// A place is asked for a little less often than the body to which it belongs.
    private static let place: Float = 0.97

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
        let switchedOff = Set(
            service.regional.filter { $0.municipality == nil && $0.isAvailable == false }.map(\.region))
        switch service.availability {
        case .everywhere where switchedOff.isEmpty: return .everywhere
        case .everywhere: return .only(regions.map(\.code).filter { !switchedOff.contains($0) })
        case .only(let codes): return .only(codes.filter { !switchedOff.contains($0) })
        }
    }

    private func entry(_ service: PublicService) -> SearchDocument {
        let own = weights[.service]
        let said = [
            service.summary, agency(service.agency)?.name, agency(service.agency)?.short, theme(service.theme)?.name,
        ]
        return SearchDocument(
            kind: .service, key: service.id,
            names: names(service.short, own.title) + names(service.name, own.official)
                + names(service.guide.keywords, own.keywords),
            body: text(said + service.outcomes.map(\.name) + service.documents.map(\.name)), reach: reach(service),
            weight: own.kind)
    }

    private func forms(_ service: PublicService) -> [SearchDocument] {
        let own = weights[.form]
        return service.forms.map { form in
            SearchDocument(
                kind: .form, key: form.id,
                names: names(form.name, own.title) + names(service.short, own.title + 0.05)
                    + names(service.guide.keywords, own.keywords) + names(service.name, own.official),
                body: [], reach: reach(service), weight: own.kind)
        }
    }

    private func entry(_ event: LifeEvent) -> SearchDocument {
        let own = weights[.lifeEvent]
        return SearchDocument(
            kind: .lifeEvent, key: event.id, names: names(event.name, own.title) + names(event.keywords, own.keywords),
            body: text([event.summary] + event.steps.map(\.title)), reach: .everywhere, weight: own.kind)
    }

    private func entry(_ agency: Agency) -> SearchDocument {
        let own = weights[.organisation]
        return SearchDocument(
            kind: .organisation, key: "agency:" + agency.id,
            names: names(agency.short, own.title) + names(agency.name, own.official)
                + names(
                    agency.locality.map {
                        Phrase(ru: agency.short.ru + " " + $0.ru, en: agency.short.en + " " + $0.en)
                    }, 1)
                + names(agency.keywords, own.keywords),
            body: text([agency.role, agency.locality]), reach: agency.region.map { .only([$0]) } ?? .everywhere,
            weight: own.kind)
    }

    private func entry(_ office: Office) -> SearchDocument {
        let agency = agency(office.agency)
        let region = region(office.region)
        let own = weights[.organisation]
        return SearchDocument(
            kind: .organisation, key: "office:" + office.id,
            names: names(office.name, own.title) + names(office.expanded, own.official)
                + names(
                    agency.map {
                        Phrase(ru: $0.short.ru + " " + office.address.ru, en: $0.short.en + " " + office.address.en)
                    }, 0.9)
                + names(office.keywords, own.keywords),
            body: text([office.address, agency?.name, region?.name, region?.centre]), reach: .only([office.region]),
            weight: own.kind * Self.place)
    }

    private func entry(_ centre: EnrolmentCentre) -> SearchDocument {
        let own = weights[.organisation]
        let activity = Phrase(
            ru: "центр обслуживания подтверждение личности код активации", en: "enrolment centre identity")
        return SearchDocument(
            kind: .organisation, key: "centre:" + centre.id,
            names: names(centre.name, own.title)
                + names(
                    Phrase(
                        ru: centre.name.ru + " " + centre.locality.ru, en: centre.name.en + " " + centre.locality.en), 1
                )
                + names(centre.keywords, own.keywords),
            body: text([centre.locality, centre.address, activity, region(centre.region)?.name]),
            reach: .only([centre.region]),
            weight: own.kind * Self.place)
    }

    private func entry(_ document: CatalogueDocument) -> SearchDocument {
        let own = weights[.document]
        return SearchDocument(
            kind: .document, key: document.id,
            names: names(document.name, own.title) + names(document.keywords ?? .none, own.keywords),
            body: text([document.about]), reach: .everywhere, weight: own.kind)
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
