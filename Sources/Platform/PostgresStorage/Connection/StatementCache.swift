import CLibPQ
import Storage

/// The statements a connection has prepared, the least used of them forgotten first.
struct StatementCache {
    struct Entry {
        let name: String
        let types: [Oid]
        /// The columns of its answer, once it was seen.
        var columns: [String: Int]?
        fileprivate var used: UInt64
    }

    private static let limit = 300
    private var entries: [String: Entry] = [:]
    private var outdated: [String] = []
    private var clock: UInt64 = 0

    /// The statement prepared for `text` if it takes values of these types.
    mutating func find(_ text: String, for types: [Oid]) -> Entry? {
        guard let entry = entries[text] else { return nil }
        // A NULL fits any type; a type the server found by itself fits nothing but NULL.
        for (known, wanted) in zip(entry.types, types) where wanted != 0 && wanted != known { return nil }
        clock += 1
        entries[text]?.used = clock
        return entry
    }

    /// A new statement: its name, and its types with what an earlier one knew where there is a NULL now.
    mutating func plan(_ text: String, for types: [Oid]) -> Entry {
        clock += 1
        let before = entries[text]?.types ?? []
        let merged = types.enumerated().map { place, type in
            type == 0 && before.indices.contains(place) ? before[place] : type
        }
        return Entry(name: "s\(clock)", types: merged, used: clock)
    }

    /// Remembers what the server has prepared.
    mutating func keep(_ entry: Entry, for text: String) {
        if let before = entries.updateValue(entry, forKey: text) { outdated.append(before.name) }
        if entries.count > Self.limit, let oldest = entries.min(by: { $0.value.used < $1.value.used }) {
            entries[oldest.key] = nil
            outdated.append(oldest.value.name)
        }
    }

    /// The names of those the server may give up, once.
    mutating func takeOutdated() -> [String] {
        defer { outdated = [] }
        return outdated
    }

    func columns(of text: String) -> [String: Int]? { entries[text]?.columns }

    mutating func note(columns: [String: Int], for text: String) { entries[text]?.columns = columns }

    mutating func forgetAll() { (entries, outdated) = ([:], []) }
}
