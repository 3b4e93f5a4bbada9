import DesignSystem
import Foundation
import Kernel
import Markup
import Representation
import Storage
import Web

private typealias T = ApplicationTexts
private typealias O = OwnPagesTexts

extension ApplicationsArea {
    /// The applicant's own applications.
    var ownRoutes: [Route] {
        [
            .get("/cabinet/applications", person: { citizen in try await list(citizen, errors: FieldErrors()) }),
            .get("/applications", person: { citizen in try await track(citizen) }),
            .get("/applications/{number}", person: { citizen in try await show(citizen) }),
            .get("/applications/{number}/receipt", person: { citizen in try await receipt(citizen) }),
            .get("/applications/{number}/answers", person: { citizen in try await answers(citizen) }),
            .get("/applications/{number}/readings", person: { citizen in try await readings(citizen) }),
            .get("/applications/{number}/files/{file}", person: { citizen in try await ownFile(citizen) }),
            .get("/applications/{number}/answer-file", person: { citizen in try await answerFile(citizen) }),
            .post("/applications/{number}/correction", person: { citizen, _ in try await correct(citizen) }),
            .get("/applications/{number}/withdrawal", person: { citizen in try await askWithdrawal(citizen) }),
            .post("/applications/{number}/withdrawal", person: { citizen, _ in try await withdraw(citizen) }),
            .get("/applications/{number}/visit", person: { citizen in try await visitPage(citizen) }),
            .post("/applications/{number}/visit", person: { citizen, form in try await proposeVisit(citizen, form) }),
            .post(
                "/applications/{number}/visit/agreement",
                person: { citizen, form in try await acceptVisit(citizen, form) }),
            .post(
                "/applications/{number}/visit/refusal",
                person: { citizen, form in try await declineVisit(citizen, form) }),
        ]
    }

    func own(_ citizen: CitizenContext) async throws -> OwnApplication {
        try await platform.store.read { tx in
            try ReadOwnApplication(area: self).run(
                citizen.request[parameter: "number"], of: citizen.person, at: citizen.now, in: tx)
        }
    }

    func number(_ citizen: CitizenContext) throws -> PortalNumber {
        // What is no number names nothing.
        guard let number = try? PortalNumber(citizen.request[parameter: "number"]) else { throw NotFound() }
        return number
    }

    func crumbs(_ own: OwnApplication, _ last: Phrase? = nil, _ t: Language) -> [Crumb] {
        var crumbs = [Crumb(t(T.cabinet), "/cabinet"), Crumb(t(T.applications), "/cabinet/applications")]
        if let last { crumbs += [Crumb(T.number(own.record.number), own.path), Crumb(t(last))] }
        return crumbs
    }

    private func list(
        _ citizen: CitizenContext, errors: FieldErrors, typed: String = ""
    ) async throws -> PortalResponse {
        let size = 20
        let before = citizen.request.query["before"].flatMap { ApplicationID($0) }
        let records = try await platform.store.read { tx in
            try self.page(of: citizen.person, before: before, limit: size + 1, at: citizen.now, in: tx)
        }
        let t = citizen.language
        let page = ApplicationList(
            records: Array(records.prefix(size)), zones: zones(records), now: citizen.now, language: t)
        let next =
            records.count > size ? records.prefix(size).last.map { "/cabinet/applications?before=\($0.id)" } : nil
        return try await citizen.page(
            t(T.applications), status: errors.isEmpty ? 200 : 422,
            crumbs: [Crumb(t(T.cabinet), "/cabinet"), Crumb(t(T.applications))]
        ) {
            h1 { t(T.applications) }
            TrackForm(typed: typed, errors: errors, language: t)
            page
            Paging(previous: before == nil ? nil : "/cabinet/applications", next: next, language: t)
        }
    }

    /// What a person sees, newest first.
    func page(
        of person: PersonID, before: ApplicationID?, limit: Int, at now: Date, in tx: any ReadTransaction
    ) throws -> [ApplicationRecord] {
        let shared = try representation.sharedCases(with: person, at: now, in: tx)
        return try tx.all(queries.page(of: person, shared, before: before, limit: limit))
    }

    func zones(_ records: [ApplicationRecord]) -> [String: TimeZone] {
        Dictionary(
            records.map { ($0.office, catalogue.snapshot.office($0.office)?.zone ?? .gmt) },
            uniquingKeysWith: { first, _ in first })
    }

    /// Finds an application by its number: only one's own (R90).
    private func track(_ citizen: CitizenContext) async throws -> PortalResponse {
        let typed = citizen.request.query["number"] ?? ""
        guard !typed.isEmpty else { return .redirect("/cabinet/applications") }
        do {
            let number = try PortalNumber(typed)
            let found = try await platform.store.read { tx in
                try application(number: number, of: citizen.person, in: tx)
            }
            guard let found else { throw NotFound() }
            return .redirect(found.path)
        } catch let refusal as PortalNumber.Refusal {
            return try await list(
                citizen, errors: FieldErrors("number", refusal.phrase), typed: String(typed.prefix(100)))
        }
    }

