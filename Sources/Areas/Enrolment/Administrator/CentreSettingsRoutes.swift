import Catalogue
import DesignSystem
import Foundation
import Kernel
import Markup
import Storage
import Web

private typealias T = CentreTexts

/// Hours, desks, telephone and services of a centre, laid over the shipped data.
extension EnrolmentArea {
    var centreSettingsRoutes: [Route] {
        [
            .get(
                "/admin/centres/{id}/settings",
                staff: { (admin: AdminContext) in try await showCentreSettings(admin) }),
            .post(
                "/admin/centres/{id}/settings",
                staff: { (admin: AdminContext, input) in try await takeCentreSettings(admin, input) }),
            .post(
                "/admin/centres/{id}/settings/removal",
                staff: { (admin: AdminContext, input) in try await revertCentre(admin, input) }),
        ]
    }

    private func showCentreSettings(_ admin: AdminContext) async throws -> PortalResponse {
        let centre = try centre(admin)
        let (kept, version) = try await admin.store.read { tx in try settings(of: centre.id, in: tx) }
        let present = centre.with(CentreOverlay(settings: kept))
        let form = FormState(
            language: admin.language, values: CentreSettingsForm.values(of: present, admin.language))
        return try await settingsPage(admin, centre, form, basis: version)
    }

    /// - Parameter other: what holds now, where somebody else was quicker.
    private func settingsPage(
        _ admin: AdminContext, _ centre: EnrolmentCentre, _ form: FormState, basis: Int,
        other: (centre: EnrolmentCentre, change: CentreChange?, name: String)? = nil
    ) async throws -> PortalResponse {
        let t = admin.language
        let path = "/admin/centres/\(centre.id)"
        let dates = HumanDate(now: admin.now, zone: centre.zone, language: t)
        return try await admin.page(
            t(T.settings), status: other != nil ? 409 : form.errors.isEmpty ? 200 : 422,
            crumbs: [
                Crumb(t(T.administration), "/admin"), Crumb(t(T.centres), "/admin/centres"),
                Crumb(t(centre.name), path),
            ]
        ) {
            h1 { t(T.settings) }
            p(.class("muted")) { t(centre.name) + ", " + t(centre.address) }
            ErrorSummary(in: form)
            if let other {
                Banner(.warning, title: t(T.changedMeanwhile), alert: true) {
                    if let change = other.change {
                        p { other.name + ", " + dates.moment(change.at) + ": " + T.parts(change, t) }
                    }
                    p { t(T.changedMeanwhileText) }
                }
                h2 { t(T.holdsNow) }
                AnswerList(CentreFactsRows(centre: other.centre, language: t).rows, language: t)
                h2 { t(T.yourChange) }
            }
            ActionForm(action: path + "/settings", csrf: admin.csrf, warnsUnsaved: true) {
                HiddenField("basis", String(basis))
                CentreSettingsFields(form: form)
                ButtonRow {
                    Button(t(other == nil ? T.save : T.saveOver))
                    LinkButton(t(T.back), href: path, kind: .link)
                }
            }
        }
    }

    private func takeCentreSettings(_ admin: AdminContext, _ input: FormInput) async throws -> PortalResponse {
        let (centre, now, id, t) = (try centre(admin), admin.now, admin.member.id, admin.language)
        // The number comes along in the form, so it may be of no version.
        let basis = Int(input["basis"]).flatMap { (0..<1_000_000).contains($0) ? $0 : nil } ?? 0
        var form = FormState(language: t, values: input.keepable)
        var reader = CentreSettingsForm(input)
        do {
            let wanted = try reader.settings(shipped: centre, t)
            try await admin.store.write { tx in
                try keep(wanted, of: centre.id, basis: basis, by: id, at: now, in: tx)
            }
            return .redirect("/admin/centres/\(centre.id)?done=settings")
        } catch let errors as FieldErrors {
            form.errors = errors
            return try await settingsPage(admin, centre, form, basis: basis)
        } catch is CentreChangedMeanwhile {
            let (kept, version, change, name) = try await admin.store.read { tx in
                let (kept, version) = try settings(of: centre.id, in: tx)
                let change = try tx.first(.changes(of: centre.id, limit: 1))
                let name = try change.flatMap { try accounts.staffMember($0.staff, in: tx)?.name }
                return (kept, version, change, name ?? "")
            }
            return try await settingsPage(
                admin, centre, form, basis: version,
                other: (centre.with(CentreOverlay(settings: kept)), change, name))
        }
    }

    private func revertCentre(_ admin: AdminContext, _ input: FormInput) async throws -> PortalResponse {
        let (centre, now, id) = (try centre(admin), admin.now, admin.member.id)
        let basis = Int(input["basis"]) ?? 0
        do {
            try await admin.store.write { tx in
                try keep(CentreSettings(), of: centre.id, basis: basis, isReverted: true, by: id, at: now, in: tx)
            }
            return .redirect("/admin/centres/\(centre.id)?done=reverted")
        } catch is CentreChangedMeanwhile {
            return .redirect("/admin/centres/\(centre.id)?done=meanwhile")
        }
    }
}

/// What holds of a centre.
struct CentreFactsRows {
    let centre: EnrolmentCentre
    let language: Language

    var rows: [AnswerRow] {
        let t = language
        return [
            AnswerRow(t(T.place), centre.placeLine(t)), AnswerRow(t(T.hours), t(centre.hours.text)),
            AnswerRow(t(T.phone), centre.phone?.display ?? "—"),
            AnswerRow(t(T.note), centre.directions.map { t($0) } ?? "—"),
            AnswerRow(
                t(T.services),
                centre.offered.isEmpty
                    ? "—" : centre.offered.map { t(CatalogueTexts.name(of: $0)) }.joined(separator: "; ")),
        ]
    }
}
