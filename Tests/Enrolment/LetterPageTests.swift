import Accounts
import Enrolment
import Foundation
import Kernel
import TestSupport
import Testing

@Suite struct LetterPageTests {
    @Test func theQueueIsPrintedAsOneBatchAndFollowed() async throws {
        let world = try await EnrolmentWorld()
        let ada = try await world.register(delivery: EnrolmentWorld.address())
        let eve = try await world.register(
            "Крылова", "Ева", snils: EnrolmentWorld.snils[1], delivery: .letterToPostOffice(id: "post-656056"),
            language: .en)
        _ = try await world.order(ada)
        _ = try await world.order(eve)
        let clerk = try await world.postalClerk()
        try await world.run { enter in
            let post = try await enter(.staff(clerk)).open("/enrolment/letters")
            #expect(post.text.contains("Лебедева"))
            #expect(post.text.contains("Крылова"))
            try await post.submit("/enrolment/letters/printing", [])
            #expect(post.status == 422)
            #expect(post.text.contains("Отметьте хотя бы одно письмо"))
            try await post.submit("/enrolment/letters/printing", [("all", "yes")])
            #expect(post.address.hasPrefix("/enrolment/letters/printing/"))
            let batch = post.address
            #expect(post.text.contains("656056, г. Барнаул, пр. Ленина, 54, до востребования"))
            try await post.open(batch + "/pdf")
            #expect(post.headers["content-type"] == "application/pdf")
            #expect(post.headers["cache-control"]?.contains("no-store") == true)
            let letters = try PrintedPDF(post.bytes)
            #expect(letters.pages.count == 2 && letters.text.contains("Your activation code"))
            let code = try required(letters.code)
            // Printed again within its minutes it is the same, and no other page shows a code.
            #expect(
                try PrintedPDF(try await post.open(batch + "/pdf").bytes).codes.map(\.text) == letters.codes.map(\.text)
            )
            #expect(!(try await post.open(batch).page.contains(code)))
            #expect(try await world.journal("activation-letters.shown").allSatisfy { !$0.contains(code) })
            // The table for the post: every letter with its index, no code in it.
            try await post.open(batch + "/list")
            #expect(post.headers["content-type"] == "text/csv; charset=utf-8")
            let lines = post.page.split(separator: "\r\n")
            #expect(lines.count == 3 && lines.contains { $0.contains("\"656056\"") && $0.contains("Крылова Ева") })
            #expect(!post.page.contains(code) && post.headers["cache-control"]?.contains("no-store") == true)
            // A colleague reads the list, and no code.
            let other = try await enter(.staff(try await world.postalClerk("other-post"))).open(batch)
            #expect(other.text.contains("Крылова") && other.text.contains("только тот, кто её печатал"))
            #expect(try await other.open(batch + "/pdf").headers["content-type"]?.contains("pdf") == false)
            #expect(try await other.open(batch + "/list").page.contains("Крылова Ева"))
            #expect(try await other.open("/enrolment/letters/printing").page.contains("href=\"\(batch)\""))
            try await post.open("/enrolment/letters?step=printed")
            let id = try required(try await world.state(ada).letter?.id)
            let path = "/enrolment/letters/\(id)"
            try await post.open(path)
            try await post.submit(path + "/posting", [("tracking", "123")])
            #expect(post.status == 422)
            #expect(post.text.contains("14 цифр"))
            #expect(post.page.contains("value=\"123\""))
            try await post.submit(path + "/posting", [("tracking", "8008 0712 3456 78")])
            #expect(post.text.contains("80080712345678"))
            // The second press of an old page says where the letter is.
            try await post.post(path + "/posting", [("tracking", "80080712345679")])
            #expect(post.status == 422)
            #expect(post.text.contains("сделал кто-то другой"))
            try await post.submit(path + "/arrival")
            try await post.submit(path + "/handover")
            #expect(post.text.contains("Вручено"))
            #expect(post.text.contains("Сотрудник postal"))
            try await post.open("/enrolment/letters")
            try await post.submit("/enrolment/letters/searches", [("query", "80080712345678")])
            #expect(post.address == path)
            try await post.open("/enrolment/letters")
            try await post.submit("/enrolment/letters/searches", [("query", "<script>alert(1)</script>")])
            #expect(post.status == 422)
            #expect(!post.page.contains("<script>alert"))
            let owner = try await enter(.citizen(ada)).open("/cabinet/activation")
            #expect(!owner.page.contains(code))
        }
    }

    @Test func onlyWhoPrintedSeesTheSheetsAndNotForLong() async throws {
        let world = try await EnrolmentWorld { $0.printoutLife = 120 }
        let ada = try await world.register(delivery: EnrolmentWorld.address())
        _ = try await world.order(ada)
        let (clerk, other) = (try await world.postalClerk(), try await world.postalClerk("other"))
        try await world.run { enter in
            let post = try await enter(.staff(clerk)).open("/enrolment/letters")
            try await post.submit("/enrolment/letters/printing", [("all", "yes")])
            let batch = post.address
            #expect(try PrintedPDF(try await post.open(batch + "/pdf").bytes).codes.count == 1)
            #expect(try await enter(.staff(other)).open(batch + "/pdf").text.contains("больше не показывается"))
            world.test.clock.advance(by: 121)
            try await post.open(batch + "/pdf")
            #expect(post.text.contains("больше не показывается"))
            // What the batch holds is known for good.
            try await post.open(batch)
            #expect(post.text.contains("Лебедева") && !post.page.contains("/pdf"))
            #expect(try await post.open(batch + "/list").page.contains("Лебедева"))
        }
    }

    @Test func strangersAndNonsenseFindNothing() async throws {
        let world = try await EnrolmentWorld()
        let ada = try await world.register(delivery: EnrolmentWorld.address())
        _ = try await world.order(ada)
        let (clerk, postal) = (try await world.clerk(), try await world.postalClerk())
        let id = try required(try await world.state(ada).letter?.id)
        try await world.run { enter in
            #expect(try await enter(.staff(clerk)).open("/enrolment/letters/\(id)").status == 404)
            #expect(try await enter(.citizen(ada)).open("/enrolment/letters/\(id)").status == 404)
            let post = try await enter(.staff(postal)).open("/enrolment/letters")
            for path in [
                "/enrolment/letters/1", "/enrolment/letters/printing/x", "/enrolment/letters/printing/\(id)",
                "/enrolment/letters/printing/\(id)/pdf/x",
            ] {
                #expect(try await post.open(path).status == 404, "\(path)")
            }
            #expect(try await post.open("/enrolment/letters/printing?after=x").text.contains("Партий ещё нет"))
            for query in ["?step=nonsense", "?after=x", "?step=returned&after=1.2"] {
                #expect(try await post.open("/enrolment/letters" + query).status == 200, "\(query)")
            }
            try await post.post(
                "/enrolment/letters/printing", [("letter", "x"), ("letter", PersonID.new(at: world.now).text)])
            #expect(post.status == 422)
        }
    }
}
