import DesignSystem
import Foundation
import Kernel
import Markup
import Web

private typealias T = CatalogueTexts

extension CataloguePages {
    /// The card of a service (R11, R58–R64): what a person asks first stands first.
    func serviceCard(_ context: VisitorContext) async throws -> PortalResponse {
        let snapshot = snapshot
        let slug = context.request[parameter: "slug"]
        guard let service = snapshot.service(slug) else { return try await withdrawnCard(context, slug) }
        area.counters.count(.visit, slug, at: context.now)
        let region = region(context)
        let named = context.request.query["municipality"].flatMap(snapshot.municipality)
            .flatMap { $0.region == region?.code ? $0 : nil }
        let office = region.flatMap { snapshot.office(for: service, in: $0.code, municipality: named?.id) }
        let card = ServiceCard(
            service: service, region: region,
            municipality: named ?? office?.municipality.flatMap(snapshot.municipality), office: office,
            snapshot: snapshot,
            measured: area.measuredTerm(of: slug), language: context.language, now: context.now,
            regionChoice: regionChoicePath(context), namedRegion: namedRegion(context), csrf: context.csrf,
            isThanked: context.request.query["thanks"] == "1")
        let t = context.language
        var crumbs = [Crumb(t(T.servicesTitle), "/services")]
        if let theme = snapshot.theme(service.theme) {
            crumbs.append(Crumb(t(theme.name), "/services?theme=\(theme.id)"))
        }
        return try await context.page(
            t(service.short), description: t(service.summary), crumbs: crumbs,
            printLine: card.printLine(context.visit.publicAddress("/services/\(slug)")), isIndexed: true,
            canonical: "/services/\(slug)"
                + (context.request.query["region"] != nil ? region.map { "?region=\($0.code)" } ?? "" : ""),
            facts: StructuredService(card: card, address: context.visit.publicAddress).json
        ) {
            card
        }
    }

    /// A service that is offered no longer leads to its successor; one that never was is a page that offers search.
    private func withdrawnCard(_ context: VisitorContext, _ slug: String) async throws -> PortalResponse {
        guard let old = snapshot.withdrawn(slug) else { throw NotFound() }
        // A successor may be switched off in this installation.
        if let successor = old.successor.flatMap(snapshot.service) {
            return .moved(inRegion("/services/\(successor.id)", context))
        }
        let t = context.language
        return try await context.page(t(old.name), status: 410) {
            h1 { t(old.name) }
            Banner(.warning, title: t(T.withdrawnTitle)) { p { a(.href("/services")) { t(T.allServices) } } }
            SearchForm(action: "/search", value: "", label: t(T.searchLabel), language: t, large: true)
        }
    }

    /// Counts who would like to have the service online.
    func wantOnline(_ context: VisitorContext, _ form: FormInput) async throws -> PortalResponse {
        guard let service = snapshot.service(context.request[parameter: "slug"]), !service.isOnline else {
            throw NotFound()
        }
        area.counters.count(.wanted, service.id, at: context.now)
        return .redirect("/services/\(service.id)?thanks=1")
    }
}

/// A service as one region's visitor sees it.
struct ServiceCard: Component {
    let service: PublicService
    let region: Region?
    /// The one that was chosen, else that whose office serves the region.
    let municipality: Municipality?
    let office: Office?
    let snapshot: CatalogueSnapshot
    let measured: MeasuredTerm?
    let language: Language
    let now: Date
    let regionChoice: String
    /// The region that the page's own address names.
    let namedRegion: String?
    let csrf: String
    let isThanked: Bool

    var t: Language { language }
    var conditions: LocalConditions { service.conditions(in: region?.code, municipality: municipality?.id) }
    /// Whether the service exists where the visitor is; without a region, anywhere.
    var existsHere: Bool {
        region.map { service.availability.includes($0.code) } ?? true && conditions.isAvailable
    }

    var body: some HTML {
        WithSide {
            h1 { Said(service.short, t) }
            p(.class("lead")) { Said(conditions.summary.content, t) }
            FactsStrip(facts)
            CardPlaces(card: self)
            action
            CardAnchors(card: self)
            CardCaution(service: service, language: t)
            whoMayApply
            CardNeeds(card: self)
            CardMoney(card: self)
            outcomes
            CardRefusals(service: service, language: t)
            CardContact(card: self)
            CardLaw(card: self)
            CardRelated(card: self)
            CardSources(service: service, language: t)
        } side: {
            div(.class("no-print")) { CardSide(card: self) }
        }
    }

