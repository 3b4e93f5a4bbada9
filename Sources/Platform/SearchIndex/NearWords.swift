/// Which words are near to a mistyped one: by the sound of words with up to two letters left out.
///
/// Two words that are two mistakes apart have a key in common once up to two letters of each are left out, so a query
/// looks up some thirty numbers instead of comparing itself with every word.
struct NearWords: Sendable {
    struct Found: Sendable, Hashable {
        let form: String
        let term: Term
        /// 1: it sounds the same; less for every letter that differs.
        let closeness: Float
    }

    private var words: [(form: String, term: Term, sound: [UInt8])] = []
    /// Hashes in order, and the word of each.
    private var hashes: [UInt32] = []
    private var owners: [Int32] = []

    init() {}

    init(_ forms: [(form: String, term: Term)]) {
        words = forms.filter { $0.form.unicodeScalars.count > 3 && !Words.fillers.contains($0.form) }
            .map { ($0.form, $0.term, Letters.sound(of: $0.form)) }.filter { $0.2.count > 2 }
        var pairs: [UInt64] = []
        pairs.reserveCapacity(words.count * 16)
        for (index, word) in words.enumerated() {
            for hash in Self.keys(of: word.sound) { pairs.append(UInt64(hash) << 32 | UInt64(UInt32(clamping: index))) }
        }
        pairs.sort()
        hashes = pairs.map { UInt32($0 >> 32) }
        owners = pairs.map { Int32(truncatingIfNeeded: $0) }
    }

    /// As much of a word as its keys are made of; the rest is compared afterwards.
    private static let head = 7

    private static func mistakes(in length: Int) -> Int { length < 4 ? 0 : length < 8 ? 1 : 2 }

    private static func keys(of sound: [UInt8]) -> [UInt32] {
        let head = Array(sound.prefix(Self.head))
        var keys = [hash(head, without: -1, -1)]
        guard sound.count >= 3 else { return keys }
        for first in head.indices {
            keys.append(hash(head, without: first, -1))
            guard sound.count >= 6 else { continue }
            for second in head.indices where second > first { keys.append(hash(head, without: first, second)) }
        }
        return keys
    }

    private static func hash(_ bytes: [UInt8], without first: Int, _ second: Int) -> UInt32 {
        var hash: UInt32 = 2_166_136_261
        for (index, byte) in bytes.enumerated() where index != first && index != second {
            hash = (hash ^ UInt32(byte)) &* 16_777_619
        }
        return hash
    }

    func find(_ word: String) -> [Found] {
        let sound = Letters.sound(of: word)
        let allowed = Self.mistakes(in: sound.count)
        guard sound.count > 2 else { return [] }
        let letters = Array(word.unicodeScalars)
        var seen: Set<Int32> = []
        var found: [(Found, letters: Int)] = []
        for key in Set(Self.keys(of: sound)) {
            var place = firstPlace(of: key)
            while place < hashes.count, hashes[place] == key {
                defer { place += 1 }
                let owner = owners[place]
                guard seen.insert(owner).inserted, words.indices.contains(Int(owner)) else { continue }
                let other = words[Int(owner)]
                guard abs(other.sound.count - sound.count) <= allowed else { continue }
                let distance = EditDistance.between(sound, other.sound, most: allowed)
                guard distance <= allowed else { continue }
                // «пицца» is not «лица»: nobody misses the first letter of a short word.
                guard sound.count > 5 || sound.first == other.sound.first else { continue }
                let spelling = EditDistance.between(letters, Array(other.form.unicodeScalars), most: 6)
                guard spelling * 2 <= letters.count else { continue }
                let closeness = max(0.3, 1 - 0.22 * Float(distance) - 0.03 * Float(min(spelling, 5)))
                found.append((Found(form: other.form, term: other.term, closeness: closeness), spelling))
            }
        }
        found.sort { ($0.0.closeness, $1.letters, $1.0.form) > ($1.0.closeness, $0.letters, $0.0.form) }
        return found.map(\.0)
    }

    private func firstPlace(of key: UInt32) -> Int {
        var low = 0
        var high = hashes.count
        while low < high {
            let middle = (low + high) / 2
            if hashes[middle] < key { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

/// How many letters must be put in, left out, changed or swapped with their neighbour to make one word of another.
package enum EditDistance {
    /// - Parameter most: beyond this the answer is only «more».
    package static func between<Letter: Equatable>(_ first: [Letter], _ second: [Letter], most: Int) -> Int {
        guard abs(first.count - second.count) <= most else { return most + 1 }
        guard !first.isEmpty, !second.isEmpty else { return max(first.count, second.count) }
        var before: [Int] = []
        var last = Array(0...second.count)
        for row in 1...first.count {
            var line = [row]
            line.reserveCapacity(second.count + 1)
            var least = row
            for column in 1...second.count {
                let same = first[row - 1] == second[column - 1]
                var cost = min(last[column] + 1, line[column - 1] + 1, last[column - 1] + (same ? 0 : 1))
                if row > 1, column > 1, first[row - 1] == second[column - 2], first[row - 2] == second[column - 1] {
                    cost = min(cost, before[column - 2] + 1)
                }
                line.append(cost)
                least = min(least, cost)
            }
            guard least <= most else { return most + 1 }
            (before, last) = (last, line)
        }
        return last[second.count]
    }
}
