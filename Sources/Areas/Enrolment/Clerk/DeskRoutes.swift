import Accounts
import Catalogue
import DesignSystem
import Foundation
import Kernel
import Web

private typealias T = EnrolmentTexts

extension EnrolmentArea {
    var deskRoutes: [Route] {
        [
            .get("/enrolment", staff: { (clerk: ClerkContext) in try await desk(clerk) }),
            .post("/enrolment/searches", staff: { (clerk: ClerkContext, form) in try await search(clerk, form) }),
            .get("/enrolment/searches/{id}", staff: { (clerk: ClerkContext) in try await results(clerk) }),
            .get("/enrolment/registrations/{id}", staff: { (clerk: ClerkContext) in try await registration(clerk) }),
            .post(
                "/enrolment/registrations/{id}/code",
                staff: { (clerk: ClerkContext, form) in try await issue(clerk, form) }),
            .post(
                "/enrolment/registrations/{id}/refusal",
                staff: { (clerk: ClerkContext, form) in try await refuse(clerk, form) }),
            .post(
                "/enrolment/registrations/{id}/access",
                staff: { (clerk: ClerkContext, form) in try await giveAccess(clerk, form) }),
            .post(
                "/enrolment/registrations/{id}/merging",
                staff: { (clerk: ClerkContext, form) in try await merge(clerk, form) }),
            .get("/enrolment/journal", staff: { (clerk: ClerkContext) in try await journal(clerk) }),
        ]
    }

    private func desk(
        _ clerk: ClerkContext, form: FormState? = nil, unfinished: Registration? = nil, unknown: Snils? = nil,
        status: Int = 200
    ) async throws -> PortalResponse {
        let centre = try await centre(clerk)
        let today = Day(of: clerk.now, in: centre.zone)
        let counts = try await clerk.store.read { tx in
            try DeskQueries.counts(
                of: centre.id, from: today.start(in: centre.zone), to: today.end(in: centre.zone), in: tx)
        }
        return try await DeskPage(
            centre: centre, counts: counts, form: form ?? FormState(language: clerk.language), unfinished: unfinished,
            unknown: unknown, done: doneText(clerk), dates: dates(at: centre, clerk)
        ).response(clerk, status: status)
    }

    private func doneText(_ clerk: ClerkContext) -> Phrase? {
        if clerk.request.query["refused"] != nil { return T.refusedDone }
        if clerk.request.query["confirmed"] != nil { return T.spokenDone }
        if clerk.request.query["registered"] != nil { return NewcomerTexts.registeredOver }
        return clerk.request.query["changed"] == nil ? nil : T.nameChanged
    }

    private func search(_ clerk: ClerkContext, _ form: FormInput) async throws -> PortalResponse {
        let typed = form["query"]
        func again(_ errors: FieldErrors, unfinished: Registration? = nil, unknown: Snils? = nil) async throws
            -> PortalResponse
        {
            let state = FormState(
                language: clerk.language, values: ["query": [String(typed.prefix(100))]], errors: errors)
            return try await desk(
                clerk, form: state, unfinished: unfinished, unknown: unknown, status: errors.isEmpty ? 200 : 422)
        }
        do {
            let query = try DeskQuery(typed)
            let (staff, now, centre) = (clerk.member.id, clerk.now, try await centre(clerk).id)
            let outcome = try await clerk.store.write { tx in
                try search(query, by: staff, centre: centre, at: now, in: tx)
            }
            switch outcome {
            case .nothing: return try await again(FieldErrors("query", T.nothingFound), unknown: query.snils)
            case .unfinished(let registration): return try await again(FieldErrors(), unfinished: registration)
            case .found(let id, let people):
                guard let only = people.first, people.count == 1 else { return .redirect("/enrolment/searches/\(id)") }
                return .redirect("/enrolment/registrations/\(only)")
            }
        } catch let errors as FieldErrors {
            return try await again(errors)
        }
    }

