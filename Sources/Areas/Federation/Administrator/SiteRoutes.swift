import DesignSystem
import Foundation
import Kernel
import Markup
import Storage
import Web

private typealias T = SiteTexts

/// Sites that may sign people in: registered, changed, given a new secret, blocked.
extension FederationArea {
    var siteRoutes: [Route] {
        [
            .get("/admin/sites", staff: { (admin: AdminContext) in try await showSites(admin) }),
            .get(
                "/admin/sites/new",
                staff: { (admin: AdminContext) in
                    var form = FormState(language: admin.language)
                    form.values["scopes"] = [SiteScope.profile.rawValue]
                    return try await newSitePage(admin, form)
                }),
            .post("/admin/sites", staff: { (admin: AdminContext, input) in try await takeSite(admin, input) }),
            .get("/admin/sites/{id}", staff: { (admin: AdminContext) in try await showSite(admin) }),
            .post("/admin/sites/{id}", staff: { (admin: AdminContext, input) in try await takeChange(admin, input) }),
            .post("/admin/sites/{id}/secret", staff: { (admin: AdminContext, _) in try await takeRenewal(admin) }),
            .post(
                "/admin/sites/{id}/block", staff: { (admin: AdminContext, _) in try await takeBlock(admin, true) }),
            .post(
                "/admin/sites/{id}/unblock", staff: { (admin: AdminContext, _) in try await takeBlock(admin, false) }),
        ]
    }

    private static let pageLength = 50

    private func crumbs(_ t: Language, _ last: Phrase?) -> [Crumb] {
        guard let last else { return [Crumb(t(T.administration), "/admin"), Crumb(t(T.sites))] }
        return [Crumb(t(T.administration), "/admin"), Crumb(t(T.sites), "/admin/sites"), Crumb(t(last))]
    }

    private func showSites(_ admin: AdminContext) async throws -> PortalResponse {
        let before = admin.request.query["before"].flatMap { SiteID($0) }
        let found = try await admin.store.read { tx in
            try tx.all(.sites(before: before, limit: Self.pageLength + 1))
        }
        let (shown, isMore) = (Array(found.prefix(Self.pageLength)), found.count > Self.pageLength)
        let t = admin.language
        return try await admin.page(t(T.sites), crumbs: crumbs(t, nil)) {
            h1 { t(T.sites) }
            p(.class("lead")) { t(T.lead) }
            ButtonRow { LinkButton(t(T.add), href: "/admin/sites/new") }
            if shown.isEmpty {
                EmptyState(t(T.none), text: t(T.noneText))
            } else {
                DataTable(
                    caption: t(T.sites),
                    columns: [TableColumn(t(T.name)), TableColumn(t(T.scopes)), TableColumn(t(T.state))],
                    rows: shown.map { site in
                        TableRow {
                            a(.href("/admin/sites/\(site.id)")) { site.name }
                            site.scopes.text
                            Tag(t(site.blockedAt == nil ? T.active : T.blocked), site.blockedAt == nil ? .ok : .stop)
                        }
                    }, showsCaption: false)
                Paging(
                    previous: before == nil ? nil : "/admin/sites",
                    next: isMore ? shown.last.map { "/admin/sites?before=\($0.id)" } : nil, language: t)
            }
        }
    }

    // MARK: Adding

    private func newSitePage(_ admin: AdminContext, _ form: FormState) async throws -> PortalResponse {
        let t = admin.language
        return try await admin.page(
            t(T.add), status: form.errors.isEmpty ? 200 : 422, crumbs: crumbs(t, T.add)
        ) {
            h1 { t(T.add) }
            ErrorSummary(in: form)
            ActionForm(action: "/admin/sites", csrf: admin.csrf) {
                SiteFields(form: form)
                ButtonRow {
                    Button(t(T.add))
                    LinkButton(t(T.back), href: "/admin/sites", kind: .link)
                }
            }
        }
    }

    private func takeSite(_ admin: AdminContext, _ input: FormInput) async throws -> PortalResponse {
        let (form, draft) = SiteFields.read(input, language: admin.language)
        guard let draft else { return try await newSitePage(admin, form) }
        let (actor, now) = (admin.actor, admin.now)
        let made = try await admin.store.write { tx in try register(draft, by: actor, at: now, in: tx) }
        return try await secretPage(admin, T.added, made.id, made.secret)
    }

