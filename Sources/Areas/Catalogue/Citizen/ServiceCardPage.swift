import DesignSystem
import Foundation
import Kernel
import Markup
import Web

private typealias T = CatalogueTexts

extension CataloguePages {
    /// The card of a service (R11, R58–R64): what a person asks first stands first.
    func serviceCard(_ context: VisitorContext) async throws -> PortalResponse {
        guard let service = snapshot.service(context.request[parameter: "slug"]) else { throw NotFound() }
        let region = region(context)
        let card = ServiceCard(
            service: service, region: region, office: region.flatMap { snapshot.office(for: service, in: $0.code) },
            snapshot: snapshot, language: context.language, now: context.now, regionChoice: regionChoicePath(context))
        let t = context.language
        var crumbs = [Crumb(t(T.servicesTitle), "/services")]
        if let theme = snapshot.theme(service.theme) {
            crumbs.append(Crumb(t(theme.name), "/services?theme=\(theme.id)"))
        }
        return try await context.page(
            t(service.short), description: t(service.summary), crumbs: crumbs, isIndexed: true
        ) {
            card
        }
    }
}

/// A service as one region's visitor sees it.
struct ServiceCard: Component {
    let service: PublicService
    let region: Region?
    let office: Office?
    let snapshot: CatalogueSnapshot
    let language: Language
    let now: Date
    let regionChoice: String

    var t: Language { language }
    var conditions: LocalConditions { service.conditions(in: region?.code) }
    /// Whether the service exists where the visitor is; without a region, anywhere.
    var existsHere: Bool { region.map { service.availability.includes($0.code) } ?? true }

    var body: some HTML {
        WithSide {
            h1 { t(service.short) }
            p(.class("lead")) { t(service.summary) }
            FactsStrip(facts)
            action
            CardCaution(service: service, language: t)
            CardNeeds(service: service, language: t)
            CardMoney(service: service, conditions: conditions, language: t)
            outcomes
            CardRefusals(service: service, language: t)
            whoMayApply
            CardContact(card: self)
            CardSources(service: service, language: t)
        } side: {
            CardSide(card: self)
        }
    }

    private var facts: [Fact] {
        [
            Fact(t(T.cost), t(conditions.fee.content.short)),
            Fact(
                t(T.term), t(conditions.term.content.amount), note: conditions.term.content.start.map { t(T.start($0)) }),
            Fact(t(T.answer), t(service.registrationTerm.amount)), Fact(t(T.visit), t(T.visitNeed(service.visit.need))),
        ].compactMap { $0 }
    }

    /// The one thing to do next, or why it cannot be done here.
    @HTMLBuilder private var action: some HTML {
        if let region, !existsHere {
            Banner(.warning, title: t(T.notInRegion(region))) { p { t(T.notInRegionText) } }
        } else if region == nil {
            Banner(.information, title: t(T.applyNeedsRegion)) {
                p { t(T.applyNeedsRegionText) }
                p { LinkButton(t(T.chooseRegion), href: regionChoice) }
            }
        } else if office == nil {
            Banner(.information, title: t(T.noOffice)) { p { t(T.noOfficeText) } }
        } else if let region {
            ButtonRow {
                LinkButton(t(T.apply), href: "/services/\(service.id)/application?region=\(region.code)")
                a(.class("tap"), .href("/services/\(service.id)/form")) { t(T.printableForm) }
            }
        }
    }

    @HTMLBuilder private var outcomes: some HTML {
        h2 { t(T.outcomes) }
        ul {
            for outcome in service.outcomes {
                li(.when(outcome.kind != .positive, .class("muted"))) { t(outcome.name) }
            }
        }
        if !service.visit.bring.isEmpty, service.visit.need == .result {
            p { t(T.bringForOutcome) + ": " + service.visit.bring.map { t($0.name) }.joined(separator: ", ") + "." }
        }
    }

    @HTMLBuilder private var whoMayApply: some HTML {
        h2 { t(T.whoMayApply) }
        ul {
            for id in service.applicants {
                if let category = snapshot.category(id) {
                    li { a(.href("/services?category=\(id)")) { t(category.name) } }
                }
            }
        }
    }
}
