import Accounts
import Foundation
import Kernel
import Notifications
import Storage
import TestSupport
import Testing
import Web

@testable import Enrolment

/// Confirming on the spot: the documents were compared, and the visitor reads out a code that came to his own contact.
@Suite struct SpokenCodeTests {
    private let world: EnrolmentWorld

    init() async throws { world = try await EnrolmentWorld() }

    /// The code of the newest letter; letters are taken once.
    private func letterCode() async throws -> String {
        let now = world.now
        let outbox = world.test.platform.outbox
        let letters = try await world.test.store.write { tx in
            try outbox.claim([MailMessage.topic], at: now, until: now, limit: 1_000, in: tx).map {
                try $0.decode(MailMessage.self)
            }
        }
        let bodies = letters.map(\.body).filter { $0.contains("сотруднику центра") }
        return String(try required(bodies.last?.firstMatch(of: /Код: (\d{6})/)).output.1)
    }

    /// The desk after a slip for the person was issued; answers the slip's address.
    private func slip(_ desk: TestBrowser, _ person: Person) async throws -> String {
        try await desk.open("/enrolment")
        try await desk.submit("/enrolment/searches", [("query", EnrolmentWorld.adas)])
        try await desk.submit("/enrolment/registrations/\(person.id)/code", DeskPageTests.all)
        return desk.address
    }

    @Test func whoReadsOutTheCodeIsConfirmedAtOnce() async throws {
        let (ada, clerk) = (try await world.register(), try await world.clerk())
        try await world.run { enter in
            let desk = try await enter(.staff(clerk))
            let slip = try await slip(desk, ada)
            let activation = try required(desk.code)
            #expect(desk.text.contains("Подтвердить сразу") && desk.text.contains(ada.email.masked))
            #expect(!desk.text.contains(ada.email.text))
            try await desk.submit(slip + "/spoken-code", [])
            #expect(desk.address == slip)
            let code = try await letterCode()
            #expect(!desk.page.contains(code))

            try await desk.submit(slip + "/confirmation", [("code", "12")])
            #expect(desk.status == 422 && desk.page.contains("value=\"12\"") == false)
            let wrong = code == "000000" ? "111111" : "000000"
            try await desk.submit(slip + "/confirmation", [("code", wrong)])
            #expect(desk.status == 422 && desk.text.contains("Осталось попыток: 4"))
            #expect(desk.headers["refresh"] == "301; url=" + slip, "the code leaves the screen when the desk is locked")
            #expect(try await world.level(ada) == .standard)
            try await desk.submit(slip + "/confirmation", [("code", code)])
            #expect(desk.address == "/enrolment?confirmed=1" && desk.text.contains("Личность подтверждена"))
            #expect(try await world.level(ada) == .confirmed)

            // The slip is nothing any more, and the person sees who did it.
            try await desk.open(slip)
            #expect(desk.text.contains("больше не показывается"))
            let citizen = try await enter(.citizen(ada)).open("/cabinet/security/history")
            #expect(citizen.text.contains("Личность подтверждена в центре"))
            #expect(try await world.enter(try ActivationCode(activation), ada) == .used)
        }
    }

    @Test func fiveWrongTriesOrTenMinutesEndTheCode() async throws {
        let (ada, clerk) = (try await world.register(), try await world.clerk())
        try await world.run { enter in
            let desk = try await enter(.staff(clerk))
            let slip = try await slip(desk, ada)
            try await desk.submit(slip + "/spoken-code", [])
            let code = try await letterCode()
            let wrong = code == "000000" ? "111111" : "000000"
            for _ in 0..<5 { try await desk.submit(slip + "/confirmation", [("code", wrong)]) }
            try await desk.submit(slip + "/confirmation", [("code", code)])
            #expect(desk.status == 422 && desk.text.contains("больше не действует"))
            #expect(try await world.level(ada) == .standard)
            // A newer code ends the older one; the limit of codes is said beside the field.
            try await desk.submit(slip + "/spoken-code", [])
            let second = try await letterCode()
            try await desk.submit(slip + "/spoken-code", [])
            try await desk.submit(slip + "/confirmation", [("code", second)])
            #expect(desk.status == 422)
            try await desk.submit(slip + "/spoken-code", [])
            #expect(desk.status == 429 && desk.text.contains("Отдайте посетителю листок"))
        }
    }

    /// The code is good for the slip it was sent for, for the clerk who compared, while the slip is shown.
    @Test func nobodyElseCanConfirm() async throws {
        let (ada, clerk) = (try await world.register(), try await world.clerk())
        let other = try await world.clerk("other", at: "mfc-neftekumsk")
        try await world.run { enter in
            let desk = try await enter(.staff(clerk))
            let slip = try await slip(desk, ada)
            try await desk.submit(slip + "/spoken-code", [])
            let code = try await letterCode()
            let stranger = try await enter(.staff(other))
            try await stranger.open("/enrolment")
            for path in ["/spoken-code", "/confirmation"] {
                try await stranger.post(slip + path, [("code", code)])
                #expect(stranger.status == 404, "\(path)")
            }
            // A new check of the same person: another slip, for which no code was sent.
            let newer = try await self.slip(desk, ada)
            #expect(newer != slip)
            try await desk.post(newer + "/confirmation", [("code", code)])
            #expect(desk.status == 422 && desk.text.contains("больше не действует"))
            world.test.clock.advance(by: 601)
            try await desk.post(newer + "/confirmation", [("code", code)])
            #expect(try await world.level(ada) == .standard)
        }
    }

    /// Whoever registered with another's data and no contact of his own proved: the visit does not confirm him.
    @Test func withoutAConfirmedContactThereIsOnlyTheSlip() async throws {
        let (ada, clerk) = (try await world.register(emailConfirmed: false), try await world.clerk())
        try await world.run { enter in
            let desk = try await enter(.staff(clerk))
            let slip = try await slip(desk, ada)
            #expect(!desk.text.contains("Подтвердить сразу"))
            try await desk.post(slip + "/spoken-code", [])
            #expect(desk.status == 404)
        }
    }

    /// Sent twice at the same moment, the form confirms once and says so once.
    @Test func twoSendingsConfirmOnce() async throws {
        let (ada, clerk) = (try await world.register(), try await world.clerk())
        try await world.run { enter in
            let desk = try await enter(.staff(clerk))
            let slip = try await slip(desk, ada)
            try await desk.submit(slip + "/spoken-code", [])
            let code = try SmsCode(try await letterCode())
            let check = try required(DeskCheckID(String(slip.dropFirst("/enrolment/slips/".count))))
            let (enrolment, store, now) = (world.enrolment, world.test.store, world.now)
            let outcomes = try await withThrowingTaskGroup(of: SpokenOutcome.self) { group in
                for _ in 0..<20 {
                    group.addTask {
                        try await store.write { tx in
                            try enrolment.confirmAtDesk(
                                check, spoken: code, by: clerk, centre: "rostelecom-barnaul", at: now, in: tx)
                        }
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            // Whoever presses again is told that it is done.
            #expect(outcomes.allSatisfy { $0 == .confirmed })
            #expect(
                try await world.count("SELECT count(*) AS n FROM journal WHERE action = 'activation.confirmed-at-desk'")
                    == 1)
        }
    }
}
