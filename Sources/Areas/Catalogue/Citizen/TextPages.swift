import DesignSystem
import Foundation
import Kernel
import Markup
import Web

private typealias T = CatalogueTexts

extension CataloguePages {
    /// Help: whom to call, where to write, the way from registration to the outcome, frequent questions.
    func helpPage(_ context: VisitorContext) async throws -> PortalResponse {
        let t = context.language
        return try await context.page(t(T.helpTitle), description: t(T.helpDescription), isIndexed: true) {
            h1 { t(T.helpTitle) }
            h2 { t(T.helpCall) }
            for line in snapshot.helpLines(for: region(context)?.code) {
                p {
                    strong { PhoneLink(phone: line.phone) }
                    " — " + t(line.name) + (line.isFree ? ", " + t(T.freeCall) : "")
                }
            }
            p { t(T.helpCallText) }
            h2 { t(T.helpWrite) }
            p { a(.class("tap"), .href("/inquiries/new?from=/help")) { t(T.helpWriteLink) } }
            h2 { t(T.helpSteps) }
            ol { for step in T.steps { li { t(step) } } }
            h2 { t(T.helpQuestions) }
            for entry in T.questions {
                Details(t(entry.question)) { p { t(entry.answer) } }
            }
        }
    }

    /// Terms, personal data, accessibility: with the version that registration records.
    func legalPage(_ context: VisitorContext, _ kinds: [LegalText.Kind]) async throws -> PortalResponse {
        let t = context.language
        let texts = kinds.compactMap(snapshot.text)
        guard let first = texts.first else { throw NotFound() }
        return try await context.page(t(first.text.title), isIndexed: true) {
            h1 { t(first.text.title) }
            LegalTextBody(published: first, language: t, level: .h2)
            for published in texts.dropFirst() {
                h2(.id(published.text.kind.rawValue)) { t(published.text.title) }
                LegalTextBody(published: published, language: t, level: .h3)
            }
        }
    }
}

/// A legal text with its version; registration shows it too.
package struct LegalTextBody: Component {
    let published: PublishedText
    let language: Language
    let level: HeadingLevel

    /// - Parameter level: of the headings of its sections.
    package init(published: PublishedText, language: Language, level: HeadingLevel = .h3) {
        self.published = published
        self.language = language
        self.level = level
    }

    package var body: some HTML {
        div(.class("prose")) {
            p(.class("muted")) { language(T.version(published.version)) }
            for section in published.text.sections {
                switch level {
                case .h2: h2 { language(section.title) }
                case .h3: h3 { language(section.title) }
                case .h4: h4 { language(section.title) }
                }
                for paragraph in section.paragraphs { p { language(paragraph) } }
            }
        }
    }
}
