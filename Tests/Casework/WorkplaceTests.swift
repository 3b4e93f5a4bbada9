import Applications
import Casework
import Foundation
import Kernel
import Storage
import TestSupport
import Testing

/// The workplace in a browser.
@Suite struct WorkplaceTests {
    @Test func theQueueShowsWhatBurnsOnTop() async throws {
        let world = try await CaseWorld()
        let first = try await world.applyForCertificate()
        world.test.clock.set(try world.at("2026-11-23", "10:00"))
        let second = try await world.applyForFingerprints(at: "2026-11-24T10:00")
        world.test.clock.set(try world.at("2026-11-23", "12:00"))
        try await world.portal.run { newBrowser in
            let browser = newBrowser()
            try await browser.signIn("vera")
            #expect(browser.text.contains("Зарегистрировать · 2"))
            #expect(browser.text.contains("сегодня до 18:00"))
            #expect(browser.text.contains("завтра"))
            #expect(browser.text.contains("Орлова А. П."))
            #expect(browser.text.contains("Новое · просит время"))
            let places = [first, second].map { browser.page.range(of: $0.text)?.lowerBound }
            #expect(try #require(places[0]) < #require(places[1]))
            // A day later the first is overdue and still on top.
            world.test.clock.set(try world.at("2026-11-24", "09:00"))
            try await browser.signIn("vera")
            #expect(browser.text.contains("просрочено"))
        }
    }

    @Test func pagesOfFiftyByKeyAndEmptyGroupsSayWhatToDo() async throws {
        let world = try await CaseWorld()
        var numbers: Set<String> = []
        for count in 1...53 {
            numbers.insert(try await world.applyForCertificate().text)
            // One person may send twenty applications for a service in ten minutes.
            if count.isMultiple(of: 18) { world.test.clock.advance(by: 601) }
        }
        try await world.portal.run { [numbers] newBrowser in
            let browser = newBrowser()
            try await browser.signIn("vera")
            let first = numbers.filter { browser.page.contains($0) }
            #expect(first.count == 50)
            let link = try #require(browser.page.firstMatch(of: /href="(\/workplace\?state=new&amp;after=[^"]+)"/)?.1)
            try await browser.open(link.replacingOccurrences(of: "&amp;", with: "&"))
            let rest = numbers.filter { browser.page.contains($0) }
            #expect(first.union(rest) == numbers && rest.count == 3)
            try await browser.open("/workplace?state=invited")
            #expect(browser.text.contains("Всего в работе 53 заявления"))
            for hostile in [
                "/workplace?state=%3Cscript%3E", "/workplace?after=x", "/workplace?after=99999999999999999999.x",
            ] {
                try await browser.open(hostile)
                #expect(browser.status == 200 && !browser.page.contains("<script>"))
            }
        }
    }

