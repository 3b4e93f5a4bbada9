import DesignSystem
import Foundation
import Kernel
import Markup
import Web

private typealias T = CatalogueTexts

/// The answers of a questionnaire between its result and the beginning of an application: ids of options, in a cookie of
/// the visitor's own, never in an address.
package enum ScreeningAnswers {
    package static let cookie = "screening"
    private static let lifetime = 3_600

    static func cookie(_ service: String, _ answers: [String: String]) -> Cookie {
        let pairs = answers.sorted { $0.key < $1.key }.map { $0.key + ":" + $0.value }
        return Cookie(cookie, ([service] + pairs).joined(separator: "."), maxAge: lifetime)
    }

    package static var forgotten: Cookie { Cookie(cookie, "", maxAge: 0) }

    /// What was answered about the service; nothing for another one.
    package static func read(_ value: String?, service: String) -> [String: String] {
        guard let parts = value?.prefix(2_000).split(separator: "."), parts.first.map(String.init) == service else {
            return [:]
        }
        let pairs = parts.dropFirst().compactMap { part -> (String, String)? in
            let sides = part.split(separator: ":", maxSplits: 1).map(String.init)
            guard let name = sides.first, let answer = sides.last, sides.count == 2 else { return nil }
            return (name, answer)
        }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }
}

extension CataloguePages {
    /// «Могу ли я получить»: one question a page, the earlier answers go along in the form.
    func screeningStart(_ context: VisitorContext) async throws -> PortalResponse {
        try await screeningPage(context, answers: [:], error: nil)
    }

    func screeningStep(_ context: VisitorContext, _ form: FormInput) async throws -> PortalResponse {
        guard let screening = snapshot.screening(of: context.request[parameter: "slug"]) else { throw NotFound() }
        var answers: [String: String] = [:]
        var missing: String?
        for question in screening.questions where screening.isAsked(question, answers) {
            let answer = form[question.id]
            if question.options.contains(where: { $0.id == answer }) {
                answers[question.id] = answer
            } else {
                // The question that was shown and not answered; the first one is shown anew without a word.
                if form["asked"] == question.id { missing = question.id }
                break
            }
        }
        return try await screeningPage(context, answers: answers, error: missing)
    }

    private func screeningPage(
        _ context: VisitorContext, answers: [String: String], error: String?
    ) async throws -> PortalResponse {
        let snapshot = snapshot
        let slug = context.request[parameter: "slug"]
        guard let service = snapshot.service(slug), let screening = snapshot.screening(of: slug) else {
            throw NotFound()
        }
        let t = context.language
        let next = screening.next(after: answers)
        let result = next == nil ? screening.result(of: answers) : nil
        let title = t(T.mayI) + ": " + t(service.short)
        let path = "/services/\(slug)/screening"
        var state = FormState(language: t)
        if let error { state.errors.add(error, T.chooseAnswer) }
        let page = try await context.page(
            title, status: error == nil ? 200 : 422, description: t(T.screeningLead),
            crumbs: [Crumb(t(T.servicesTitle), "/services"), Crumb(t(service.short), "/services/\(slug)")],
            isIndexed: true
        ) {
            h1 { title }
            if let next {
                p(.class("lead")) { t(T.screeningLead) }
                ErrorSummary(in: state)
                ActionForm(action: path, csrf: context.csrf) {
                    for question in screening.questions {
                        if let answer = answers[question.id] { HiddenField(question.id, answer) }
                    }
                    HiddenField("asked", next.id)
                    ChoiceGroup(
                        next.id, label: t(next.text), hint: next.hint.map { t($0) }, in: state,
                        options: next.options.map { ChoiceOption($0.id, t($0.name)) })
                    ButtonRow { Button(t(T.next)) }
                }
            } else if let result {
                ScreeningVerdict(
                    result: result, service: service, other: result.service.flatMap(snapshot.service),
                    region: region(context), isPrefilled: !screening.prefilled(answers).isEmpty, language: t)
            }
            if !answers.isEmpty {
                h2 { t(T.yourAnswers) }
                AnswerList(
                    screening.questions.compactMap { question in
                        guard let answer = answers[question.id],
                            let option = question.options.first(where: { $0.id == answer })
                        else { return nil }
                        return AnswerRow(t(question.text), t(option.name))
                    }, language: t)
                p { a(.class("tap"), .href(path)) { t(T.startAgain) } }
            }
            if screening.source.isRecall { p(.class("muted")) { t(T.caution) } }
        }
        return result == nil ? page : page.with(cookie: ScreeningAnswers.cookie(slug, answers))
    }
}

/// What the answers mean, and the one thing to do next.
struct ScreeningVerdict: Component {
    let result: Screening.Result
    let service: PublicService
    let other: PublicService?
    let region: Region?
    let isPrefilled: Bool
    let language: Language
    private var t: Language { language }

    var body: some HTML {
        switch result.verdict {
        case .likely:
            Banner(.good, title: t(T.likely)) { p { t(result.text) } }
            ButtonRow {
                if service.isElectronic {
                    LinkButton(
                        t(T.apply),
                        href: "/services/\(service.id)/application" + (region.map { "?region=\($0.code)" } ?? ""))
                }
                LinkButton(t(T.toCard), href: "/services/\(service.id)", kind: .quiet)
            }
            if isPrefilled, service.isElectronic { p(.class("muted")) { t(T.answersKept) } }
        case .unlikely:
            Banner(.warning, title: t(T.unlikely)) { p { t(result.text) } }
            ButtonRow { LinkButton(t(T.toCard), href: "/services/\(service.id)", kind: .quiet) }
        case .other:
            Banner(.information, title: t(T.otherService)) { p { t(result.text) } }
            if let other {
                ButtonRow { LinkButton(t(other.short), href: "/services/\(other.id)") }
            }
        }
    }
}
