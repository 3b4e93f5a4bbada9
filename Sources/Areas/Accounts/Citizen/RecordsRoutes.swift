import DesignSystem
import Foundation
import Kernel
import Markup
import Storage
import Web

private typealias T = RecordsTexts

/// «Что о вас хранится»: kinds of data with their terms, the archive of all of it, the end of the account.
extension AccountsArea {
    var recordsRoutes: [Route] {
        [
            .get("/cabinet/profile/records", person: { try await showRecords($0) }),
            .get("/cabinet/profile/archive", person: { try await archivePage($0, FormState(language: $0.language)) }),
            .post("/cabinet/profile/archive", person: { try await takeArchive($0, $1) }),
            .get("/cabinet/profile/ending", person: { try await endingPage($0, FormState(language: $0.language)) }),
            .post("/cabinet/profile/ending", person: { try await takeEnding($0, $1) }),
            .post("/cabinet/profile/ending/cancellation", person: { context, _ in try await cancelEnding(context) }),
        ]
    }

    /// What accounts keep, for the page and the archive.
    package var records: any PersonalRecords { AccountRecords(area: self) }

    private func showRecords(_ context: CitizenContext) async throws -> PortalResponse {
        let (id, parts) = (context.person, context.visit.hooks.records)
        let kinds = try await context.store.read { tx in try parts.flatMap { try $0.kept(of: id, in: tx) } }
        let person = try await me(context)
        let t = context.language
        return try await profilePage(context, T.title, FormState(language: t)) {
            if context.request.query["done"] == "kept" { Banner(.good, alert: true) { t(T.calledOff) } }
            EndingBanner(person: person, csrf: context.csrf, dates: dates(person.region, context))
            p(.class("lead")) { t(T.lead) }
            DataTable(
                caption: t(T.title),
                columns: [
                    TableColumn(t(T.what)), TableColumn(t(T.count), .number), TableColumn(t(T.until)),
                    TableColumn(t(T.afterEnd)),
                ],
                rows: kinds.map { kind in
                    TableRow {
                        t(kind.what)
                        kind.count.map(String.init) ?? "—"
                        t(kind.until)
                        t(kind.staysBecause ?? T.goes)
                    }
                })
            ButtonRow {
                LinkButton(t(T.archiveLink), href: "/cabinet/profile/archive", kind: .quiet)
                LinkButton(t(T.history), href: "/cabinet/security/history", kind: .quiet)
            }
            if person.closingAt == nil {
                p { a(.class("tap"), .href("/cabinet/profile/ending")) { t(T.end) } }
            }
        }
    }

    // MARK: The archive

    private func archivePage(_ context: CitizenContext, _ form: FormState) async throws -> PortalResponse {
        let t = context.language
        let asksCode = try await hasFactor(context)
        return try await profilePage(context, T.archiveLink, form) {
            p(.class("lead")) { t(T.archiveLead) }
            Banner(.warning) { t(T.archiveCare) }
            ActionForm(action: "/cabinet/profile/archive", csrf: context.csrf) {
                ProofFields(form: form, asksCode: asksCode)
                ButtonRow { Button(t(T.download)) }
            }
        }
    }

    private func takeArchive(_ context: CitizenContext, _ input: FormInput) async throws -> PortalResponse {
        var form = FormState(language: context.language)
        try await prove(context, input, &form)
        guard form.errors.isEmpty else { return try await archivePage(context, form) }
        let (id, now, parts) = (context.person, context.now, context.visit.hooks.records)
        try await context.store.write { tx in
            try Throttle("archive", id.text, limit: 5, window: 86_400, keys: keys).count(at: now, in: tx)
            try platform.journal.record(
                JournalEntry(.person(id), "person.archive-taken", on: "person", id.text), at: now, in: tx)
        }
        let sections = try await context.store.read { tx in
            try parts.flatMap { try $0.archive(of: id, at: now, in: tx) }
        }
        let person = try await me(context)
        let archive = WriteArchive(sections: sections, files: platform.files, dates: dates(person.region, context))
        let name = "okno-\(Day(of: now, in: archive.dates.zone).iso).zip"
        var response = PortalResponse.file(Data(), type: "application/zip", name: name)
        response.stream = archive.stream
        return response
    }

