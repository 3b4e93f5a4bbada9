import Forms
import Foundation
import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Applications

/// Two fill in one draft at once: nothing is lost unseen, and the owner sends what he saw.
@Suite struct ClashTests {
    private func clash(_ outcome: SaveDraft.Outcome) -> DraftClash? {
        if case .changedElsewhere(let clash) = outcome { clash } else { nil }
    }

    private func isSaved(_ outcome: SaveDraft.Outcome) -> Bool { if case .saved = outcome { true } else { false } }

    @Test func whoComesSecondSeesBothAnswersAndChooses() async throws {
        let world = try await ApplicationsWorld()
        let (id, _) = try await world.shared()
        let seen = try await world.open(id, world.ada).draft
        #expect(
            try await isSaved(
                world.save(
                    id, ["purpose": "visa", "delivery": "electronic"], by: world.boris, seen: seen)))
        let typed = ["purpose": "adoption", "delivery": "office"]
        let found = clash(try await world.save(id, typed, by: world.ada, seen: seen))
        let second = try #require(found)
        #expect(second.other?.name.ru == "Орлов Борис")
        #expect(second.fields.map(\.id) == ["purpose", "delivery"])
        let purpose = try #require(second.fields.first)
        #expect(second.words(purpose, in: second.typed)?.ru == "Для усыновления или опеки")
        #expect(second.words(purpose, in: second.kept)?.ru == "Для визы или выезда за границу")
        #expect(try await world.open(id, world.ada).draft.answers["purpose"] == "visa")
        // Half a choice is none.
        var choice = typed.merging([DraftClash.marker: "1", "choice-purpose": "mine"]) { $1 }
        let half = clash(try await world.save(id, choice, by: world.ada))
        let third = try #require(half)
        #expect(third.errors.phrase(for: "choice-delivery") != nil)
        choice["choice-delivery"] = "kept"
        #expect(try await isSaved(world.save(id, choice, by: world.ada)))
        let answers = try await world.open(id, world.boris).draft.answers
        #expect(answers["purpose"] == "adoption")
        #expect(answers["delivery"] == "electronic")
        // And Boris, whose page is older now, is told in his turn.
        #expect(
            try await clash(world.save(id, ["purpose": "visa", "delivery": "electronic"], by: world.boris, seen: seen))
                != nil)
    }

    @Test func twoPagesAtOnceDoNotMeet() async throws {
        let world = try await ApplicationsWorld()
        let (id, _) = try await world.shared()
        let seen = try await world.open(id, world.ada).draft
        #expect(
            try await isSaved(world.save(id, ["purpose": "visa", "delivery": "office"], by: world.boris, seen: seen)))
        #expect(
            try await isSaved(
                world.save(
                    id, step: "names", ["changed_name": "yes", "previous_names": "Смирнова"], by: world.ada, seen: seen)
            ))
        // The same answer is no clash either.
        #expect(
            try await isSaved(world.save(id, ["purpose": "visa", "delivery": "office"], by: world.ada, seen: seen)))
        // Nor is one's own page, sent twice from where it stands.
        let own = try await world.open(id, world.boris).draft
        #expect(
            try await isSaved(world.save(id, ["purpose": "visa", "delivery": "office"], by: world.boris, seen: own)))
    }

    @Test func whatIsTypedButNotSentIsNotOverwrittenUnseen() async throws {
        let world = try await ApplicationsWorld()
        let (id, _) = try await world.shared()
        let seen = try await world.open(id, world.ada).draft
        let save = SaveDraft(area: world.applications)
        func autosave(_ purpose: String, _ person: PersonID, _ seen: Draft) async throws -> Bool {
            try await save.autosave(
                id, step: "certificate",
                ApplicationsWorld.form([
                    "purpose": purpose, "delivery": "office", FormInput.seenName: FormInput.seen(seen),
                ]), version: seen.version, of: person, at: world.now)
        }
        #expect(try await autosave("visa", world.boris, seen))
        // He goes on typing on the same page.
        #expect(try await autosave("adoption", world.boris, seen))
        #expect(try await !autosave("other", world.ada, seen))
        let typed = try await world.save(id, ["purpose": "other", "delivery": "office"], by: world.ada, seen: seen)
        #expect(clash(typed) != nil)
        #expect(try await world.open(id, world.ada).draft.answers["purpose"] == "adoption")
    }

    @Test func aFileIsNotReplacedUnseen() async throws {
        let world = try await ApplicationsWorld()
        let (id, _) = try await world.shared()
        let seen = FormInput.seen(try await world.open(id, world.ada).draft)
        func attach(_ name: String, _ person: PersonID, _ seen: String) async throws -> FieldErrors {
            try await KeepFiles(area: world.applications).run(
                id, step: "documents",
                FormInput(
                    values: [FormInput.seenName: [seen]],
                    files: [FormInput.File(field: "passport-identity-page", name: name, bytes: Samples.png)]),
                of: person, at: world.now)
        }
        #expect(try await attach("бориса.png", world.boris, seen).isEmpty)
        let refused = try await attach("ады.png", world.ada, seen)
        #expect(refused.phrase(for: "passport-identity-page")?.ru.contains("уже приложили") == true)
        func names() async throws -> [String] {
            try await world.open(id, world.ada).files.filter { $0.slot == "passport-identity-page" }
                .map(\.upload.name)
        }
        #expect(try await names() == ["бориса.png"])
        let later = FormInput.seen(try await world.open(id, world.ada).draft)
        #expect(try await attach("ады.png", world.ada, later).isEmpty)
        #expect(try await names() == ["ады.png"])
    }

    @Test func theOwnerSendsWhatHeSaw() async throws {
        let world = try await ApplicationsWorld()
        let (id, _) = try await world.shared()
        let before = try await world.open(id, world.ada).draft.updatedAt
        _ = try await world.save(id, ["purpose": "visa", "delivery": "office"], by: world.boris)
        let submit = SubmitDraft(area: world.applications)
        for seen in [before, nil] {
            guard case .notSeen = try await submit.run(id, of: world.ada, seen: seen, at: world.now) else {
                Issue.record("sent what nobody had seen")
                return
            }
        }
        let (applications, open) = (world.applications, try await world.open(id, world.ada))
        let work = try await world.test.store.read { tx in try SharedDrafts(area: applications).work(on: open, in: tx) }
        #expect(work.map(\.step.ru) == ["О справке"])
        #expect(work.map(\.isNew) == [true])
        try await world.test.store.write { tx in try DraftChanges(area: applications).look(open.draft, in: tx) }
        let later = try await world.open(id, world.ada)
        let looked = try await world.test.store.read { tx in
            try SharedDrafts(area: applications).work(on: later, in: tx)
        }
        #expect(looked.map(\.isNew) == [false])
        guard case .sent = try await submit.run(id, of: world.ada, seen: later.draft.updatedAt, at: world.now) else {
            Issue.record("not sent")
            return
        }
    }

    @Test func theHistoryNamesPagesAndPeopleAndNoAnswers() async throws {
        let world = try await ApplicationsWorld()
        let (id, _) = try await world.shared()
        _ = try await world.save(id, ["purpose": "visa", "delivery": "office"], by: world.boris)
        world.test.clock.advance(by: 600)
        _ = try await world.save(id, ["purpose": "other", "delivery": "office"], by: world.boris)
        world.test.clock.advance(by: 60)
        _ = try await world.save(id, step: "names", ["changed_name": "yes", "previous_names": "Тайна"], by: world.ada)
        world.test.clock.advance(by: 7_200)
        _ = try await world.save(id, ["purpose": "visa", "delivery": "office"], by: world.boris)
        let lines = try await world.history(of: id)
        #expect(lines.map(\.name.ru) == ["Орлов Борис", "Лебедева Ада Сергеевна", "Орлов Борис"])
        #expect(lines.map(\.step.ru) == ["О справке", "Прежние имена", "О справке"])
        #expect(lines.last.map { $0.change.changed.timeIntervalSince($0.change.began).rounded() } == 600)
        // A page that was sent as it stood is no change.
        _ = try await world.save(id, ["purpose": "visa", "delivery": "office"], by: world.ada)
        #expect(try await world.history(of: id).count == 3)
        let journal = try await world.count(
            "SELECT count(*) AS n FROM journal WHERE action = 'draft.changed' AND details LIKE '%visa%'")
        #expect(journal == 0)
    }
}
