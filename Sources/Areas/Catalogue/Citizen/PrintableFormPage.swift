import DesignSystem
import Foundation
import Kernel
import Markup
import Web

private typealias T = CatalogueTexts

extension CataloguePages {
    /// The form of a service on paper, made from its definition (R7, R61).
    func printableForm(_ context: VisitorContext) async throws -> PortalResponse {
        guard let service = snapshot.service(context.request[parameter: "slug"]) else { throw NotFound() }
        let t = context.language
        let office = region(context).flatMap { snapshot.office(for: service, in: $0.code) }
        let name = service.forms.first.map { t($0.name) } ?? t(service.short)
        let version = String((snapshot.serviceVersion(service.id) ?? "").prefix(8))
        return try await context.page(
            name, description: t(T.blankFor(service)),
            crumbs: [Crumb(t(T.servicesTitle), "/services"), Crumb(t(service.short), "/services/\(service.id)")],
            printLine: t(T.versionLine(service.id, version)), isIndexed: true
        ) {
            h1 { name }
            p(.class("no-print lead")) { t(T.blankLead) }
            ButtonRow {
                PrintButton(language: t)
                for form in service.forms.prefix(1) {
                    LinkButton(t(T.downloadPDF), href: "/forms/\(form.id)/blank", kind: .quiet)
                    LinkButton(t(T.downloadSample), href: "/forms/\(form.id)/sample", kind: .quiet)
                }
            }
            PaperForm(
                service: service,
                addressee: office.map { t($0.name) } ?? snapshot.agency(service.agency).map { t($0.name) },
                language: t)
        }
    }

    /// A form that was found by search: what it is for, and where to open it.
    func formPage(_ context: VisitorContext) async throws -> PortalResponse {
        guard let (template, service) = snapshot.form(context.request[parameter: "slug"]) else { throw NotFound() }
        let t = context.language
        return try await context.page(
            t(template.name), description: t(T.blankFor(service)), crumbs: [Crumb(t(T.servicesTitle), "/services")],
            isIndexed: true
        ) {
            h1 { t(template.name) }
            p { t(T.blankFor(service)) }
            ButtonRow {
                LinkButton(t(T.downloadPDF), href: "/forms/\(template.id)/blank")
                LinkButton(t(T.downloadSample), href: "/forms/\(template.id)/sample", kind: .quiet)
                LinkButton(t(T.openBlank), href: "/services/\(service.id)/form", kind: .quiet)
                a(.class("tap"), .href("/services/\(service.id)")) { t(service.short) }
            }
        }
    }
}

/// Lines to write on. What the portal knows of a form it asks on paper too.
struct PaperForm: Component {
    let service: PublicService
    let addressee: String?
    let language: Language
    private var t: Language { language }

    var body: some HTML {
        dl(.class("answers")) {
            PaperRow(label: t(T.blankTo), value: addressee ?? "")
            for label in Self.person { PaperRow(label: t(label)) }
        }
        p {
            strong { t(T.blankAsk) + " " }
            t(service.name)
        }
        dl(.class("answers")) { for question in questions { question } }
        PaperDocuments(service: service, language: t)
        p { Self.box + t(T.blankConsent) }
        dl(.class("answers")) {
            PaperRow(label: t(T.blankDate))
            PaperRow(label: t(T.blankSignature))
        }
    }

    /// What every blank asks of the applicant.
    static let person = [
        T.blankSurname, T.blankName, T.blankPatronymic, T.blankBirth, T.blankPassport, T.blankSnils, T.blankAddress,
        T.blankContacts,
    ]

    /// A box to tick with the pen.
    static let box = "☐ "

    private var questions: [PaperRow] {
        guard let outline = service.form else { return [PaperRow(label: t(T.blankPurpose))] }
        return outline.steps.flatMap(\.fields).map { field in
            field.options.isEmpty
                ? PaperRow(label: t(field.label))
                : PaperRow(
                    label: t(field.label), value: field.options.map { Self.box + t($0.name) }.joined(separator: "\n"))
        }
    }
}

/// A question with room for the pen.
struct PaperRow: Component {
    let label: String
    var value = String(repeating: "_", count: 28)

    var body: some HTML {
        div {
            dt { label }
            dd { value }
        }
    }
}

/// The documents to attach, to be ticked.
struct PaperDocuments: Component {
    let service: PublicService
    let language: Language
    private var t: Language { language }

    var body: some HTML {
        let own = service.documents.filter { $0.provider == .applicant && !$0.isApplication }
        if !own.isEmpty {
            h2 { t(T.blankDocuments) + " (" + t(T.markOne) + ")" }
            ul(.class("links")) { for document in own { li { line(document) } } }
        }
    }

    private func line(_ document: DocumentRequirement) -> String {
        let condition = document.condition.map { " (" + t(T.onlyIf) + " " + t($0) + ")" } ?? ""
        return PaperForm.box + t(document.name) + condition
    }
}
