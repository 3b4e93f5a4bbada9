/// Bytes from outside, taken from the front; what is not there is nil.
struct ByteReader {
    private(set) var rest: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

    mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
        guard (0...rest.count).contains(count) else { return nil }
        defer { rest = rest.dropFirst(count) }
        return rest.prefix(count)
    }

    mutating func byte() -> UInt8? { rest.popFirst() }

    /// A number of up to eight bytes, the highest first.
    mutating func number(bytes: Int) -> UInt64? {
        guard bytes <= 8 else { return nil }
        return take(bytes)?.reduce(0) { $0 << 8 | UInt64($1) }
    }
}
