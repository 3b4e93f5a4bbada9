import Accounts
import Catalogue
import Kernel

/// The letters of a batch for the post. No code stands in it.
struct LetterTable {
    let sheets: [PrintedLetter]
    let catalogue: CatalogueSnapshot

    private static let head = ["№", "Регистрация", "Вид отправления", "Индекс", "Адрес", "Получатель"]

    var csv: String {
        let rows = sheets.enumerated().map { place, sheet in
            let address = sheet.destination.text(catalogue, .ru)
            return [
                String(place + 1), sheet.person.registrationNumber.text, EnrolmentTexts.registeredMail.ru,
                index(of: sheet.destination), address, sheet.person.name.full,
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
