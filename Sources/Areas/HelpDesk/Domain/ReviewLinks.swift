import Applications
import Catalogue
import Kernel

/// Where else one may rate: the office's or agency's own survey, the quality monitor; only where the catalogue names
/// them (R95, R96).
enum ReviewLinks {
    static func of(_ record: ApplicationRecord, _ snapshot: CatalogueSnapshot) -> [FeedbackLink] {
        var links = record.service.flatMap { snapshot.service($0)?.feedback } ?? []
        if let survey = snapshot.office(record.office)?.survey, !links.contains(where: { $0.url == survey.url }) {
            links.insert(survey, at: 0)
        }
        return links
    }
}
