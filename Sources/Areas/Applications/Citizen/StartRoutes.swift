import Catalogue
import DesignSystem
import Foundation
import Kernel
import Representation
import Storage
import Web

extension ApplicationsArea {
    /// Where an application or a query begins.
    var startRoutes: [Route] {
        [
            .get(
                "/services/{slug}/application",
                visitor: { visitor in
                    guard let service = catalogue.snapshot.service(visitor.request[parameter: "slug"]) else {
                        throw NotFound()
                    }
                    return try await startPage(.service(service), visitor)
                }),
            // Signed out, this address leads to the sign-in and back: the wish is kept.
            .get(
                "/services/{slug}/application/start",
                person: { citizen in
                    .redirect(
                        startAddress(
                            "/services/\(citizen.request[parameter: "slug"])/application", citizen.region,
                            citizen.request.query["municipality"]))
                }),
            .post(
                "/services/{slug}/application",
                person: { citizen, form in
                    guard let service = catalogue.snapshot.service(citizen.request[parameter: "slug"]) else {
                        throw NotFound()
                    }
                    return try await begin(.service(service), citizen, form)
                }),
            .get(
                "/agencies/{slug}/query",
                visitor: { visitor in
                    guard let agency = catalogue.snapshot.agency(visitor.request[parameter: "slug"]) else {
                        throw NotFound()
                    }
                    return try await startPage(.query(agency), visitor)
                }),
            .get(
                "/agencies/{slug}/query/start",
                person: { citizen in
                    .redirect(
                        startAddress(
                            "/agencies/\(citizen.request[parameter: "slug"])/query", citizen.region,
                            service: citizen.request.query["service"]))
                }),
            .post(
                "/agencies/{slug}/query",
                person: { citizen, form in
                    guard let agency = catalogue.snapshot.agency(citizen.request[parameter: "slug"]) else {
                        throw NotFound()
                    }
                    return try await begin(.query(agency), citizen, form)
                }),
        ]
    }

    private func startAddress(
        _ path: String, _ region: String?, _ municipality: String? = nil, service: String? = nil
    ) -> String {
        let named = [("region", region), ("municipality", municipality), ("service", service)].compactMap {
            name, value in
            value.map { name + "=" + URLEncoded.encode($0) }
        }
        return named.isEmpty ? path : path + "?" + named.joined(separator: "&")
    }

    /// The service about which an agency is asked, where the card led here.
    private func asked(_ id: String?, _ subject: BeginDraft.Subject) -> PublicService? {
        guard case .query(let agency) = subject else { return nil }
        return id.flatMap(catalogue.snapshot.service).flatMap { $0.agency == agency.id ? $0 : nil }
    }

    /// The municipality of the region that a form or an address names.
    private func municipality(_ id: String?, in region: Region?) -> String? {
        id.flatMap(catalogue.snapshot.municipality).flatMap { $0.region == region?.code ? $0.id : nil }
    }

    /// The card, for a service that is not applied for here: it says where instead.
    private func elsewhere(_ subject: BeginDraft.Subject, _ region: String?) -> PortalResponse? {
        guard case .service(let service) = subject, !service.isElectronic else { return nil }
        return .redirect(startAddress("/services/\(service.id)", region))
    }

    private func startPage(
        _ subject: BeginDraft.Subject, _ visitor: VisitorContext, municipality named: String? = nil,
        service: String? = nil, refusal: Phrase? = nil, chosen: FormState? = nil
    ) async throws -> PortalResponse {
        if let elsewhere = elsewhere(subject, visitor.region) { return elsewhere }
        let region = visitor.region.flatMap { catalogue.snapshot.region($0) }
        let municipality = municipality(
            named ?? visitor.request.query["municipality"], in: region)
        var waiting: Draft?
        var level: AccountLevel?
        var standings: [Standing] = []
        if let citizen = visitor.citizen, let region {
            let now = visitor.now
            (waiting, level, standings) = try await platform.store.read { tx in
                let draft = try tx.first(
                    DraftQueries(keys: platform.keys).open(
                        of: citizen.id, service: subject.service, agency: subject.agency, region: region.code,
                        municipality: municipality, subject: nil))
                return (
                    draft.flatMap { $0.keptUntil > now ? $0 : nil }, try accounts.person(citizen.id, in: tx)?.level,
                    try representation.standings(of: citizen.id, service: subject.service, at: now, in: tx)
                )
            }
        }
        let page = StartPage(
            subject: subject, region: region, municipality: municipality,
            office: region.flatMap { office(of: subject, in: $0.code, municipality) },
            about: asked(service ?? visitor.request.query["service"], subject), level: level,
            isStaff: visitor.visit.principal != nil && visitor.citizen == nil, waiting: waiting,
            standings: standings, choice: chosen ?? FormState(language: visitor.language),
            refusal: refusal, csrf: visitor.csrf, now: visitor.now, language: visitor.language)
        return try await visitor.page(
            page.title, status: refusal == nil && chosen == nil ? 200 : 422, crumbs: page.crumbs, isIndexed: false
        ) { page }
    }