    /// Shown in the answer itself: the secret is nowhere to be read from afterwards.
    private func secretPage(_ admin: AdminContext, _ title: Phrase, _ id: SiteID, _ secret: SecretToken) async throws
        -> PortalResponse
    {
        let t = admin.language
        return try await admin.page(t(title), crumbs: crumbs(t, title)) {
            h1 { t(title) }
            Banner(.good) { t(T.shownOnce) }
            AnswerList(
                [
                    AnswerRow("client_id", html: b(.class("number")) { id.text }),
                    AnswerRow("client_secret", html: b(.class("number")) { secret.text }),
                    AnswerRow(t(T.discovery), platform.publicAddress("/.well-known/openid-configuration")),
                ], language: t)
            ButtonRow { LinkButton(t(T.showSite), href: "/admin/sites/\(id)") }
        }
    }

    // MARK: One site

    private func site(_ admin: AdminContext) async throws -> Site {
        guard let id = SiteID(admin.request[parameter: "id"]),
            let site = try await admin.store.read({ tx in try tx.first(.site(id)) })
        else { throw NotFound() }
        return site
    }

    private func showSite(_ admin: AdminContext) async throws -> PortalResponse {
        let site = try await site(admin)
        return try await sitePage(admin, site, SiteFields.form(of: site, language: admin.language))
    }

    private func sitePage(_ admin: AdminContext, _ site: Site, _ form: FormState) async throws -> PortalResponse {
        let t = admin.language
        let path = "/admin/sites/\(site.id)"
        return try await admin.page(
            site.name, status: form.errors.isEmpty ? 200 : 422,
            crumbs: crumbs(t, Phrase(ru: site.name, en: site.name))
        ) {
            h1 { site.name }
            ErrorSummary(in: form)
            if admin.request.query["done"] != nil { Banner(.good, alert: true) { t(T.saved) } }
            AnswerList(
                [
                    AnswerRow("client_id", html: b(.class("number")) { site.id.text }),
                    AnswerRow(
                        t(T.state),
                        html: Tag(t(site.blockedAt == nil ? T.active : T.blocked), site.blockedAt == nil ? .ok : .stop)),
                ], language: t)
            ActionForm(action: path, csrf: admin.csrf) {
                SiteFields(form: form)
                ButtonRow { Button(t(T.save)) }
            }
            h2 { t(T.secret) }
            p { t(T.renewText) }
            ActionForm(action: path + "/secret", csrf: admin.csrf) {
                ButtonRow { Button(t(T.renew), kind: .quiet) }
            }
            h2 { t(site.blockedAt == nil ? T.block : T.unblock) }
            p { t(T.blockText) }
            ActionForm(action: path + (site.blockedAt == nil ? "/block" : "/unblock"), csrf: admin.csrf) {
                ButtonRow {
                    Button(
                        t(site.blockedAt == nil ? T.block : T.unblock), kind: site.blockedAt == nil ? .danger : .quiet)
                }
            }
        }
    }

    private func takeChange(_ admin: AdminContext, _ input: FormInput) async throws -> PortalResponse {
        let site = try await site(admin)
        let (form, draft) = SiteFields.read(input, language: admin.language)
        guard let draft else { return try await sitePage(admin, site, form) }
        let (actor, now) = (admin.actor, admin.now)
        try await admin.store.write { tx in try change(site.id, to: draft, by: actor, at: now, in: tx) }
        return .redirect("/admin/sites/\(site.id)?done=1")
    }

    private func takeRenewal(_ admin: AdminContext) async throws -> PortalResponse {
        let site = try await site(admin)
        let (actor, now) = (admin.actor, admin.now)
        let secret = try await admin.store.write { tx in try renewSecret(of: site.id, by: actor, at: now, in: tx) }
        return try await secretPage(admin, T.renewed, site.id, secret)
    }

    private func takeBlock(_ admin: AdminContext, _ isBlocked: Bool) async throws -> PortalResponse {
        let site = try await site(admin)
        let (actor, now) = (admin.actor, admin.now)
        try await admin.store.write { tx in try setBlocked(isBlocked, site.id, by: actor, at: now, in: tx) }
        return .redirect("/admin/sites/\(site.id)?done=1")
    }
}
