import Casework
import Foundation
import Kernel
import Logging
import Storage
import TestSupport
import Testing

@testable import Applications

/// Files that come with an answer: whose they are, for the sweep and the scrubber.
@Suite struct AnswerFileTests {
    private func answered(_ world: CaseWorld) async throws -> StoredFile {
        let (number, office) = try await query(world)
        let stored = try await world.test.platform.files.put(Data("answer".utf8))
        try await world.decide(.accept(try AgencyNumber("З-1"), comment: ""), number, office: office)
        let file = StatusFacts.File(name: "Ответ.pdf", contentType: "application/pdf", stored: stored)
        try await world.decide(.answer(text: "Во вложении", file: file), number, office: office)
        return stored
    }

    private func query(_ world: CaseWorld) async throws -> (PortalNumber, String) {
        let number = try await world.sendQuery()
        let record = try await world.test.store.read { [applications = world.applications] tx in
            try applications.application(number: number, in: tx)
        }
        return (number, try #require(record?.office))
    }

    private func sweep(_ world: CaseWorld) async throws -> Int {
        let platform = world.test.platform
        return try await FileSweep(
            store: platform.store, files: platform.files, owners: world.applications.fileOwners, logger: platform.logger
        ).run(at: .now.addingTimeInterval(90_000))
    }

    private func report(_ world: CaseWorld) async throws -> FileScrub.Report {
        let platform = world.test.platform
        return try await FileScrub(
            store: platform.store, files: platform.files, owners: world.applications.fileOwners
        ).run()
    }

    @Test func anAnswersFileIsKeptAndProved() async throws {
        let world = try await CaseWorld()
        let stored = try await answered(world)
        let loose = try await world.test.platform.files.put(Data("loose".utf8))
        #expect(try await sweep(world) == 1)
        #expect(try await world.test.platform.files.read(stored) == Data("answer".utf8))
        await #expect(throws: FileStoreFault.self) { try await world.test.platform.files.read(loose) }
        let whole = try await report(world)
        #expect(whole.isWhole && whole.count >= 1)
        try await world.test.platform.files.delete(stored.key)
        #expect(try await report(world).missing == [stored.key])
    }

    /// In the first release only the sealed event knew of the file.
    @Test func anAnswerOfTheFirstReleaseIsRemembered() async throws {
        let world = try await CaseWorld()
        let stored = try await answered(world)
        try await world.test.store.write { tx in try tx.run("DELETE FROM event_file") }
        #expect(try await sweep(world) == 0)
        #expect(try await world.test.platform.files.read(stored) == Data("answer".utf8))
        #expect(try await world.test.store.read { tx in try tx.count("SELECT count(*) AS n FROM event_file") } == 1)
    }

    @Test func bytesThatWereSweptAreNotNamed() async throws {
        let world = try await CaseWorld()
        let loose = try await world.test.platform.files.put(Data("late".utf8))
        #expect(try await sweep(world) == 1)
        let (number, office) = try await query(world)
        try await world.decide(.accept(try AgencyNumber("З-2"), comment: ""), number, office: office)
        let file = StatusFacts.File(name: "a.pdf", contentType: "application/pdf", stored: loose)
        await #expect(throws: FileStoreFault.self) {
            try await world.decide(.answer(text: "Ответ", file: file), number, office: office)
        }
    }
}
