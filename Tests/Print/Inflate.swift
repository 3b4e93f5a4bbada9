/// Unpacks what zlib has packed (RFC 1950 and 1951), plainly; the check sum at the end is not looked at.
struct Inflate {
    enum Failure: Error { case broken }

    private let bytes: [UInt8]
    private var at = 2
    private var bit = 0
    private var output: [UInt8] = []

    static func zlib(_ bytes: ArraySlice<UInt8>) throws -> [UInt8] {
        var inflate = Inflate(bytes: Array(bytes))
        try inflate.run()
        return inflate.output
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private mutating func run() throws {
        var isLast = false
        while !isLast {
            isLast = try bits(1) == 1
            switch try bits(2) {
            case 0: try copyStored()
            case 1: try expand(Self.fixedLengths, Self.fixedDistances)
            case 2:
                let (lengths, distances) = try readCodes()
                try expand(lengths, distances)
            default: throw Failure.broken
            }
        }
    }

    private mutating func bits(_ count: Int) throws -> Int {
        var value = 0
        for place in 0..<count {
            guard at < bytes.count else { throw Failure.broken }
            value |= Int(bytes[at] >> UInt8(bit) & 1) << place
            bit += 1
            if bit == 8 { (bit, at) = (0, at + 1) }
        }
        return value
    }

    private mutating func copyStored() throws {
        if bit > 0 { (bit, at) = (0, at + 1) }
        let count = try bits(16)
        _ = try bits(16)
        guard at + count <= bytes.count else { throw Failure.broken }
        output += bytes[at..<(at + count)]
        at += count
    }

    /// Codes by how many bits they have: how many there are of each length, and their symbols in order.
    private struct Code {
        var counts = [Int](repeating: 0, count: 16)
        var symbols: [Int] = []

        init(_ lengths: [Int]) {
            for length in lengths { counts[length] += 1 }
            for length in 1..<16 { symbols += lengths.indices.filter { lengths[$0] == length } }
        }
    }

    private static let fixedLengths = Code(
        (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 })
    private static let fixedDistances = Code([Int](repeating: 5, count: 30))

    private mutating func symbol(_ code: Code) throws -> Int {
        var (value, first, index) = (0, 0, 0)
        for length in 1..<16 {
            value |= try bits(1)
            let count = code.counts[length]
            if value - count < first { return code.symbols[index + value - first] }
            index += count
            first = (first + count) << 1
            value <<= 1
        }
        throw Failure.broken
    }

    private mutating func readCodes() throws -> (Code, Code) {
        let (literals, distances, count) = (try bits(5) + 257, try bits(5) + 1, try bits(4) + 4)
        var order = [Int](repeating: 0, count: 19)
        for place in [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15].prefix(count) {
            order[place] = try bits(3)
        }
        let code = Code(order)
        var lengths: [Int] = []
        while lengths.count < literals + distances {
            switch try symbol(code) {
            case 16: lengths += [Int](repeating: lengths.last ?? 0, count: try bits(2) + 3)
            case 17: lengths += [Int](repeating: 0, count: try bits(3) + 3)
            case 18: lengths += [Int](repeating: 0, count: try bits(7) + 11)
            case let length: lengths.append(length)
            }
        }
        return (Code(Array(lengths.prefix(literals))), Code(Array(lengths.dropFirst(literals))))
    }

    private static let lengthBases = [
        3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227,
        258,
    ]
    private static let distanceBases = [
        1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097,
        6145, 8193, 12289, 16385, 24577,
    ]

    private mutating func expand(_ lengths: Code, _ distances: Code) throws {
        while true {
            let value = try symbol(lengths)
            if value < 256 {
                output.append(UInt8(value))
                continue
            }
            guard value > 256 else { return }
            guard value - 257 < Self.lengthBases.count else { throw Failure.broken }
            let extra = value < 265 || value == 285 ? 0 : (value - 261) / 4
            let length = Self.lengthBases[value - 257] + (try bits(extra))
            let place = try symbol(distances)
            guard place < Self.distanceBases.count else { throw Failure.broken }
            let distance = Self.distanceBases[place] + (try bits(place < 4 ? 0 : place / 2 - 1))
            guard distance <= output.count else { throw Failure.broken }
            for _ in 0..<length { output.append(output[output.count - distance]) }
        }
    }
}
