import Catalogue
import DesignSystem
import Foundation
import Kernel
import Markup
import Storage
import Web

private typealias T = AccountsTexts

extension AccountsArea {
    var adminRoutes: [Route] {
        [
            .get("/admin", staff: { (admin: AdminContext) in try await showStaff(admin) }),
            .get(
                "/admin/staff/new",
                staff: { (admin: AdminContext) in
                    try await newStaffPage(admin, FormState(language: admin.language))
                }),
            .post("/admin/staff", staff: { (admin: AdminContext, input) in try await takeStaff(admin, input) }),
            .get(
                "/admin/staff/{id}",
                staff: { (admin: AdminContext) in
                    try await memberPage(admin, FormState(language: admin.language))
                }),
            .post(
                "/admin/staff/{id}/password",
                staff: { (admin: AdminContext, input) in try await resetPassword(admin, input) }),
            .post(
                "/admin/staff/{id}/app/removal",
                staff: { (admin: AdminContext, input) in try await resetFactor(admin, input) }),
            .post("/admin/staff/{id}/block", staff: { (admin: AdminContext, input) in try await block(admin, input) }),
            .post("/admin/staff/{id}/unblock", staff: { (admin: AdminContext, _) in try await unblock(admin) }),
            .get("/admin/journal", staff: { (admin: AdminContext) in try await showJournal(admin) }),
        ]
    }

    static let pageLength = 50
    static var moscow: TimeZone { TimeZone(identifier: "Europe/Moscow") ?? .gmt }

    private func showStaff(_ admin: AdminContext) async throws -> PortalResponse {
        let after = String((admin.request.query["after"] ?? "").prefix(40))
        let found = try await admin.store.read { tx in try tx.all(.staff(after: after, limit: Self.pageLength + 1)) }
        let (shown, isMore) = (Array(found.prefix(Self.pageLength)), found.count > Self.pageLength)
        let t = admin.language
        let rows = shown.map { member in
            TableRow {
                a(.href("/admin/staff/\(member.id)")) { member.login.text }
                member.name
                t(T.role(member.role))
                placeName(member, t)
                Tag(t(member.blockedAt == nil ? T.active : T.blocked), member.blockedAt == nil ? .ok : .stop)
            }
        }
        return try await admin.page(t(T.administration)) {
            h1 { t(T.staff) }
            ButtonRow {
                LinkButton(t(InvitationTexts.inviteTitle), href: "/admin/invitations/new")
                LinkButton(t(InvitationTexts.invitations), href: "/admin/invitations", kind: .quiet)
                LinkButton(t(T.addStaff), href: "/admin/staff/new", kind: .quiet)
                LinkButton(t(T.journal), href: "/admin/journal", kind: .quiet)
                LinkButton(t(T.catalogue), href: "/admin/catalogue", kind: .quiet)
                LinkButton(t(T.sites), href: "/admin/sites", kind: .quiet)
                LinkButton(t(T.adminCentres), href: "/admin/centres", kind: .quiet)
                LinkButton(t(T.adminOrganisations), href: "/admin/organisations", kind: .quiet)
            }
            DataTable(
                caption: t(T.staff),
                columns: [
                    TableColumn(t(T.staffLogin)), TableColumn(t(T.staffName)), TableColumn(t(T.staffRole)),
                    TableColumn(t(T.staffPlace)), TableColumn(t(T.staffState)),
                ], rows: rows, showsCaption: false)
            Paging(
                previous: after.isEmpty ? nil : "/admin",
                next: isMore ? shown.last.map { "/admin?after=\($0.login.text)" } : nil,
                language: t)
        }
    }

    func placeName(_ member: StaffAccount, _ t: Language) -> String {
        let snapshot = catalogue.snapshot
        guard let place = member.place else {
            return member.region.flatMap { snapshot.region($0) }.map { t($0.name) } ?? "—"
        }
        return snapshot.office(place).map { t($0.name) } ?? snapshot.centre(place).map { t($0.name) } ?? place
    }

    // MARK: Adding

    private func newStaffPage(_ admin: AdminContext, _ form: FormState) async throws -> PortalResponse {
        let t = admin.language
        return try await admin.page(
            t(T.addStaff), status: form.errors.isEmpty ? 200 : 422,
            crumbs: [Crumb(t(T.administration), "/admin"), Crumb(t(T.addStaff))]
        ) {
            h1 { t(T.addStaff) }
            ErrorSummary(in: form)
            ActionForm(action: "/admin/staff", csrf: admin.csrf) {
                StaffFields(form: form, snapshot: catalogue.snapshot)
                TextField(
                    "password", label: t(T.staffPassword), hint: t(T.staffPasswordHint), in: form, kind: .newPassword,
                    required: false, width: .medium)
                ButtonRow {
                    Button(t(T.addStaff))
                    LinkButton(t(T.back), href: "/admin", kind: .link)
                }
            }
        }
    }

    private func takeStaff(_ admin: AdminContext, _ input: FormInput) async throws -> PortalResponse {
        var (reader, draft) = readStaff(input)
        let typed = input.raw("password")
        if !typed.isEmpty {
            do { try PasswordPolicy.check(typed, own: [draft?.login.text ?? "", draft?.name ?? ""]) } catch {
                reader.errors.add("password", error.phrase)
            }
        }
        var form = FormState(language: admin.language, values: reader.answers.formValues, errors: reader.errors)
        guard form.errors.isEmpty, let draft else { return try await newStaffPage(admin, form) }
        let password = typed.isEmpty ? Self.madeUpPassword() : typed
        let hash = try await passwords.hash(password)
        let (actor, now) = (admin.actor, admin.now)
        do {
            _ = try await admin.store.write { tx in
                try addStaff(
                    login: draft.login, name: draft.name, role: draft.role, place: draft.place, region: nil,
                    password: hash, by: actor, at: now, in: tx)
            }
        } catch StaffRefusal.loginTaken {
            form.errors.add("login", T.loginTaken)
            return try await newStaffPage(admin, form)
        }
        // Shown in the answer itself: the password is nowhere to be read from afterwards.
        return try await oncePage(admin, T.staffAdded, login: draft.login, password: typed.isEmpty ? password : nil)
    }

    /// Sixteen signs of a look-alike-free alphabet in fours: 80 bits.
    static func madeUpPassword() -> String {
        let alphabet = Array("abcdefghjkmnpqrstuvwxyz23456789ABCDEFGHJKLMNPQRSTUVWXYZ")
        var random = SystemRandomNumberGenerator()
        let groups = (0..<4).map { _ in
            String((0..<4).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &random)] })
        }
        return groups.joined(separator: "-")
    }

    func oncePage(_ admin: AdminContext, _ title: Phrase, login: StaffLogin, password: String?) async throws
        -> PortalResponse
    {
        let t = admin.language
        var rows = [AnswerRow(t(T.staffLogin), login.text)]
        if let password { rows.append(AnswerRow(t(T.staffPassword), html: b(.class("number")) { password })) }
        return try await admin.page(t(title), crumbs: [Crumb(t(T.administration), "/admin"), Crumb(t(title))]) {
            h1 { t(title) }
            Banner(.good) { t(T.shownOnce) }
            AnswerList(rows, language: t)
            ButtonRow { LinkButton(t(T.showStaff), href: "/admin") }
        }
    }
}
