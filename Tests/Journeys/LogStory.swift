import Demo
import Foundation
import TestSupport
import Testing
import Web

/// The log is read by many and kept elsewhere: nothing of a person may stand in it.
@Suite struct LogStory {
    @Test func nothingPersonalOfAWholeJourneyReachesTheLog() async throws {
        let log = RecordedLog()
        let secrets = try await journey(log)
        let lines = log.lines
        // It is a log of this very journey, at the finest level.
        for route in ["POST /register/person", "POST /sign-in", "POST /drafts/{id}/submission", "GET /demo/mailbox"] {
            #expect(lines.contains { $0.contains("route=\(route) status=") }, "\(route)")
        }
        for line in lines {
            for secret in secrets where line.localizedCaseInsensitiveContains(secret) {
                Issue.record("«\(secret)» in the log: \(line)")
            }
        }
    }

    /// From the first page to an application that is accepted; answers what must not be in the log.
    private func journey(_ log: RecordedLog) async throws -> [String] {
        let found = Found()
        try await JourneyWorld(log: log).run { world, newBrowser in
            let (ada, mail, clerk, official) = (newBrowser(), newBrowser(), newBrowser(), newBrowser())
            let who = Newcomer.ada
            try await ada.registers(who)
            try await world.deliver()
            let code = try await mail.message(to: who.email, /Код подтверждения: ([0-9]{4} [0-9]{4})/)
            await found.add(code, code.replacingOccurrences(of: " ", with: ""))
            await found.add(try await mail.linkInLetter(to: who.email, "/email-confirmation/"))
            try await ada.submit("/cabinet/profile/email/confirmation", [("code", code)])
            try await clerk.signIn(staff: "clerk.mfc-neftekumsk")
            let activation = try await clerk.issuesCode(snils: who.snils, hasPatronymic: true)
            await found.add(activation)
            try await ada.open("/cabinet/activation").submit("/cabinet/activation", [("code", activation)])
            await found.add(contentsOf: Array(ada.cookies.values))
            try await ada.signOut()
            try await ada.signIn(who.snils, "не тот пароль")
            try await ada.signIn(who.snils, who.password)
            let number = try await ada.appliesForCertificate(region: "26")
            try await official.signIn(staff: "official.federal-stavropol")
            try await official.open("/workplace/applications/\(number)")
            try await official.accepts(number, as: "26/1")
            await found.add(contentsOf: Array(ada.cookies.values) + Array(official.cookies.values))
            // What nobody should send, and what does not exist.
            try await ada.open("/search?q=" + URLEncoded.encode("Лебедева Ада"))
            try await ada.open("/нет/" + URLEncoded.encode(who.email))
            try await ada.post("/applications/\(number)/visit", [("time", who.snils)])
            try await world.deliver()
        }
        let who = Newcomer.ada
        return await found.all + [
            who.surname, who.patronymic, who.snils, "11223344595", "112-233-445", who.email, who.phone, "79123456781",
            "9123456781", who.password, "847291", "ул. Волкова", "ОВД города", "паспорт.png", "не тот пароль",
            URLEncoded.encode(who.surname), URLEncoded.encode(who.email), DemoWorld.password,
        ]
    }

    /// Secrets that the journey itself makes; short values of cookies, like a region, are none.
    private actor Found {
        private(set) var all: [String] = []
        func add(_ secrets: String...) { add(contentsOf: secrets) }
        func add(contentsOf secrets: [String]) { all += secrets.filter { $0.count > 6 } }
    }
}
