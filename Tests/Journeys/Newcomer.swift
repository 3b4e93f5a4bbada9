import Enrolment
import Foundation
import TestSupport
import Testing

/// Somebody who comes to the portal for the first time, with an invented name and numbers that belong to nobody.
struct Newcomer: Sendable {
    var surname = "Лебедева"
    var given = "Ада"
    var patronymic = "Сергеевна"
    var birth = (day: "27", month: "3", year: "1985")
    var sex = "female"
    var snils = "112-233-445 95"
    var email = "ada@example.org"
    var phone = "+7 912 345-67-81"
    var password = "на-крыше-белый-кот"
    var region = "26"
    var locality = "г. Нефтекумск"
    var delivery = [("delivery", "centre")]
    var address: [(String, String)] = []

    static let ada = Newcomer()

    /// Chose the registered letter.
    static let gleb = Newcomer(
        surname: "Зимин-Ярцев", given: "Глеб", patronymic: "", birth: ("5", "11", "1979"), sex: "male",
        snils: "087-654-303 00", email: "gleb@example.org", phone: "", delivery: [("delivery", "letterToAddress")],
        address: [
            ("address-index", "356880"), ("address-locality", "г. Нефтекумск"), ("address-street", "ул. Волкова"),
            ("address-house", "12"), ("address-flat", "5"),
        ])

    /// The fields of «Ваши данные».
    var data: [(String, String)] {
        [
            ("surname", surname), ("given", given), ("patronymic", patronymic), ("birth-day", birth.day),
            ("birth-month", birth.month), ("birth-year", birth.year), ("sex", sex), ("snils", snils), ("email", email),
            ("phone", phone),
        ] + address
    }
}

extension TestBrowser {
    /// The wizard from its first page to the created account; answers the number of the registration.
    @discardableResult
    func registers(_ who: Newcomer) async throws -> String {
        try await open("/register")
        try await submit("/register/location", [("region", who.region), ("locality", who.locality)])
        try await submit("/register/terms", [("agree", "yes")])
        try await submit("/register/consent", [("agree", "yes")])
        try await submit("/register/delivery", who.delivery)
        try await submit("/register/person", who.data)
        try await submit("/register/password", [("password", who.password), ("password-again", who.password)])
        try await submit("/register/check")
        isAt("/register/done")
        return try portalNumber()
    }

    /// The clerk finds the registration by СНИЛС, compares everything and issues a code; answers the code of the slip.
    func issuesCode(snils: String, hasPatronymic: Bool) async throws -> String {
        try await open("/enrolment").submit("/enrolment/searches", [("query", snils)])
        let compared = ComparedItem.needed(hasPatronymic: hasPatronymic).map { ("compared", $0.rawValue) }
        try await submit(
            address + "/code", compared + [("document", "passport"), ("series", "07 14"), ("number", "847291")])
        #expect(address.hasPrefix("/enrolment/slips/"), "\(text.prefix(800))")
        return try printedCode()
    }
}
