import Accounts
import Forms
import Foundation
import Kernel
import Representation
import Storage
import TestSupport
import Testing
import Web

@testable import Applications
@testable import Representation

/// A draft that two fill in: whom it is offered to, what he may do, and when it ends.
@Suite struct TogetherTests {
    private let page = ["purpose": "visa", "delivery": "electronic"]

    @Test func whoeverProvedTheNumberHelpsAndTheOwnerSends() async throws {
        let world = try await ApplicationsWorld()
        let id = try await world.draft()
        try await world.offer(id, words: "Приложите\nстраницы паспорта")
        // The owner learns no name before the answer.
        #expect(try await world.shares(of: id).first?.terms.guestName == nil)
        #expect(try await world.drafts(of: world.boris).isEmpty)
        #expect(try await world.notices("draft.offered", of: world.boris) == 1)
        try await world.answer(true, by: world.boris)
        #expect(try await world.notices("draft.accepted", of: world.ada) == 1)
        #expect(try await world.notices("draft.joined", of: world.boris) == 1)
        let listed = try #require(try await world.drafts(of: world.boris).first)
        #expect(listed.draft.id == id)
        #expect(listed.helping?.owner == "Ада Лебедева")
        guard case .saved = try await world.save(id, page, by: world.boris) else { throw NotFound() }
        #expect(try await world.open(id, world.ada).draft.answers["purpose"] == "visa")
        let slot = "passport-residence-page"
        let errors = try await KeepFiles(area: world.applications).run(
            id, step: "documents",
            FormInput(
                values: [FormInput.seenName: [FormInput.seen(try await world.open(id, world.boris).draft)]],
                files: [FormInput.File(field: slot, name: "помощь.pdf", bytes: Samples.pdf)]), of: world.boris,
            at: world.now)
        #expect(errors.isEmpty)
        #expect(try await world.open(id, world.ada).files.contains { $0.upload.name == "помощь.pdf" })

        let seen = try await world.open(id, world.ada).draft.updatedAt
        let outcome = try await SubmitDraft(area: world.applications).run(id, of: world.ada, seen: seen, at: world.now)
        guard case .sent(let number) = outcome else {
            Issue.record("not sent: \(outcome)")
            return
        }
        let record = try await world.record(number)
        #expect(record.person == world.ada)
        let applications = world.applications
        let copy = try await world.test.store.read { tx in try applications.copy(of: record.id, in: tx) }
        #expect(copy?.helpers?.map(\.ru) == ["Орлов Борис"])
        // What was sent is nobody else's, the draft neither.
        await #expect(throws: NotFound.self) { _ = try await world.open(id, world.boris) }
        #expect(try await world.drafts(of: world.boris).isEmpty)
        #expect(try await world.notices("draft.ended", of: world.boris) == 1)
        let read = try await world.test.store.read { tx in
            try applications.application(number: number, of: world.boris, in: tx)
        }
        #expect(read == nil)
    }

