import DesignSystem
import Foundation
import Kernel
import Markup

private typealias T = CatalogueTexts

/// Says which of the facts on the card nobody has verified: loudly where one acts upon them.
struct CardCaution: Component {
    let service: PublicService
    let language: Language
    private var t: Language { language }

    private static let weighty: [PublicService.Field] = [.fee, .term, .documents]
    private static let lighter: [PublicService.Field] = [.outcomes, .visit]

    var body: some HTML {
        let doubtful = (Self.weighty + Self.lighter).filter { service.source(of: $0).isRecall }
        let names = doubtful.map(T.field)
        let fields = T.cautionFields(
            Phrase(ru: names.map(\.ru).joined(separator: ", "), en: names.map(\.en).joined(separator: ", ")))
        if doubtful.contains(where: Self.weighty.contains) {
            Banner(.warning, title: t(Self.weighty.allSatisfy(doubtful.contains) ? T.caution : T.cautionPartly)) {
                p { t(fields) }
            }
        } else if !doubtful.isEmpty {
            p(.class("muted")) { t(T.cautionPartly) + ". " + t(fields) }
        }
    }
}

/// The documents, split in what the citizen brings and what agencies ask of one another (R6, R62).
struct CardNeeds: Component {
    let card: ServiceCard
    private var service: PublicService { card.service }
    private var t: Language { card.language }

    var body: some HTML {
        let own = service.documents.filter { $0.provider == .applicant }
        let asked = service.documents.filter { $0.provider == .interagency }
        h2(.id("needs")) { t(T.whatYouNeed) }
        if service.documents.isEmpty {
            p { t(T.noDocuments) }
        }
        if !own.isEmpty {
            if !asked.isEmpty {
                h3 { t(T.fromYou) }
            }
            ul {
                for document in own {
                    CardDocument(
                        document: document, isElectronic: service.isElectronic,
                        form: document.isApplication ? service.forms.first?.id : nil, language: card.language)
                }
            }
        }
        if !asked.isEmpty {
            h3 { t(T.askedByUs) }
            ul {
                for document in asked {
                    CardDocument(
                        document: document, isElectronic: service.isElectronic, form: nil, language: card.language)
                }
            }
            p(.class("muted")) { t(T.askedByUsText) }
        }
        if service.visit.need != .none, !service.visit.bring.isEmpty {
            h3 { t(T.takeAlong) }
            p(.class("muted")) { t(service.visit.need == .required ? T.bringToVisit : T.bringForOutcome) }
            ul(.class("take-along")) {
                for document in service.visit.bring {
                    li { a(.href("/documents/\(document.id)")) { t(document.name) } }
                }
            }
        }
    }
}

/// A document of the list: what it is, how it is given, when it is needed.
struct CardDocument: Component {
    let document: DocumentRequirement
    /// Whether the service is applied for here.
    let isElectronic: Bool
    /// The blank of the application.
    let form: String?
    let language: Language
    private var t: Language { language }

    var body: some HTML {
        li(.when(document.condition != nil, .class("muted"))) {
            if document.isApplication {
                t(document.name)
            } else {
                a(.href("/documents/\(document.id)")) { Said(document.name, t) }
            }
            if let how { " — " + how }
            if let form = document.form { ", " + t(form) }
            if let validity = document.validity { ", " + t(T.valid) + ": " + t(validity) }
            if let condition = document.condition { " (" + t(T.onlyIf) + " " + t(condition) + ")" }
            if let sample = document.sample {
                ", "
                a(.href(sample), .rel("noopener nofollow")) { t(T.sampleOutside) }
            } else if let form {
                ", "
                a(.href("/forms/\(form)/sample")) { t(T.filledSample) }
            }
        }
    }

    private var how: String? {
        guard document.provider == .applicant else { return nil }
        if document.isApplication { return isElectronic ? t(T.filledHere) : nil }
        if document.isOriginal { return t(document.needsCopyToo ? T.copyAndOriginal : T.originalAtVisit) }
        return t(T.photoOrScan)
    }
}

/// What it costs and how long it takes, where more is to say than the strip of facts does.
struct CardMoney: Component {
    let card: ServiceCard
    private var service: PublicService { card.service }
    private var t: Language { card.language }

    var body: some HTML {
        let conditions = card.conditions
        let fee = conditions.fee.content
        let term = conditions.term.content
        h2(.id("cost")) { t(T.costDetails) }
        if fee.items.isEmpty, fee.note == nil {
            p { t(fee.short) + "." }
        } else {
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
        if let exempt = fee.exempt, !exempt.isEmpty {
            h3 { t(T.whoPaysLess) }
            ul { for person in exempt { li { t(person) } } }
        }
        if let basis = fee.basis {
            p(.class("muted")) { t(T.basis) + ": " + t(basis) + "." }
        }
        h2(.id("term")) { t(T.termDetails) }
        ul {
            li { t(T.registrationTermText) + " " + t(service.registrationTerm.amount).lowercased() + "." }
            li {
                t(T.serviceTermText) + " " + t(term.text).lowercased()
                if let note = term.note { "; " + t(note) }
                "."
            }
        }
        if let measured = card.measured {
            p { t(T.measured) + ": " + t(T.measuredDays(measured)) + " (" + t(T.measuredNote(measured)) + ")." }
        }
        if let source = conditions.source {
            p(.class("muted")) { t(T.regionalDifference) + " (" + source.citation(t) + ")" }
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
        let suspension = service.grounds(at: .suspension)
        h2(.id("refusals")) { t(T.whyRefused) }
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
        if !suspension.isEmpty {
            h3 { t(T.suspension) }
            ul { for ground in suspension { li { t(ground.text) } } }
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
        case .keywords, .related: false
        case .suspensionGrounds: !service.grounds(at: .suspension).isEmpty
        case .receive: !service.guide.receive.isEmpty
        case .exempt: service.fee.exempt != nil
        case .minutesToFill: service.guide.minutesToFill != nil
        case .legalActs: !service.guide.legalActs.isEmpty
        case .ownGrounds: service.grounds.contains { $0.id.hasPrefix(service.id) }
        default: true
        }
    }
}
