import Forms
import Foundation
import Images
import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Applications

@Suite struct DraftTests {
    private func form(_ values: [String: String]) -> FormInput { FormInput(values: values.mapValues { [$0] }) }

    private func begun(_ world: ApplicationsWorld, _ slug: String = ApplicationsWorld.certificate) async throws
        -> DraftID
    {
        try await BeginDraft(area: world.applications).run(
            .service(try world.service(slug)), region: "40", person: world.ada, anew: true, at: world.now)
    }

    @Test func aSecondClickFindsTheFirstDraft() async throws {
        let world = try await ApplicationsWorld()
        let begin = BeginDraft(area: world.applications)
        let service = try world.service()
        let ids = try await withThrowingTaskGroup(of: DraftID.self) { group in
            for _ in 0..<10 {
                group.addTask {
                    try await begin.run(.service(service), region: "40", person: world.ada, anew: false, at: world.now)
                }
            }
            return try await group.reduce(into: Set<DraftID>()) { $0.insert($1) }
        }
        #expect(ids.count == 1)
        let another = try await begin.run(.service(service), region: "40", person: world.ada, anew: true, at: world.now)
        #expect(!ids.contains(another))
    }

    @Test func wrongAnswersAreKeptAndTold() async throws {
        let world = try await ApplicationsWorld()
        let id = try await begun(world)
        let typed = form(["passport-series": "abc", "registration-address": "г. Калуга <script>"])
        let outcome = try await SaveDraft(area: world.applications).run(
            id, step: "applicant", typed, version: 1, of: world.ada, at: world.now)
        guard case .saved(let open, let errors) = outcome else { throw NotFound() }
        #expect(errors.phrase(for: "passport-series") != nil)
        #expect(errors.phrase(for: "passport-number") != nil)
        #expect(open.draft.answers["passport-series"] == "abc")
        #expect(try await world.open(id, world.ada).draft.answers["registration-address"] == "г. Калуга <script>")
    }

    @Test func twoTabsNoticeEachOther() async throws {
        let world = try await ApplicationsWorld()
        let id = try await begun(world)
        let save = SaveDraft(area: world.applications)
        let first = try await save.run(
            id, step: "applicant", form(["registration-address": "Первая вкладка"]), version: 1, of: world.ada,
            at: world.now)
        guard case .saved = first else { throw NotFound() }
        // The second tab still shows version 1.
        let second = try await save.run(
            id, step: "applicant", form(["registration-address": "Вторая вкладка"]), version: 1, of: world.ada,
            at: world.now)
        guard case .changedElsewhere(let shown) = second else {
            Issue.record("the second tab overwrote the first unseen")
            return
        }
        // What was typed is shown again, what was kept is kept, and sending it again with the new version wins.
        #expect(shown.typed.draft.answers["registration-address"] == "Вторая вкладка")
        #expect(try await world.open(id, world.ada).draft.answers["registration-address"] == "Первая вкладка")
        let again = try await save.run(
            id, step: "applicant", form(["registration-address": "Вторая вкладка"]), version: shown.typed.draft.version,
            of: world.ada, at: world.now)
        guard case .saved = again else { throw NotFound() }
        #expect(try await world.open(id, world.ada).draft.answers["registration-address"] == "Вторая вкладка")
    }

    @Test func typingIsKeptWithoutDisturbingThePage() async throws {
        let world = try await ApplicationsWorld()
        let id = try await begun(world)
        let save = SaveDraft(area: world.applications)
        let typed = form(["registration-address": "г. Калу"])
        #expect(try await save.autosave(id, step: "applicant", typed, version: 1, of: world.ada, at: world.now))
        let open = try await world.open(id, world.ada)
        #expect(open.draft.version == 1)
        #expect(open.draft.answers["registration-address"] == "г. Калу")
        #expect(try await !save.autosave(id, step: "applicant", typed, version: 7, of: world.ada, at: world.now))
    }

