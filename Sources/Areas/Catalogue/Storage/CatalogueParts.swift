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
    var withdrawn: [WithdrawnService] = []
    var offices: [Office] = []
    var centres: [EnrolmentCentre] = []
    var postOffices: [PostOffice] = []
    var helpLines: [HelpLine] = []
    var legalTexts: [LegalText] = []
    var featured = CatalogueSnapshot.Featured(services: [], searches: [])
}