    private func show(_ citizen: CitizenContext) async throws -> PortalResponse {
        let own = try await own(citizen)
        let page = ApplicationPage(
            own: own, isJustSent: citizen.request.query["sent"] == "1", related: related(own, citizen.language),
            csrf: citizen.csrf, language: citizen.language)
        return try await citizen.page(page.title, crumbs: crumbs(own, nil, citizen.language)) { page }
    }

    private func related(_ own: OwnApplication, _ language: Language) -> [LinkItem] {
        let snapshot = catalogue.snapshot
        guard let service = own.record.service.flatMap(snapshot.service) else { return [] }
        let region = own.record.region
        return service.guide.related.compactMap(snapshot.service).filter { $0.isAvailable(in: region) }.map {
            LinkItem(language($0.short), href: "/services/\($0.id)?region=\(region)")
        }
    }

    private func correct(_ citizen: CitizenContext) async throws -> PortalResponse {
        do {
            let id = try await CorrectApplication(area: self).run(number(citizen), of: citizen.person, at: citizen.now)
            return .redirect("/drafts/\(id)")
        } catch is StaleStatus {
            return try await tooLate(citizen)
        } catch let refusal as NoRight {
            return try await noRight(citizen, refusal.phrase)
        }
    }

    private func askWithdrawal(_ citizen: CitizenContext) async throws -> PortalResponse {
        let own = try await own(citizen)
        if let reason = own.noRight { return try await noRight(citizen, reason) }
        guard own.record.status.canBeWithdrawn else { return try await tooLate(citizen) }
        let t = citizen.language
        return try await citizen.page(t(O.withdrawTitle), crumbs: crumbs(own, T.withdraw(own.record.kind), t)) {
            h1 { t(O.withdrawTitle) }
            p { "\(t(own.record.title)), " + T.number(own.record.number) }
            p { t(O.withdrawText) }
            ActionForm(action: own.path + "/withdrawal", csrf: citizen.csrf) {
                ButtonRow {
                    Button(t(O.withdrawYes), kind: .danger)
                    LinkButton(t(O.keep), href: own.path, kind: .link)
                }
            }
        }
    }

    private func withdraw(_ citizen: CitizenContext) async throws -> PortalResponse {
        do {
            let number = try number(citizen)
            try await WithdrawApplication(area: self).run(number, of: citizen.person, at: citizen.now)
            return .redirect("/applications/\(number.text)")
        } catch is StaleStatus {
            return try await tooLate(citizen)
        } catch let refusal as NoRight {
            return try await noRight(citizen, refusal.phrase)
        }
    }

    /// He may read it, not act on it: nothing done, and why.
    func noRight(_ citizen: CitizenContext, _ reason: Phrase) async throws -> PortalResponse {
        let own = try await own(citizen)
        let t = citizen.language
        return try await citizen.page(
            t(SubjectTexts.noRightTitle), status: 422, crumbs: crumbs(own, SubjectTexts.noRightTitle, t)
        ) {
            h1 { t(SubjectTexts.noRightTitle) }
            p { t(reason) }
            ButtonRow { LinkButton(t(O.toApplication), href: own.path) }
        }
    }

    /// The application moved on while the page stood open: nothing done, and why.
    func tooLate(_ citizen: CitizenContext) async throws -> PortalResponse {
        let own = try await own(citizen)
        let t = citizen.language
        return try await citizen.page(t(O.tooLateTitle), status: 422, crumbs: crumbs(own, O.tooLateTitle, t)) {
            h1 { t(O.tooLateTitle) }
            p { t(O.tooLate) }
            ButtonRow { LinkButton(t(O.toApplication), href: own.path) }
        }
    }

    /// The file that came with the agency's answer to a query.
    private func answerFile(_ citizen: CitizenContext) async throws -> PortalResponse {
        let own = try await own(citizen)
        guard let file = own.history.lazy.compactMap(\.facts.file).last else { throw NotFound() }
        return .file(try await platform.files.read(file.stored), type: file.contentType, name: file.name)
    }

    private func ownFile(_ citizen: CitizenContext) async throws -> PortalResponse {
        let own = try await own(citizen)
        guard let id = AttachmentID(citizen.request[parameter: "file"]),
            let file = try await platform.store.read({ tx in try attachment(id, of: own.record.id, in: tx) })
        else { throw NotFound() }
        let upload = StoredUpload(name: file.name, kind: file.kind, original: file.original)
        return try await OwnFile.response(upload, from: platform.files)
    }
}
