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
        if let theme = snapshot.theme(service.theme) { crumbs.append(Crumb(t(theme.name), "/services?theme=\(theme.id)")) }
        return try await context.page(t(service.short), description: t(service.summary), crumbs: crumbs, isIndexed: true) {
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
    var conditions: RegionalConditions { service.conditions(in: region?.code) }
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
            conditions.fee.map { Fact(t(T.cost), t($0.short)) },
            conditions.term.map { Fact(t(T.term), t($0.amount), note: $0.start.map { t(T.start($0)) }) },
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

/// Says which of the facts on the card nobody has verified.
struct CardCaution: Component {
    let service: PublicService
    let language: Language

    /// What a citizen acts upon; the rest stands in the list of sources.
    private static let important: [PublicService.Field] = [.fee, .term, .documents, .outcomes, .visit]

    var body: some HTML {
        let doubtful = Self.important.filter { service.source(of: $0).isRecall }.map(CatalogueTexts.field)
        if !doubtful.isEmpty {
            Banner(.warning, title: language(T.caution)) {
                p {
                    language(
                        T.cautionFields(
                            Phrase(
                                ru: doubtful.map(\.ru).joined(separator: ", "),
                                en: doubtful.map(\.en).joined(separator: ", "))))
                }
            }
        }
    }
}

/// The documents, split in what the citizen brings and what agencies ask of one another (R6, R62).
struct CardNeeds: Component {
    let service: PublicService
    let language: Language
    private var t: Language { language }

    var body: some HTML {
        let own = service.documents.filter { $0.provider == .applicant }
        let asked = service.documents.filter { $0.provider == .interagency }
        h2 { t(T.whatYouNeed) }
        if service.documents.isEmpty {
            p { t(T.noDocuments) }
        }
        if !own.isEmpty {
            if !asked.isEmpty {
                h3 { t(T.fromYou) }
            }
            ul { for document in own { CardDocument(document: document, language: t) } }
        }
        if !asked.isEmpty {
            h3 { t(T.askedByUs) }
            ul { for document in asked { CardDocument(document: document, language: t) } }
            p(.class("muted")) { t(T.askedByUsText) }
        }
        if service.visit.need == .required, !service.visit.bring.isEmpty {
            p {
                strong { t(T.bringToVisit) + ": " }
                service.visit.bring.map { t($0.name) }.joined(separator: "; ") + "."
            }
        }
    }
}

/// A document of the list: what it is, how it is given, when it is needed.
struct CardDocument: Component {
    let document: DocumentRequirement
    let language: Language
    private var t: Language { language }

    var body: some HTML {
        li(.when(document.condition != nil, .class("muted"))) {
            if document.isApplication {
                t(document.name)
            } else {
                a(.href("/documents/\(document.id)")) { t(document.name) }
            }
            if let how { " — " + how }
            if let condition = document.condition { " (" + t(T.onlyIf) + " " + t(condition) + ")" }
        }
    }

    private var how: String? {
        guard document.provider == .applicant else { return nil }
        if document.isApplication { return t(T.filledHere) }
        if document.isOriginal { return t(document.needsCopyToo ? T.copyAndOriginal : T.originalAtVisit) }
        return t(T.photoOrScan)
    }
}

/// What it costs and how long it takes, where more is to say than the strip of facts does.
struct CardMoney: Component {
    let service: PublicService
    let conditions: RegionalConditions
    let language: Language
    private var t: Language { language }

    var body: some HTML {
        if let fee = conditions.fee, !fee.items.isEmpty || fee.note != nil {
            h2 { t(T.costDetails) }
            if !fee.items.isEmpty {
                DataTable(
                    caption: t(T.costDetails), columns: [TableColumn(t(T.forWhat)), TableColumn(t(T.amount), .number)],
                    rows: fee.items.map { item in
                        TableRow {
                            t(item.name)
                            t(Fee.amount(item.roubles))
                        }
                    })
            }
            if let note = fee.note {
                p { t(fee.short) + ": " + t(note) + "." }
            }
        }
        if let term = conditions.term {
            h2 { t(T.termDetails) }
            ul {
                li { t(T.registrationTermText) + " " + t(service.registrationTerm.amount).lowercased() + "." }
                li {
                    t(T.serviceTermText) + " " + t(term.text).lowercased()
                    if let note = term.note { "; " + t(note) }
                    "."
                }
            }
            if let source = conditions.source {
                p(.class("muted")) { t(T.regionalDifference) + " (" + source.citation(t) + ")" }
            }
        }
    }
}

/// The grounds of the two refusals, which are different things.
struct CardRefusals: Component {
    let service: PublicService
    let language: Language
    private var t: Language { language }

    var body: some HTML {
        let intake = service.grounds(at: .intake)
        let decision = service.grounds(at: .decision)
        h2 { t(T.whyRefused) }
        if intake.isEmpty, decision.isEmpty {
            p { t(T.noGrounds) }
        }
        if !intake.isEmpty {
            h3 { t(T.intakeRefusal) }
            ul { for ground in intake { li { t(ground.text) } } }
            p(.class("muted")) { t(T.intakeRefusalText) }
        }
        if !decision.isEmpty {
            h3 { t(T.decisionRefusal) }
            ul { for ground in decision { li { t(ground.text) } } }
        }
    }
}

/// Where each fact was read; with the official name, for those who compare.
struct CardSources: Component {
    let service: PublicService
    let language: Language
    private var t: Language { language }

    var body: some HTML {
        Details(t(T.sources)) {
            p {
                strong { t(T.officialName) + ": " }
                t(service.name)
            }
            DataTable(
                caption: t(T.sources), columns: [TableColumn(t(T.sourceField)), TableColumn(t(T.sourceText))],
                rows: PublicService.Field.allCases.filter(isShown).map { field in
                    TableRow {
                        t(T.field(field))
                        service.source(of: field).citation(t)
                    }
                })
        }
    }

    private func isShown(_ field: PublicService.Field) -> Bool {
        switch field {
        case .portalCode: service.portalCode != nil
        case .ownGrounds: service.grounds.contains { $0.id.hasPrefix(service.id) }
        default: true
        }
    }
}
