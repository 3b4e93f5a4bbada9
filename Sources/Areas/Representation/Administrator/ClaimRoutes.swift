import Accounts
import DesignSystem
import Foundation
import Kernel
import Markup
import Storage
import Web

private typealias T = ClaimTexts
private typealias O = OrganisationTexts

extension RepresentationArea {
    /// Two who say that they head the same organisation: what an administrator decides by their papers.
    var claimRoutes: [Route] {
        [
            .get("/admin/organisations", staff: { (admin: AdminContext) in try await claimList(admin) }),
            .get(
                "/admin/organisations/claims/{id}",
                staff: { (admin: AdminContext) in
                    try await claimPage(admin, FormState(language: admin.language))
                }),
            .post(
                "/admin/organisations/claims/{id}/decision",
                staff: { (admin: AdminContext, input) in try await takeDecision(admin, input) }),
            .post(
                "/admin/organisations/claims/{id}/confirmation",
                staff: { (admin: AdminContext, input) in
                    let id = try claimID(admin)
                    let isDone = try await confirmDecision(
                        id, seen: input["shown"], by: admin.member.id, at: admin.now)
                    return .redirect(
                        isDone ? "/admin/organisations?done=changed" : "/admin/organisations/claims/\(id)?another=1")
                }),
            .post(
                "/admin/organisations/claims/{id}/withdrawal",
                staff: { (admin: AdminContext, _) in
                    let id = try claimID(admin)
                    try await withdrawDecision(id, by: admin.member.id, at: admin.now)
                    return .redirect("/admin/organisations/claims/\(id)?done=withdrawn")
                }),
        ]
    }

    private static let pageLength = 50

    private func claimID(_ admin: AdminContext) throws -> RightID {
        guard let id = RightID(admin.request[parameter: "id"]) else { throw NotFound() }
        return id
    }

    private func claimList(_ admin: AdminContext) async throws -> PortalResponse {
        let query = admin.request.query
        let state: ActingRight.State = query["state"] == "declined" ? .declined : .claimed
        let before = query["before"].flatMap { RightID($0) }
        let (staff, now, keys) = (admin.member.id, admin.now, keys)
        let (found, files) = try await admin.store.write { tx -> ([ActingRight], [ClaimFile]) in
            let found = try tx.all(
                RightQueries(keys: keys).claims(state, before: before, limit: Self.pageLength + 1))
            // Those of an organisation that was removed are over.
            let files = try found.prefix(Self.pageLength).compactMap { claim -> ClaimFile? in
                do { return try claimFile(claim.id, in: tx) } catch is NotFound { return nil }
            }
            try platform.journal.record(
                JournalEntry(
                    .staff(staff, .administrator), "organisation.claims-read", on: "claim_list", state.rawValue,
                    details: ["shown": String(files.count)]), at: now, in: tx)
            return (found, files)
        }
        let t = admin.language
        let path = "/admin/organisations?state=\(state.rawValue)"
        let dates = dates("", admin)
        let next = found.count > Self.pageLength ? found.prefix(Self.pageLength).last : nil
        return try await admin.page(t(T.title), crumbs: [Crumb(t(T.administration), "/admin"), Crumb(t(T.title))]) {
            h1 { t(T.title) }
            if let done = T.done(query["done"]) { Banner(.good, alert: true) { t(done) } }
            p(.class("lead")) { t(T.lead) }
            Chips(
                label: t(T.title),
                [
                    Chip(t(T.open), href: "/admin/organisations?state=claimed", current: state == .claimed),
                    Chip(t(T.declined), href: "/admin/organisations?state=declined", current: state == .declined),
                ])
            if files.isEmpty {
                EmptyState(t(T.none), text: t(T.noneText))
            } else {
                DataTable(
                    caption: t(T.title),
                    columns: [T.organisation, T.head, T.claimant, T.since, T.state].map { TableColumn(t($0)) },
                    rows: files.map { file in
                        TableRow {
                            a(.href("/admin/organisations/claims/\(file.claim.id)")) { file.organisation.data.name }
                            file.head?.terms.holderName?.full ?? t(T.noHead)
                            file.claim.terms.holderName?.full ?? ""
                            dates.moment(file.claim.changedAt)
                            DecisionTag(file: file, language: t)
                        }
                    }, showsCaption: false)
            }
            Paging(
                previous: before == nil ? nil : path, next: next.map { path + "&before=\($0.id)" }, language: t)
        }
    }

    private func claimPage(_ admin: AdminContext, _ form: FormState) async throws -> PortalResponse {
        let (id, staff, now) = (try claimID(admin), admin.member.id, admin.now)
        let file = try await admin.store.write { tx in try openClaim(id, by: staff, at: now, in: tx) }
        let t = admin.language
        let name = file.organisation.data.name
        return try await admin.page(
            t(T.claim), status: form.errors.isEmpty ? 200 : 422,
            crumbs: [
                Crumb(t(T.administration), "/admin"), Crumb(t(T.title), "/admin/organisations"), Crumb(name),
            ]
        ) {
            h1 { t(T.claim) }
            if let done = T.done(admin.request.query["done"]) { Banner(.good, alert: true) { t(done) } }
            if admin.request.query["another"] != nil { Banner(.warning, alert: true) { t(T.another) } }
            ErrorSummary(in: form)
            ClaimFacts(file: file, dates: dates("", admin), language: t)
            ClaimDecisionPart(
                file: file, isOwn: file.decision?.proposedBy == staff, csrf: admin.csrf, form: form,
                dates: dates("", admin))
        }
    }

    private func takeDecision(_ admin: AdminContext, _ input: FormInput) async throws -> PortalResponse {
        let id = try claimID(admin)
        do {
            try await decideClaim(id, input, by: admin.member.id, at: admin.now)
        } catch let errors as FieldErrors {
            return try await claimPage(
                admin, FormState(language: admin.language, values: input.keepable, errors: errors))
        }
        return .redirect(
            input["outcome"] == ClaimDecision.Outcome.refused.rawValue
                ? "/admin/organisations?state=declined&done=refused" : "/admin/organisations/claims/\(id)?done=proposed"
        )
    }
}
