import DesignSystem
import Foundation
import Kernel
import Markup
import Web

private typealias T = CatalogueTexts

extension CataloguePages {
    /// Agencies and institutions by level (R10, R54).
    func agencyList(_ context: VisitorContext) async throws -> PortalResponse {
        let t = context.language
        let counts = Dictionary(grouping: snapshot.services(in: region(context)?.code), by: \.agency).mapValues(\.count)
        return try await context.page(t(T.agenciesTitle), description: t(T.agenciesDescription), isIndexed: true) {
            h1 { t(T.agenciesTitle) }
            regionPrompt(context)
            for level in ServiceLevel.allCases {
                h2 { t(T.level(level)) }
                LinkList(
                    snapshot.agencies.filter {
                        $0.level == level && ($0.region == nil || $0.region == region(context)?.code)
                    }.map { agency in
                        LinkItem(
                            t(agency.name), href: "/agencies/\(agency.id)",
                            note: counts[agency.id].map { t(T.services, $0) })
                    })
            }
            p { a(.class("tap"), .href("/functions")) { t(T.functionsTitle) } }
        }
    }

    /// An agency: what it provides in the region, what it supervises, where it receives (R10, R56).
    func agencyPage(_ context: VisitorContext) async throws -> PortalResponse {
        guard let agency = snapshot.agency(context.request[parameter: "slug"]) else { throw NotFound() }
        let t = context.language
        let region = region(context)
        let services = snapshot.services(in: region?.code, filter: ServiceFilter(agency: agency.id))
        let functions = snapshot.functions.filter { $0.agency == agency.id }
        let offices = Set(
            services.compactMap { service in region.flatMap { snapshot.office(for: service, in: $0.code)?.id } }
        )
        .sorted().compactMap(snapshot.office)
        return try await context.page(
            t(agency.short), description: t(agency.name), crumbs: [Crumb(t(T.agenciesTitle), "/agencies")],
            isIndexed: true
        ) {
            h1 { t(agency.short) }
            p(.class("lead")) { t(agency.name) }
            p { Tag(t(T.levelOfAgency(agency.level, agency.kind)), .info) }
            if let parent = agency.parent.flatMap(snapshot.agency) {
                p {
                    t(T.partOf) + " "
                    a(.href("/agencies/\(parent.id)")) { t(parent.short) }
                }
            }
            if let locality = agency.locality {
                p {
                    [agency.region.flatMap(snapshot.region).map { t($0.name) }, t(locality)].compactMap { $0 }.joined(
                        separator: ", ")
                }
            }
            if let role = agency.role {
                p { t(role) }
            }
            let institutions = snapshot.agencies.filter {
                $0.parent == agency.id && ($0.region == nil || $0.region == region?.code)
            }
            if agency.source.isRecall {
                p(.class("muted")) { t(T.caution) }
            }
            if !institutions.isEmpty {
                h2 { t(T.institutions) }
                LinkList(
                    institutions.map {
                        LinkItem(t($0.name), href: "/agencies/\($0.id)", note: $0.locality.map { t($0) })
                    })
            }
            regionPrompt(context)
            h2 { t(T.servicesTitle) }
            if services.isEmpty {
                p { t(T.noServicesOfAgency) }
            } else {
                ServiceEntries(services: services, line: { summaryLine($0, region, t) }, language: t)
            }
            if !offices.isEmpty, let region {
                p { a(.class("tap"), .href("/agencies/\(agency.id)/query?region=\(region.code)")) { t(T.askAgency) } }
            }
            if !functions.isEmpty {
                h2 { t(T.functions) }
                FunctionEntries(functions: functions, language: t)
            }
            if !offices.isEmpty {
                h2 { t(T.offices) }
                LinkList(offices.map { LinkItem(t($0.name), href: "/offices/\($0.id)", note: $0.placeLine(t)) })
            }
        }
    }

    /// State and municipal functions: three levels, like services (R9).
    func functionList(_ context: VisitorContext) async throws -> PortalResponse {
        let t = context.language
        return try await context.page(
            t(T.functionsTitle), description: t(T.functionsLead), crumbs: [Crumb(t(T.agenciesTitle), "/agencies")],
            isIndexed: true
        ) {
            h1 { t(T.functionsTitle) }
            p(.class("lead")) { t(T.functionsLead) }
            if snapshot.functions.contains(where: \.source.isRecall) {
                Banner(.warning) { p { t(T.caution) } }
            }
            for level in ServiceLevel.allCases {
                h2 { t(T.level(level)) }
                FunctionEntries(functions: snapshot.functions.filter { $0.level == level }, language: t)
            }
        }
    }

