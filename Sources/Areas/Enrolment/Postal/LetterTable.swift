import Accounts
import Catalogue
import Kernel

/// The letters of a batch for the post. No code stands in it.
struct LetterTable {
    let lines: [LetterBatchFile.Line]
    let catalogue: CatalogueSnapshot

    private static let head = [
        "№", "Регистрация", "Вид отправления", "Номер отправления", "Индекс", "Адрес", "Получатель",
    ]

    var csv: String {
        let rows = lines.filter(\.isSent).map { line in
            [
                String(line.position), line.person.registrationNumber.text, EnrolmentTexts.registeredMail.ru,
                line.letter.tracking?.text ?? "", index(of: line.letter.destination),
                line.letter.destination.text(catalogue, .ru), line.person.name.full,
            ]
        }
        return SpreadsheetTable([Self.head] + rows).csv
    }

    private func index(of destination: LetterDestination) -> String {
        switch destination {
        case .address(let address): address.index.digits
        case .postOffice(let id): catalogue.postOffice(id)?.index ?? ""
        }
    }
}
