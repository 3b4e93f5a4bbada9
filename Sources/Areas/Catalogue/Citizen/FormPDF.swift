import Foundation
import Kernel
import Print
import Synchronization
import Web

private typealias T = CatalogueTexts

extension CataloguePages {
    /// The blank of a service as PDF, to print and fill in by hand (R7, feature C5).
    func blankPDF(_ context: VisitorContext) async throws -> PortalResponse { try await pdf(context, isSample: false) }

    /// The same filled in with a made-up person.
    func samplePDF(_ context: VisitorContext) async throws -> PortalResponse { try await pdf(context, isSample: true) }

    private func pdf(_ context: VisitorContext, isSample: Bool) async throws -> PortalResponse {
        let published = area.published
        guard let (template, service) = published.snapshot.form(context.request[parameter: "slug"]) else {
            throw NotFound()
        }
        let office = context.region.flatMap { published.snapshot.office(for: service, in: $0) }
        let key = FormPDFs.Key(
            form: template.id, office: office?.id, language: context.language, isSample: isSample)
        let bytes: [UInt8]
        if let kept = published.pdfs[key] {
            bytes = kept
        } else {
            let document = PaperDocument(
                service: service, title: context.language(template.name),
                addressee: (office?.name ?? published.snapshot.agency(service.agency)?.name).map {
                    context.language($0)
                },
                isSample: isSample, language: context.language,
                version: String((published.snapshot.serviceVersion(service.id) ?? "").prefix(8))
            ).printed
            // Setting type takes tens of milliseconds: a few at once, beside the threads that answer.
            bytes = try await context.visit.platform.inspections.run { try PDFPrinter.pdf(document) }
            published.pdfs[key] = bytes
        }
        let name = template.id + (isSample ? "-sample" : "") + ".pdf"
        return .file(Data(bytes), type: "application/pdf", name: name, inline: true)
    }
}

/// Printed blanks of one version of the catalogue, kept until the next.
final class FormPDFs: Sendable {
    struct Key: Hashable, Sendable {
        let form: String
        let office: String?
        let language: Language
        let isSample: Bool
    }

    private let kept = Mutex<[Key: [UInt8]]>([:])
    /// Blanks of some tens of kilobytes each.
    private static let most = 500

    subscript(_ key: Key) -> [UInt8]? {
        get { kept.withLock { $0[key] } }
        set { kept.withLock { if $0.count < Self.most { $0[key] = newValue } } }
    }
}

/// The blank of a service block by block; the same questions as on the page (`PaperForm`).
struct PaperDocument {
    let service: PublicService
    let title: String
    let addressee: String?
    let isSample: Bool
    let language: Language
    let version: String
    private var t: Language { language }

    var printed: PrintedDocument {
        var blocks: [PrintedBlock] = []
        if let addressee { blocks.append(.addressee(t(T.blankTo) + ": " + addressee)) }
        if isSample { blocks.append(.note(t(T.sampleNote))) }
        blocks += person
        blocks.append(.paragraph(t(T.blankAsk) + " " + t(service.name)))
        blocks += questions
        blocks += documents
        blocks.append(.choice(label: "", options: [t(T.blankConsent)], chosen: isSample ? [0] : []))
        blocks.append(.signature(label: t(T.blankSignature), dateLabel: t(T.blankDate)))
        return PrintedDocument(
            title: title, language: language, blocks: blocks, footer: t(T.versionLine(service.id, version)))
    }

    private var person: [PrintedBlock] {
        zip(PaperForm.person, Self.sample).map { label, value in
            .field(label: t(label), value: isSample ? value : nil, lines: 1)
        }
    }

    /// A made-up person, in the order of `PaperForm.person`.
    private static let sample = [
        "Соколова", "Вера", "Андреевна", "14.03.1990, г. Калуга", "00 00 000000, 01.04.2010, УВД г. Калуги",
        "000-000-000 00", "г. Калуга, ул. Примерная, 1, кв. 1", "8 (900) 000-00-00, vera@example.ru",
    ]

    private var questions: [PrintedBlock] {
        guard let outline = service.form else {
            return [.field(label: t(T.blankPurpose), value: isSample ? t(T.samplePurpose) : nil, lines: 2)]
        }
        return outline.steps.flatMap { step -> [PrintedBlock] in
            [.heading(t(step.title))] + step.fields.map(question)
        }
    }

    private func question(_ field: FormOutline.Field) -> PrintedBlock {
        guard field.options.isEmpty else {
            return .choice(
                label: t(field.label), options: field.options.map { t($0.name) }, chosen: isSample ? [0] : [])
        }
        switch field.kind {
        case .check: return .choice(label: "", options: [t(field.label)], chosen: isSample ? [0] : [])
        case .day: return .field(label: t(field.label), value: isSample ? "14.03.2024" : nil, lines: 1)
        default:
            let example = isSample && field.condition == nil ? field.hint.map { t($0) } ?? "…" : nil
            return .field(label: t(field.label), value: example, lines: field.kind == .longText ? 4 : 1)
        }
    }

    private var documents: [PrintedBlock] {
        let own = service.documents.filter { $0.provider == .applicant && !$0.isApplication }
        guard !own.isEmpty else { return [] }
        let names = own.map { document in
            t(document.name) + (document.condition.map { " (" + t(T.onlyIf) + " " + t($0) + ")" } ?? "")
        }
        let needed = own.indices.filter { own[$0].condition == nil }
        return [.choice(label: t(T.blankDocuments), options: names, chosen: isSample ? Set(needed) : [])]
    }
}