    private func office(of subject: BeginDraft.Subject, in region: String, _ municipality: String?) -> Office? {
        switch subject {
        case .service(let service):
            catalogue.snapshot.office(for: service, in: region, municipality: municipality)
        case .query(let agency): catalogue.snapshot.office(ofAgency: agency.id, in: region)
        }
    }

    /// What was answered in the questionnaire of the service a moment ago (feature B9).
    private func screened(_ subject: BeginDraft.Subject, _ citizen: CitizenContext) -> [(field: String, answer: String)]
    {
        guard let service = subject.service, let screening = catalogue.snapshot.screening(of: service) else {
            return []
        }
        let answers = ScreeningAnswers.read(citizen.request.keptAnswers, service: service)
        let fields = catalogue.snapshot.service(service)?.form?.steps.flatMap(\.fields) ?? []
        return screening.prefilled(answers).filter { line in
            fields.first { $0.id == line.field }?.options.contains { $0.id == line.answer } ?? false
        }
    }

    private func begin(_ subject: BeginDraft.Subject, _ citizen: CitizenContext, _ form: FormInput) async throws
        -> PortalResponse
    {
        if let elsewhere = elsewhere(subject, citizen.region) { return elsewhere }
        let region = catalogue.snapshot.region(form["region"])
        let place = municipality(form["municipality"], in: region)
        guard let region, office(of: subject, in: region.code, place) != nil else {
            // Nothing can be sent there: the page says why.
            return try await startPage(
                subject, VisitorContext(visit: citizen.visit), municipality: place, service: form["service"],
                refusal: StartTexts.noOffice)
        }
        do {
            let represented = try await represented(subject, form, citizen)
            let id = try await BeginDraft(area: self).run(
                subject, region: region.code, municipality: place, person: citizen.person,
                acting: represented, anew: form.isOn("anew"),
                known: screened(subject, citizen)
                    + (asked(form["service"], subject).map {
                        [(ApplicationForm.FieldID.subject, citizen.language(StartTexts.about($0.short)))]
                    } ?? []), at: citizen.now)
            return .redirect("/drafts/\(id)").keeping(answers: nil)
        } catch let errors as FieldErrors where errors.phrase(for: "subject") != nil {
            return try await startPage(
                subject, VisitorContext(visit: citizen.visit), municipality: place, service: form["service"],
                chosen: FormState(language: citizen.language, values: form.keepable, errors: errors))
        } catch let errors as FieldErrors {
            return try await startPage(
                subject, VisitorContext(visit: citizen.visit), municipality: place, service: form["service"],
                refusal: errors.list.first?.phrase ?? StartTexts.noOffice)
        }
    }

    /// Whom a form chose; nil for oneself. Who has nobody else was not asked.
    /// - Throws: `FieldErrors` where it was asked and not answered.
    private func represented(_ subject: BeginDraft.Subject, _ form: FormInput, _ citizen: CitizenContext) async throws
        -> SubjectRef?
    {
        guard form["subject"] != StartPage.oneself else { return nil }
        if let chosen = SubjectRef(form["subject"]) {
            return chosen == SubjectRef(.principal, citizen.person.text) ? nil : chosen
        }
        let isAsked = try await platform.store.read { tx in
            try !representation.standings(of: citizen.person, service: subject.service, at: citizen.now, in: tx).isEmpty
        }
        if isAsked { throw FieldErrors("subject", SubjectTexts.choose) }
        return nil
    }
}
