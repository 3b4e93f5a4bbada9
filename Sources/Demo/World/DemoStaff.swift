import Catalogue
import Kernel

/// A member of staff of the demonstration.
package struct DemoStaff: Sendable {
    package let login: String
    package let name: String
    package let role: StaffRole
    package let place: String?
    /// What he is there for, for the list that is printed.
    package let note: String

    /// A clerk of every centre, an official of every office, a postal clerk, an operator and an administrator.
    static func all(of snapshot: CatalogueSnapshot) -> [DemoStaff] {
        let clerks = zip(snapshot.centres, clerkNames.cycled()).map { centre, name in
            DemoStaff(login: "clerk.\(centre.id)", name: name, role: .clerk, place: centre.id, note: centre.name.ru)
        }
        let officials = zip(snapshot.offices, officialNames.cycled()).map { office, name in
            DemoStaff(
                login: "official.\(office.id)", name: name, role: .official, place: office.id, note: office.name.ru)
        }
        return clerks + officials + [
            DemoStaff(
                login: "post", name: "Почтарёва Нина", role: .postalClerk, place: nil,
                note: "печать и отправка писем с кодом"),
            DemoStaff(login: "operator", name: "Ясенева Вера", role: .helpOperator, place: nil, note: "линия помощи"),
            DemoStaff(
                login: "admin", name: "Распорядов Глеб", role: .administrator, place: nil, note: "сотрудники и журнал"),
        ]
    }

    private static let clerkNames = [
        "Кузьмина Алла", "Рощин Фёдор", "Белова Инна", "Ершов Павел", "Титова Рената", "Гладков Илья", "Осипова Юлия",
        "Фомин Артур",
    ]
    private static let officialNames = [
        "Морозова Елена", "Зимин Андрей", "Щербакова Галина", "Исаев Тимур", "Логинова Марина", "Крылов Степан",
        "Ахметова Лилия",
        "Воронов Денис",
    ]
}

extension Array {
    /// The elements over and over: names for any number of desks.
    fileprivate func cycled() -> some Sequence<Element> {
        sequence(state: 0) { index -> Element? in
            defer { index = (index + 1) % Swift.max(1, count) }
            return isEmpty ? nil : self[index]
        }
    }
}