    private func results(_ clerk: ClerkContext) async throws -> PortalResponse {
        let centre = try await centre(clerk)
        let (id, staff, now) = (clerk.request[parameter: "id"], clerk.member.id, clerk.now)
        let people: [Person]
        do {
            people = try await clerk.store.read { tx in try found(by: id, staff: staff, at: now, in: tx) }
        } catch is NotFound {
            return .redirect("/enrolment")
        }
        return try await DeskResultsPage(people: people, dates: dates(at: centre, clerk)).response(clerk)
            .leavingTheScreen()
    }

    private func registration(
        _ clerk: ClerkContext, form: FormState? = nil, refusing: Bool = false, status: Int = 200
    ) async throws -> PortalResponse {
        guard let id = PersonID(clerk.request[parameter: "id"]) else { throw NotFound() }
        let centre = try await centre(clerk)
        let (staff, now) = (clerk.member.id, clerk.now)
        let file: DeskFile
        do {
            file = try await clerk.store.write { tx in
                try openAtDesk(id, by: staff, centre: centre.id, at: now, in: tx)
            }
        } catch is NotFound {
            // Found too long ago, or never: the clerk searches again.
            return .redirect("/enrolment")
        }
        return try await DeskRegistrationPage(
            file: file, services: centre.services, check: form?["check"] ?? DeskCheckID.new(at: clerk.now).text,
            form: form ?? FormState(language: clerk.language), refusing: refusing, dates: dates(at: centre, clerk)
        ).response(clerk, status: status).leavingTheScreen()
    }

    private func issue(_ clerk: ClerkContext, _ form: FormInput) async throws -> PortalResponse {
        guard let id = PersonID(clerk.request[parameter: "id"]), let check = DeskCheckID(form["check"]) else {
            throw NotFound()
        }
        do {
            let evidence = try form.evidence()
            let (staff, now, centre) = (clerk.member.id, clerk.now, try await centre(clerk).id)
            let slip = try await clerk.store.write { tx in
                try issueAtDesk(check, to: id, evidence, by: staff, centre: centre, at: now, in: tx)
            }
            return .redirect("/enrolment/slips/\(slip)")
        } catch is DataCorrected {
            return try await compareAnew(clerk)
        } catch is SecondClerkNeeded {
            let (staff, now, centre) = (clerk.member.id, clerk.now, try await centre(clerk).id)
            try await clerk.store.write { tx in
                _ = try personAtDesk(id, by: staff, at: now, in: tx)
                try noteFirstLook(at: id, by: staff, centre: centre, at: now, in: tx)
            }
            return .redirect("/enrolment/registrations/\(id)")
        } catch let errors as FieldErrors {
            return try await registration(clerk, form: form.state(clerk.language, errors), status: 422)
        } catch is DeskBlocker {
            return .redirect("/enrolment/registrations/\(id)")
        }
    }

    /// A new check, nothing ticked: everything is compared anew.
    private func compareAnew(_ clerk: ClerkContext) async throws -> PortalResponse {
        var anew = FormState(language: clerk.language, errors: FieldErrors("compared", T.dataCorrected))
        anew["check"] = DeskCheckID.new(at: clerk.now).text
        return try await registration(clerk, form: anew, status: 409)
    }

    /// The visitor's second account goes into his proved one, and he gets a code to come back into that.
    private func merge(_ clerk: ClerkContext, _ form: FormInput) async throws -> PortalResponse {
        guard let id = PersonID(clerk.request[parameter: "id"]), let check = DeskCheckID(form["check"]) else {
            throw NotFound()
        }
        do {
            let evidence = try form.evidence()
            let centre = try await centre(clerk)
            let (staff, now, records) = (clerk.member.id, clerk.now, clerk.visit.hooks.records)
            let (holder, access) = try await clerk.store.write { tx in
                try mergeAtDesk(check, id, evidence, records, by: staff, centre: centre.id, at: now, in: tx)
            }
            return try await AccessSlipPage(
                code: access.code, until: access.until, person: holder, centre: centre,
                address: platform.publicAddress("/recovery/counter"), dates: dates(at: centre, clerk)
            ).response(clerk)
        } catch is DataCorrected {
            return try await compareAnew(clerk)
        } catch is NotTheSamePerson {
            return try await registration(
                clerk, form: form.state(clerk.language, FieldErrors("compared", T.notTheSame)), status: 422)
        } catch let errors as FieldErrors {
            return try await registration(clerk, form: form.state(clerk.language, errors), status: 422)
        }
    }

