import DesignSystem
import Foundation
import Kernel
import Markup
import Storage
import TestSupport
import Testing
import Web

/// What a person is told when the database does not take what he sent.
@Suite struct StorageFaultTests {
    /// A form that is refused with a fault so many times, then accepted.
    private final class Failing: @unchecked Sendable {
        // Used by one test task at a time.
        var faults: [StorageFault]
        init(_ faults: [StorageFault]) { self.faults = faults }
        func take() throws { if !faults.isEmpty { throw faults.removeFirst() } }
    }

    private func run(
        _ faults: [StorageFault], _ body: @escaping @Sendable (TestBrowser) async throws -> Void
    ) async throws {
        let test = try await TestPlatform()
        let failing = Failing(faults)
        let portal = TestPortal(
            routes: [
                .get(
                    "/form",
                    visitor: { c in
                        try await c.page("Форма") {
                            h1 { "Форма" }
                            ActionForm(action: "/form", csrf: c.csrf) { HiddenField("text", "") }
                        }
                    }),
                .post(
                    "/form",
                    visitor: { c, form in
                        try failing.take()
                        return try await c.page("Принято") { h1 { "Принято: \(form["text"])" } }
                    }),
            ], hooks: PortalHooks(), platform: test.platform)
        try await portal.run { newBrowser in try await body(newBrowser()) }
    }

    @Test func workThatFailsIsLoggedWhenItBeginsAndWhenItIsWellAgain() throws {
        let log = RecordedLog()
        var health = WorkHealth("outbox", log.logger())
        for _ in 0..<100 { health.failed(StorageFault.connection) }
        #expect(log.lines == ["error background work fails error=connection work=outbox"])
        health.failed(StorageFault.diskFull)
        for _ in 0..<3 { health.succeeded() }
        #expect(log.lines.count == 3 && log.lines.last == "notice background work is well again work=outbox")
    }

    @Test(arguments: [StorageFault.busy, .serialization, .connection])
    func whatPassesByWaitingIsSentAgainByOneButton(_ fault: StorageFault) async throws {
        try await run([fault]) { browser in
            try await browser.open("/form").submit("/form", [("text", "долго набирал")])
            #expect(browser.status == 503)
            #expect(browser.headers["retry-after"].flatMap { Int($0) }.map((5...10).contains) == true)
            // A database that is away is not the fault of many people.
            #expect(browser.text.contains("слишком много обращений") == (browser.headers["retry-after"] == "5"))
            #expect(browser.text.contains("Ничего не изменилось"))
            try await browser.submit("/form")
            #expect(browser.text.contains("Принято: долго набирал"))
        }
    }

    @Test func anUnknownOutcomeIsSaidHonestlyInBothLanguages() async throws {
        try await run([.outcomeUnknown, .outcomeUnknown]) { browser in
            try await browser.open("/form").submit("/form", [("text", "долго набирал")])
            #expect(browser.status == 500)
            #expect(browser.text.contains("Мы не знаем, принято ли отправленное"))
            #expect(browser.text.contains("второй раз то же самое не примется"))
            try await browser.open("/form?lang=en").submit("/form", [("text", "typed for long")])
            #expect(browser.text.contains("We do not know whether it was accepted"))
            try await browser.submit("/form")
            #expect(browser.text.contains("typed for long"))
        }
    }

    @Test func aFullDiskPromisesNothing() async throws {
        try await run([.diskFull]) { browser in
            try await browser.open("/form").submit("/form", [("text", "x")])
            #expect(browser.status == 503)
            #expect(browser.text.contains("Сейчас мы не можем ничего сохранить"))
        }
    }

    @Test func aPasswordIsNotPutIntoAPage() async throws {
        try await run([.busy]) { browser in
            try await browser.open("/form")
            try await browser.post("/form", [("text", "x"), ("password", "тайна-тайна-7")])
            #expect(browser.status == 503)
            #expect(!browser.page.contains("тайна-тайна-7") && !browser.page.contains("<form action=\"/form\""))
        }
    }
}
