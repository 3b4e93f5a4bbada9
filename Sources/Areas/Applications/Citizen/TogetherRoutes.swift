import DesignSystem
import Foundation
import Kernel
import Markup
import Storage
import Web

private typealias T = TogetherTexts

extension ApplicationsArea {
    /// Filling in together, and handing a draft over: both sides.
    var togetherRoutes: [Route] {
        [
            .get("/drafts/{id}/together", person: { try await sharePage($0, .help, FormState(language: $0.language)) }),
            .post("/drafts/{id}/together", person: { try await offerDraft($0, .help, $1) }),
            .get(
                "/drafts/{id}/handover",
                person: { try await sharePage($0, .handover, FormState(language: $0.language)) }),
            .post("/drafts/{id}/handover", person: { try await offerDraft($0, .handover, $1) }),
            .get("/drafts/{id}/together/{share}/end", person: { try await shareEndPage($0) }),
            .post(
                "/drafts/{id}/together/{share}/end",
                person: { citizen, _ in
                    let share = try await EndDraftShare(area: self).run(
                        shareID(citizen), of: draftID(citizen), by: citizen.person, at: citizen.now)
                    guard share.owner == citizen.person else { return .redirect("/cabinet/drafts?ended=1") }
                    return .redirect(Self.page(of: share) + "?ended=1")
                }),
            .get("/cabinet/draft-offers/{share}", person: { try await draftOfferPage($0, FieldErrors()) }),
            .post("/cabinet/draft-offers/{share}", person: { try await answerDraftOffer($0, $1) }),
        ]
    }

    private static func page(of share: DraftShare) -> String {
        "/drafts/\(share.draft)/" + (share.kind == .help ? "together" : "handover")
    }

    private func shareID(_ citizen: CitizenContext) throws -> DraftShareID {
        guard let id = DraftShareID(citizen.request[parameter: "share"]) else { throw NotFound() }
        return id
    }

    private func crumbs(_ t: Language, _ last: String) -> [Crumb] {
        [
            Crumb(t(DraftTexts.cabinet), "/cabinet"), Crumb(t(DraftTexts.drafts), "/cabinet/drafts"), Crumb(last),
        ]
    }

    // MARK: The owner

    private func sharePage(_ citizen: CitizenContext, _ kind: DraftShare.Kind, _ form: FormState) async throws
        -> PortalResponse
    {
        let open = try await draft(citizen)
        guard open.isOwn else { throw NotFound() }
        if let sent = try await sentAddress(open.draft) { return .redirect(sent) }
        let keys = platform.keys
        let (shares, history, work) = try await platform.store.read { tx in
            (
                try tx.all(DraftShareQueries(keys: keys).of(open.draft.id)),
                try SharedDrafts(area: self).history(of: open, in: tx),
                try DraftChanges(area: self).latest(open.draft, in: tx)
            )
        }
        let page = TogetherPage(
            draft: open, kind: kind, shares: shares.filter { $0.kind == kind && $0.state != .done }, history: history,
            work: work, form: form, query: citizen.request.query, csrf: citizen.csrf, now: citizen.now,
            language: citizen.language)
        return try await citizen.page(
            page.title, status: form.errors.isEmpty ? 200 : 422, crumbs: crumbs(citizen.language, page.heading)
        ) { page }
    }

    private func offerDraft(_ citizen: CitizenContext, _ kind: DraftShare.Kind, _ form: FormInput) async throws
        -> PortalResponse
    {
        let id = try draftID(citizen)
        do {
            try await OfferDraft(area: self).run(id, kind, form, of: citizen.person, at: citizen.now)
            return .redirect("/drafts/\(id)/" + (kind == .help ? "together" : "handover") + "?sent=1")
        } catch let errors as FieldErrors {
            return try await sharePage(
                citizen, kind, FormState(language: citizen.language, values: form.keepable, errors: errors))
        }
    }

    private func shareEndPage(_ citizen: CitizenContext) async throws -> PortalResponse {
        let (id, draft) = (try shareID(citizen), try draftID(citizen))
        let (share, owner) = try await platform.store.read { tx in
            let share = try EndDraftShare(area: self).endable(id, of: draft, by: citizen.person, in: tx)
            return (share, try DraftShareWords(area: self).owner(share, in: tx))
        }
        let t = citizen.language
        let isOwner = share.owner == citizen.person
        let isOffer = share.state == .offered
        let title = t(!isOwner ? T.leaveTitle : isOffer ? T.takeBackTitle : T.endTitle)
        let text =
            !isOwner
            ? T.leaveText(owner)
            : isOffer ? T.takeBackText(share.terms.snils.formatted) : T.endText(share.terms.guestName?.full ?? "")
        return try await citizen.page(title, crumbs: crumbs(t, title)) {
            h1 { title }
            p(.class("muted")) { t(share.terms.title) }
            p { t(text) }
            ActionForm(action: "/drafts/\(share.draft)/together/\(share.id)/end", csrf: citizen.csrf) {
                ButtonRow {
                    Button(t(!isOwner ? T.leave : isOffer ? T.takeBack : T.stop), kind: .danger)
                    LinkButton(
                        t(T.keep), href: isOwner ? Self.page(of: share) : "/cabinet/drafts", kind: .link)
                }
            }
        }
    }

    // MARK: The other

    private func draftOfferPage(_ citizen: CitizenContext, _ errors: FieldErrors) async throws -> PortalResponse {
        let id = try shareID(citizen)
        let offer = try await platform.store.read { tx in
            try AnswerDraftOffer(area: self).offer(id, to: citizen.person, at: citizen.now, in: tx)
        }
        let page = DraftOfferPage(
            offer: offer, refusal: errors.list.first?.phrase,
            zone: catalogue.snapshot.region(offer.guest.region)?.zone ?? .gmt, csrf: citizen.csrf, now: citizen.now,
            language: citizen.language)
        return try await citizen.page(
            page.title, status: errors.isEmpty ? 200 : 422, crumbs: crumbs(citizen.language, page.title)
        ) { page }
    }

    private func answerDraftOffer(_ citizen: CitizenContext, _ form: FormInput) async throws -> PortalResponse {
        let id = try shareID(citizen)
        // Neither button: nothing is decided.
        guard ["accept", "decline"].contains(form["answer"]) else { return .redirect("/cabinet/draft-offers/\(id)") }
        do {
            let accepts = form["answer"] == "accept"
            let share = try await AnswerDraftOffer(area: self).run(
                id, accepts: accepts, by: citizen.person, at: citizen.now)
            return .redirect(accepts ? "/drafts/\(share.draft)" : "/cabinet/drafts?declined=1")
        } catch let errors as FieldErrors {
            return try await draftOfferPage(citizen, errors)
        }
    }
}
