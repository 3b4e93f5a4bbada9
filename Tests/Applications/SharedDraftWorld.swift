import Accounts
import Foundation
import Kernel
import Storage
import TestSupport
import Web

@testable import Applications

/// What people do with shared drafts, again and again.
extension ApplicationsWorld {
    static let borisSnils = "087-654-303 00"
    static let veraSnils = "123-456-789 64"

    static func form(_ values: [String: String]) -> FormInput { FormInput(values: values.mapValues { [$0] }) }

    func offer(
        _ id: DraftID, _ kind: DraftShare.Kind = .help, to snils: String = borisSnils, words: String = "",
        by person: PersonID? = nil
    ) async throws {
        try await OfferDraft(area: applications).run(
            id, kind, Self.form(["snils": snils, "words": words]), of: person ?? ada, at: now)
    }

    func offers(to person: PersonID) async throws -> [DraftShare] {
        let (applications, now) = (applications, now)
        return try await test.store.read { tx in
            try AnswerDraftOffer(area: applications).waiting(for: person, at: now, in: tx)
        }
    }

    @discardableResult
    func answer(_ accepts: Bool, by person: PersonID) async throws -> DraftShare {
        guard let offer = try await offers(to: person).last else { throw NotFound() }
        return try await AnswerDraftOffer(area: applications).run(offer.id, accepts: accepts, by: person, at: now)
    }

    /// Ada's draft that Boris helps with.
    func shared(_ slug: String = certificate) async throws -> (DraftID, DraftShare) {
        let id = try await draft(slug)
        try await offer(id)
        return (id, try await answer(true, by: boris))
    }

    func shares(of id: DraftID) async throws -> [DraftShare] {
        let keys = test.platform.keys
        return try await test.store.read { tx in try tx.all(DraftShareQueries(keys: keys).of(id)) }
    }

    func drafts(of person: PersonID) async throws -> [DraftTitle] {
        let (applications, now) = (applications, now)
        return try await test.store.read { tx in
            try DraftTitles(area: applications).all(of: person, limit: 60, at: now, in: tx)
        }
    }

    func history(of id: DraftID) async throws -> [SharedDrafts.Line] {
        let (applications, open) = (applications, try await open(id, ada))
        return try await test.store.read { tx in try SharedDrafts(area: applications).history(of: open, in: tx) }
    }

    /// Sends a page of the form as somebody who was shown the draft as it was at `seen`; nil: as it is now.
    func save(
        _ id: DraftID, step: String = "certificate", _ values: [String: String], by person: PersonID,
        seen: Draft? = nil
    ) async throws -> SaveDraft.Outcome {
        let draft = try await open(id, person).draft
        let form = Self.form(values.merging([FormInput.seenName: FormInput.seen(seen ?? draft)]) { own, _ in own })
        return try await SaveDraft(area: applications).run(
            id, step: step, form, version: (seen ?? draft).version, of: person, at: now)
    }

    func confirmVera() async throws {
        let (accounts, vera, now) = (accounts, vera, now)
        try await test.store.write { tx in
            _ = try accounts.raise(vera, to: .confirmed, by: .system("test"), at: now, in: tx)
        }
    }

    func notices(_ kind: String, of person: PersonID) async throws -> Int {
        try await count("SELECT count(*) AS n FROM notice WHERE person_id = \(person) AND kind = \(kind)")
    }
}
