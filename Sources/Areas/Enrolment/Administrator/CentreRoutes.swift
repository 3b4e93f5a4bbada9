import Catalogue
import DesignSystem
import Foundation
import Kernel
import Markup
import Storage
import Web

private typealias T = CentreTexts

extension EnrolmentArea {
    /// The administration of centres: on which days they are closed.
    var centreRoutes: [Route] {
        [
            .get("/admin/centres", staff: { (admin: AdminContext) in try await centreList(admin) }),
            .get(
                "/admin/centres/{id}",
                staff: { (admin: AdminContext) in
                    try await centrePage(admin, FormState(language: admin.language))
                }),
            .post(
                "/admin/centres/{id}/closures",
                staff: { (admin: AdminContext, input) in try await takeClosure(admin, input) }),
            .post(
                "/admin/centres/{id}/closures/{closure}/removal",
                staff: { (admin: AdminContext, _) in try await removeClosure(admin) }),
        ]
    }

    private static let mostPeriods = 50
    private static let longestReason = 200

    private func centreList(_ admin: AdminContext) async throws -> PortalResponse {
        let (t, now) = (admin.language, admin.now)
        let overlays = try await admin.store.read { tx in try self.overlays(at: now, in: tx) }
        let centres = catalogue.snapshot.centres.map { $0.with(overlays[$0.id]) }
        return try await admin.page(t(T.centres), crumbs: [Crumb(t(T.administration), "/admin")]) {
            h1 { t(T.centres) }
            DataTable(
                caption: t(T.centres),
                columns: [TableColumn(t(T.name)), TableColumn(t(T.place)), TableColumn(t(T.now))],
                rows: centres.map { centre in
                    let state = centre.hours.state(at: now, t)
                    return TableRow {
                        a(.href("/admin/centres/\(centre.id)")) { t(centre.name) }
                        centre.placeLine(t)
                        Tag(state.text, state.isOpen ? .ok : .neutral)
                    }
                }, showsCaption: false)
        }
    }

    func centre(_ admin: AdminContext) throws -> EnrolmentCentre {
        guard let centre = catalogue.snapshot.centre(admin.request[parameter: "id"]) else { throw NotFound() }
        return centre
    }

    private func centrePage(_ admin: AdminContext, _ form: FormState) async throws -> PortalResponse {
        let (centre, t, now) = (try centre(admin), admin.language, admin.now)
        let found = try await admin.store.read { tx in try centreFile(centre, at: now, in: tx) }
        let rows = found.closures
        let path = "/admin/centres/\(centre.id)"
        let dates = HumanDate(now: now, zone: centre.zone, language: t)
        let done = admin.request.query["done"]
        return try await admin.page(
            t(centre.name), status: form.errors.isEmpty ? 200 : 422,
            crumbs: [Crumb(t(T.administration), "/admin"), Crumb(t(T.centres), "/admin/centres")]
        ) {
            h1 { t(centre.name) }
            ErrorSummary(in: form)
            if done == "added" { Banner(.good) { p { t(T.added) } } }
            if done == "removed" { Banner(.good) { p { t(T.removed) } } }
            if done == "settings" { Banner(.good) { p { t(T.settingsKept) } } }
            if done == "reverted" { Banner(.good) { p { t(T.revertedDone) } } }
            if done == "meanwhile" { Banner(.warning) { p { t(T.changedMeanwhile) } } }
            AnswerList(
                CentreFactsRows(centre: found.centre, language: t).rows + [
                    AnswerRow(t(T.now), found.centre.hours.state(at: now, t).text)
                ], language: t)
            ButtonRow { LinkButton(t(T.change), href: path + "/settings") }
            CentreHistory(file: found, csrf: admin.csrf, path: path, dates: dates, language: t)
            CentreStaff(staff: found.staff, dates: dates, language: t)
            h2 { t(T.closedDays) }
            if rows.isEmpty { EmptyState(t(T.noClosedDays), text: t(T.noClosedDaysText)) }
            for row in rows {
                ActionForm(action: path + "/closures/\(row.id)/removal", csrf: admin.csrf) {
                    p { row.period.text(dates) }
                    ButtonRow { Button(t(T.remove), kind: .quiet) }
                }
            }
            h2 { t(T.addTitle) }
            ActionForm(action: path + "/closures", csrf: admin.csrf) {
                DateField("from", label: t(T.from), in: form)
                DateField("to", label: t(T.to), in: form)
                TextField(
                    "reason", label: t(T.reason), hint: t(T.reasonHint), in: form, maxLength: Self.longestReason)
                ButtonRow { Button(t(T.add)) }
            }
        }
    }

    private func takeClosure(_ admin: AdminContext, _ input: FormInput) async throws -> PortalResponse {
        let (centre, now, actor) = (try centre(admin), admin.now, admin.actor)
        var form = FormState(language: admin.language)
        func day(_ name: String) -> Day? {
            let names = DateField.parts(name)
            let typed = [names.day, names.month, names.year].map { String(input[$0].prefix(40)) }
            for (part, value) in zip([names.day, names.month, names.year], typed) { form.values[part] = [value] }
            do { return try Day(day: typed[0], month: typed[1], year: typed[2]) } catch {
                form.errors.add(name, error.phrase)
                return nil
            }
        }
        let (from, to) = (day("from"), day("to"))
        let reason = input["reason"].trimmed
        form.values["reason"] = [String(reason.prefix(1_000))]
        let today = Day(of: now, in: centre.zone)
        if let from, from < today { form.errors.add("from", T.inThePast) }
        if let from, let to, to < from {
            form.errors.add("to", T.endsBeforeItBegins)
        } else if let to, to > today.adding(days: 731) {
            form.errors.add("to", T.tooFar)
        }
        if reason.isEmpty { form.errors.add("reason", T.giveReason) }
        if reason.count > Self.longestReason { form.errors.add("reason", T.longReason) }
        guard form.errors.isEmpty, let from, let to, let period = ClosedPeriod(from: from, to: to, reason: reason)
        else { return try await centrePage(admin, form) }
        let isTaken = try await admin.store.write { tx in
            let present = try closureRows(at: now, in: tx)[centre.id] ?? []
            // Sent twice, it is kept once.
            if present.contains(where: { $0.period == period }) { return true }
            guard present.count < Self.mostPeriods else { return false }
            try close(centre.id, period, by: actor, at: now, in: tx)
            return true
        }
        guard isTaken else {
            form.errors.add("from", T.tooMany)
            return try await centrePage(admin, form)
        }
        return .redirect("/admin/centres/\(centre.id)?done=added")
    }

    private func removeClosure(_ admin: AdminContext) async throws -> PortalResponse {
        let (centre, now, actor) = (try centre(admin), admin.now, admin.actor)
        guard let id = CentreClosureID(admin.request[parameter: "closure"]) else { throw NotFound() }
        try await admin.store.write { tx in try reopen(centre.id, id, by: actor, at: now, in: tx) }
        return .redirect("/admin/centres/\(centre.id)?done=removed")
    }
}
