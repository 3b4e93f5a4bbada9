/// Reads what `PackedEncoder` wrote. Equal texts are one text in memory.
package struct PackedDecoder {
    /// - Throws: `DecodingError` for bytes that are no such value.
    package static func decode<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) throws -> Value {
        let reader = try PackedReader(bytes)
        let value = try reader.read(type)
        guard reader.isAtEnd else { throw reader.broken }
        return value
    }
}

final class PackedReader: Decoder {
    private let bytes: [UInt8]
    private var place = 0
    private var texts: [String] = []

    let codingPath: [any CodingKey] = []
    let userInfo: [CodingUserInfoKey: Any] = [:]

    init(_ bytes: [UInt8]) throws {
        self.bytes = bytes
        let count = try length()
        texts.reserveCapacity(count)
        for _ in 0..<count {
            let length = try length()
            texts.append(String(decoding: bytes[place..<(place + length)], as: UTF8.self))
            place += length
        }
    }

    var isAtEnd: Bool { place == bytes.count }

    var broken: DecodingError {
        .dataCorrupted(
            DecodingError.Context(codingPath: [], debugDescription: "packed bytes end or go wrong at \(place)"))
    }

    private func byte() throws -> UInt8 {
        guard place < bytes.count else { throw broken }
        defer { place += 1 }
        return bytes[place]
    }

    func number() throws -> Int {
        var number: UInt = 0
        var shift: UInt = 0
        while true {
            let byte = try byte()
            guard shift < 64 else { throw broken }
            number |= UInt(byte & 0x7F) << shift
            if byte & 0x80 == 0 { break }
            shift += 7
        }
        return Int(bitPattern: number >> 1) ^ -Int(bitPattern: number & 1)
    }

    /// A number of things, each of which takes a byte at least.
    func length() throws -> Int {
        let number = try number()
        guard number >= 0, number <= bytes.count - place else { throw broken }
        return number
    }

    func flag() throws -> Bool { try byte() != 0 }

    func text() throws -> String {
        let number = try number()
        guard texts.indices.contains(number) else { throw broken }
        return texts[number]
    }

    /// The next text, which stays where it is.
    func coming() throws -> String {
        let before = place
        defer { place = before }
        return try text()
    }

    func read<Value: Decodable>(_ type: Value.Type) throws -> Value {
        if type == String.self, let text = try text() as? Value { return text }
        if let list = type as? any PackedList.Type {
            guard let value = try list.unpack(from: self) as? Value else { throw broken }
            return value
        }
        return try Value(from: self)
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(KeyedReader(reader: self))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw broken }
    func singleValueContainer() -> any SingleValueDecodingContainer { LoneReader(reader: self) }
}

private struct KeyedReader<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let reader: PackedReader
    var codingPath: [any CodingKey] { [] }

    /// Asked for by enumerations with values: the case that was written.
    var allKeys: [Key] { (try? reader.coming()).flatMap { Key(stringValue: $0) }.map { [$0] } ?? [] }
    func contains(_ key: Key) -> Bool { true }
    func decodeNil(forKey key: Key) throws -> Bool { try !reader.flag() }
    func decode(_ type: String.Type, forKey key: Key) throws -> String { try reader.text() }
    func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try reader.number() }
    func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try reader.flag() }
    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value { try reader.read(type) }

    func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
        try reader.flag() ? try reader.text() : nil
    }
    func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? {
        try reader.flag() ? try reader.number() : nil
    }
    func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? {
        try reader.flag() ? try reader.flag() : nil
    }
    func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
        try reader.flag() ? try reader.read(type) : nil
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> {
        guard try reader.text() == key.stringValue else { throw reader.broken }
        return KeyedDecodingContainer(KeyedReader<Nested>(reader: reader))
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer { throw reader.broken }
    func superDecoder() throws -> any Decoder { reader }
    func superDecoder(forKey key: Key) throws -> any Decoder { reader }
}

private struct LoneReader: SingleValueDecodingContainer {
    let reader: PackedReader
    var codingPath: [any CodingKey] { [] }

    func decodeNil() -> Bool { false }
    func decode(_ type: String.Type) throws -> String { try reader.text() }
    func decode(_ type: Int.Type) throws -> Int { try reader.number() }
    func decode(_ type: Bool.Type) throws -> Bool { try reader.flag() }
    func decode(_ type: Double.Type) throws -> Double { throw reader.broken }
    func decode(_ type: Float.Type) throws -> Float { throw reader.broken }
    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try reader.read(type) }
}
