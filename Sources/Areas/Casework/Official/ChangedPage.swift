import DesignSystem
import Foundation
import Kernel
import Markup
import Web

private typealias T = CaseworkTexts

/// Another acted first: what happened, how things stand now, and what was typed, to be copied.
struct ChangedPage: Component {
    let act: CaseAct
    let file: CaseFile
    let now: Date
    let language: Language
    let typed: FormInput
    /// An act was sent; otherwise only its page was asked for.
    let isStale: Bool

    var title: String { language(isStale ? T.changedTitle : T.notNowTitle) }

    var crumbs: [Crumb] {
        [Crumb(language(T.workplace), "/workplace"), Crumb(file.record.number.text, file.path)]
    }

    var body: some HTML {
        let t = language
        let dates = HumanDate(now: now, zone: file.office.zone, language: t)
        h1 { title }
        Banner(.warning, alert: true) { t(isStale ? T.changedText : T.notNow) }
        AnswerList(rows(t, dates), language: t)
        for (name, text) in texts {
            let form = FormState(language: t, values: [name: [text]])
            TextAreaField(name, label: t(T.yourText), hint: t(T.keepText), in: form, rows: 4)
        }
        ButtonRow {
            LinkButton(t(T.openAfresh), href: file.path)
            LinkButton(t(T.backToQueue), href: "/workplace", kind: .link)
        }
    }

    private func rows(_ t: Language, _ dates: HumanDate) -> [AnswerRow] {
        var rows = [AnswerRow(t(T.stateNow), t(QueueRow.state(of: file.record)))]
        if let last = file.history.last {
            let who = file.who(last, t)
            rows.append(
                AnswerRow(t(T.lastStep), "\(t(T.state(last.status))), \(dates.moment(last.at)), \(t(T.by(who)))"))
            if let comment = last.comment { rows.append(AnswerRow(t(T.comment), comment)) }
        }
        return rows
    }

    /// The texts that were typed; choices are made again.
    private var texts: [(String, String)] {
        ["comment", "answer", "representative", "bring"].compactMap { name in
            typed[name].isEmpty ? nil : (name, String(typed[name].prefix(10_000)))
        }
    }
}
