import Kernel

enum DraftTexts {
    static func tooManyDrafts(_ most: Int) -> Phrase {
        Phrase(
            ru: "У вас уже \(most) черновиков. Отправьте или удалите ненужные, чтобы начать новый",
            en: "You have \(most) drafts already. Send or delete some to begin another")
    }
    static func slotFull(_ most: Int) -> Phrase {
        let files = Plural(ru: "% файл", "% файла", "% файлов", en: "% file", "% files")
        return Phrase(
            ru: "Сюда помещается \(files.text(most, in: .ru)). Удалите лишний, чтобы приложить другой",
            en: "There is room for \(files.text(most, in: .en)) here. Remove one to attach another")
    }
    static let uploadCut = Phrase(
        ru: "Передача прервалась, файл дошёл не полностью. Приложите его ещё раз",
        en: "The transfer was interrupted and the file did not arrive whole. Attach it again")
}