    @Test func unknownFieldsChoicesAndFloodsStayOut() async throws {
        let world = try await ApplicationsWorld()
        let id = try await begun(world)
        let typed = form([
            "purpose": "hacking", "delivery": "office", "admin": "1", "passport-series": "2910",
            "purpose_other": String(repeating: "я", count: 150_000), "changed_name": "\u{202E}no",
        ])
        _ = try await SaveDraft(area: world.applications).run(
            id, step: "certificate", typed, version: 1, of: world.ada, at: world.now)
        let answers = try await world.open(id, world.ada).draft.answers
        #expect(answers["purpose"].isEmpty)
        #expect(answers["delivery"] == "office")
        #expect(answers["admin"].isEmpty)
        // Of another step.
        #expect(answers["passport-series"].isEmpty)
        #expect(answers["purpose_other"].unicodeScalars.count <= 400)
    }

    @Test func aStrangersDraftIsNotThere() async throws {
        let world = try await ApplicationsWorld()
        let id = try await world.draft()
        let file = try #require(try await world.open(id, world.ada).files.first)
        await #expect(throws: NotFound.self) { _ = try await world.open(id, world.boris) }
        await #expect(throws: NotFound.self) { _ = try await world.submit(id, of: world.boris) }
        await #expect(throws: NotFound.self) {
            try await DropDraft(area: world.applications).run(id, of: world.boris)
        }
        await #expect(throws: NotFound.self) {
            try await DropDraft(area: world.applications).removeFile(
                file.id.text, from: id, of: world.boris, at: world.now)
        }
        await #expect(throws: NotFound.self) {
            _ = try await SaveDraft(area: world.applications).run(
                id, step: "applicant", FormInput(), version: 1, of: world.boris, at: world.now)
        }
        #expect(try await world.open(id, world.ada).files.count == 2)
    }

    @Test func whatIsKnownIsFilledIn() async throws {
        let world = try await ApplicationsWorld()
        _ = try await world.apply()
        let id = try await begun(world, "prosecutor-appeal")
        let answers = try await world.open(id, world.ada).draft.answers
        #expect(answers["passport-number"] == "123456")
        #expect(answers["passport-issued-on-month"] == "5")
        #expect(answers["registration-address"].contains("Калуга"))
        #expect(answers["purpose"].isEmpty)
    }

    @Test func draftsGoAfterNinetyDaysWithTheirFiles() async throws {
        let world = try await ApplicationsWorld()
        let id = try await world.draft()
        let keys = try await world.open(id, world.ada).files.map(\.upload.original.key)
        #expect(keys.count == 2)
        world.test.clock.advance(by: 89 * 86_400)
        #expect(try await world.applications.sweep(at: world.now) == 0)
        world.test.clock.advance(by: 2 * 86_400)
        #expect(try await world.applications.sweep(at: world.now) == 1)
        await #expect(throws: NotFound.self) { _ = try await world.open(id, world.ada) }
        for key in keys {
            await #expect(throws: FileStoreFault.self) {
                _ = try await world.test.platform.files.read(StoredFile(key: key, size: 0, sha256: ""))
            }
        }
    }

    @Test func nobodyHeapsUpDraftsWithoutEnd() async throws {
        let world = try await ApplicationsWorld()
        for _ in 0..<Draft.mostOpen { _ = try await begun(world) }
        await #expect(throws: FieldErrors.self) { _ = try await begun(world) }
    }
}

@Suite struct UploadTests {
    private func upload(_ files: [FormInput.File], isCut: Bool = false) async throws -> (
        ApplicationsWorld, DraftID, FieldErrors
    ) {
        let world = try await ApplicationsWorld()
        let id = try await BeginDraft(area: world.applications).run(
            .service(try world.service()), region: "40", person: world.ada, anew: true, at: world.now)
        let errors = try await KeepFiles(area: world.applications).run(
            id, step: "documents", FormInput(files: files, isCut: isCut), of: world.ada, at: world.now)
        return (world, id, errors)
    }

