import DesignSystem
import Foundation
import Kernel
import Markup
import Storage
import Web

private typealias T = InvitationTexts
private typealias A = AccountsTexts

/// Inviting staff.
extension AccountsArea {
    var invitationRoutes: [Route] {
        [
            .get("/admin/invitations", staff: { (admin: AdminContext) in try await showInvitations(admin) }),
            .get(
                "/admin/invitations/new",
                staff: { (admin: AdminContext) in
                    try await newInvitationPage(admin, FormState(language: admin.language))
                }),
            .post(
                "/admin/invitations", staff: { (admin: AdminContext, input) in try await takeInvitation(admin, input) }),
            .post(
                "/admin/invitations/{id}/letter",
                staff: { (admin: AdminContext, _) in
                    try await change(admin, done: "sent") { id, now, tx in
                        try inviteAgain(id, by: admin.actor, at: now, in: tx)
                    }
                }),
            .post(
                "/admin/invitations/{id}/revocation",
                staff: { (admin: AdminContext, _) in
                    try await change(admin, done: "revoked") { id, now, tx in
                        try revokeInvitation(id, by: admin.actor, at: now, in: tx)
                    }
                }),
        ]
    }

    // MARK: The administrator

    private func showInvitations(_ admin: AdminContext) async throws -> PortalResponse {
        let before = admin.request.query["before"].flatMap { StaffInvitationID($0) }
        let keys = keys
        let found = try await admin.store.read { tx in
            try tx.all(.invitations(before: before, limit: Self.pageLength + 1, keys: keys))
        }
        let (shown, isMore) = (Array(found.prefix(Self.pageLength)), found.count > Self.pageLength)
        let t = admin.language
        let dates = HumanDate(now: admin.now, zone: Self.moscow, language: t)
        return try await admin.page(
            t(T.invitations), crumbs: [Crumb(t(A.administration), "/admin"), Crumb(t(T.invitations))]
        ) {
            h1 { t(T.invitations) }
            if let done = doneText(admin) { Banner(.good, alert: true) { t(done) } }
            ButtonRow { LinkButton(t(T.invite), href: "/admin/invitations/new") }
            if shown.isEmpty {
                EmptyState(t(T.none), text: t(T.noneText))
            } else {
                DataTable(
                    caption: t(T.invitations),
                    columns: [
                        TableColumn(t(A.staffName)), TableColumn(t(A.email)), TableColumn(t(A.staffRole)),
                        TableColumn(t(A.staffState)), TableColumn(t(T.until)), TableColumn(t(T.act)),
                    ],
                    rows: shown.map { invitation in
                        let state = invitation.state(at: admin.now)
                        return TableRow {
                            "\(invitation.content.name) (\(invitation.login.text))"
                            invitation.content.email.text
                            t(A.role(invitation.role))
                            Tag(t(T.state(state)), state == .accepted ? .ok : state == .waits ? .info : .neutral)
                            dates.moment(invitation.expiresAt)
                            InvitationActs(invitation: invitation, state: state, csrf: admin.csrf, language: t)
                        }
                    })
                Paging(
                    previous: before == nil ? nil : "/admin/invitations",
                    next: isMore ? shown.last.map { "/admin/invitations?before=\($0.id)" } : nil, language: t)
            }
        }
    }

    private func doneText(_ admin: AdminContext) -> Phrase? {
        switch admin.request.query["done"] {
        case "sent": T.sent
        case "revoked": T.revoked
        default: nil
        }
    }

    private func newInvitationPage(_ admin: AdminContext, _ form: FormState) async throws -> PortalResponse {
        let t = admin.language
        return try await admin.page(
            t(T.inviteTitle), status: form.errors.isEmpty ? 200 : 422,
            crumbs: [
                Crumb(t(A.administration), "/admin"), Crumb(t(T.invitations), "/admin/invitations"), Crumb(t(T.invite)),
            ]
        ) {
            h1 { t(T.inviteTitle) }
            ErrorSummary(in: form)
            p(.class("lead")) { t(T.lead) }
            ActionForm(action: "/admin/invitations", csrf: admin.csrf) {
                TextField("email", label: t(A.email), in: form, kind: .email, width: .medium, maxLength: 254)
                StaffFields(form: form, snapshot: catalogue.snapshot)
                ButtonRow {
                    Button(t(T.invite))
                    LinkButton(t(A.back), href: "/admin/invitations", kind: .link)
                }
            }
        }
    }

    private func takeInvitation(_ admin: AdminContext, _ input: FormInput) async throws -> PortalResponse {
        var (reader, draft) = readStaff(input, also: ["email"])
        let email: EmailAddress? = reader.required("email", A.enterEmail)
        var form = FormState(language: admin.language, values: reader.answers.formValues, errors: reader.errors)
        guard form.errors.isEmpty, let draft, let email else { return try await newInvitationPage(admin, form) }
        let (actor, now) = (admin.actor, admin.now)
        let content = StaffInvitation.Content(name: draft.name, email: email)
        do {
            try await admin.store.write { tx in
                try invite(
                    login: draft.login, role: draft.role, place: draft.place, content, by: actor, at: now, in: tx)
            }
        } catch StaffRefusal.loginTaken {
            form.errors.add("login", A.loginTaken)
            return try await newInvitationPage(admin, form)
        }
        return .redirect("/admin/invitations?done=sent")
    }

    private func change(
        _ admin: AdminContext, done: String,
        _ body: @escaping @Sendable (StaffInvitationID, Date, any WriteTransaction) throws -> Void
    ) async throws -> PortalResponse {
        guard let id = StaffInvitationID(admin.request[parameter: "id"]) else { throw NotFound() }
        let now = admin.now
        try await admin.store.write { tx in try body(id, now, tx) }
        return .redirect("/admin/invitations?done=\(done)")
    }
}

/// What can be done with an invitation that waits.
private struct InvitationActs: Component {
    let invitation: StaffInvitation
    let state: StaffInvitation.State
    let csrf: String
    let language: Language

    var body: some HTML {
        let path = "/admin/invitations/\(invitation.id)"
        if state == .waits || state == .over {
            ActionForm(action: path + "/letter", csrf: csrf) {
                Button(language(T.again), kind: .link)
            }
            if state == .waits {
                ActionForm(action: path + "/revocation", csrf: csrf) { Button(language(T.revoke), kind: .link) }
            }
        } else {
            "—"
        }
    }
}
