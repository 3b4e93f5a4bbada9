import Kernel
import SearchIndex

/// What the files gave, before it is checked as a whole.
struct CatalogueParts {
    var regions: [Region] = []
    var themes: [Theme] = []
    var categories: [ApplicantCategory] = []
    var channels: [ServiceChannel] = []
    var documents: [CatalogueDocument] = []
    var agencies: [Agency] = []
    var functions: [StateFunction] = []
    var grounds: [RefusalGround] = []
    var services: [PublicService] = []
    var lifeEvents: [LifeEvent] = []
    var screenings: [Screening] = []
    var synonyms: [SearchSynonym] = []
    var municipalities: [Municipality] = []
    var weights = SearchWeights()
    var withdrawn: [WithdrawnService] = []
    var offices: [Office] = []
    var centres: [EnrolmentCentre] = []
    var postOffices: [PostOffice] = []
    var helpLines: [HelpLine] = []
    var legalTexts: [LegalText] = []
    var featured = CatalogueSnapshot.Featured(services: [], searches: [])
}

extension CatalogueParts {
    /// Only what is of these regions or of the whole country: the others are switched off in an installation.
    mutating func keep(_ codes: Set<String>) {
        regions.removeAll { !codes.contains($0.code) }
        agencies.removeAll { agency in agency.region.map { !codes.contains($0) } ?? false }
        offices.removeAll { !codes.contains($0.region) }
        centres.removeAll { !codes.contains($0.region) }
        postOffices.removeAll { !codes.contains($0.region) }
        municipalities.removeAll { !codes.contains($0.region) }
        helpLines.removeAll { if case .region(let code) = $0.scope { !codes.contains(code) } else { false } }
        services = services.compactMap { $0.keeping(codes) }
        let kept = Set(services.map(\.id))
        screenings.removeAll { !kept.contains($0.service) }
    }
}
