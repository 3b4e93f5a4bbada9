import Foundation
import Kernel
import Storage
import Synchronization

/// The personal data opened lately. One request reads its person several times, and a visitor makes several requests:
/// the same sealed bytes of the same row are opened once. Other bytes, or bytes of another row, are opened anew.
final class OpenedPeople: Sendable {
    static let shared = OpenedPeople()

    private struct Key: Hashable {
        let person: PersonID
        let sealed: Data
        /// Of the keyring.
        let keys: String
    }

    /// Two generations: when the young one is full it becomes the old one.
    private struct Kept {
        var young: [Key: PersonData] = [:]
        var old: [Key: PersonData] = [:]

        mutating func keep(_ data: PersonData, _ key: Key) {
            if young.count >= OpenedPeople.most {
                old = young
                young = [:]
            }
            young[key] = data
        }
    }

    private static let most = 256
    private let kept = Mutex(Kept())

    func data(of person: PersonID, sealed: Data, keys: Keyring, context: String) throws -> PersonData {
        let key = Key(person: person, sealed: sealed, keys: keys.id)
        let found: PersonData? = kept.withLock { kept in
            if let data = kept.young[key] { return data }
            guard let data = kept.old[key] else { return nil }
            kept.keep(data, key)
            return data
        }
        if let found { return found }
        let data: PersonData = try keys.open(json: sealed, context: context)
        kept.withLock { $0.keep(data, key) }
        return data
    }
}