    private let slot = "passport-identity-page"

    @Test(arguments: [
        ("пусто.jpg", Data(), false), ("снимок.heic", Samples.heic, false),
        ("page.jpg", Data("<html><script>".utf8), false),
        ("big.png", Samples.png + Data(count: 20 * 1024 * 1024), false), ("half.png", Samples.png.prefix(40), false),
        ("cut.png", Samples.png, true), ("virus.exe", Data("MZ".utf8) + Data(count: 200), false),
    ])
    func whatIsNoDocumentIsRefusedBesideItsSlot(name: String, bytes: Data, isCut: Bool) async throws {
        let (world, id, errors) = try await upload([FormInput.File(field: slot, name: name, bytes: bytes, isCut: isCut)]
        )
        let phrase = try #require(errors.phrase(for: slot))
        #expect(phrase.ru.contains(name))
        if name.hasSuffix("heic") { #expect(phrase.ru.contains("HEIC")) }
        #expect(try await world.open(id, world.ada).files.isEmpty)
    }

    @Test func aCutUploadIsSaid() async throws {
        let (_, _, errors) = try await upload([], isCut: true)
        #expect(errors.phrase(for: slot) == DraftTexts.uploadCut)
    }

    @Test(arguments: [
        ("../../etc/passwd", "passwd"), ("C:\\Users\\Ada\\скан.png", "скан.png"), ("a\u{202E}gnp.exe", "agnp.exe"),
        ("<img src=x onerror=alert(1)>.png", "<img src=x onerror=alert(1)>.png"), ("\u{0}\u{7}.png", "png"),
    ])
    func hostileNamesAreHarmless(given: String, kept: String) async throws {
        let (world, id, errors) = try await upload([FormInput.File(field: slot, name: given, bytes: Samples.png)])
        #expect(errors.isEmpty)
        let file = try #require(try await world.open(id, world.ada).files.first)
        #expect(file.upload.name == kept)
        try await world.run { newBrowser in
            let browser = newBrowser()
            try await browser.open("/test/sign-in/\(world.ada)")
            try await browser.open("/drafts/\(id)/documents")
            #expect(browser.status == 200)
            #expect(!browser.page.contains("<img src=x"))
            try await browser.open("/drafts/\(id)/files/\(file.id)")
            #expect(browser.status == 200)
            #expect(browser.headers["content-security-policy"] == "default-src 'none'; sandbox")
            #expect(browser.headers["content-disposition"]?.hasPrefix("inline") == true)
            #expect(browser.bytes == Array(Samples.png))
        }
    }

    @Test func aNewPhotographTakesThePlaceOfTheOldOne() async throws {
        let (world, id, _) = try await upload([FormInput.File(field: slot, name: "1.png", bytes: Samples.png)])
        let old = try #require(try await world.open(id, world.ada).files.first)
        let errors = try await KeepFiles(area: world.applications).run(
            id, step: "documents", FormInput(files: [FormInput.File(field: slot, name: "2.pdf", bytes: Samples.pdf)]),
            of: world.ada, at: world.now)
        #expect(errors.isEmpty)
        let files = try await world.open(id, world.ada).files
        #expect(files.map(\.upload.name) == ["2.pdf"])
        await #expect(throws: FileStoreFault.self) { _ = try await world.test.platform.files.read(old.upload.original) }
    }

    @Test func everyChangeOfADraftHasAMomentOfItsOwnThoughTheClockStands() async throws {
        let (world, id, _) = try await upload([FormInput.File(field: slot, name: "1.png", bytes: Samples.png)])
        let first = try await world.open(id, world.ada).draft.updatedAt
        _ = try await KeepFiles(area: world.applications).run(
            id, step: "documents", FormInput(files: [FormInput.File(field: slot, name: "2.pdf", bytes: Samples.pdf)]),
            of: world.ada, at: world.now)
        let second = try await world.open(id, world.ada).draft.updatedAt
        try await DropDraft(area: world.applications).removeFile(slot, from: id, of: world.ada, at: world.now)
        let third = try await world.open(id, world.ada).draft.updatedAt
        _ = try await SaveDraft(area: world.applications).run(
            id, step: "applicant", FormInput(values: ["registration-address": ["Калуга"]]), version: 1, of: world.ada,
            at: world.now)
        let fourth = try await world.open(id, world.ada).draft.updatedAt
        #expect(first < second && second < third && third < fourth)
    }

    @Test func aSlotTakesNoMoreThanItsNumber() async throws {
        let world = try await ApplicationsWorld()
        let id = try await BeginDraft(area: world.applications).run(
            .service(try world.service("prosecutor-appeal")), region: "40", person: world.ada, anew: true, at: world.now
        )
        let field = "supporting-documents"
        for number in 1...6 {
            let errors = try await KeepFiles(area: world.applications).run(
                id, step: "documents",
                FormInput(files: [FormInput.File(field: field, name: "\(number).png", bytes: Samples.png)]),
                of: world.ada, at: world.now)
            #expect(errors.isEmpty == (number <= ApplicationForm.mostFiles))
        }
        #expect(try await world.open(id, world.ada).files.count == ApplicationForm.mostFiles)
    }

    @Test func aPersonsDraftsDoNotFillTheDisk() async throws {
        let (world, id, _) = try await upload([FormInput.File(field: slot, name: "1.png", bytes: Samples.png)])
        _ = try await world.test.store.write { tx in try tx.run("UPDATE draft_file SET size = \(Draft.mostBytes)") }
        let errors = try await KeepFiles(area: world.applications).run(
            id, step: "documents",
            FormInput(files: [FormInput.File(field: "passport-residence-page", name: "2.png", bytes: Samples.png)]),
            of: world.ada, at: world.now)
        #expect(errors.phrase(for: "passport-residence-page") == DraftTexts.tooManyBytes)
        #expect(try await world.open(id, world.ada).files.count == 1)
    }

    @Test func aSlotThatIsNotAskedForTakesNothing() async throws {
        let (world, id, errors) = try await upload([
            FormInput.File(field: "representative-authority", name: "1.png", bytes: Samples.png)
        ])
        #expect(errors.isEmpty)
        #expect(try await world.open(id, world.ada).files.isEmpty)
    }

    @Test func aStrangersFileIsNotThere() async throws {
        let (world, id, _) = try await upload([FormInput.File(field: slot, name: "1.png", bytes: Samples.png)])
        let file = try #require(try await world.open(id, world.ada).files.first)
        let record = try await world.apply()
        let applications = world.applications
        let attachment = try #require(
            try await world.test.store.read { tx in try applications.attachments(of: record, in: tx).first })
        let boris = try await world.apply(of: world.boris)
        try await world.run { newBrowser in
            let browser = newBrowser()
            try await browser.open("/test/sign-in/\(world.boris)")
            for path in [
                "/drafts/\(id)", "/drafts/\(id)/documents", "/drafts/\(id)/check", "/drafts/\(id)/files/\(file.id)",
                "/drafts/\(id)/deletion", record.path,
                record.path + "/receipt", record.path + "/answers", record.path + "/readings", record.path + "/visit",
                record.path + "/withdrawal", record.path + "/files/\(attachment.id)",
                boris.path + "/files/\(attachment.id)",
                "/applications?number=\(record.number.text)", "/applications/40-ZZZZ-ZZZZ", "/drafts/none",
            ] {
                try await browser.open(path)
                #expect(browser.status == 404, "\(path) answered \(browser.status)")
                #expect(!browser.page.contains("Лебедева"))
            }
        }
    }
}
