import Appointments
import DesignSystem
import Forms
import Foundation
import Kernel
import Markup
import Storage
import Web

private typealias T = DraftTexts

extension ApplicationsArea {
    func stepPage(_ citizen: CitizenContext) async throws -> PortalResponse {
        let open = try await draft(citizen)
        if let sent = try await sentAddress(open.draft) { return .redirect(sent) }
        guard let step = open.step(citizen.request[parameter: "step"]) else { throw NotFound() }
        // What the agency asks to correct stands beside its field, as an error does.
        var marks = FieldErrors()
        for field in step.fields where open.correction?.fields.contains(field.id) == true {
            marks.add(field.id, T.correctThis)
        }
        return try await stepPage(open, step, citizen, errors: marks, toCheck: citizen.request.query["from"] == "check")
    }

    /// Shows a step; with errors as 422.
    private func stepPage(
        _ open: OpenDraft, _ step: FormStep, _ citizen: CitizenContext, errors: FieldErrors, toCheck: Bool,
        status: Int = 200
    ) async throws -> PortalResponse {
        guard let person = open.account else { throw NotFound() }
        let days = try await platform.store.read { tx in try visitDays(open, step, at: citizen.now, in: tx) }
        let page = StepPage(
            draft: open, step: step, person: person, visitDays: days, errors: errors, toCheck: toCheck,
            csrf: citizen.csrf, now: citizen.now, language: citizen.language)
        return try await citizen.page(page.title, status: status) { page }
    }

    private func visitDays(_ open: OpenDraft, _ step: FormStep, at now: Date, in tx: any ReadTransaction) throws
        -> [VisitDay]
    {
        guard step.fields.contains(where: { $0.kind == .visitTime }), let office = open.office else { return [] }
        return try appointments.freeSlots(
            office: office.id, minutes: open.service?.visit.minutes, from: Day(of: now, in: office.zone), days: 15,
            now: now, in: tx)
    }

    func saveStep(_ citizen: CitizenContext, _ form: FormInput) async throws -> PortalResponse {
        let id = try draftID(citizen)
        let stepID = citizen.request[parameter: "step"]
        let toCheck = form["return"] == "check"
        let outcome = try await SaveDraft(area: self).run(
            id, step: stepID, form, version: Int(form["version"]), of: citizen.person, at: citizen.now)
        switch outcome {
        case .sent(let open): return .redirect(try await sentAddress(open.draft) ?? "/cabinet/applications")
        case .changedElsewhere(let clash): return try await clashPage(clash, citizen, form)
        case .saved(let open, let errors):
            return try await goOn(open, stepID, citizen, form, errors, toCheck: toCheck)
        }
    }

    /// After saving: where the pressed button leads, or the page again with what is wrong.
    private func goOn(
        _ open: OpenDraft, _ stepID: String, _ citizen: CitizenContext, _ form: FormInput, _ errors: FieldErrors,
        toCheck: Bool
    ) async throws -> PortalResponse {
        let way = DraftWay(open)
        switch form["go"] {
        case "exit": return .redirect("/cabinet/drafts")
        case "back": return .redirect("\(open.draft.path)/\(way.before(stepID))")
        case "stay" where errors.isEmpty: return .redirect("\(open.draft.path)/\(stepID)")
        default: break
        }
        guard errors.isEmpty else {
            guard let step = open.definition.step(stepID) else { throw NotFound() }
            return try await stepPage(open, step, citizen, errors: errors, toCheck: toCheck, status: 422)
        }
        // A changed answer may open a step that was not asked before.
        if toCheck, open.errors.isEmpty { return .redirect("\(open.draft.path)/check") }
        return .redirect("\(open.draft.path)/\(way.after(stepID))")
    }

    func saveFiles(_ citizen: CitizenContext, _ form: FormInput) async throws -> PortalResponse {
        let id = try draftID(citizen)
        let stepID = citizen.request[parameter: "step"]
        if !form["remove"].isEmpty {
            try await DropDraft(area: self).removeFile(
                form["remove"], from: id, step: stepID, of: citizen.person, at: citizen.now)
            return .redirect("/drafts/\(id)/\(stepID)" + (form["return"] == "check" ? "?from=check" : ""))
        }
        let open = try await draft(citizen)
        if let sent = try await sentAddress(open.draft) { return .redirect(sent) }
        let refused = try await KeepFiles(area: self).run(id, step: stepID, form, of: citizen.person, at: citizen.now)
        let outcome = try await SaveDraft(area: self).run(
            id, step: stepID, form, version: Int(form["version"]), of: citizen.person, at: citizen.now)
        if case .changedElsewhere(let clash) = outcome { return try await clashPage(clash, citizen, form) }
        guard case .saved(let saved, let missing) = outcome else { return .redirect("/drafts/\(id)/\(stepID)") }
        // What was refused is told first; a slot that is empty because its file was refused needs no second remark.
        var errors = refused
        if form["go"] != "stay" {
            for error in missing.list where refused.phrase(for: error.field) == nil {
                errors.add(error.field, error.phrase)
            }
        }
        if !refused.isEmpty, let step = saved.definition.step(stepID) {
            return try await stepPage(
                saved, step, citizen, errors: errors, toCheck: form["return"] == "check", status: 422)
        }
        return try await goOn(saved, stepID, citizen, form, errors, toCheck: form["return"] == "check")
    }

    /// Two answers to one question: whoever came second is shown both.
    private func clashPage(_ clash: DraftClash, _ citizen: CitizenContext, _ form: FormInput) async throws
        -> PortalResponse
    {
        let page = ClashPage(clash: clash, form: form, csrf: citizen.csrf, now: citizen.now, language: citizen.language)
        return try await citizen.page(page.title, status: 409) { page }
    }

    func autosave(_ citizen: CitizenContext, _ form: FormInput) async throws -> PortalResponse {
        let isKept = try await SaveDraft(area: self).autosave(
            draftID(citizen), step: citizen.request[parameter: "step"], form, version: Int(form["version"]),
            of: citizen.person, at: citizen.now)
        let t = citizen.language
        guard isKept else { return .text(t(T.autosaveConflict)) }
        let zone = citizen.region.flatMap { catalogue.snapshot.region($0)?.zone } ?? .gmt
        let time = HumanDate(now: citizen.now, zone: zone, language: t).time(citizen.now)
        return .text(t(T.saved(time)))
    }
}

/// The order of a draft's pages.
struct DraftWay {
    let open: OpenDraft

    init(_ open: OpenDraft) { self.open = open }

    private var ids: [String] { open.steps.map(\.id) }

    /// The first step that is not complete yet, else the check page. A new draft begins at its first step, even where
    /// all of it is known, so that the person sees what was filled in; a correction where there is something to correct.
    var firstStep: String {
        if let correction = open.correction {
            return correction.fields.lazy.compactMap { open.definition.step(of: $0) }.first(where: open.isSeen)?.id
                ?? (open.isOwn ? nil : ids.first) ?? "check"
        }
        if open.draft.version == 1, let first = ids.first { return first }
        return open.steps.first { !open.definition.check($0, open.draft.answers, open.context).isEmpty }?.id ?? "check"
    }

    func after(_ step: String) -> String {
        guard let index = ids.firstIndex(of: step), ids.indices.contains(index + 1) else { return "check" }
        return ids[index + 1]
    }

    func before(_ step: String) -> String {
        guard let index = ids.firstIndex(of: step), index > 0 else { return step }
        return ids[index - 1]
    }
}
