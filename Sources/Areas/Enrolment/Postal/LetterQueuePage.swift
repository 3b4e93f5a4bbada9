import Catalogue
import DesignSystem
import Kernel
import Markup
import Web

private typealias T = EnrolmentTexts

/// The letters at a step, oldest first; those that were ordered can be ticked and printed.
struct LetterQueuePage {
    static let size = 50
    private static let steps: [LetterStep] = [
        .ordered, .printed, .posted, .arrived, .handedOver, .returned, .cancelled,
    ]

    let step: LetterStep
    let content: LetterQueue
    let isFirst: Bool
    /// How many are printed at one go.
    let batch: Int
    let catalogue: CatalogueSnapshot
    let form: FormState
    let dates: HumanDate

    func response(_ clerk: PostalClerkContext, status: Int) async throws -> PortalResponse {
        let t = clerk.language
        return try await clerk.page(t(T.letters), status: status) {
            h1 { t(T.letters) }
            ErrorSummary(in: form)
            FactsStrip(content.usage.facts(t))
            Chips(
                label: t(T.state),
                Self.steps.map {
                    Chip(
                        t(T.name(of: $0)), href: "/enrolment/letters?step=\($0.rawValue)",
                        count: content.counts[$0] ?? 0,
                        current: $0 == step)
                })
            if content.lines.isEmpty {
                EmptyState(t(T.noLetters), text: t(T.noLettersText))
            } else if step == .ordered {
                printing(clerk.csrf, t)
            } else {
                DataTable(caption: t(T.name(of: step)), columns: columns(t), rows: content.lines.map { row($0, t) })
            }
            Paging(
                previous: isFirst ? nil : "/enrolment/letters?step=\(step.rawValue)",
                next: content.next.map { "/enrolment/letters?step=\(step.rawValue)&after=\($0.text)" }, language: t)
            p { a(.class("tap"), .href("/enrolment/letters/printing")) { t(T.batches) } }
            p { a(.class("tap"), .href("/enrolment/letters/scanning")) { t(T.scanTitle) } }
            h2 { t(T.lettersFind) }
            ActionForm(action: "/enrolment/letters/searches", csrf: clerk.csrf) {
                TextField("query", label: t(T.lettersQuery), in: form, kind: .code, width: .medium, maxLength: 60)
                ButtonRow { Button(t(T.lettersFind), kind: .quiet) }
            }
        }
    }

    private func printing(_ csrf: String, _ t: Language) -> some HTML {
        let total = content.counts[.ordered] ?? 0
        let count = min(total, batch)
        return ActionForm(action: "/enrolment/letters/printing", csrf: csrf) {
            DataTable(
                caption: t(T.name(of: step)), columns: [TableColumn(t(T.chosen))] + columns(t),
                rows: content.lines.enumerated().map { index, line in
                    TableRow {
                        LetterTick(line: line, isFirst: index == 0, hasError: form.error("letter") != nil)
                        number(line)
                        line.name
                        line.letter.destination.text(catalogue, t)
                        dates.relativeMoment(line.letter.orderedAt)
                        line.letter.tracking?.text ?? ""
                    }
                })
            ButtonRow {
                Button(t(T.printChosen))
                Button(t(T.printAll(count, of: total)), kind: .quiet, name: "all", value: "yes")
            }
        }
    }

    private func columns(_ t: Language) -> [TableColumn] {
        [T.registration, T.recipient, T.letterTo, T.orderedAt, T.tracking].map { TableColumn(t($0)) }
    }

    private func row(_ line: LetterQueue.Line, _ t: Language) -> TableRow {
        TableRow {
            number(line)
            line.name
            line.letter.destination.text(catalogue, t)
            dates.relativeMoment(line.letter.orderedAt)
            span(.class("nowrap number")) { line.letter.tracking?.text ?? "" }
        }
    }

    private func number(_ line: LetterQueue.Line) -> some HTML {
        a(.class("nowrap number"), .href("/enrolment/letters/\(line.letter.id)")) { line.number }
    }
}

/// The box of a row. The first one is where the error summary leads.
struct LetterTick: Component {
    let line: LetterQueue.Line
    let isFirst: Bool
    let hasError: Bool

    var body: some HTML {
        div(.class("choice")) {
            input(
                .type("checkbox"), .name("letter"), .value(line.letter.id.text), .aria("label", line.number),
                .when(isFirst, .id("f-letter")), .when(isFirst && hasError, .aria("invalid", "true")))
        }
    }
}

extension LetterUsage {
    /// Ordered and left, of the day and of the month.
    func facts(_ t: Language) -> [Fact] {
        func left(_ used: Int, of limit: Int?) -> String? {
            limit.map { t(T.lettersLeft(max(0, $0 - used), of: $0)) }
        }
        let cost = budget.flatMap { budget -> String? in
            let (minor, overflow) = budget.price.minor.multipliedReportingOverflow(by: Int64(month))
            return overflow
                ? nil : t(T.lettersCost(Money(minor: minor).text(t), of: budget.monthly.text(t), budget.price.text(t)))
        }
        return [
            Fact(t(T.lettersToday), String(day), note: left(day, of: dayLimit)),
            Fact(
                t(T.lettersThisMonth), String(month),
                note: [left(month, of: budget?.letters), cost].compactMap { $0 }.joined(separator: "; ")),
        ]
    }
}
