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
}

extension CatalogueSnapshot {
    /// Everything that can be found: services, organisations (agencies, offices, centres), documents, forms (R55).
    func searchDocuments() -> [SearchDocument] {
        services.map(entry) + services.flatMap(forms) + agencies.map(entry) + offices.map(entry) + centres.map(entry)
            + documents.filter { !$0.isApplication }.map(entry)
    }

    private func both(_ phrases: Phrase?...) -> String {
        phrases.compactMap { $0 }.map { $0.ru + " " + $0.en }.joined(separator: " ")
    }

    private func reach(_ service: PublicService) -> SearchDocument.Reach {
        switch service.availability {
        case .everywhere: .everywhere
        case .only(let codes): .only(codes)
        }
    }

    private func entry(_ service: PublicService) -> SearchDocument {
        let agency = agency(service.agency)
        let outcomes = service.outcomes.map { both($0.name) }.joined(separator: " ")
        let documents = service.documents.map { both($0.name) }.joined(separator: " ")
        return SearchDocument(
            kind: .service, key: service.id, title: both(service.short),
            keywords: both(service.name, theme(service.theme)?.name, agency?.short) + " " + outcomes,
            body: both(service.summary, agency?.name) + " " + documents, reach: reach(service))
    }

    private func forms(_ service: PublicService) -> [SearchDocument] {
        service.forms.map { form in
            SearchDocument(
                kind: .form, key: form.id, title: both(form.name),
                keywords: both(Phrase(ru: "бланк форма шаблон", en: "form template"), service.short), body: "",
                reach: reach(service))
        }
    }

    private func entry(_ agency: Agency) -> SearchDocument {
        SearchDocument(
            kind: .organisation, key: "agency:" + agency.id, title: both(agency.short, agency.name),
            keywords: both(agency.role), body: "", reach: .everywhere)
    }

    private func entry(_ office: Office) -> SearchDocument {
        SearchDocument(
            kind: .organisation, key: "office:" + office.id, title: both(office.name),
            keywords: both(office.expanded, agency(office.agency)?.short), body: both(office.address),
            reach: .only([office.region]))
    }

    private func entry(_ centre: EnrolmentCentre) -> SearchDocument {
        SearchDocument(
            kind: .organisation, key: "centre:" + centre.id, title: both(centre.name),
            keywords: both(
                centre.locality, Phrase(ru: "центр обслуживания подтверждение личности", en: "enrolment centre")),
            body: both(centre.address), reach: .only([centre.region]))
    }

    private func entry(_ document: CatalogueDocument) -> SearchDocument {
        SearchDocument(
            kind: .document, key: document.id, title: both(document.name), keywords: "", body: "", reach: .everywhere)
    }

    /// The thing behind a hit; nil when the snapshot no longer has it.
    func resolve(_ hit: SearchAnswer.Hit) -> SearchHit? {
        switch hit.kind {
        case .service: return service(hit.key).map(SearchHit.service)
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