    @Test func allShowsWhatBurnsFirstAndTheClosedLastThePagesJoin() async throws {
        let world = try await CaseWorld()
        var closed: [String] = []
        for count in 1...30 {
            let number = try await world.applyForCertificate()
            try await world.decide(
                .refuseIntake(try AgencyNumber("\(count)"), grounds: ["I05"], comment: "Не читается"), number)
            closed.append(number.text)
            world.test.clock.advance(by: 61)
        }
        var accepted: [String] = []
        for count in 31...55 {
            let number = try await world.applyForCertificate()
            try await world.accept(number, as: "\(count)")
            accepted.append(number.text)
            world.test.clock.advance(by: 61)
        }
        let new = try await world.applyForCertificate().text
        let expected = [new] + accepted + closed.reversed()
        try await world.portal.run { newBrowser in
            let browser = newBrowser()
            try await browser.signIn("vera")
            var seen: [String] = []
            var next: String? = "/workplace?state=all"
            while let address = next {
                try await browser.open(address)
                seen += browser.page.matches(of: /href="\/workplace\/applications\/([^"\/]+)"/).map { String($0.1) }
                next = browser.page.firstMatch(of: /href="(\/workplace\?state=all&amp;after=[^"]+)"/).map {
                    String($0.1).replacingOccurrences(of: "&amp;", with: "&")
                }
            }
            #expect(seen == expected)
        }
    }

    @Test func searchFindsBothNumbersAndNothingOfOthers() async throws {
        let world = try await CaseWorld()
        let number = try await world.applyForCertificate()
        try await world.accept(number, as: "17/4")
        try await world.portal.run { newBrowser in
            let vera = newBrowser()
            try await vera.signIn("vera")
            for typed in [number.text.lowercased(), "17%2F4"] {
                try await vera.open("/workplace?q=\(typed)")
                #expect(vera.address.hasSuffix(number.text), "\(typed)")
            }
            let other = newBrowser()
            try await other.signIn("altai")
            for typed in [number.text, "17%2F4", "%3Cb%3E", "%25%27--"] {
                try await other.open("/workplace?q=\(typed)")
                #expect(other.status == 200 && other.text.contains("нет заявления с таким номером"), "\(typed)")
            }
        }
    }

    @Test func aStrangerFindsNoPageNoFileAndNoAct() async throws {
        let world = try await CaseWorld()
        let number = try await world.applyForCertificate()
        let attachment = try #require(try await world.file(number).attachments.first)
        try await world.portal.run { newBrowser in
            let browser = newBrowser()
            try await browser.signIn("altai")
            let base = "/workplace/applications/\(number.text)"
            let paths =
                [base, "\(base)/attachments/\(attachment.id)", "\(base)/attachments/\(attachment.id)/preview"]
                + CaseAct.allCases.map { "\(base)/\($0.rawValue)" }
            for path in paths {
                try await browser.open(path)
                #expect(browser.status == 404, "\(path)")
            }
            try await browser.open("/workplace")
            try await browser.post("\(base)/registration", [("number", "1"), ("seen", "1.0.")])
            #expect(browser.status == 404)
            try await browser.open("/workplace/applications/nonsense")
            #expect(browser.status == 404)
        }
        #expect(try await world.status(number) == .submitted)
        #expect(try await world.journal("application.read") == 0)
    }

    @Test func theOfficialAcceptsByTheFormAndReadingLeavesATrace() async throws {
        let world = try await CaseWorld()
        let number = try await world.applyForCertificate()
        let files = try await world.file(number).attachments
        try await world.portal.run { newBrowser in
            let browser = newBrowser()
            try await browser.signIn("vera")
            let path = "/workplace/applications/\(number.text)"
            try await browser.open(path)
            #expect(browser.text.contains("Орлова Анна Петровна") && browser.text.contains("112-233-445 95"))
            #expect(browser.text.contains("ещё нет"))
            try await browser.open(path)
            let picture = try #require(files.first { $0.kind.isPicture })
            try await browser.open("\(path)/attachments/\(picture.id)/preview")
            #expect(browser.headers["content-type"] == "image/jpeg")
            #expect(browser.headers["content-security-policy"]?.contains("sandbox") == true)
            try await browser.open("\(path)/attachments/\(picture.id)/preview")
            try await browser.open("\(path)/attachments/\(picture.id)")
            try await browser.open("\(path)/attachments/\(picture.id)")
            #expect(browser.headers["content-type"] == "image/png")
            try await browser.open("\(path)/acceptance")
            #expect(browser.page.contains("2026-0001"))
            try await browser.submit("\(path)/acceptance", [("number", "№ <b>")])
            #expect(browser.status == 422 && !browser.page.contains("<b>\""))
            try await browser.submit("\(path)/acceptance", [("number", "2026-0041")])
            #expect(browser.status == 200 && browser.text.contains("На рассмотрении"))
        }
        #expect(try await world.status(number) == .accepted)
        #expect(try await world.journal("application.read") == 1)
        #expect(try await world.journal("application.file.read") == 3)
        // The next suggestion goes on from the last number given.
        let next = try await world.applyForCertificate()
        try await world.portal.run { newBrowser in
            let browser = newBrowser()
            try await browser.signIn("vera")
            try await browser.open("/workplace/applications/\(next.text)/acceptance")
            #expect(browser.page.contains("2026-0042"))
        }
    }

    @Test func aStalePageChangesNothingAndKeepsWhatWasTyped() async throws {
        let world = try await CaseWorld()
        let number = try await world.applyForCertificate()
        try await world.portal.run { newBrowser in
            let (vera, boris) = (newBrowser(), newBrowser())
            try await vera.signIn("vera")
            try await boris.signIn("boris")
            let path = "/workplace/applications/\(number.text)"
            try await vera.open("\(path)/intake-refusal")
            try await boris.open("\(path)/acceptance")
            try await boris.submit("\(path)/acceptance", [("number", "1")])
            try await vera.submit(
                "\(path)/intake-refusal",
                [("number", "2"), ("grounds", "I05"), ("comment", "Долго писала <script>"), ("confirm", "yes")])
            #expect(vera.status == 409)
            #expect(vera.text.contains("Заявление уже изменилось") && vera.text.contains("Ким Б. Д."))
            #expect(vera.page.contains("Долго писала &lt;script&gt;"))
        }
        #expect(try await world.status(number) == .accepted)
    }

    @Test func aFinalDecisionAsksForConfirmationAndKeepsTheForm() async throws {
        let world = try await CaseWorld()
        let number = try await world.applyForCertificate()
        try await world.portal.run { newBrowser in
            let browser = newBrowser()
            try await browser.signIn("vera")
            let path = "/workplace/applications/\(number.text)/intake-refusal"
            try await browser.open(path)
            try await browser.submit(path, [("number", "9"), ("grounds", "I05"), ("comment", "Снимок тёмный")])
            #expect(browser.status == 422 && browser.page.contains("Снимок тёмный"))
            try await browser.submit(path, [("confirm", "yes"), ("grounds", "I01")])
            #expect(browser.status == 422)
            try await browser.submit(path, [("confirm", "yes"), ("grounds", "I05")])
            #expect(browser.status == 200 && browser.text.contains("Отказано в приёме"))
        }
    }

    @Test func everyActsFormOpensAndSaysWhatIsMissing() async throws {
        let world = try await CaseWorld()
        let number = try await world.applyForFingerprints()
        try await world.portal.run { newBrowser in
            let browser = newBrowser()
            try await browser.signIn("vera")
            let path = "/workplace/applications/\(number.text)"
            for act in ["registration", "acceptance", "intake-refusal", "correction"] {
                try await browser.open("\(path)/\(act)")
                #expect(browser.status == 200, "\(act)")
                try await browser.submit("\(path)/\(act)", [("number", "")])
                #expect(browser.status == 422, "\(act)")
            }
            try await browser.submit(
                "\(path)/correction", [("number", "1"), ("fields", "identity-document"), ("comment", "Темно")])
            #expect(browser.status == 200)
        }
    }

    @Test func theVisitByForms() async throws {
        let world = try await CaseWorld()
        let number = try await world.applyForFingerprints()
        try await world.accept(number, as: "1")
        try await world.portal.run { newBrowser in
            let browser = newBrowser()
            try await browser.signIn("vera")
            let path = "/workplace/applications/\(number.text)"
            try await browser.open(path)
            #expect(browser.text.contains("это время свободно"))
            try await browser.open("\(path)/visit-offer")
            #expect(browser.page.contains("2026-11-24T15:30"))
            try await browser.submit("\(path)/visit-offer", [("slot", "2026-11-22T10:00")])
            #expect(browser.status == 422)
            try await browser.submit("\(path)/visit-offer", [])
            #expect(browser.status == 422)
            try await browser.open("\(path)/invitation")
            #expect(browser.text.contains("ул. Суворова, 139"))
            try await browser.submit("\(path)/invitation", [])
            #expect(browser.status == 200 && browser.text.contains("Приём согласован"))
            // Who applies for himself brings no birth certificate.
            #expect(!browser.text.contains("Свидетельство о рождении"))
            try await browser.open("/workplace/visits?day=2026-11-23")
            #expect(browser.text.contains("10:00") && browser.text.contains("Орлова Анна Петровна"))
            for (day, words) in [("2026-11-22", "не принимают"), ("2027-11-19", "никто"), ("%3Cb%3E", "Приём")] {
                try await browser.open("/workplace/visits?day=\(day)")
                #expect(browser.status == 200 && browser.text.contains(words), "\(day)")
            }
            try await browser.open("/workplace?state=invited")
            #expect(browser.text.contains("23 ноября, 10:00"))
            world.test.clock.set(try world.at("2026-11-23", "10:05"))
            try await browser.signIn("vera")
            try await browser.open("\(path)/visit-outcome")
            try await browser.submit("\(path)/visit-outcome", [("came", "yes")])
            #expect(browser.status == 422)
            try await browser.submit(
                "\(path)/visit-outcome",
                [
                    ("came", "yes"), ("original-identity-document", "matches"),
                    ("original-birth-certificate", "not-needed"), ("next", "continue"),
                ])
            #expect(browser.status == 200 && browser.text.contains("всё верно"))
            try await browser.open("\(path)/readiness")
            try await browser.submit("\(path)/readiness", [("outcome", "0")])
            #expect(browser.status == 200 && browser.text.contains("Готово к выдаче"), "\(browser.text.prefix(600))")
            try await browser.open("\(path)/handover")
            try await browser.submit("\(path)/handover", [])
            #expect(browser.status == 422)
            try await browser.submit("\(path)/handover", [("confirm", "yes")])
            #expect(browser.status == 200 && browser.text.contains("Исполнено"))
        }
        #expect(try await world.status(number) == .completed)
    }
}
