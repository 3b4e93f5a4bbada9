import Foundation
import Kernel

/// The name of a file as its sender gave it, made safe to keep, to show and to offer for saving.
package enum FileName {
    /// Composed (NFC), without folders, control and direction-changing characters, up to 255 bytes, never empty.
    package static func clean(_ given: String) -> String {
        // Only the end of a name can matter, and nothing good is that long.
        let last = given.suffix(4000).split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
        let visible = FreeText.clean(last, lines: .one)
        let trimmed = visible.trimmingCharacters(in: CharacterSet(charactersIn: ". ").union(.whitespacesAndNewlines))
        return trimmed.isEmpty ? "файл" : shortened(trimmed)
    }

    private static let most = 255

    /// Cut to the limit between characters, the ending kept where it is one.
    private static func shortened(_ name: String) -> String {
        guard name.utf8.count > most else { return name }
        var ending = ""
        if let dot = name.lastIndex(of: "."), name[dot...].utf8.count <= 20 { ending = String(name[dot...]) }
        var stem = ""
        var bytes = ending.utf8.count
        for character in name {
            bytes += character.utf8.count
            guard bytes <= most else { break }
            stem.append(character)
        }
        return stem.isEmpty ? "файл" + ending : stem + ending
    }
}