    @Test func anOfferIsSeenByNobodyButAProvedIdentity() async throws {
        let world = try await ApplicationsWorld()
        let id = try await world.draft()
        try await world.offer(id, to: ApplicationsWorld.veraSnils)
        let share = try #require(try await world.shares(of: id).first)
        // Vera says the number is hers, and has proved nothing.
        #expect(try await world.offers(to: world.vera).isEmpty)
        #expect(try await world.notices("draft.offered", of: world.vera) == 0)
        let answer = AnswerDraftOffer(area: world.applications)
        for person in [world.vera, world.boris, world.ada] {
            for accepts in [true, false] {
                await #expect(throws: NotFound.self) {
                    try await answer.run(share.id, accepts: accepts, by: person, at: world.now)
                }
            }
        }
        try await world.confirmVera()
        #expect(try await world.offers(to: world.vera).map(\.id) == [share.id])
        try await answer.run(share.id, accepts: false, by: world.vera, at: world.now)
        #expect(try await world.notices("draft.declined", of: world.ada) == 1)
        // Answered once.
        await #expect(throws: NotFound.self) {
            try await answer.run(share.id, accepts: true, by: world.vera, at: world.now)
        }
        await #expect(throws: NotFound.self) { _ = try await world.open(id, world.vera) }
    }

    @Test func aHelperDoesNothingButFillIn() async throws {
        let world = try await ApplicationsWorld()
        let (id, share) = try await world.shared()
        await #expect(throws: NotFound.self) { _ = try await world.submit(id, of: world.boris) }
        await #expect(throws: NotFound.self) { try await DropDraft(area: world.applications).run(id, of: world.boris) }
        for kind in [DraftShare.Kind.help, .handover] {
            await #expect(throws: NotFound.self) {
                try await world.offer(id, kind, to: ApplicationsWorld.veraSnils, by: world.boris)
            }
        }
        // The owner's passport and address are not his to see or to change.
        let open = try await world.open(id, world.boris)
        #expect(open.step("applicant") == nil)
        #expect(!open.steps.contains { $0.id == "applicant" })
        await #expect(throws: NotFound.self) {
            _ = try await world.save(id, step: "applicant", ["passport-number": "654321"], by: world.boris)
        }
        await #expect(throws: NotFound.self) {
            _ = try await SaveDraft(area: world.applications).autosave(
                id, step: "applicant", ApplicationsWorld.form(["passport-number": "654321"]),
                version: open.draft.version, of: world.boris, at: world.now)
        }
        #expect(try await world.open(id, world.ada).draft.answers["passport-number"] == "123456")
        // Nor any other draft of hers.
        let other = try await world.draft(ApplicationsWorld.fingerprints)
        await #expect(throws: NotFound.self) { _ = try await world.open(other, world.boris) }
        await #expect(throws: NotFound.self) {
            try await EndDraftShare(area: world.applications).run(share.id, of: other, by: world.boris, at: world.now)
        }
    }

    @Test(arguments: [true, false])
    func eitherEndsItAtAnyTime(byOwner: Bool) async throws {
        let world = try await ApplicationsWorld()
        let (id, share) = try await world.shared()
        _ = try await world.save(id, page, by: world.boris)
        let open = try await world.open(id, world.boris)
        let end = EndDraftShare(area: world.applications)
        await #expect(throws: NotFound.self) {
            try await end.run(share.id, of: id, by: world.vera, at: world.now)
        }
        try await end.run(share.id, of: id, by: byOwner ? world.ada : world.boris, at: world.now)
        await #expect(throws: NotFound.self) {
            try await end.run(share.id, of: id, by: world.ada, at: world.now)
        }
        // A page that stands open saves nothing any more.
        await #expect(throws: NotFound.self) {
            _ = try await SaveDraft(area: world.applications).run(
                id, step: "certificate", ApplicationsWorld.form(["purpose": "other"]), version: open.draft.version,
                of: world.boris, at: world.now)
        }
        await #expect(throws: NotFound.self) {
            _ = try await KeepFiles(area: world.applications).run(
                id, step: "documents", FormInput(), of: world.boris, at: world.now)
        }
        await #expect(throws: NotFound.self) {
            let file = try #require(open.files.first)
            try await DropDraft(area: world.applications).removeFile(
                file.id.text, from: id, of: world.boris, at: world.now)
        }
        #expect(try await world.notices("draft.ended", of: world.ada) == 1)
        #expect(try await world.notices("draft.ended", of: world.boris) == 1)
        #expect(try await world.open(id, world.ada).draft.answers["purpose"] == "visa")
    }

    @Test func offersAreCountedAndBounded() async throws {
        let world = try await ApplicationsWorld()
        let id = try await world.draft()
        for (snils, words) in [
            ("112-233-445 95", ""), ("", ""), ("112-233-445 96", ""), (ApplicationsWorld.borisSnils, longWords),
        ] {
            await #expect(throws: FieldErrors.self) { try await world.offer(id, to: snils, words: words) }
        }
        try await world.offer(id)
        await #expect(throws: FieldErrors.self) { try await world.offer(id) }
        for snils in Self.numbers(DraftShare.mostOfDraft - 1) { try await world.offer(id, to: snils) }
        await #expect(throws: FieldErrors.self) { try await world.offer(id, to: ApplicationsWorld.veraSnils) }
        let another = try await world.draft(ApplicationsWorld.fingerprints)
        for snils in Self.numbers(DraftShare.mostOfDraft - 1) { try await world.offer(another, to: snils) }
        try await world.offer(another)
        // Twenty a day, of mandates and drafts together.
        let third = try await world.draft("prosecutor-appeal")
        await #expect(throws: TooManyRequests.self) { try await world.offer(third) }
        // Who has proved nothing offers nothing.
        let veras = try await world.draft(of: world.vera)
        await #expect(throws: NotFound.self) { try await world.offer(veras, by: world.vera) }
    }

    private let longWords = String(repeating: "я", count: DraftShare.longestWords + 1)

    /// Numbers with their check digits that nobody of this world has.
    private static func numbers(_ count: Int) -> [String] {
        (1...99).lazy.map { String(format: "2223334%02d", $0) }.compactMap { nine -> String? in
            (0...99).lazy.map { nine + String(format: "%02d", $0) }.first { (try? Snils($0)) != nil }
        }.prefix(count).map { $0 }
    }

    @Test func anOfferDiesAfterThirtyDaysAndWithTheDraft() async throws {
        let world = try await ApplicationsWorld()
        let id = try await world.draft()
        try await world.offer(id)
        let share = try #require(try await world.shares(of: id).first)
        world.test.clock.advance(by: 30 * 86_400 - 1)
        #expect(try await world.offers(to: world.boris).count == 1)
        world.test.clock.advance(by: 1)
        #expect(try await world.offers(to: world.boris).isEmpty)
        await #expect(throws: NotFound.self) {
            try await AnswerDraftOffer(area: world.applications).run(
                share.id, accepts: true, by: world.boris, at: world.now)
        }
        _ = try await world.applications.sweep(at: world.now)
        #expect(try await world.shares(of: id).map(\.state) == [.ended])
        // Offered anew, and gone with the draft.
        try await world.offer(id)
        try await DropDraft(area: world.applications).run(id, of: world.ada)
        #expect(try await world.offers(to: world.boris).isEmpty)
        #expect(try await world.shares(of: id).isEmpty)
        // Of a draft that is sent too.
        let sent = try await world.draft()
        try await world.offer(sent)
        try await world.offer(sent, .handover, to: ApplicationsWorld.veraSnils)
        guard case .sent = try await world.submit(sent) else { throw NotFound() }
        #expect(try await world.offers(to: world.boris).isEmpty)
        #expect(try await world.shares(of: sent).allSatisfy { $0.state == .ended })
    }

    @Test func aDraftForAChildIsSharedAndOneByAMandateIsNot() async throws {
        let world = try await ApplicationsWorld()
        let representation = world.applications.representation
        let child = try await representation.keepChild(
            nil,
            ApplicationsWorld.form([
                "surname": "Лебедева", "given": "Мария", "sex": "female", "birth-day": "20", "birth-month": "11",
                "birth-year": "2015", "certificate-series": "ii-ДЦ", "certificate-number": "612345",
                "certificate-on-day": "1", "certificate-on-month": "12", "certificate-on-year": "2015",
            ]), of: world.ada, at: world.now)
        let ofChild = try await world.draft(acting: SubjectRef(.child, child.text))
        try await world.offer(ofChild)
        await #expect(throws: FieldErrors.self) { try await world.offer(ofChild, .handover) }

        try await representation.offerMandate(
            ApplicationsWorld.form([
                "snils": ApplicationsWorld.borisSnils, "scope": "all", "until-day": "20", "until-month": "11",
                "until-year": "2027",
            ]), of: world.ada, at: world.now)
        let keys = world.test.platform.keys
        let right = try await world.test.store.read { tx in
            try tx.all(RightQueries(keys: keys).offered(to: try Snils(ApplicationsWorld.borisSnils))).last
        }
        try await representation.answerOffer(try #require(right?.id), accepts: true, by: world.boris, at: world.now)
        let byMandate = try await world.draft(of: world.boris, acting: SubjectRef(.principal, world.ada.text))
        for kind in [DraftShare.Kind.help, .handover] {
            await #expect(throws: FieldErrors.self) {
                try await world.offer(byMandate, kind, to: ApplicationsWorld.veraSnils, by: world.boris)
            }
        }
    }

    @Test func anAccountThatEndsTakesItsSharesAlong() async throws {
        let world = try await ApplicationsWorld()
        let (id, _) = try await world.shared()
        _ = try await world.save(id, page, by: world.boris)
        let second = try await world.draft(ApplicationsWorld.fingerprints)
        try await world.offer(second, .handover)
        let (records, now, boris, ada) = (world.applications.records, world.now, world.boris, world.ada)
        try await world.test.store.write { tx in try records.end(of: boris, at: now, in: tx) }
        #expect(try await world.notices("draft.ended", of: ada) == 1)
        let left: [SQL] = ["draft_share WHERE guest_id = \(boris)", "draft_change WHERE person_id = \(boris)"]
        for part in left { #expect(try await world.count("SELECT count(*) AS n FROM \(sql: part)") == 0) }
        #expect(try await world.offers(to: boris).isEmpty)
        // What he typed stays, without him.
        #expect(try await world.open(id, ada).draft.answers["purpose"] == "visa")
        #expect(try await world.history(of: id).map(\.name.ru) == ["человек, чей кабинет удалён"])
        try await world.test.store.write { tx in try records.end(of: ada, at: now, in: tx) }
        #expect(try await world.count("SELECT count(*) AS n FROM draft_share") == 0)
        #expect(try await world.count("SELECT count(*) AS n FROM draft_change") == 0)
    }

    @Test func joinedAccountsKeepWhatTheyShare() async throws {
        let world = try await ApplicationsWorld()
        let (id, _) = try await world.shared()
        _ = try await world.save(id, page, by: world.boris)
        let (records, now, boris, vera) = (world.applications.records, world.now, world.boris, world.vera)
        try await world.test.store.write { tx in try records.move(from: boris, to: vera, at: now, in: tx) }
        #expect(try await world.open(id, vera).draft.id == id)
        await #expect(throws: NotFound.self) { _ = try await world.open(id, boris) }
        #expect(try await world.history(of: id).map(\.name.ru) == ["Сорокина Вера Ильинична"])
        // The owner and his helper are one person: he helps himself no more.
        let ada = world.ada
        try await world.test.store.write { tx in try records.move(from: vera, to: ada, at: now, in: tx) }
        #expect(try await world.shares(of: id).isEmpty)
        let kept = try await world.test.store.read { tx in try records.kept(of: ada, in: tx).map(\.what.ru) }
        #expect(kept == ["Черновики"])
    }

    @Test func theArchiveNamesWhatIsSharedAndNotTheDraft() async throws {
        let world = try await ApplicationsWorld()
        _ = try await world.shared()
        let (records, now, boris, ada) = (world.applications.records, world.now, world.boris, world.ada)
        let (his, hers) = try await world.test.store.read { tx in
            (try records.archive(of: boris, at: now, in: tx), try records.archive(of: ada, at: now, in: tx))
        }
        #expect(his.first { $0.name == "draft_shares" }?.records.count == 1)
        #expect(his.first { $0.name == "drafts" }?.records.isEmpty == true)
        #expect(hers.first { $0.name == "draft_shares" }?.records.count == 1)
    }
}
