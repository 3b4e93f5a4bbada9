import DesignSystem
import Kernel
import Markup
import Storage
import Web

private typealias T = ReviewTexts

extension HelpDeskArea {
    var officeReviewRoutes: [Route] {
        [.get("/workplace/reviews", staff: { (official: OfficialContext) in try await officeReviews(official) })]
    }

    private func officeReviews(_ official: OfficialContext) async throws -> PortalResponse {
        let keys = keys
        let before = official.request.query["before"].flatMap { ReviewID($0) }
        let reviews = try await official.store.read { tx in
            try tx.all(
                .reviews(ofOffice: official.office, before: before, limit: OfficeReviewsPage.size + 1, keys: keys))
        }
        let snapshot = catalogue.snapshot
        let names = reviews.reduce(into: [String: Phrase]()) { names, review in
            if let service = review.service { names[service] = snapshot.service(service)?.short }
        }
        return try await OfficeReviewsPage(reviews: reviews, services: names, dates: dates(official)).response(official)
    }
}

/// How the office was rated: by nobody's name, to the day.
struct OfficeReviewsPage {
    static let size = 20

    let reviews: [Review]
    let services: [String: Phrase]
    let dates: HumanDate

    func response(_ official: OfficialContext) async throws -> PortalResponse {
        let t = official.language
        let shown = reviews.prefix(Self.size)
        let next = reviews.count > Self.size ? shown.last.map { "/workplace/reviews?before=\($0.id)" } : nil
        return try await official.page(
            t(T.officeTitle), crumbs: [Crumb(t(T.workplace), "/workplace"), Crumb(t(T.officeTitle))]
        ) {
            h1 { t(T.officeTitle) }
            p(.class("lead")) { t(T.officeLead) }
            if shown.isEmpty {
                EmptyState(t(T.officeEmptyTitle), text: t(T.officeEmptyText))
            } else {
                for review in shown {
                    Markup.section {
                        h2 { name(review, t) }
                        // To the day only: with the minute an author could be found.
                        p(.class("muted")) { dates.day(Day(of: review.createdAt, in: dates.zone)) }
                        ReviewMarks(review: review, language: t)
                        TypedParagraphs(text: review.text.isEmpty ? t(T.noText) : review.text)
                    }
                }
            }
            Paging(previous: nil, next: next, language: t)
        }
    }

    private func name(_ review: Review, _ t: Language) -> String {
        review.service.map { services[$0].map { t($0) } ?? $0 } ?? t(T.query)
    }
}
