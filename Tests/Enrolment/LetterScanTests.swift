import Accounts
import Foundation
import Kernel
import TestSupport
import Testing

@testable import Enrolment

/// A postal clerk with a scanner in his hand.
@Suite struct LetterScanTests {
    private static let path = "/enrolment/letters/scanning"
    /// `RR473124829GB` from a scanner, with the Russian layout on.
    private static let russian = "КК473124829ПИ"

    @Test func lettersAreMarkedByScanAfterScan() async throws {
        let world = try await EnrolmentWorld()
        let ada = try await world.register(delivery: EnrolmentWorld.address())
        _ = try await world.order(ada)
        let (clerk, now) = (try await world.postalClerk(), world.now)
        let id = try required(try await world.state(ada).letter?.id)
        try await world.test.store.write { tx in
            _ = try world.enrolment.printLetters([id], by: clerk, at: now, in: tx)
        }
        let number = try required(try await world.state(ada).letter?.number)
        try await world.run { enter in
            let post = try await enter(.staff(clerk)).open(Self.path)
            try await post.submit(Self.path, [("number", number.text)])
            #expect(post.status == 422 && post.text.contains("Выберите, что произошло"))
            #expect(post.page.contains(number.text), "nothing scanned is lost")
            // Enter after the first scan: the second one is asked for.
            try await post.submit(Self.path, [("step", "posted"), ("number", number.text)])
            #expect(post.status == 422 && post.text.contains("Теперь отсканируйте номер отправления"))
            try await post.submit(
                Self.path, [("step", "posted"), ("number", number.text), ("tracking", Self.russian)])
            #expect(post.status == 200 && post.text.contains("Сканируйте следующее"))
            #expect(try await world.state(ada).letter?.tracking?.text == "RR473124829GB")
            // Out of turn it says where the letter is, and does nothing.
            try await post.submit(Self.path, [("step", "handedOver"), ("number", number.text)])
            #expect(post.status == 422 && post.text.contains("Отметить выбранное нельзя"))
            // By the post's own number too, in either layout; the choice stays for the next one.
            try await post.submit(Self.path, [("step", "arrived"), ("number", Self.russian)])
            #expect(post.address.contains("step=arrived"))
            try await post.submit(Self.path, [("step", "returned"), ("number", number.shown)])
            #expect(post.address.contains("step=returned&done=\(number.text)"))
            #expect(try await world.state(ada).letter?.step == .returned)
            for wrong in ["000000000000", "<b>", String(repeating: "9", count: 5_000)] {
                try await post.submit(Self.path, [("step", "returned"), ("number", wrong)])
                #expect(post.status == 422 && post.text.contains("Письма с таким номером нет"))
            }
            // What is no number of a letter is not said back.
            try await post.open(Self.path + "?step=returned&done=%3Cb%3E1")
            #expect(!post.text.contains("Сканируйте следующее"))
            // The search understands a scan too.
            for scan in [number.text, Self.russian] {
                try await post.open("/enrolment/letters").submit("/enrolment/letters/searches", [("query", scan)])
                #expect(post.address == "/enrolment/letters/\(id)")
            }
            #expect(post.text.contains(number.shown.replacing("\u{00A0}", with: " ")))
        }
    }
}
