import Catalogue
import DesignSystem
import Forms
import Foundation
import Kernel
import Markup
import Representation
import Web

private typealias T = StartTexts

/// Where an application begins: what is missing before it can, or what awaits the applicant (R12, R27, R48).
struct StartPage: Component {
    let subject: BeginDraft.Subject
    let region: Region?
    /// Where the applicant named one.
    let municipality: String?
    let office: Office?
    /// The service about which the agency is asked.
    let about: PublicService?
    /// Nil when nobody is signed in.
    let level: AccountLevel?
    let isStaff: Bool
    let waiting: Draft?
    /// For whom else he may act; the page asks only then.
    let standings: [Standing]
    let choice: FormState
    let refusal: Phrase?
    let csrf: String
    let now: Date
    let language: Language

    static let oneself = "self"

    private var t: Language { language }
    private var isQuery: Bool { if case .query = subject { true } else { false } }

    private var name: Phrase {
        switch subject {
        case .service(let service): service.short
        case .query(let agency): agency.name
        }
    }

    var title: String { t(isQuery ? T.queryTitle : T.title) + ": " + t(name) }

    var crumbs: [Crumb] {
        switch subject {
        case .service(let service):
            [
                Crumb(t(T.services), "/services"), Crumb(t(service.short), "/services/\(service.id)"),
                Crumb(t(T.title)),
            ]
        case .query(let agency): [Crumb(t(agency.short), "/agencies/\(agency.id)"), Crumb(t(T.queryTitle))]
        }
    }

    private var path: String {
        switch subject {
        case .service(let service): "/services/\(service.id)/application"
        case .query(let agency): "/agencies/\(agency.id)/query"
        }
    }

    fileprivate var place: String {
        region.map {
            "?region=\($0.code)" + (municipality.map { "&municipality=" + $0 } ?? "")
                + (about.map { "&service=" + $0.id } ?? "")
        } ?? ""
    }

    private var card: String {
        switch subject {
        case .service(let service): "/services/\(service.id)" + place
        case .query(let agency): "/agencies/\(agency.id)" + (region.map { "?region=\($0.code)" } ?? "")
        }
    }

    var body: some HTML {
        h1 { title }
        if let about { p(.class("lead")) { t(T.about(about.short)) } }
        if let region {
            if let office {
                if let refusal {
                    Banner(.stop, alert: true) { p { t(refusal) } }
                }
                ErrorSummary(in: choice)
                StartGate(page: self, path: path, region: region)
                StartFacts(subject: subject, office: office, language: language)
            } else {
                Banner(.warning, title: t(isAvailable(in: region) ? T.noOffice : T.notHere)) {
                    p { t(region.name) }
                    p { t(isQuery ? T.noOfficeQuery : T.noOfficeText) }
                }
                ButtonRow { LinkButton(t(T.toService), href: card, kind: .quiet) }
            }
        } else {
            Banner(.information, title: t(T.regionFirst)) { p { t(T.regionWhy) } }
            ButtonRow { LinkButton(t(T.chooseRegion), href: "/region?return=" + URLEncoded.encode(path)) }
        }
    }

    private func isAvailable(in region: Region) -> Bool {
        if case .service(let service) = subject { service.availability.includes(region.code) } else { true }
    }
}

/// The one thing to do next: sign in, begin, or go on.
private struct StartGate: Component {
    let page: StartPage
    let path: String
    let region: Region

    var body: some HTML {
        let t = page.language
        if page.isStaff {
            Banner(.warning) { p { t(T.asCitizen) } }
        } else if let level = page.level {
            if level < page.subject.accountLevel {
                if page.subject.accountLevel == .confirmed {
                    Banner(.warning, title: t(T.confirmFirst)) {
                        p { t(T.confirmFirstText) }
                        p { a(.href("/cabinet/activation")) { t(T.confirm) } }
                    }
                } else {
                    Banner(.warning, title: t(T.emailFirst)) {
                        p { t(T.emailFirstText) }
                        p { a(.href("/cabinet/profile/email")) { t(T.confirmEmail) } }
                    }
                }
            }
            if let waiting = page.waiting {
                let said = { (language: Language) in
                    HumanDate(now: page.now, zone: region.zone, language: language).relativeMoment(waiting.updatedAt)
                }
                p {
                    t(T.waiting(said(.ru), said(.en)))
                    if let label = waiting.subjectLabel { " " + t(SubjectTexts.inList(label)) }
                }
                ButtonRow { LinkButton(t(T.goOn), href: waiting.path) }
            }
            ActionForm(action: path, csrf: page.csrf) {
                HiddenField("region", region.code)
                if let municipality = page.municipality { HiddenField("municipality", municipality) }
                if let about = page.about { HiddenField("service", about.id) }
                if page.waiting != nil { HiddenField("anew", "1") }
                if !page.standings.isEmpty {
                    ChoiceGroup("subject", label: t(SubjectTexts.question), in: page.choice, options: options(t))
                }
                ButtonRow {
                    Button(
                        t(
                            page.waiting != nil
                                ? T.beginAnew : level < page.subject.accountLevel ? T.beginDraft : T.begin),
                        kind: page.waiting == nil ? .main : .quiet)
                }
            }
        } else {
            Banner(.information, title: t(path.hasPrefix("/agencies") ? T.signInFirstQuery : T.signInFirst)) {
                p { t(T.signInWhy) }
            }
            ButtonRow {
                LinkButton(t(T.signIn), href: path + "/start" + page.place)
                LinkButton(t(T.register), href: "/register", kind: .quiet)
            }
        }
    }

    private func options(_ t: Language) -> [ChoiceOption] {
        [ChoiceOption(StartPage.oneself, t(SubjectTexts.oneself))]
            + page.standings.map { standing in
                ChoiceOption(
                    standing.subject.text, t(standing.label.text), hint: standing.refusal.map { t($0) },
                    disabled: standing.refusal != nil)
            }
    }
}

/// Who takes it and what it takes.
private struct StartFacts: Component {
    let subject: BeginDraft.Subject
    let office: Office
    let language: Language

    var body: some HTML {
        let t = language
        h2 { t(T.whoTakes) }
        p {
            b { t(office.name) }
            br()
            t(StatusFacts.Place(office).text)
        }
        if case .service(let service) = subject {
            let documents = service.documents.filter(\.isSlot)
            h2 { t(T.docsTitle) }
            if documents.isEmpty {
                p { t(T.noDocs) }
            } else {
                ul {
                    for document in documents {
                        li {
                            t(document.name)
                            if let condition = document.condition {
                                span(.class("muted")) { t(T.when(condition)) }
                            }
                        }
                    }
                }
            }
            h2 { t(T.stepsTitle) }
            ol {
                for step in ApplicationForm.definition(of: service).steps { li { t(step.title) } }
            }
        }
        p(.class("muted")) { t(T.answerBy) }
        p(.class("muted")) { t(T.keeps) }
    }
}
