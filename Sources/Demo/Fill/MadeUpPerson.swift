import Accounts
import Foundation
import Kernel
import Storage

/// The so-many-th invented citizen of a filled demonstration: everything about him follows from the seed and his place.
struct MadeUpPerson: Sendable {
    let id: [UInt8]
    let registration: [UInt8]
    let number: String
    let surname, given, patronymic: String
    let birthDate: String
    let sex: Sex
    /// Eleven digits, with the check.
    let snils: String
    let email: String
    let phone: String
    let registeredAt: Int64

    init(_ place: Int, seed: UInt64, region: String, from: Int64, to: Int64) {
        var random = FillRandom(seed, 1, UInt64(place))
        // Older accounts have the lower places, so that their rows lie in the order of their ids.
        registeredAt = from + Int64(Double(to - from) * (1 - 1 / (1 + Double(place) / 50_000)))
        id = random.id(at: registeredAt)
        registration = random.id(at: registeredAt)
        number = Self.number(place, of: .person, region: region)
        sex = random.share() < 0.5 ? .male : .female
        let isMale = sex == .male
        surname = Self.pick(Self.surnames, &random) + (isMale ? "" : "а")
        given = Self.pick(isMale ? Self.men : Self.women, &random)
        patronymic = Self.pick(Self.fathers, &random) + (isMale ? "ич" : "на")
        birthDate = Day(number: -7_000 + Int(random.share() * 20_000)).iso
        snils = Self.snils(200_000_000 + place)
        email = "citizen.\(place)@example.org"
        phone = "+7900" + String(String(10_000_000 + place).suffix(7))
    }

    /// In the slots of a copy that is his.
    func fill(_ slots: inout [FillSlot: [UInt8]]) {
        slots[.person] = id
        slots[.registration] = Array(number.utf8)
        slots[.surname] = Array(surname.utf8)
        slots[.given] = Array(given.utf8)
        slots[.patronymic] = Array(patronymic.utf8)
        slots[.birthDate] = Array(birthDate.utf8)
        slots[.sex] = Array(Self.sexInJSON(sex).utf8)
        slots[.snils] = Array(snils.utf8)
        slots[.email] = Array(email.utf8)
        slots[.phone] = Array(phone.utf8)
    }

    /// What the look-up columns hold of him.
    func fillLookups(_ slots: inout [FillSlot: [UInt8]], keys: Keyring) {
        slots[.snilsLookup] = Array(keys.lookup("snils", snils).utf8)
        slots[.emailLookup] = Array(keys.lookup("email", email).utf8)
        slots[.phoneLookup] = Array(keys.lookup("phone", phone).utf8)
    }

    static func sexInJSON(_ sex: Sex) -> String { "\"sex\":\"\(sex.rawValue)\"" }

    // MARK: Numbers

    enum Numbered: Int {
        case person = 0
        case application = 1
    }

    /// The so-many-th number of a kind in a region: no two are alike.
    static func number(_ place: Int, of kind: Numbered, region: String) -> String {
        for attempt in 0..<16 {
            // A prime that the count of bodies does not share keeps different places apart and looks like chance.
            let body = ((place * 16 + attempt) * 2 + kind.rawValue) % PortalNumber.bodies
            let mixed = body * 179_424_673 % PortalNumber.bodies
            if let number = PortalNumber(region: region, body: mixed) { return number.text }
        }
        return PortalNumber.new(region: region).text
    }

    private static func snils(_ first: Int) -> String {
        let digits = String(String(1_000_000_000 + first).suffix(9))
        let sum = zip(digits.utf8, stride(from: 9, to: 0, by: -1)).reduce(0) { $0 + (Int($1.0) - 48) * $1.1 }
        let check = sum % 101 % 100
        return digits + (check < 10 ? "0" : "") + String(check)
    }

    private static func pick(_ names: [String], _ random: inout FillRandom) -> String {
        names[Int(random.next() % UInt64(names.count))]
    }

    private static let surnames = [
        "Абрамов", "Баранов", "Виноградов", "Гаврилов", "Данилов", "Ершов", "Жданов", "Зайцев", "Ильин", "Калинин",
        "Лазарев", "Макаров", "Назаров", "Орехов", "Панов", "Родионов", "Савельев", "Тарасов", "Ушаков", "Филатов",
        "Харитонов", "Цветков", "Чернов", "Шилов", "Щукин", "Юдин", "Яшин", "Антонов", "Беляев", "Волков", "Громов",
        "Дроздов", "Егоров", "Зотов", "Исаков", "Крылов", "Логинов", "Мальцев", "Никонов", "Одинцов",
    ]
    private static let men = [
        "Алексей", "Борис", "Виктор", "Глеб", "Денис", "Евгений", "Захар", "Игорь", "Кирилл", "Леонид", "Максим",
        "Никита", "Олег", "Павел", "Роман", "Семён", "Тимофей", "Фёдор", "Эдуард", "Юрий",
    ]
    private static let women = [
        "Алла", "Валентина", "Галина", "Дарья", "Екатерина", "Жанна", "Зинаида", "Инна", "Кира", "Лариса", "Марина",
        "Наталья", "Оксана", "Полина", "Раиса", "Светлана", "Тамара", "Ульяна", "Эльвира", "Юлия",
    ]
    private static let fathers = [
        "Алексеев", "Борисов", "Викторов", "Глебов", "Денисов", "Захаров", "Игорев", "Леонидов", "Максимов", "Олегов",
        "Павлов", "Романов", "Семёнов", "Фёдоров", "Юрьев",
    ]
}
