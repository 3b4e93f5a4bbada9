import TestSupport

/// SplitMix64: the same throws in every run.
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// The bytes with one thing changed.
    mutating func mutate(_ bytes: [UInt8]) -> [UInt8] {
        var changed = bytes
        let place = Int.random(in: bytes.indices, using: &self)
        let end = min(bytes.count, place + Int.random(in: 1...40, using: &self))
        switch Int.random(in: 0..<7, using: &self) {
        case 0: changed[place] ^= 1 << UInt8.random(in: 0..<8, using: &self)
        case 1: changed[place] = UInt8.random(in: 0...255, using: &self)
        case 2: changed.removeSubrange(place..<end)
        case 3: changed.insert(contentsOf: bytes[place..<end], at: place)
        case 4: changed[place] = [0x00, 0x7F, 0x80, 0x84, 0xFF].randomElement(using: &self) ?? 0
        case 5: for index in place..<end { changed[index] = UInt8.random(in: 0...255, using: &self) }
        default:
            let other = Int.random(in: bytes.indices, using: &self)
            changed.swapAt(place, other)
        }
        return changed
    }

    /// The tree with one node changed, its lengths right.
    mutating func mutate(_ tree: Tree) -> Tree {
        var changed = tree
        var left = Int.random(in: 0..<tree.count, using: &self)
        var dice = self
        changed.changeAll { node in
            if left == 0 { dice.spoil(&node) }
            left -= 1
        }
        self = dice
        return changed
    }

    private mutating func spoil(_ tree: inout Tree) {
        if Int.random(in: 0..<6, using: &self) == 0 {
            tree.tag = UInt8.random(in: 1..<0x1F, using: &self) | (tree.tag & 0xE0)
        }
        switch tree.content {
        case .bytes(let bytes): tree.content = .bytes(bytes.isEmpty ? [0] : mutate(bytes))
        case .parts(var parts):
            guard let place = parts.indices.randomElement(using: &self) else { return }
            switch Int.random(in: 0..<4, using: &self) {
            case 0: parts.remove(at: place)
            case 1: parts.insert(parts[place], at: place)
            case 2: parts.shuffle(using: &self)
            default: parts = []
            }
            tree.content = .parts(parts)
        }
    }
}
