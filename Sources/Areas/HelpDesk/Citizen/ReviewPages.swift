import Applications
import Catalogue
import DesignSystem
import Kernel
import Markup
import Web

private typealias T = ReviewTexts

extension ApplicationRecord {
    fileprivate func crumbs(_ t: Language) -> [Crumb] {
        [
            Crumb(t(HelpDeskTexts.cabinet), "/cabinet"), Crumb(t(T.application) + " " + number.text, path),
            Crumb(t(T.title)),
        ]
    }
}

/// The five criteria of decree 1284, each from 1 to 5 or not met (R94).
struct ReviewFormPage {
    static let longestText = 2_000
    static let notMet = "none"

    let record: ApplicationRecord
    let form: FormState

    func response(_ citizen: CitizenContext) async throws -> PortalResponse {
        let t = citizen.language
        let options =
            (1...5).map { ChoiceOption(String($0), t(T.mark($0))) } + [ChoiceOption(Self.notMet, t(T.notMet))]
        return try await citizen.page(
            t(T.title), status: form.errors.isEmpty ? 200 : 422, crumbs: record.crumbs(t)
        ) {
            h1 { t(T.title) }
            ErrorSummary(in: form)
            p(.class("lead")) { t(T.lead(t(record.title))) }
            ActionForm(action: record.path + "/review", csrf: citizen.csrf) {
                for criterion in ReviewCriterion.allCases {
                    ChoiceGroup(
                        criterion.rawValue, label: t(T.criterion(criterion)), in: form, options: options,
                        required: false, inline: true)
                }
                TextAreaField(
                    "text", label: t(T.text), hint: t(T.textHint), in: form, rows: 5, limit: Self.longestText,
                    required: false)
                ButtonRow {
                    Button(t(T.send))
                    LinkButton(t(T.toApplication), href: record.path, kind: .link)
                }
            }
        }
    }
}

/// The application has not ended.
struct ReviewTooEarlyPage {
    let record: ApplicationRecord

    func response(_ citizen: CitizenContext) async throws -> PortalResponse {
        let t = citizen.language
        return try await citizen.page(t(T.notFinishedTitle), crumbs: record.crumbs(t)) {
            h1 { t(T.notFinishedTitle) }
            p(.class("lead")) { t(T.notFinishedText) }
            ButtonRow { LinkButton(t(T.toApplication), href: record.path) }
        }
    }
}

/// What was rated, and where else one may.
struct ReviewThanksPage {
    let record: ApplicationRecord
    let review: Review
    let links: [FeedbackLink]

    func response(_ citizen: CitizenContext) async throws -> PortalResponse {
        let t = citizen.language
        return try await citizen.page(t(T.thanksTitle), crumbs: record.crumbs(t)) {
            h1 { t(T.thanksTitle) }
            p(.class("lead")) { t(T.thanksText) }
            h2 { t(T.yourReview) }
            ReviewMarks(review: review, language: t)
            TypedParagraphs(text: review.text)
            if !links.isEmpty {
                h2 { t(T.elsewhere) }
                LinkList(links.map { LinkItem(t($0.name), href: $0.url, note: t(T.otherSite)) })
            }
            ButtonRow { LinkButton(t(T.toApplication), href: record.path, kind: .quiet) }
        }
    }
}

/// The marks of a review, criterion by criterion.
struct ReviewMarks: Component {
    let review: Review
    let language: Language

    var body: some HTML {
        AnswerList(
            ReviewCriterion.allCases.map { criterion in
                AnswerRow(
                    language(T.criterion(criterion)),
                    review.marks[criterion].map { language(T.mark($0.value)) } ?? language(T.notMet))
            }, language: language)
    }
}
