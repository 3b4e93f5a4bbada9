import Applications
import Appointments
import DesignSystem
import Foundation
import Kernel
import Markup
import Storage
import Web

private typealias T = CaseworkTexts

extension CaseworkArea {
    /// The application, and an address for every act.
    var caseRoutes: [Route] {
        let base = "/workplace/applications/{number}"
        let acts = CaseAct.allCases.flatMap { act -> [Route] in
            [
                .get(
                    "\(base)/\(act.rawValue)", staff: { (official: OfficialContext) in try await form(act, official) }),
                .post(
                    "\(base)/\(act.rawValue)", body: act == .answer ? .upload : .form,
                    staff: { (official: OfficialContext, input: FormInput) in try await perform(act, official, input) }),
            ]
        }
        return [.get(base, staff: { (official: OfficialContext) in try await show(official) })] + acts
    }

    func number(_ official: OfficialContext) throws -> PortalNumber {
        do { return try PortalNumber(official.request[parameter: "number"]) } catch { throw NotFound() }
    }

    func open(_ official: OfficialContext) async throws -> CaseFile {
        let number = try number(official)
        let office = official.office
        return try await platform.store.read { tx in try open(number, office: office, in: tx) }
    }

    private func show(_ official: OfficialContext) async throws -> PortalResponse {
        let file = try await open(official)
        try await noteReading(.application, of: file.record.id, by: official.member.id, at: official.now)
        let now = official.now
        var proposed: ProposedTime?
        if file.allows(.invite, at: now), let open = file.visit?.open(at: now) {
            proposed = try await platform.store.read { tx in
                // A time that cannot be any more is as good as taken: another has to be offered.
                let isFree = try? appointments.isFree(
                    office: file.record.office, start: open.start, minutes: file.service?.visit.minutes, now: now,
                    in: tx)
                return ProposedTime(isFree: isFree ?? false)
            }
        }
        let page = CasePage(
            file: file, now: now, language: official.language, proposed: proposed,
            done: official.request.query["done"].flatMap(CaseAct.init(rawValue:)))
        return try await official.page(page.title, crumbs: page.crumbs, printLine: page.printLine) { page }
    }

    // MARK: Acts

    private func form(_ act: CaseAct, _ official: OfficialContext) async throws -> PortalResponse {
        let file = try await open(official)
        guard file.allows(act, at: official.now) else { return try await changed(act, official, FormInput()) }
        var state = FormState(language: official.language)
        try await fill(&state, act, file, official)
        return try await page(act, official, file, state)
    }

    private func perform(_ act: CaseAct, _ official: OfficialContext, _ input: FormInput) async throws -> PortalResponse
    {
        let file = try await open(official)
        guard file.allows(act, at: official.now), input["seen"] == file.stamp else {
            return try await changed(act, official, input)
        }
        var kept: StatusFacts.File?
        do {
            let upload = try await readUpload(act, input)
            let decision = try CaseForm(act: act, file: file, now: official.now).read(input)
            if let upload { kept = try await keep(upload, of: input) }
            try await carryOut(decision.with(kept), official, input["seen"])
            return .redirect("\(file.path)?done=\(act.rawValue)")
        } catch StorageFault.outcomeUnknown {
            // The event may name the file. If it does not, the sweep finds it.
            throw StorageFault.outcomeUnknown
        } catch {
            if let kept { try await platform.files.delete(kept.stored.key) }
            switch error {
            case is CaseChanged: return try await changed(act, official, input)
            case let refused as FieldErrors: return try await refuse(refused, act, official, input)
            case let refused as RefusedVisit:
                return try await refuse(
                    FieldErrors(act == .offer ? "slot" : "comment", refused.phrase), act, official, input)
            default: throw error
            }
        }
    }

    private func carryOut(_ decision: CaseDecision, _ official: OfficialContext, _ stamp: String) async throws {
        let number = try number(official)
        let (id, office, now) = (official.member.id, official.office, official.now)
        try await platform.store.write { tx in
            try decide(decision, on: number, seen: stamp, by: id, office: office, at: now, in: tx)
        }
    }

    /// The form again, with what was typed and what is wrong.
    private func refuse(
        _ errors: FieldErrors, _ act: CaseAct, _ official: OfficialContext, _ input: FormInput
    ) async throws -> PortalResponse {
        let file = try await open(official)
        guard file.allows(act, at: official.now) else { return try await changed(act, official, input) }
        let state = FormState(language: official.language, values: input.keepable, errors: errors)
        return try await page(act, official, file, state, status: 422)
    }

    private func page(
        _ act: CaseAct, _ official: OfficialContext, _ file: CaseFile, _ state: FormState, status: Int = 200
    ) async throws -> PortalResponse {
        let days = act == .offer ? try await times(file, state, official) : nil
        let page = ActPage(act: act, file: file, form: state, csrf: official.csrf, now: official.now, times: days)
        return try await official.page(page.title, status: status, crumbs: page.crumbs) { page }
    }

    private func fill(_ state: inout FormState, _ act: CaseAct, _ file: CaseFile, _ official: OfficialContext)
        async throws
    {
        let now = official.now
        let today = Day(of: now, in: file.office.zone)
        switch act {
        case .register, .accept, .refuseIntake, .returnForCorrection:
            state["number"] = try await platform.store.read { tx in
                try AgencyNumberSeries.suggestion(office: file.record.office, today: today, in: tx)
            }
        case .ready:
            let kept = today.adding(days: 30)
            state["room"] = file.office.room.map { official.language($0) } ?? ""
            state["bring"] = official.language(T.passport)
            let names = DateField.parts("kept")
            state[names.day] = String(kept.day)
            state[names.month] = String(kept.month)
            state[names.year] = String(kept.year)
            if file.positiveOutcomes.count == 1 { state["outcome"] = "0" }
        case .offer: state["from"] = official.request.query["from"] ?? ""
        case .handOver: state["receiver"] = "applicant"
        default: break
        }
    }

    /// Two weeks of the office's free times, from the day that the page asks for.
    private func times(_ file: CaseFile, _ state: FormState, _ official: OfficialContext) async throws -> OfferedTimes {
        let now = official.now
        let today = Day(of: now, in: file.office.zone)
        let last = today.adding(days: VisitPlace.greatestLeadDays)
        let wished = Day(iso: state["from"]) ?? today
        let from = min(max(wished, today), last)
        let days = try await platform.store.read { tx in
            try appointments.freeSlots(
                office: file.record.office, minutes: file.service?.visit.minutes, from: from, days: OfferedTimes.span,
                now: now, in: tx)
        }
        return OfferedTimes(
            days: days, from: from, earlier: from > today ? max(today, from.adding(days: -OfferedTimes.span)) : nil,
            later: from.adding(days: OfferedTimes.span) <= last ? from.adding(days: OfferedTimes.span) : nil)
    }

    /// Another acted first: what happened, how things stand, and what was typed.
    private func changed(_ act: CaseAct, _ official: OfficialContext, _ input: FormInput) async throws -> PortalResponse
    {
        let file = try await open(official)
        let page = ChangedPage(
            act: act, file: file, now: official.now, language: official.language, typed: input,
            isStale: official.request.method == .post)
        return try await official.page(page.title, status: 409, crumbs: page.crumbs) { page }
    }
}