    private func placeQuery(_ region: Region) -> String {
        let own = municipality.flatMap { place in
            service.regional.contains { $0.municipality == place.id } ? "&municipality=" + place.id : nil
        }
        return "?region=\(region.code)" + (own ?? "")
    }

    /// On paper: of which region and day it is, and where it is read anew.
    func printLine(_ address: String) -> String {
        let zone = region?.zone ?? .gmt
        let day = HumanDate(now: now, zone: zone, language: t).fullDay(Day(of: now, in: zone))
        return [region.map { t($0.name) }, municipality.map { t($0.name) }, day, address].compactMap { $0 }
            .joined(separator: " · ")
    }

    private func origin(_ origin: LocalConditions.Origin) -> String? {
        T.localOrigin(origin, municipality?.name).map { t($0) }
    }

    private func note(_ parts: String?...) -> String? {
        let said = parts.compactMap { $0 }
        return said.isEmpty ? nil : said.joined(separator: "; ")
    }

    private var facts: [Fact] {
        let conditions = conditions
        let term = conditions.term.content
        return [
            Fact(t(T.cost), t(conditions.fee.content.short), note: origin(conditions.fee.origin)),
            Fact(
                t(T.term), t(term.amount),
                note: note(term.start.map { t(T.start($0)) }, origin(conditions.term.origin))),
            measured.map { Fact(t(T.measured), t(T.measuredDays($0)), note: t(T.measuredNote($0))) },
            Fact(t(T.answer), t(service.registrationTerm.amount)), Fact(t(T.visit), t(T.visitNeed(service.visit.need))),
            service.isElectronic
                ? service.guide.minutesToFill.map { Fact(t(T.timeToFill), t(T.aboutMinutes($0))) } : nil,
            service.isElectronic && service.guide.hosted == nil
                ? Fact(t(T.account), t(T.accountLevel(service.accountLevel))) : nil,
        ].compactMap { $0 }
    }

    /// The one thing to do next, or why it cannot be done here.
    @HTMLBuilder private var action: some HTML {
        if let hosted = service.guide.hosted {
            Banner(.information, title: t(T.hosted)) {
                p { LinkButton(t(T.hostedOpen(hosted.name)), href: hosted.url) }
                p(.class("muted")) { t(T.externalSite) }
            }
        } else if let region, !existsHere {
            Banner(
                .warning, title: t(conditions.isAvailable ? T.notInRegion(region) : T.notInMunicipality)
            ) { p { t(T.notInRegionText) } }
        } else if !service.isElectronic {
            CardWanted(card: self)
        } else if region == nil {
            Banner(.information, title: t(T.applyNeedsRegion)) {
                p { t(T.applyNeedsRegionText) }
                p { LinkButton(t(T.chooseRegion), href: regionChoice) }
            }
        } else if office == nil {
            Banner(.information, title: t(T.noOffice)) { p { t(T.noOfficeText) } }
        } else if let region {
            ButtonRow {
                LinkButton(t(T.apply), href: "/services/\(service.id)/application" + placeQuery(region))
                if snapshot.screening(of: service.id) != nil {
                    LinkButton(
                        t(T.mayI),
                        href: "/services/\(service.id)/screening" + (namedRegion.map { "?region=" + $0 } ?? ""),
                        kind: .quiet)
                }
                a(.class("tap"), .href("/services/\(service.id)/form")) { t(T.printableForm) }
            }
        }
    }

    @HTMLBuilder private var outcomes: some HTML {
        h2(.id("outcome")) { t(T.outcomes) }
        ul {
            for outcome in service.outcomes {
                li(.when(outcome.kind != .positive, .class("muted"))) { t(outcome.name) }
            }
        }
        let ways = service.guide.receive.compactMap { snapshot.channel($0).map { t($0.name) } }
        if !ways.isEmpty {
            h3 { t(T.howToReceive) }
            ul { for way in ways { li { way } } }
        }
    }

    @HTMLBuilder private var whoMayApply: some HTML {
        h2(.id("who")) { t(T.whoMayApply) }
        ul {
            for id in service.applicants {
                if let category = snapshot.category(id) {
                    li { a(.href("/services?category=\(id)")) { t(category.name) } }
                }
            }
        }
        if snapshot.screening(of: service.id) != nil {
            p(.class("no-print")) { a(.class("tap"), .href("/services/\(service.id)/screening")) { t(T.mayI) + "?" } }
        }
    }
}
