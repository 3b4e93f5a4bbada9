import Accounts
import Catalogue
import DesignSystem
import Foundation
import Kernel
import Markup
import Web

private typealias T = EnrolmentTexts

/// Where the activation stands, what to do, and the field for the code.
struct ActivationPage {
    let person: Person
    let state: ActivationState
    let catalogue: CatalogueSnapshot
    let takesSignatures: Bool
    let form: FormState
    let snilsTaken: Bool
    let allowance: LetterAllowance
    let check: IdentityCheck?
    /// The centres of the region, with the days on which they are closed.
    let near: [EnrolmentCentre]
    let dates: HumanDate
    private var t: Language { form.language }

    func response(_ citizen: CitizenContext, status: Int = 200) async throws -> PortalResponse {
        try await citizen.page(t(T.title), status: status, crumbs: [Crumb(t(T.cabinet), "/cabinet")]) {
            h1 { t(T.title) }
            ErrorSummary(in: form)
            if case .confirmed(let at) = state.step {
                ConfirmedBanner(at: at, dates: dates, language: t)
            } else {
                open(citizen.csrf)
            }
        }
    }

    @HTMLBuilder
    private func open(_ csrf: String) -> some HTML {
        if snilsTaken { SnilsTakenBanner(language: t) }
        p(.class("lead")) { t(T.why) }
        if let refusal = state.refusal {
            RefusalBanner(refusal: refusal, catalogue: catalogue, dates: dates, language: t)
        }
        StepBanner(step: state.step, dates: dates, language: t)
        RegisterBanner(check: check, language: t)
        if takesSignatures {
            p(.class("no-print")) { a(.class("tap"), .href("/cabinet/activation/signature")) { t(T.signatureLink) } }
        }
        if state.expectsCode { codeForm(csrf) }
        if state.letter != nil || person.codeDelivery.isLetter {
            LetterPart(
                person: person, state: state, catalogue: catalogue, allowance: allowance, csrf: csrf, dates: dates,
                language: t)
        }
        CentresPart(
            number: person.registrationNumber, centres: centres, now: dates.now, language: t,
            prefersPost: person.codeDelivery == .postOffice)
        if !state.expectsCode, state.step != .closed { codeForm(csrf) }
        p(.class("no-print")) { a(.class("tap"), .href("/cabinet/activation/delivery")) { t(T.changeDelivery) } }
        PrintButton(language: t)
    }

    private func codeForm(_ csrf: String) -> some HTML {
        section(.class("no-print"), .id("code")) {
            h2 { t(T.codeTitle) }
            ActionForm(action: "/cabinet/activation", csrf: csrf) {
                TextField(
                    "code", label: t(T.codeLabel), hint: t(T.codeHint), in: form, kind: .code, width: .short,
                    maxLength: 60)
                ButtonRow { Button(t(T.codeButton)) }
            }
        }
    }

    private var centres: [EnrolmentCentre] { near.nearest(to: person.locality) }
}

extension ActivationState {
    /// Whether the field for the code is what the page is for now.
    var expectsCode: Bool {
        switch step {
        case .codeIssued, .letter(.arrived), .letter(.handedOver): true
        default: false
        }
    }
}

struct ConfirmedBanner: Component {
    let at: Date?
    let dates: HumanDate
    let language: Language

    var body: some HTML {
        Banner(.good, title: language(T.confirmed)) {
            if let at {
                p { language(T.confirmedAt(dates.moment(at))) }
            }
            p { language(T.confirmedNext) }
        }
        ButtonRow { LinkButton(language(T.toServices), href: "/services") }
    }
}

struct SnilsTakenBanner: Component {
    let language: Language

    var body: some HTML {
        Banner(.warning, title: language(T.snilsTakenTitle)) {
            p { language(T.snilsTakenText) }
            p { a(.href("/recovery")) { language(T.recover) } }
        }
    }
}

/// Why a desk issued no code, and what to do about it (R32).
struct RefusalBanner: Component {
    let refusal: DeskRefusal
    let catalogue: CatalogueSnapshot
    let dates: HumanDate
    let language: Language

    var body: some HTML {
        Banner(.warning, title: language(T.refusedTitle(dates.moment(refusal.at)))) {
            p { language(refusal.reason.phrase(refusal.mismatches.map(\.field))) + "." }
            if !refusal.comment.isEmpty {
                p(.class("preline")) { language(T.refusalComment) + " " + refusal.comment }
            }
            p { language(refusal.reason.advice) }
            if refusal.reason.isOfData {
                p { a(.class("tap"), .href("/cabinet/profile/data")) { language(T.correctHere) } }
            }
            if let centre = catalogue.centre(refusal.centre) {
                p(.class("small")) { language(centre.name) + ", " + centre.placeLine(language) }
            }
        }
    }
}

/// Where the activation stands, in a sentence.
struct StepBanner: Component {
    let step: ActivationState.Step
    let dates: HumanDate
    let language: Language

    var body: some HTML {
        switch step {
        case .visitAwaited: Banner(.information) { p { language(T.visitStep) } }
        case .codeIssued(let until): Banner(.good) { p { language(T.codeIssued(dates.until(until))) } }
        case .codeExpired(let at): Banner(.warning) { p { language(T.codeExpired(dates.moment(at))) } }
        case .codeDead: Banner(.stop) { p { language(T.codeDead) } }
        case .closed: Banner(.stop) { p { language(T.closed) } }
        case .letterNotOrdered: Banner(.information) { p { language(T.letterNotOrdered) } }
        case .letter(let step): Banner(.information) { p { language(T.letterStep(step)) } }
        case .confirmed: EmptyHTML()
        }
    }
}
