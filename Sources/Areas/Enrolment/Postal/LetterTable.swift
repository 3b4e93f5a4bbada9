import Accounts
import Catalogue
import Kernel

/// The letters of a batch for the post: semicolons, quoted, UTF-8 with a mark, as spreadsheets here open them (RFC 4180 but
/// for the separator). No code stands in it.
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
        return "\u{FEFF}" + ([Self.head] + rows).map { $0.map(Self.cell).joined(separator: ";") + "\r\n" }.joined()
    }

    private func index(of destination: LetterDestination) -> String {
        switch destination {
        case .address(let address): address.index.digits
        case .postOffice(let id): catalogue.postOffice(id)?.index ?? ""
        }
    }

    /// Quoted; a cell that a spreadsheet would take for a formula gets an apostrophe.
    private static func cell(_ text: String) -> String {
        let harmless = text.first.map { "=+-@\t\r".contains($0) } == true ? "'" + text : text
        return "\"" + harmless.replacing("\"", with: "\"\"") + "\""
    }
}
