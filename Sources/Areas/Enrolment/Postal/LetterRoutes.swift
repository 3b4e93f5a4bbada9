import Accounts
import DesignSystem
import Foundation
import Kernel
import Storage
import Web

private typealias T = EnrolmentTexts

extension EnrolmentArea {
    var letterRoutes: [Route] {
        [
            .get("/enrolment/letters", staff: { (clerk: PostalClerkContext) in try await letters(clerk) }),
            .post(
                "/enrolment/letters/searches",
                staff: { (clerk: PostalClerkContext, form) in try await findLetter(clerk, form) }),
            .post(
                "/enrolment/letters/printing",
                staff: { (clerk: PostalClerkContext, form) in try await print(clerk, form) }),
            .get("/enrolment/letters/printing", staff: { (clerk: PostalClerkContext) in try await batches(clerk) }),
            .get(
                "/enrolment/letters/printing/{id}", staff: { (clerk: PostalClerkContext) in try await batch(clerk) }),
            .get(
                "/enrolment/letters/printing/{id}/pdf",
                staff: { (clerk: PostalClerkContext) in try await batchPDF(clerk) }),
            .get(
                "/enrolment/letters/printing/{id}/list",
                staff: { (clerk: PostalClerkContext) in try await listForPost(clerk) }),
            .get("/enrolment/letters/scanning", staff: { (clerk: PostalClerkContext) in try await scanning(clerk) }),
            .post(
                "/enrolment/letters/scanning",
                staff: { (clerk: PostalClerkContext, form) in try await takeScan(clerk, form) }),
            .get("/enrolment/letters/{id}", staff: { (clerk: PostalClerkContext) in try await letter(clerk) }),
            .post(
                "/enrolment/letters/{id}/posting",
                staff: { (clerk: PostalClerkContext, form) in try await post(clerk, form) }),
            .post(
                "/enrolment/letters/{id}/arrival",
                staff: { (clerk: PostalClerkContext, _) in try await follow(clerk, to: .arrived) }),
            .post(
                "/enrolment/letters/{id}/handover",
                staff: { (clerk: PostalClerkContext, _) in try await follow(clerk, to: .handedOver) }),
            .post(
                "/enrolment/letters/{id}/return",
                staff: { (clerk: PostalClerkContext, _) in try await follow(clerk, to: .returned) }),
        ]
    }

    private func letters(_ clerk: PostalClerkContext, form: FormState? = nil, status: Int = 200) async throws
        -> PortalResponse
    {
        let query = clerk.request.query
        let step = query["step"].flatMap(LetterStep.init) ?? .ordered
        let key = PageKey(query["after"])
        let (staff, now) = (clerk.member.id, clerk.now)
        let content = try await clerk.store.write { tx in
            try queue(at: step, after: key, size: LetterQueuePage.size, staff: staff, at: now, in: tx)
        }
        return try await LetterQueuePage(
            step: step, content: content, isFirst: key == nil, batch: rules.lettersPerBatch,
            catalogue: catalogue.snapshot,
            form: form ?? FormState(language: clerk.language), dates: dates(of: clerk.member.region, clerk)
        ).response(clerk, status: status)
    }

    private func findLetter(_ clerk: PostalClerkContext, _ form: FormInput) async throws -> PortalResponse {
        let typed = String(form["query"].prefix(100))
        let (staff, now) = (clerk.member.id, clerk.now)
        if let id = try await clerk.store.write({ tx in try findLetter(typed, by: staff, at: now, in: tx) }) {
            return .redirect("/enrolment/letters/\(id)")
        }
        let state = FormState(
            language: clerk.language, values: ["query": [typed]], errors: FieldErrors("query", T.letterNotFound))
        return try await letters(clerk, form: state, status: 422)
    }

    private func print(_ clerk: PostalClerkContext, _ form: FormInput) async throws -> PortalResponse {
        let chosen = form.all("letter").compactMap { ActivationLetterID($0) }
        let all = form.isOn("all")
        guard all || !chosen.isEmpty else { return try await refusePrinting(clerk, T.chooseLetters) }
        let (staff, now) = (clerk.member.id, clerk.now)
        let batch = try await clerk.store.write { tx in
            try printLetters(all ? lettersToPrint(in: tx) : chosen, by: staff, at: now, in: tx)
        }
        guard batch.count > 0 else { return try await refusePrinting(clerk, T.nothingPrinted) }
        return .redirect("/enrolment/letters/printing/\(batch.id)")
    }

    private func refusePrinting(_ clerk: PostalClerkContext, _ phrase: Phrase) async throws -> PortalResponse {
        try await letters(
            clerk, form: FormState(language: clerk.language, errors: FieldErrors("letter", phrase)), status: 422)
    }

    private func letter(
        _ clerk: PostalClerkContext, form: FormState? = nil, stale: LetterStep? = nil, status: Int = 200
    ) async throws -> PortalResponse {
        let (id, staff, now) = (try letterID(clerk), clerk.member.id, clerk.now)
        let file = try await clerk.store.write { tx in try openLetter(id, staff: staff, at: now, in: tx) }
        return try await LetterPage(
            file: file, catalogue: catalogue.snapshot, form: form ?? FormState(language: clerk.language),
            isStale: stale != nil, dates: dates(of: clerk.member.region, clerk)
        ).response(clerk, status: status)
    }

    private func post(_ clerk: PostalClerkContext, _ form: FormInput) async throws -> PortalResponse {
        let (id, staff, now) = (try letterID(clerk), clerk.member.id, clerk.now)
        func refuse(_ phrase: Phrase) async throws -> PortalResponse {
            let typed = String(form["tracking"].prefix(100))
            let state = FormState(
                language: clerk.language, values: ["tracking": [typed]], errors: FieldErrors("tracking", phrase))
            return try await letter(clerk, form: state, status: 422)
        }
        do {
            let tracking = try TrackingNumber(scanned: form["tracking"])
            try await clerk.store.write { tx in
                try postLetter(id, tracking: tracking, by: staff, at: now, in: tx)
            }
            return .redirect("/enrolment/letters/\(id)")
        } catch let refusal as TrackingNumber.Refusal {
            return try await refuse(refusal.phrase)
        } catch LetterRefusal.trackingTaken {
            return try await refuse(T.trackingTaken)
        } catch StorageFault.unique {
            return try await refuse(T.trackingTaken)
        } catch LetterRefusal.stale(let step) {
            return try await letter(clerk, stale: step, status: 422)
        }
    }

    private func follow(_ clerk: PostalClerkContext, to step: LetterStep) async throws -> PortalResponse {
        let (id, staff, now) = (try letterID(clerk), clerk.member.id, clerk.now)
        do {
            try await clerk.store.write { tx in try followLetter(id, to: step, by: staff, at: now, in: tx) }
            return .redirect("/enrolment/letters/\(id)")
        } catch LetterRefusal.stale(let seen) {
            return try await letter(clerk, stale: seen, status: 422)
        }
    }

    private func letterID(_ clerk: PostalClerkContext) throws -> ActivationLetterID {
        guard let id = ActivationLetterID(clerk.request[parameter: "id"]) else { throw NotFound() }
        return id
    }
}
