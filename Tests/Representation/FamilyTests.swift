import Foundation
import Kernel
import TestSupport
import Testing
import Web

@testable import Representation

@Suite struct FamilyTests {
    private let child = [
        ("surname", "Лебедева"), ("given", "Мария"), ("sex", "female"), ("birth-day", "3"), ("birth-month", "5"),
        ("birth-year", "2018"), ("certificate-series", "IV-МЮ"), ("certificate-number", "612345"),
        ("certificate-on-day", "10"), ("certificate-on-month", "5"), ("certificate-on-year", "2018"),
    ]

    @Test func aChildIsAddedChangedAndRemoved() async throws {
        let world = try await RepresentationWorld()
        let child = child
        try await world.run { newBrowser in
            let ada = newBrowser()
            try await ada.open("/test/sign-in/\(world.ada)")
            try await ada.open("/cabinet/family/new").submit("/cabinet/family/new", child)
            #expect(ada.address == "/cabinet/family?saved=1", "\(ada.text)")
            #expect(ada.text.contains("Лебедева Мария"))
            #expect(ada.text.contains("не проверено"))
            let path = String(try #require(ada.page.firstMatch(of: /\/cabinet\/family\/[0-9a-f-]{36}/)).0)
            try await ada.open(path).submit(path, [("given", "Марианна"), ("snils", "112-233-445 95")])
            #expect(ada.text.contains("Лебедева Марианна"))
            // The other parent keeps the same child, and never finds the first one's record.
            let boris = newBrowser()
            try await boris.open("/test/sign-in/\(world.boris)")
            for action in [path, path + "/removal"] {
                try await boris.open(action)
                #expect(boris.status == 404)
            }
            try await boris.open("/cabinet/family/new")
            try await boris.post(path + "/removal", [])
            #expect(boris.status == 404)
            try await boris.open("/cabinet/family/new").submit("/cabinet/family/new", child)
            #expect(boris.address == "/cabinet/family?saved=1")
            try await ada.open(path + "/removal").submit(path + "/removal")
            #expect(!ada.text.contains("Марианна"))
        }
        #expect(try await world.count("SELECT count(*) AS n FROM represented_child") == 1)
        #expect(
            try await world.count("SELECT count(*) AS n FROM journal WHERE action IN ('child.added', 'child.removed')")
                == 3)
    }

    @Test func whatIsWrongStandsBesideItsFieldAndNothingTypedIsLost() async throws {
        let world = try await RepresentationWorld()
        let child = child
        try await world.run { newBrowser in
            let ada = newBrowser()
            try await ada.open("/test/sign-in/\(world.ada)")
            try await ada.open("/cabinet/family/new").submit("/cabinet/family/new")
            #expect(ada.status == 422)
            for said in ["фамилию", "имя", "дату рождения", "пол", "серию", "номер свидетельства"] {
                #expect(ada.text.contains(said), "\(said)")
            }
            var wrong = Dictionary(child) { $1 }
            wrong["certificate-series"] = "99-??"
            wrong["certificate-number"] = "12"
            wrong["birth-year"] = "2001"
            wrong["snils"] = "1"
            wrong["given"] = "<script>"
            try await ada.open("/cabinet/family/new").submit("/cabinet/family/new", wrong.map { ($0.key, $0.value) })
            #expect(ada.status == 422)
            #expect(ada.text.contains("римское число"))
            #expect(ada.text.contains("18 лет или больше"))
            #expect(ada.page.contains("value=\"99-??\""))
            #expect(ada.page.contains("&lt;script>") || ada.page.contains("&lt;script&gt;"))
            wrong = Dictionary(child) { $1 }
            wrong["certificate-on-year"] = "2017"
            try await ada.open("/cabinet/family/new").submit("/cabinet/family/new", wrong.map { ($0.key, $0.value) })
            #expect(ada.text.contains("раньше рождения"))
            // The same certificate twice.
            try await ada.open("/cabinet/family/new").submit("/cabinet/family/new", child)
            try await ada.open("/cabinet/family/new").submit("/cabinet/family/new", child)
            #expect(ada.status == 422)
            #expect(ada.text.contains("уже есть"))
        }
        #expect(try await world.count("SELECT count(*) AS n FROM represented_child") == 1)
    }

    @Test func aSeriesIsReadInEitherAlphabet() throws {
        #expect(try CertificateSeries("iv-мю").text == "IV-МЮ")
        #expect(try CertificateSeries("ХI — АН").text == "XI-АН")
        #expect(try CertificateSeries("1-MK").text == "I-МК")
        for wrong in ["", "IV", "МЮ-IV", "IV-МЮЮЮЮЮЮЮЮЮ", "IV-12", "\u{0}", String(repeating: "I", count: 5000)] {
            #expect(throws: CertificateRefusal.self, "\(wrong.prefix(20))") { try CertificateSeries(wrong) }
        }
    }
}