    /// An office: address, room, hours, what it serves (R8, R64).
    func officePage(_ context: VisitorContext) async throws -> PortalResponse {
        guard let office = snapshot.office(context.request[parameter: "id"]) else { throw NotFound() }
        let t = context.language
        let services = snapshot.services(in: office.region).filter {
            snapshot.office(for: $0, in: office.region)?.id == office.id
        }
        let region = snapshot.region(office.region)
        // Those of the same town first.
        let others = snapshot.offices(in: office.region).filter { $0.id != office.id }
        let nearby = others.filter { $0.locality == office.locality } + others.filter { $0.locality != office.locality }
        return try await context.page(
            t(office.name), description: office.placeLine(t), crumbs: [Crumb(t(T.agenciesTitle), "/agencies")],
            isIndexed: true
        ) {
            h1 { t(office.name) }
            if let expanded = office.expanded {
                p(.class("lead")) { t(expanded) }
            }
            p {
                [region.map { t($0.name) }, snapshot.agency(office.agency).map { t($0.short) }].compactMap { $0 }
                    .joined(separator: " · ")
            }
            PlaceFacts(office: office, language: t, now: context.now)
            if let survey = office.survey {
                h2 { t(T.survey) }
                LinkList([LinkItem(t(survey.name), href: survey.url, note: t(T.externalSite))])
            }
            h2 { t(T.serves) }
            ServiceEntries(
                services: services, line: { summaryLine($0, region, t) }, region: office.region, language: t)
            if !nearby.isEmpty {
                h2 { t(T.nearby) }
                LinkList(
                    nearby.prefix(12).map { LinkItem(t($0.name), href: "/offices/\($0.id)", note: $0.placeLine(t)) })
            }
        }
    }

    /// A document: which services need it and who brings it (R55).
    func documentPage(_ context: VisitorContext) async throws -> PortalResponse {
        guard let document = snapshot.document(context.request[parameter: "slug"]), !document.isApplication else {
            throw NotFound()
        }
        let t = context.language
        let services = snapshot.services(in: region(context)?.code)
        func needing(_ provider: DocumentRequirement.Provider) -> [PublicService] {
            services.filter { $0.documents.contains { $0.id == document.id && $0.provider == provider } }
        }
        return try await context.page(
            t(document.name), crumbs: [Crumb(t(T.servicesTitle), "/services")], isIndexed: true
        ) {
            h1 { t(document.name) }
            if let about = document.about {
                p(.class("lead")) { t(about) }
            }
            switch document.issuer {
            case .agency(let id):
                if let agency = snapshot.agency(id) {
                    p {
                        t(T.issuedBy) + ": "
                        a(.href("/agencies/\(id)")) { t(agency.name) }
                    }
                }
            case .service(let id):
                if let service = snapshot.service(id) {
                    p {
                        t(T.issuedBy) + ": "
                        a(.href("/services/\(id)")) { t(service.short) }
                    }
                }
            case nil: EmptyHTML()
            }
            regionPrompt(context)
            h2 { t(T.documentFor) }
            if needing(.applicant).isEmpty, needing(.interagency).isEmpty {
                p { t(T.documentUnused) }
            }
            for (provider, title) in [(.applicant, T.documentBrought), (.interagency, T.documentAsked)]
                as [(DocumentRequirement.Provider, Phrase)]
            {
                if !needing(provider).isEmpty {
                    h3 { t(title) }
                    LinkList(needing(provider).map { LinkItem(t($0.short), href: "/services/\($0.id)") })
                }
            }
        }
    }
}

/// Services under one another.
struct ServiceEntries: Component {
    let services: [PublicService]
    let line: @Sendable (PublicService) -> String
    var region: String?
    let language: Language

    var body: some HTML {
        EntryList {
            for service in services {
                Entry(
                    language(service.short), href: "/services/\(service.id)" + (region.map { "?region=\($0)" } ?? ""),
                    language: language
                ) {
                    p { line(service) }
                }
            }
        }
    }
}

/// Functions under one another: nobody applies for them, so they lead nowhere.
struct FunctionEntries: Component {
    let functions: [StateFunction]
    let language: Language

    var body: some HTML {
        EntryList {
            for function in functions {
                Entry(language(function.name), href: nil, language: language) {
                    p { language(function.summary) }
                    if let basis = function.basis {
                        p { language(T.basis) + ": " + language(basis) }
                    }
                }
            }
        }
    }
}
