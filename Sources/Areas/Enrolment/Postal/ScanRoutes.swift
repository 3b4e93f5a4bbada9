import Accounts
import DesignSystem
import Foundation
import Kernel
import Markup
import Storage
import Web

private typealias T = EnrolmentTexts

/// Letters marked by a hand-held scanner: what happened to them is chosen once, then number after number is scanned. A
/// scanner ends with Enter, which sends the form.
extension EnrolmentArea {
    private static let steps: [LetterStep] = [.posted, .arrived, .handedOver, .returned]

    func scanning(_ clerk: PostalClerkContext) async throws -> PortalResponse {
        let query = clerk.request.query
        var form = FormState(language: clerk.language)
        form["step"] =
            query["step"].flatMap(LetterStep.init).flatMap { Self.steps.contains($0) ? $0 : nil }?.rawValue ?? ""
        // Only what is a number of a letter is said back.
        let done = query["done"].flatMap { try? LetterNumber($0) }
        return try await scanPage(clerk, form, done: done)
    }

    func takeScan(_ clerk: PostalClerkContext, _ input: FormInput) async throws -> PortalResponse {
        var form = FormState(language: clerk.language)
        for field in ["step", "number", "tracking"] { form[field] = String(input[field].prefix(100)) }
        guard let step = LetterStep(rawValue: input["step"]), Self.steps.contains(step) else {
            form.errors.add("step", T.chooseStep)
            return try await scanPage(clerk, form)
        }
        if input["number"].isEmpty { form.errors.add("number", T.scanNumber) }
        var tracking: TrackingNumber?
        if step == .posted, form.errors.isEmpty {
            if input["tracking"].isEmpty {
                form.errors.add("tracking", T.scanTracking)
            } else {
                do { tracking = try TrackingNumber(scanned: input["tracking"]) } catch {
                    form.errors.add("tracking", error.phrase)
                }
            }
        }
        guard form.errors.isEmpty else { return try await scanPage(clerk, form) }
        let (staff, now, typed) = (clerk.member.id, clerk.now, String(input["number"].prefix(100)))
        do {
            let number = try await clerk.store.write { [tracking] tx -> LetterNumber? in
                guard let id = try findLetter(typed, by: staff, at: now, in: tx),
                    let letter = try tx.first(.letter(id, keys: platform.keys))
                else { throw FieldErrors("number", T.letterNotFound) }
                if let tracking {
                    try postLetter(id, tracking: tracking, by: staff, at: now, in: tx)
                } else {
                    try followLetter(id, to: step, by: staff, at: now, in: tx)
                }
                return letter.number
            }
            return .redirect(
                "/enrolment/letters/scanning?step=\(step.rawValue)" + (number.map { "&done=\($0.text)" } ?? ""))
        } catch let errors as FieldErrors {
            form.errors = errors
        } catch LetterRefusal.trackingTaken {
            form.errors.add("tracking", T.trackingTaken)
        } catch StorageFault.unique {
            form.errors.add("tracking", T.trackingTaken)
        } catch LetterRefusal.stale(let seen) {
            form.errors.add("number", T.scanStale(T.name(of: seen)))
        }
        return try await scanPage(clerk, form)
    }

    private func scanPage(_ clerk: PostalClerkContext, _ form: FormState, done: LetterNumber? = nil) async throws
        -> PortalResponse
    {
        let t = clerk.language
        let step = LetterStep(rawValue: form["step"])
        // Where the next scan goes: a field that is wrong is focused by the summary of errors.
        let isReady = form.errors.isEmpty
        return try await clerk.page(
            t(T.scanTitle), status: isReady ? 200 : 422,
            crumbs: [Crumb(t(T.letters), "/enrolment/letters"), Crumb(t(T.scanTitle))]
        ) {
            h1 { t(T.scanTitle) }
            ErrorSummary(in: form)
            if let done, let step {
                Banner(.good, alert: true) { t(T.scanned(done.shown, T.name(of: step))) }
            }
            p(.class("lead")) { t(T.scanLead) }
            ActionForm(action: "/enrolment/letters/scanning", csrf: clerk.csrf) {
                ChoiceGroup(
                    "step", label: t(T.scanStep), in: form,
                    options: Self.steps.map { ChoiceOption($0.rawValue, t(T.scanName(of: $0))) })
                TextField(
                    "number", label: t(T.scanNumberLabel), hint: t(T.scanNumberHint), in: form, kind: .code,
                    autofocus: isReady && step != nil, width: .medium, maxLength: 60)
                TextField(
                    "tracking", label: t(T.tracking), hint: t(T.scanTrackingHint), in: form, kind: .code,
                    required: false, width: .medium, maxLength: 40)
                ButtonRow { Button(t(T.scanMark)) }
            }
        }
    }
}
