import DesignSystem
import Forms
import Foundation
import Kernel
import Markup
import Storage
import Web

private typealias T = DraftTexts

extension ApplicationsArea {
    /// Drafts: their steps, files, check page, sending and deletion.
    var draftRoutes: [Route] {
        [
            .get("/cabinet/drafts", person: { citizen in try await draftList(citizen) }),
            .get(
                "/drafts/{id}",
                person: { citizen in
                    let open = try await draft(citizen)
                    if let sent = try await sentAddress(open.draft) { return .redirect(sent) }
                    return .redirect("\(open.draft.path)/\(DraftWay(open).firstStep)")
                }),
            .get("/drafts/{id}/check", person: { citizen in try await checkPage(citizen) }),
            .post("/drafts/{id}/submission", person: { citizen, form in try await submit(citizen, form) }),
            .get(
                "/drafts/{id}/deletion",
                person: { citizen in
                    // Not through `draft`: one whose service left the catalogue can be deleted too.
                    let id = try draftID(citizen)
                    let title = try await platform.store.read { tx in
                        try DraftTitles(area: self).one(id, of: citizen.person, in: tx)
                    }
                    if let sent = try await sentAddress(title.draft) { return .redirect(sent) }
                    return try await citizen.page(citizen.language(T.deleteTitle)) {
                        DeletionPage(draft: title, csrf: citizen.csrf, language: citizen.language)
                    }
                }),
            .post(
                "/drafts/{id}/deletion",
                person: { citizen, _ in
                    try await DropDraft(area: self).run(draftID(citizen), of: citizen.person)
                    return .redirect("/cabinet/drafts")
                }),
            .get("/drafts/{id}/files/{file}", person: { citizen in try await draftFile(citizen) }),
            .get("/drafts/{id}/{step}", person: { citizen in try await stepPage(citizen) }),
            .post("/drafts/{id}/{step}", person: { citizen, form in try await saveStep(citizen, form) }),
            .post(
                "/drafts/{id}/{step}/files", body: .upload,
                person: { citizen, form in try await saveFiles(citizen, form) }),
            .post("/drafts/{id}/{step}/autosave", person: { citizen, form in try await autosave(citizen, form) }),
        ]
    }

    func draftID(_ citizen: CitizenContext) throws -> DraftID {
        guard let id = DraftID(citizen.request[parameter: "id"]) else { throw NotFound() }
        return id
    }

    func draft(_ citizen: CitizenContext) async throws -> OpenDraft {
        let id = try draftID(citizen)
        return try await platform.store.read { tx in
            try ReadDraft(area: self).open(id, of: citizen.person, at: citizen.now, in: tx)
        }
    }

    /// Where a sent draft leads: the back button and the second tab find the application.
    func sentAddress(_ draft: Draft) async throws -> String? {
        guard draft.state == .sent, let id = draft.application else { return nil }
        return try await platform.store.read { tx in try application(id: id, in: tx)?.path } ?? "/cabinet/applications"
    }

    private func draftList(_ citizen: CitizenContext) async throws -> PortalResponse {
        let (now, t) = (citizen.now, citizen.language)
        let (drafts, shared) = try await platform.store.read { tx in
            (
                try DraftTitles(area: self).all(of: citizen.person, limit: Draft.mostOpen + 10, at: now, in: tx),
                try SharedDrafts(area: self).all(of: citizen.person, at: now, in: tx)
            )
        }
        let query = citizen.request.query
        return try await citizen.page(t(T.drafts), crumbs: [Crumb(t(T.cabinet), "/cabinet"), Crumb(t(T.drafts))]) {
            h1 { t(T.drafts) }
            if query["ended"] != nil { Banner(.good, alert: true) { t(TogetherTexts.ended) } }
            if query["declined"] != nil { Banner(.good, alert: true) { t(TogetherTexts.answered) } }
            DraftOfferList(offers: shared.offers, language: t)
            DraftList(drafts: drafts, now: now, language: t)
            GivenDraftList(given: shared.given, now: now, language: t)
        }
    }

    private func draftFile(_ citizen: CitizenContext) async throws -> PortalResponse {
        let id = try draftID(citizen)
        guard let fileID = DraftFileID(citizen.request[parameter: "file"]) else { throw NotFound() }
        let queries = DraftQueries(keys: platform.keys)
        let file = try await platform.store.read { tx -> DraftFile? in
            guard try tx.first(queries.byID(id, filledInBy: citizen.person)) != nil else { return nil }
            return try tx.first(queries.file(fileID, of: id))
        }
        guard let upload = file?.upload else { throw NotFound() }
        return try await OwnFile.response(upload, from: platform.files)
    }

    // MARK: Sending

    private func checkPage(_ citizen: CitizenContext) async throws -> PortalResponse {
        let open = try await draft(citizen)
        if let sent = try await sentAddress(open.draft) { return .redirect(sent) }
        return try await checkPage(open, citizen, .none, errors: FieldErrors())
    }

    private func checkPage(
        _ open: OpenDraft, _ citizen: CitizenContext, _ obstacle: CheckPage.Obstacle, errors: FieldErrors
    ) async throws -> PortalResponse {
        guard let person = open.account else { throw NotFound() }
        let work = try await platform.store.read { tx in try SharedDrafts(area: self).work(on: open, in: tx) }
        if work.contains(where: \.isNew) {
            try await platform.store.write { tx in try DraftChanges(area: self).look(open.draft, in: tx) }
        }
        let page = CheckPage(
            draft: open, person: person, errors: errors, obstacle: obstacle, work: work, csrf: citizen.csrf,
            now: citizen.now,
            language: citizen.language)
        return try await citizen.page(page.title, status: obstacle == .none ? 200 : 422) { page }
    }

    private func submit(_ citizen: CitizenContext, _ form: FormInput) async throws -> PortalResponse {
        switch try await SubmitDraft(area: self).run(
            draftID(citizen), of: citizen.person, seen: form.seenMoment, at: citizen.now)
        {
        case .sent(let number): return .redirect("/applications/\(number.text)?sent=1")
        case .incomplete(let open, let errors):
            return try await checkPage(open, citizen, .incomplete, errors: errors)
        case .notConfirmed(let open):
            return try await checkPage(open, citizen, .notConfirmed, errors: FieldErrors())
        case .noRight(let open, let reason):
            return try await checkPage(open, citizen, .noRight(reason), errors: FieldErrors())
        case .notSeen(let open): return try await checkPage(open, citizen, .notSeen, errors: FieldErrors())
        case .noOffice(let open): return try await checkPage(open, citizen, .noOffice, errors: FieldErrors())
        case .movedOn(let number):
            let t = citizen.language
            return try await citizen.page(t(T.movedOnTitle), status: 422) {
                h1 { t(T.movedOnTitle) }
                p { t(T.movedOn(number)) }
                ButtonRow { LinkButton(t(T.toApplication), href: "/applications/\(number.text)") }
            }
        }
    }
}

/// A person's own file as it was sent: a picture to look at, a document to save.
enum OwnFile {
    static func response(_ upload: StoredUpload, from files: any FileStore) async throws -> PortalResponse {
        .file(
            try await files.read(upload.original), type: upload.kind.contentType, name: upload.name,
            inline: upload.kind.isPicture)
    }
}
