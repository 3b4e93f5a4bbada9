import Accounts
import Foundation
import Kernel

/// A citizen of the demonstration: an invented person with numbers that pass the checks and belong to nobody.
package struct DemoPerson: Sendable {
    package let key: Key
    package let region: String
    /// What can be seen with this account, for the list that is printed.
    package let note: String
    let surname, given: String
    let patronymic: String?
    let born: String
    let sex: Sex
    let snils: String
    let phone: String?
    let locality: String
    var delivery: CodeDelivery
    /// Index, region, locality, street, house, flat: where the letter with the code goes.
    var letter: [String] = []
    let isConfirmed: Bool

    package var email: String { "\(key.rawValue)@example.org" }
    package var login: String { isConfirmed ? snils : email }
    package var fullName: String { [surname, given, patronymic].compactMap { $0 }.joined(separator: " ") }

    package enum Key: String, Sendable, CaseIterable {
        case anna, dmitry, elmira, sergey, maria, ivan, olga, petr, zoya, timur, nadezhda, lev
    }

    /// The person as a draft of an account.
    func draft() throws -> PersonDraft {
        guard let birthDate = Day(iso: born) else { throw DemoFault(what: "birth date of \(key)") }
        var delivery = delivery
        if letter.count == 6 {
            delivery = .letterToAddress(
                PostalAddress(
                    index: try PostalIndex(letter[0]), region: letter[1], locality: try FreeText(letter[2], max: 100),
                    street: try FreeText(letter[3], max: 100), house: try FreeText(letter[4], max: 20),
                    flat: try FreeText(letter[5], max: 20)))
        }
        return PersonDraft(
            name: PersonName(
                surname: try NamePart(surname), given: try NamePart(given),
                patronymic: try patronymic.map { try NamePart($0) }),
            birthDate: birthDate, sex: sex, snils: try Snils(snils), email: try EmailAddress(email),
            phone: try phone.map { try PhoneNumber($0) }, region: region, locality: locality, delivery: delivery)
    }

    static let all: [DemoPerson] = [
        DemoPerson(
            key: .anna, region: "74", note: "справка готова к выдаче; есть оценённая услуга и обращение с ответом",
            surname: "Орлова", given: "Анна", patronymic: "Павловна", born: "1988-04-12", sex: .female,
            snils: "112-233-601 89", phone: "+79123456701", locality: "г. Челябинск", delivery: .centre,
            isConfirmed: true),
        DemoPerson(
            key: .dmitry, region: "40", note: "дактилоскопия: предложил время, ведомство ещё не ответило",
            surname: "Ким", given: "Дмитрий", patronymic: "Викторович", born: "1995-09-30", sex: .male,
            snils: "112-233-602 90", phone: "+79123456702", locality: "г. Калуга", delivery: .centre, isConfirmed: true),
        DemoPerson(
            key: .elmira, region: "40", note: "заявление возвращено: снимок не читается",
            surname: "Гарипова", given: "Эльмира", patronymic: "Рашидовна", born: "1979-01-21", sex: .female,
            snils: "112-233-603 91", phone: nil, locality: "г. Обнинск", delivery: .postOffice, isConfirmed: true),
        DemoPerson(
            key: .sergey, region: "40", note: "заявление принято к рассмотрению",
            surname: "Волков", given: "Сергей", patronymic: "Иванович", born: "1966-11-03", sex: .male,
            snils: "112-233-604 92", phone: "+79123456704", locality: "г. Калуга", delivery: .centre, isConfirmed: true),
        DemoPerson(
            key: .maria, region: "22", note: "зарегистрирована, ждёт визита в центр за кодом",
            surname: "Соколова", given: "Мария", patronymic: nil, born: "2003-06-17", sex: .female,
            snils: "112-233-605 93", phone: "+79123456705", locality: "г. Барнаул", delivery: .centre,
            isConfirmed: false),
        DemoPerson(
            key: .ivan, region: "26", note: "ждёт заказного письма с кодом; у почты письмо в очереди на печать",
            surname: "Петренко", given: "Иван", patronymic: "Олегович", born: "1954-02-08", sex: .male,
            snils: "112-233-606 94", phone: nil, locality: "г. Нефтекумск",
            delivery: .centre, letter: ["356880", "Ставропольский край", "г. Нефтекумск", "ул. Волкова", "12", "5"],
            isConfirmed: false),
        DemoPerson(
            key: .olga, region: "61", note: "в приёме отказано с основанием",
            surname: "Донская-Ерёменко", given: "Ольга", patronymic: "Тихоновна", born: "1990-12-25", sex: .female,
            snils: "112-233-607 95", phone: "+79123456707", locality: "г. Константиновск", delivery: .centre,
            isConfirmed: true),
        DemoPerson(
            key: .petr, region: "22", note: "новое заявление и черновик",
            surname: "Лебедев", given: "Пётр", patronymic: "Ильич", born: "1984-08-14", sex: .male,
            snils: "112-233-608 96", phone: "+79123456708", locality: "г. Барнаул", delivery: .centre, isConfirmed: true
        ),
        DemoPerson(
            key: .zoya, region: "40", note: "дактилоскопия: ведомство предлагает другое время",
            surname: "Мухаметзянова", given: "Зоя", patronymic: "Наилевна", born: "1999-03-05", sex: .female,
            snils: "112-233-609 97", phone: "+79123456709", locality: "г. Калуга", delivery: .centre, isConfirmed: true),
        DemoPerson(
            key: .timur, region: "40", note: "дактилоскопия: приглашён на приём",
            surname: "Әхмәтов", given: "Тимур", patronymic: "Маратович", born: "1992-07-19", sex: .male,
            snils: "112-233-610 90", phone: "+79123456710", locality: "г. Калуга", delivery: .centre, isConfirmed: true),
        DemoPerson(
            key: .nadezhda, region: "74", note: "в услуге отказано по существу",
            surname: "Щукина", given: "Надежда", patronymic: "Юрьевна", born: "1971-10-10", sex: .female,
            snils: "112-233-611 91", phone: "+79123456711", locality: "г. Копейск", delivery: .centre, isConfirmed: true
        ),
        DemoPerson(
            key: .lev, region: "26", note: "подтверждён; открытых заявлений нет, одна услуга оказана",
            surname: "О’Нил", given: "Лев", patronymic: nil, born: "2001-05-29", sex: .male,
            snils: "112-233-612 92", phone: "+79123456712", locality: "г. Нефтекумск", delivery: .centre,
            isConfirmed: true),
    ]
}

/// The named world could not be made: a fault of the demonstration's own data.
struct DemoFault: Error, CustomStringConvertible {
    let what: String
    var description: String { "the demonstration: \(what)" }
}
