/// Writes `Codable` values so that they are read back quickly and share their texts: values stand in the order in which
/// they are declared, without names; every text stands once, in a table.
///
/// Only the program that wrote them can read them: a change of a declaration is another format. Whoever keeps packed
/// bytes keeps what they were made from.
package struct PackedEncoder {
    /// - Throws: `EncodingError` for what no packed form exists (floating-point numbers, `super`).
    package static func encode(_ value: some Encodable) throws -> [UInt8] {
        let writer = PackedWriter()
        try writer.write(value)
        return writer.finished
    }
}

/// Lists and tables say first how long they are.
protocol PackedList {
    func pack(into writer: PackedWriter) throws
    static func unpack(from reader: PackedReader) throws -> Any
}

extension Array: PackedList where Element: Codable {
    func pack(into writer: PackedWriter) throws {
        writer.write(number: count)
        for element in self { try writer.write(element) }
    }

    static func unpack(from reader: PackedReader) throws -> Any {
        let count = try reader.length()
        var list: [Element] = []
        list.reserveCapacity(count)
        for _ in 0..<count { list.append(try reader.read(Element.self)) }
        return list
    }
}

extension Dictionary: PackedList where Key == String, Value: Codable {
    func pack(into writer: PackedWriter) throws {
        writer.write(number: count)
        for (key, value) in sorted(by: { $0.key < $1.key }) {
            writer.write(text: key)
            try writer.write(value)
        }
    }

    static func unpack(from reader: PackedReader) throws -> Any {
        let count = try reader.length()
        var table: [String: Value] = [:]
        table.reserveCapacity(count)
        for _ in 0..<count {
            let key = try reader.text()
            table[key] = try reader.read(Value.self)
        }
        return table
    }
}

final class PackedWriter: Encoder {
    private var bytes: [UInt8] = []
    private var numbers: [String: Int] = [:]
    private var texts: [String] = []

    let codingPath: [any CodingKey] = []
    let userInfo: [CodingUserInfoKey: Any] = [:]

    /// The table of texts, then the values.
    var finished: [UInt8] {
        let head = PackedWriter()
        head.write(number: texts.count)
        for text in texts {
            head.write(number: text.utf8.count)
            head.bytes.append(contentsOf: text.utf8)
        }
        return head.bytes + bytes
    }

    func write(_ value: some Encodable) throws {
        switch value {
        case let text as String: write(text: text)
        case let list as any PackedList: try list.pack(into: self)
        default: try value.encode(to: self)
        }
    }

    func write(text: String) {
        let number = numbers[text] ?? texts.count
        if number == texts.count {
            numbers[text] = number
            texts.append(text)
        }
        write(number: number)
    }

    /// Seven bits a byte, the lowest first; negative numbers by their sign in the lowest bit.
    func write(number: Int) {
        var rest = UInt(bitPattern: number << 1 ^ number >> (Int.bitWidth - 1))
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    func write(flag: Bool) { bytes.append(flag ? 1 : 0) }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        KeyedEncodingContainer(KeyedWriter(writer: self))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer { LoneWriter(writer: self) }
    func singleValueContainer() -> any SingleValueEncodingContainer { LoneWriter(writer: self) }
}

private struct KeyedWriter<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let writer: PackedWriter
    var codingPath: [any CodingKey] { [] }

    mutating func encodeNil(forKey key: Key) { writer.write(flag: false) }
    mutating func encode(_ value: String, forKey key: Key) { writer.write(text: value) }
    mutating func encode(_ value: Int, forKey key: Key) { writer.write(number: value) }
    mutating func encode(_ value: Bool, forKey key: Key) { writer.write(flag: value) }
    mutating func encode(_ value: some Encodable, forKey key: Key) throws { try writer.write(value) }

    mutating func encodeIfPresent(_ value: String?, forKey key: Key) throws { try optional(value) }
    mutating func encodeIfPresent(_ value: Int?, forKey key: Key) throws { try optional(value) }
    mutating func encodeIfPresent(_ value: Bool?, forKey key: Key) throws { try optional(value) }
    mutating func encodeIfPresent(_ value: (some Encodable)?, forKey key: Key) throws { try optional(value) }

    private func optional(_ value: (some Encodable)?) throws {
        writer.write(flag: value != nil)
        if let value { try writer.write(value) }
    }

    /// A case of an enumeration with values: its name is part of the value.
    mutating func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
        writer.write(text: key.stringValue)
        return KeyedEncodingContainer(KeyedWriter<Nested>(writer: writer))
    }

    mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer { LoneWriter(writer: writer) }
    mutating func superEncoder() -> any Encoder { writer }
    mutating func superEncoder(forKey key: Key) -> any Encoder { writer }
}

private struct LoneWriter: SingleValueEncodingContainer, UnkeyedEncodingContainer {
    let writer: PackedWriter
    var codingPath: [any CodingKey] { [] }
    var count: Int { 0 }

    mutating func encodeNil() { writer.write(flag: false) }
    mutating func encode(_ value: String) { writer.write(text: value) }
    mutating func encode(_ value: Int) { writer.write(number: value) }
    mutating func encode(_ value: Bool) { writer.write(flag: value) }
    mutating func encode(_ value: Double) throws { throw unknown(value) }
    mutating func encode(_ value: Float) throws { throw unknown(value) }
    mutating func encode(_ value: some Encodable) throws { try writer.write(value) }

    private func unknown(_ value: Any) -> EncodingError {
        EncodingError.invalidValue(value, EncodingError.Context(codingPath: [], debugDescription: "not packed"))
    }

    mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
        writer.container(keyedBy: type)
    }
    mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { self }
    mutating func superEncoder() -> any Encoder { writer }
}
