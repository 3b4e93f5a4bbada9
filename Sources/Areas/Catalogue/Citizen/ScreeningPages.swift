import DesignSystem
import Foundation
import Kernel
import Markup
import Web

private typealias T = CatalogueTexts

/// The answers of a questionnaire until they are used: ids of options, in a cookie of the visitor's own, never in an
/// address.
package enum ScreeningAnswers {
    static func text(_ service: String, _ answers: [String: String]) -> String {
        let pairs = answers.sorted { $0.key < $1.key }.map { $0.key + ":" + $0.value }
        return ([service] + pairs).joined(separator: ".")
    }

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
    /// «Могу ли я получить»: one question a page. `?question=` names the question and `?result` the end, so that one can
    /// go back and change an answer; without either it begins anew.
    func screeningStart(_ context: VisitorContext) async throws -> PortalResponse {
        let slug = context.request[parameter: "slug"]
        guard let screening = snapshot.screening(of: slug) else { throw NotFound() }
        let kept = screening.kept(ScreeningAnswers.read(context.request.keptAnswers, service: slug))
        let wanted = context.request.query["question"].flatMap { id in
            screening.questions.first { $0.id == id && screening.isAsked($0, kept) }
        }
        if wanted != nil || context.request.query["result"] != nil {
            return try await screeningPage(context, answers: kept, question: wanted)
        }
        return try await screeningPage(context, answers: [:], question: nil)
    }

    func screeningStep(_ context: VisitorContext, _ form: FormInput) async throws -> PortalResponse {
        let slug = context.request[parameter: "slug"]
        guard let screening = snapshot.screening(of: slug) else { throw NotFound() }
        guard let question = screening.questions.first(where: { $0.id == form["asked"] }) else {
            return .redirect(inRegion("/services/\(slug)/screening", context))
        }
        var answers = screening.kept(ScreeningAnswers.read(context.request.keptAnswers, service: slug))
        // Whoever answers the first question begins anew.
        if question.id == screening.questions.first?.id { answers = [:] }
        let answer = form[question.id]
        guard question.options.contains(where: { $0.id == answer }) else {
            return try await screeningPage(context, answers: answers, question: question, isMissing: true)
        }
        answers[question.id] = answer
        answers = screening.kept(answers)
        let next = screening.next(after: answers).map { "?question=" + URLEncoded.encode($0.id) } ?? "?result=1"
        return PortalResponse.redirect(inRegion("/services/\(slug)/screening" + next, context))
            .keeping(answers: ScreeningAnswers.text(slug, answers))
    }

    /// - Parameter question: the one to show; nil for the first that is open, or the result when none is.
    private func screeningPage(
        _ context: VisitorContext, answers: [String: String], question: Screening.Question?, isMissing: Bool = false
    ) async throws -> PortalResponse {
        let snapshot = snapshot
        let slug = context.request[parameter: "slug"]
        guard let service = snapshot.service(slug), let screening = snapshot.screening(of: slug) else {
            throw NotFound()
        }
        let t = context.language
        let next = question ?? screening.next(after: answers)
        let result = next == nil ? screening.result(of: answers) : nil
        let title = t(T.mayI) + ": " + t(service.short)
        let path = inRegion("/services/\(slug)/screening", context)
        let known = next.flatMap { open in answers[open.id].map { [open.id: [$0]] } } ?? [:]
        var state = FormState(language: t, values: known)
        if isMissing, let next { state.errors.add(next.id, T.chooseAnswer) }
        return try await context.page(
            title, status: isMissing ? 422 : 200, description: t(T.screeningLead),
            crumbs: [Crumb(t(T.servicesTitle), "/services"), Crumb(t(service.short), "/services/\(slug)")],
            isIndexed: true
        ) {
            h1 { title }
            if let next {
                p(.class("lead")) { t(T.screeningLead) }
                ErrorSummary(in: state)
                ActionForm(action: path, csrf: context.csrf) {
                    HiddenField("asked", next.id)
                    ChoiceGroup(
                        next.id, label: t(next.text), hint: next.hint.map { t($0) }, in: state,
                        options: next.options.map { ChoiceOption($0.id, t($0.name)) })
                    ButtonRow { Button(t(T.next)) }
                }
            } else if let result {
                ScreeningVerdict(
                    result: result, service: service, other: result.service.flatMap(snapshot.service),
                    region: region(context), place: namedRegion(context).map { "?region=" + $0 } ?? "",
                    isPrefilled: !screening.prefilled(answers).isEmpty, language: t)
            }
            if !answers.isEmpty {
                h2 { t(T.yourAnswers) }
                AnswerList(
                    screening.questions.compactMap { question in
                        guard let answer = answers[question.id],
                            let option = question.options.first(where: { $0.id == answer })
                        else { return nil }
                        return AnswerRow(
                            t(question.text), t(option.name),
                            change: inRegion("/services/\(slug)/screening?question=" + question.id, context))
                    }, language: t)
                p { a(.class("tap"), .href(path)) { t(T.startAgain) } }
            }
            if screening.source.isRecall { p(.class("muted")) { t(T.caution) } }
        }
    }
}

/// What the answers mean, and the one thing to do next.
struct ScreeningVerdict: Component {
    let result: Screening.Result
    let service: PublicService
    let other: PublicService?
    let region: Region?
    /// The region of the address, for links.
    let place: String
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
                LinkButton(t(T.toCard), href: "/services/\(service.id)" + place, kind: .quiet)
            }
            if isPrefilled, service.isElectronic { p(.class("muted")) { t(T.answersKept) } }
        case .unlikely:
            Banner(.warning, title: t(T.unlikely)) { p { t(result.text) } }
            ButtonRow { LinkButton(t(T.toCard), href: "/services/\(service.id)" + place, kind: .quiet) }
        case .other:
            Banner(.information, title: t(T.otherService)) { p { t(result.text) } }
            if let other {
                ButtonRow { LinkButton(t(other.short), href: "/services/\(other.id)" + place) }
            }
        }
    }
}
