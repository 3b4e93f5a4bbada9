import Foundation
import Kernel
import SearchIndex
import Synchronization

/// How a service is had: «Электронно» or «Только лично».
package enum Way: String, Sendable, Hashable, CaseIterable {
    case online
    case inPerson = "in-person"
}

/// What narrows the list of services: the classifiers, all of them at once if wished (R52–R54).
package struct ServiceFilter: Sendable, Hashable {
    package var level: ServiceLevel?
    package var way: Way?
    package var theme: String?
    package var category: String?
    package var agency: String?

    package init(
        level: ServiceLevel? = nil, way: Way? = nil, theme: String? = nil, category: String? = nil,
        agency: String? = nil
    ) {
        self.level = level
        self.way = way
        self.theme = theme
        self.category = category
        self.agency = agency
    }

    package func matches(_ service: PublicService) -> Bool {
        (level == nil || level == service.level) && (way.map { ($0 == .online) == service.isOnline } ?? true)
            && (theme == nil || theme == service.theme) && (agency == nil || agency == service.agency)
            && (category.map(service.applicants.contains) ?? true)
    }
}

/// The published catalogue in memory: immutable, replaced as a whole when the files change.
package final class CatalogueSnapshot: Sendable {
    package let regions: [Region]
    /// The services by region, put together once: every list asks for them.
    private let servicesAlike = Mutex<[String: [PublicService]]>([:])
    private let definitions = Mutex<[String: Data]>([:])
    package let themes: [Theme]
    package let categories: [ApplicantCategory]
    package let channels: [ServiceChannel]
    package let documents: [CatalogueDocument]
    package let agencies: [Agency]
    package let functions: [StateFunction]
    package let grounds: [RefusalGround]
    /// By level, then by short name.
    package let services: [PublicService]
    package let lifeEvents: [LifeEvent]
    package let synonyms: [SearchSynonym]
    package let municipalities: [Municipality]
    let weights: SearchWeights
    package let offices: [Office]
    package let centres: [EnrolmentCentre]
    package let postOffices: [PostOffice]
    package let helpLines: [HelpLine]
    package let featured: Featured
    /// The production calendar of the federation; holidays of single regions are not loaded.
    package let calendar: ProductionCalendar

    /// What the home page offers first.
    package struct Featured: Sendable {
        package let services: [String]
        package let searches: [Phrase]
    }

    private let regionsByCode: [String: Region]
    private let servicesByID: [String: PublicService]
    private let agenciesByID: [String: Agency]
    private let documentsByID: [String: CatalogueDocument]
    private let officesByID: [String: Office]
    private let centresByID: [String: EnrolmentCentre]
    private let formsByID: [String: (FormTemplate, PublicService)]
    private let screenings: [String: Screening]
    private let withdrawnByID: [String: WithdrawnService]
    private let versions: [String: String]
    private let texts: [LegalText.Kind: PublishedText]

    init(
        _ parts: CatalogueParts, calendar: ProductionCalendar, versions: [String: String],
        texts: [LegalText.Kind: PublishedText]
    ) {
        regions = parts.regions
        themes = parts.themes
        categories = parts.categories
        channels = parts.channels
        documents = parts.documents
        agencies = parts.agencies
        functions = parts.functions
        grounds = parts.grounds
        services = parts.services.sorted { Self.order($0) < Self.order($1) }
        lifeEvents = parts.lifeEvents
        synonyms = parts.synonyms
        municipalities = parts.municipalities
        weights = parts.weights
        screenings = Self.index(parts.screenings)
        withdrawnByID = Self.index(parts.withdrawn)
        offices = parts.offices
        centres = parts.centres
        postOffices = parts.postOffices
        helpLines = parts.helpLines
        featured = parts.featured
        self.calendar = calendar
        self.versions = versions
        self.texts = texts
        let forms = parts.services.flatMap { service in service.forms.map { ($0.id, ($0, service)) } }
        formsByID = Dictionary(forms, uniquingKeysWith: { first, _ in first })
        regionsByCode = Self.index(parts.regions)
        servicesByID = Self.index(parts.services)
        agenciesByID = Self.index(parts.agencies)
        documentsByID = Self.index(parts.documents)
        officesByID = Self.index(parts.offices)
        centresByID = Self.index(parts.centres)
    }

    private static func index<Thing: Identifiable>(_ things: [Thing]) -> [Thing.ID: Thing] {
        Dictionary(things.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private static func order(_ service: PublicService) -> (Int, String, String) {
        (ServiceLevel.allCases.firstIndex(of: service.level) ?? 0, service.short.ru.lowercased(), service.id)
    }

    package func region(_ code: String) -> Region? { regionsByCode[code] }
    package func service(_ slug: String) -> PublicService? { servicesByID[slug] }
    /// The questionnaire of a service; nil for most.
    package func screening(of service: String) -> Screening? { screenings[service] }
    package func lifeEvent(_ id: String) -> LifeEvent? { lifeEvents.first { $0.id == id } }
    /// A service that is offered no longer.
    package func withdrawn(_ slug: String) -> WithdrawnService? { withdrawnByID[slug] }
    package func municipality(_ id: String) -> Municipality? { municipalities.first { $0.id == id } }
    package func agency(_ id: String) -> Agency? { agenciesByID[id] }
    package func document(_ id: String) -> CatalogueDocument? { documentsByID[id] }
    package func office(_ id: String) -> Office? { officesByID[id] }
    package func centre(_ id: String) -> EnrolmentCentre? { centresByID[id] }
    /// A printable form and the service it belongs to.
    package func form(_ id: String) -> (template: FormTemplate, service: PublicService)? {
        formsByID[id].map { (template: $0.0, service: $0.1) }
    }
    /// A text that people agree to or rely on, with the version and hash to record.
    package func text(_ kind: LegalText.Kind) -> PublishedText? { texts[kind] }
    package func theme(_ id: String) -> Theme? { themes.first { $0.id == id } }
    package func category(_ id: String) -> ApplicantCategory? { categories.first { $0.id == id } }
    package func channel(_ id: String) -> ServiceChannel? { channels.first { $0.id == id } }
    package func postOffice(_ id: String) -> PostOffice? { postOffices.first { $0.id == id } }

    /// The services of a region; without one, those that every region has (R50).
    package func services(in region: String?, filter: ServiceFilter = ServiceFilter()) -> [PublicService] {
        let all = servicesAlike.withLock { known in
            if let list = known[region ?? ""] { return list }
            let list = services.filter { service in
                switch region {
                case .some(let code): service.isAvailable(in: code)
                case .none: service.availability == .everywhere
                }
            }
            // Of regions that exist there are not many; of those that do not there is no end.
            if region.map({ regionsByCode[$0] != nil }) ?? true { known[region ?? ""] = list }
            return list
        }
        return filter == ServiceFilter() ? all : all.filter(filter.matches)
    }

    /// The office that serves the service in the region (R73): of the municipality if one is named, else of all of the
    /// region; among these the narrowest claim; nil where none is connected.
    package func office(for service: PublicService, in region: String, municipality: String? = nil) -> Office? {
        guard service.isAvailable(in: region, municipality: municipality) else { return nil }
        func fit(_ office: Office) -> (Int, Int) {
            (
                office.municipality == municipality ? 2 : office.municipality == nil ? 1 : 0,
                office.claim(on: service) ?? 0
            )
        }
        return offices.filter { office in
            // Nobody who named a municipality is sent to another one's office.
            let isElsewhere = municipality != nil && office.municipality != nil && office.municipality != municipality
            return office.region == region && office.claim(on: service) != nil && !isElsewhere
        }.max { fit($0) < fit($1) }
    }

    /// What holds in a place: the conditions under which the office that serves it works.
    package func conditions(of service: PublicService, in region: String?, municipality: String? = nil)
        -> LocalConditions
    {
        let place =
            municipality ?? region.flatMap { office(for: service, in: $0)?.municipality }
        return service.conditions(in: region, municipality: place)
    }

    package func offices(in region: String) -> [Office] { offices.filter { $0.region == region } }
    package func centres(in region: String) -> [EnrolmentCentre] { centres.filter { $0.region == region } }
    package func postOffices(in region: String) -> [PostOffice] { postOffices.filter { $0.region == region } }

    /// The lines to show: the national one and those of the region (R25).
    package func helpLines(for region: String?) -> [HelpLine] {
        helpLines.filter { line in
            switch line.scope {
            case .national: true
            case .region(let code): code == region
            }
        }
    }

    /// The closed list of grounds from which an official may choose at a stage.
    package func grounds(of service: PublicService, at stage: RefusalGround.Stage) -> [RefusalGround] {
        service.grounds(at: stage)
    }

    /// SHA-256 of the canonical definition, in hex: which version an application was filed under.
    package func serviceVersion(_ slug: String) -> String? { versions[slug] }

    /// The canonical definition itself, JSON with sorted keys, to be kept beside its hash.
    ///
    /// Written when first asked for: of ten thousand services few are applied for on a day.
    package func serviceDefinition(_ slug: String) throws -> Data? {
        if let known = definitions.withLock({ $0[slug] }) { return known }
        guard let definition = try service(slug).map(CanonicalForm.json) else { return nil }
        definitions.withLock { $0[slug] = definition }
        return definition
    }
}