    // MARK: The end

    private func endingPage(_ context: CitizenContext, _ form: FormState) async throws -> PortalResponse {
        let person = try await me(context)
        let (id, parts) = (context.person, context.visit.hooks.records)
        let wanted = context.request.query["consent"].flatMap { ID<ConsentRecord>($0) }
        let (kinds, matters, consent) = try await context.store.read { tx in
            (
                try parts.flatMap { try $0.kept(of: id, in: tx) }, try parts.binding(id, in: tx),
                try wanted.flatMap { try tx.first(Query<ConsentRecord>.consent($0, of: id)) }
            )
        }
        let t = context.language
        let asksCode = try await hasFactor(context)
        return try await profilePage(context, consent == nil ? T.end : T.withdraw, form) {
            EndingBanner(person: person, csrf: context.csrf, dates: dates(person.region, context))
            if person.closingAt == nil {
                if consent != nil { p(.class("lead")) { t(T.withdrawWhat) } }
                if matters.isEmpty {
                    p(.class(consent == nil ? "lead" : "")) { t(T.endLead) }
                    p { t(T.endGoes) }
                    p { t(T.endStays) }
                    ul {
                        for kind in kinds {
                            if let why = kind.staysBecause { li { t(kind.what) + ": " + t(why) } }
                        }
                    }
                    p { a(.class("tap"), .href("/cabinet/profile/archive")) { t(T.endTakeAlong) } }
                    ActionForm(action: "/cabinet/profile/ending", csrf: context.csrf) {
                        if let consent { HiddenField("consent", consent.id.text) }
                        ProofFields(form: form, asksCode: asksCode)
                        ButtonRow {
                            Button(t(T.endButton), kind: .danger)
                            LinkButton(t(SecurityTexts.cancel), href: "/cabinet/profile/records", kind: .link)
                        }
                    }
                } else {
                    Banner(.stop) { t(T.endOpen) }
                    ul { for matter in matters { li { a(.href(matter.link)) { t(matter.title) } } } }
                }
            }
        }
    }

    private func takeEnding(_ context: CitizenContext, _ input: FormInput) async throws -> PortalResponse {
        let (id, now, parts) = (context.person, context.now, context.visit.hooks.records)
        var form = FormState(language: context.language)
        try await prove(context, input, &form)
        let isBusy = try await context.store.read { tx in try !parts.binding(id, in: tx).isEmpty }
        guard form.errors.isEmpty, !isBusy else { return try await endingPage(context, form) }
        let consent = ID<ConsentRecord>(input["consent"])
        try await context.store.write { tx in try askToEnd(id, withdrawing: consent, at: now, in: tx) }
        return .redirect("/cabinet/profile/records")
    }

    private func cancelEnding(_ context: CitizenContext) async throws -> PortalResponse {
        let (id, now) = (context.person, context.now)
        try await context.store.write { tx in try callOffEnd(of: id, at: now, in: tx) }
        return .redirect("/cabinet/profile/records?done=kept")
    }
}

/// That the account is to end, with the button that calls it off; nothing while it is not.
struct EndingBanner: Component {
    let person: Person
    let csrf: String
    let dates: HumanDate

    var body: some HTML {
        if let end = person.closingAt {
            let t = dates.language
            Banner(.warning) {
                p { t(T.ending(dates.fullDay(Day(of: end, in: dates.zone)))) }
                ActionForm(action: "/cabinet/profile/ending/cancellation", csrf: csrf) {
                    ButtonRow { Button(t(T.callOff), kind: .quiet) }
                }
            }
        }
    }
}
