import CLibPQ
import Foundation
import Storage

/// Values on their way to the server, in libpq's binary formats.
struct Parameters {
    private(set) var types: [Oid] = []
    private var bytes: [UInt8] = []
    private var places: [Int?] = []
    private var lengths: [Int32] = []

    init(_ values: [SQLValue]) throws {
        for value in values {
            types.append(value.postgresType)
            switch value {
            case .null:
                places.append(nil)
                lengths.append(0)
                continue
            case .integer(let number): try add(withUnsafeBytes(of: number.bigEndian) { Array($0) })
            case .real(let number): try add(withUnsafeBytes(of: number.bitPattern.bigEndian) { Array($0) })
            case .text(let text): try add(text.utf8)
            case .blob(let data): try add(data)
            }
        }
        // An empty value at the end still needs an address that is not null.
        bytes.append(0)
    }

    private mutating func add(_ content: some Collection<UInt8>) throws {
        guard let length = Int32(exactly: content.count) else {
            throw StorageFault.other(detail: "a value is larger than the protocol allows")
        }
        places.append(bytes.count)
        lengths.append(length)
        bytes.append(contentsOf: content)
    }

    func withPointers<Output>(
        _ body: (Int32, UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<Int32>?, UnsafePointer<Int32>?) -> Output
    ) -> Output {
        bytes.withUnsafeBytes { raw in
            let base = raw.baseAddress?.assumingMemoryBound(to: CChar.self)
            let pointers = places.map { place in place.flatMap { base?.advanced(by: $0) } }
            let formats = [Int32](repeating: 1, count: places.count)
            return body(Int32(places.count), pointers, lengths, formats)
        }
    }
}

extension SQLValue {
    /// The type told to the server; 0 lets it find the type of a NULL by where it stands.
    fileprivate var postgresType: Oid {
        switch self {
        case .null: 0
        case .integer: 20
        case .real: 701
        case .text: 25
        case .blob: 17
        }
    }
}
