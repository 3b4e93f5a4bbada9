import DesignSystem
import Foundation
import Kernel
import Markup
import Web

private typealias T = FiguresTexts

/// The portal's measured figures, for everybody (R97).
struct FiguresPage {
    let figures: Figures
    let period: FigurePeriod
    let serviceName: (String) -> Phrase
    let agencyName: (String) -> Phrase

    func response(_ visitor: VisitorContext) async throws -> PortalResponse {
        let t = visitor.language
        return try await visitor.page(t(T.title), description: t(T.lead), isIndexed: true) {
            h1 { t(T.title) }
            p(.class("lead")) { t(T.lead) }
            Chips(
                label: t(T.period),
                FigurePeriod.allCases.map {
                    Chip(t(T.period($0)), href: "/figures?period=\($0.rawValue)", current: $0 == period)
                })
            if figures.services.isEmpty {
                EmptyState(t(T.emptyTitle), text: t(T.emptyText))
            } else {
                FactsStrip(facts(t))
                overdue(t)
                charts(t)
                ratings(t)
                h2 { t(T.byAgency) }
                groups(figures.agencies, title: t(T.byAgency), first: t(T.agency), agencyName, t)
                h2 { t(T.byService) }
                groups(figures.services, title: t(T.byService), first: t(T.service), serviceName, t)
            }
            h2 { t(T.method) }
            for line in t(T.methodText).split(separator: "\n") { p { String(line) } }
        }
    }

    private func facts(_ t: Language) -> [Fact] {
        let total = figures.total
        return [
            Fact(t(T.rendered), rendered(total, t)),
            Fact(t(T.registered), percent(total.registered, t)),
            Fact(t(T.provided), percent(total.provided, t)),
            Fact(t(T.rating), rating(total.ratings, t)),
            Fact(t(T.median), total.medianDays.map { t(T.days, $0) } ?? t(T.tooFew)),
        ]
    }

    @HTMLBuilder private func overdue(_ t: Language) -> some HTML {
        if figures.overdueNow > 0 {
            Banner(.warning) {
                p {
                    figures.overdueNow < FigureGroup.smallest ? t(T.overdueFew) : t(T.overdueNow, figures.overdueNow)
                }
            }
        }
    }

    @HTMLBuilder private func charts(_ t: Language) -> some HTML {
        let known = figures.agencies.filter { $0.shownRendered != nil }.prefix(12)
        if !known.isEmpty {
            BarChart(
                title: t(T.renderedChart),
                bars: known.map { ChartValue(t(agencyName($0.id)), Double($0.rendered), shown: rendered($0, t)) },
                labelTitle: t(T.agency), valueTitle: t(T.rendered))
        }
        let timed = figures.agencies.filter { $0.provided.percent != nil }.prefix(12)
        if !timed.isEmpty {
            BarChart(
                title: t(T.inTimeChart),
                bars: timed.map {
                    ChartValue(t(agencyName($0.id)), Double($0.provided.percent ?? 0), shown: percent($0.provided, t))
                }, labelTitle: t(T.agency), valueTitle: t(T.provided), whole: 100)
        }
    }

    @HTMLBuilder private func ratings(_ t: Language) -> some HTML {
        if figures.total.ratings.mean != nil {
            BarChart(
                title: t(T.criteria),
                bars: ReviewCriterion.allCases.compactMap { criterion in
                    figures.total.ratings.mean(of: criterion).map { mean in
                        ChartValue(t(ReviewTexts.criterion(criterion)), mean, shown: decimal(mean, t))
                    }
                }, labelTitle: t(T.criterion), valueTitle: t(T.rating), whole: 5)
        }
    }

    private func groups(
        _ groups: [FigureGroup], title: String, first: String, _ name: (String) -> Phrase, _ t: Language
    ) -> DataTable {
        DataTable(
            caption: title,
            columns: [
                TableColumn(first), TableColumn(t(T.rendered), .number), TableColumn(t(T.registered), .number),
                TableColumn(t(T.provided), .number), TableColumn(t(T.rating), .number),
                TableColumn(t(T.median), .number),
            ],
            rows: groups.map { group in
                TableRow {
                    t(name(group.id))
                    rendered(group, t)
                    percent(group.registered, t)
                    percent(group.provided, t)
                    rating(group.ratings, t)
                    group.medianDays.map { t(T.days, $0) } ?? t(T.tooFew)
                }
            })
    }

    private func rendered(_ group: FigureGroup, _ t: Language) -> String {
        group.rendered == 0 ? "0" : group.shownRendered.map(grouped) ?? t(T.fewerThanFive)
    }

    /// «12 345»
    private func grouped(_ number: Int) -> String {
        let digits = Array(String(number))
        return digits.enumerated().reduce(into: "") { text, digit in
            if digit.offset > 0, (digits.count - digit.offset).isMultiple(of: 3) { text += "\u{00A0}" }
            text.append(digit.element)
        }
    }

    private func percent(_ share: FigureGroup.Share, _ t: Language) -> String {
        share.percent.map { "\($0)\u{00A0}%" } ?? t(T.tooFew)
    }

    private func rating(_ ratings: FigureGroup.Ratings, _ t: Language) -> String {
        ratings.mean.map { "\(decimal($0, t)) \(t(T.ofFive))" } ?? t(T.tooFew)
    }

    /// «4,3»: one digit after the point.
    private func decimal(_ value: Double, _ t: Language) -> String {
        let tenths = Int((min(max(value, 0), 1_000) * 10).rounded())
        return "\(tenths / 10)\(t == .ru ? "," : ".")\(tenths % 10)"
    }
}
