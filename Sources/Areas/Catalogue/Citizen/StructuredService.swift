import Foundation
import Kernel
import Web

/// A service as search engines read it: schema.org's GovernmentService (R2).
struct StructuredService {
    let card: ServiceCard
    /// The full address of a path.
    let address: (String) -> String

    var json: JSONValue {
        let t = card.language
        let service = card.service
        let agency = card.snapshot.agency(service.agency)
        let fee = card.conditions.fee.content
        // Where it is applied for: here, on another site, or nowhere on the net.
        let place =
            service.guide.hosted.map { JSONValue.text($0.url) }
            ?? (service.isElectronic ? .text(address("/services/\(service.id)/application")) : nil)
        let area = card.region.map { t($0.name) } ?? "Россия"
        return .members([
            "@context": .text("https://schema.org"), "@type": .text("GovernmentService"),
            "name": .text(t(service.short)), "alternateName": .text(t(service.name)),
            "description": .text(t(service.summary)), "url": .text(address("/services/\(service.id)")),
            "areaServed": .members(["@type": .text("AdministrativeArea"), "name": .text(area)]),
            "provider": agency.map {
                .members([
                    "@type": .text("GovernmentOrganization"), "name": .text(t($0.name)),
                    "url": .text(address("/agencies/\($0.id)")),
                ])
            },
            "audience": .list(
                service.applicants.compactMap(card.snapshot.category).map {
                    .members(["@type": .text("Audience"), "audienceType": .text(t($0.name))])
                }),
            "isAccessibleForFree": .flag(fee.isFree),
            "offers": fee.roubles.map {
                .members([
                    "@type": .text("Offer"), "price": .number($0), "priceCurrency": .text("RUB"),
                ])
            },
            "availableChannel": .members([
                "@type": .text("ServiceChannel"),
                "serviceUrl": place,
                "servicePhone": card.office?.phone.map { .text($0.e164) },
            ]),
        ])
    }
}