    private func refuse(_ clerk: ClerkContext, _ form: FormInput) async throws -> PortalResponse {
        guard let id = PersonID(clerk.request[parameter: "id"]), let check = DeskCheckID(form["check"]) else {
            throw NotFound()
        }
        do {
            let (reason, fields, comment) = try form.refusal()
            let (staff, now, centre) = (clerk.member.id, clerk.now, try await centre(clerk).id)
            try await clerk.store.write { tx in
                try refuseAtDesk(
                    check, to: id, because: reason, fields: fields, comment: comment, by: staff, centre: centre,
                    at: now,
                    in: tx)
            }
            return .redirect("/enrolment?refused=1")
        } catch let errors as FieldErrors {
            return try await registration(clerk, form: form.state(clerk.language, errors), refusing: true, status: 422)
        } catch is DeskBlocker {
            return .redirect("/enrolment/registrations/\(id)")
        }
    }

    /// A confirmed person who cannot sign in any more: the same check, then a code to come back by.
    private func giveAccess(_ clerk: ClerkContext, _ form: FormInput) async throws -> PortalResponse {
        guard let id = PersonID(clerk.request[parameter: "id"]), let check = DeskCheckID(form["check"]) else {
            throw NotFound()
        }
        do {
            let evidence = try form.evidence()
            let centre = try await centre(clerk)
            let (staff, now) = (clerk.member.id, clerk.now)
            let (person, access) = try await clerk.store.write { tx in
                try accessAtDesk(check, to: id, evidence, by: staff, centre: centre.id, at: now, in: tx)
            }
            return try await AccessSlipPage(
                code: access.code, until: access.until, person: person, centre: centre,
                address: platform.publicAddress("/recovery/counter"), dates: dates(at: centre, clerk)
            ).response(clerk)
        } catch is DataCorrected {
            return try await compareAnew(clerk)
        } catch let errors as FieldErrors {
            return try await registration(clerk, form: form.state(clerk.language, errors), status: 422)
        }
    }

    private func journal(_ clerk: ClerkContext) async throws -> PortalResponse {
        let centre = try await centre(clerk)
        let query = clerk.request.query
        let today = Day(of: clerk.now, in: centre.zone)
        let day = min(query["day"].flatMap { Day(iso: $0) } ?? today, today)
        let key = PageKey(query["before"])
        let (staff, now) = (clerk.member.id, clerk.now)
        let content = try await clerk.store.write { tx in
            try journal(
                of: centre, on: day, before: key, size: DeskJournalPage.size, staff: staff, at: now, in: tx)
        }
        return try await DeskJournalPage(
            centre: centre, day: day, today: today, content: content, isFirst: key == nil,
            dates: dates(at: centre, clerk)
        ).response(clerk).leavingTheScreen()
    }

    /// The clerk's centre; a clerk of a centre that left the catalogue has no desk.
    func centre(_ clerk: ClerkContext) async throws -> EnrolmentCentre {
        guard let centre = catalogue.snapshot.centre(clerk.centre) else { throw NotFound() }
        let now = clerk.now
        return try await clerk.store.read { tx in centre.with(try self.overlays(at: now, in: tx)[centre.id]) }
    }

    func dates(at centre: EnrolmentCentre, _ clerk: ClerkContext) -> HumanDate {
        HumanDate(now: clerk.now, zone: centre.zone, language: clerk.language)
    }
}
