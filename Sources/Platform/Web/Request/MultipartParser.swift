import Foundation

/// Reads `multipart/form-data` (RFC 7578) as it arrives: bytes are fed in, events are taken out. Written for hostile
/// bodies: bounded in parts, heads and texts; never traps, and holds little more than what was fed last.
struct MultipartParser {
    enum Event: Equatable {
        case text(name: String, value: String)
        case fileBegins(field: String, name: String)
        case fileBytes(ArraySlice<UInt8>)
        case fileEnds
        /// The form's own end, or more parts than are read: what follows does not count.
        case formEnds
    }

    private enum Place {
        case before, afterMark, file, nobodysPart, end
        case text(name: String)
    }

    private let mark: [UInt8]
    private let separator: [UInt8]
    private var place = Place.before
    private var buffer: [UInt8] = []
    private var position = 0
    private var parts = 0
    private var text: [UInt8] = []
    /// Something that is no form of any browser came: nothing after it is read.
    private(set) var isBroken = false

    init(boundary: String) {
        mark = Array("--\(boundary)".utf8)
        separator = Array("\r\n--\(boundary)".utf8)
    }

    mutating func feed(_ bytes: UnsafeRawBufferPointer) {
        if case .end = place { return }
        buffer.removeFirst(position)
        position = 0
        buffer.append(contentsOf: bytes)
    }

    /// The next event; nil when more has to be fed.
    mutating func next() -> Event? {
        while true {
            switch place {
            case .before:
                guard let at = find(mark) else {
                    skip(keeping: mark.count - 1)
                    return nil
                }
                position = at + mark.count
                place = .afterMark
            case .afterMark:
                switch head() {
                case .none: return nil
                case .some(let event?): return event
                case .some(nil): continue
                }
            case .text(let name):
                let (piece, isWhole) = content()
                text.append(contentsOf: piece.prefix(max(0, Multipart.longestField - text.count)))
                guard isWhole else { return nil }
                place = .afterMark
                defer { text = [] }
                return .text(name: name, value: TypedText.clean(String(decoding: text, as: UTF8.self)))
            case .file:
                let start = position
                let (piece, isWhole) = content()
                if isWhole, piece.isEmpty {
                    place = .afterMark
                    return .fileEnds
                }
                guard !piece.isEmpty else { return nil }
                // The separator is found again by the next call, which then says that the file ends.
                if isWhole { position = start + piece.count }
                return .fileBytes(piece)
            case .nobodysPart:
                guard content().isWhole else { return nil }
                place = .afterMark
            case .end: return nil
            }
        }
    }

    /// Reads what follows a boundary. Nil: more has to be fed; `.some(nil)`: go on.
    private mutating func head() -> Event?? {
        let rest = buffer[position...]
        guard rest.count >= 2 else { return nil }
        if rest.starts(with: Self.dashes) || parts == Multipart.mostParts {
            place = .end
            return .some(.formEnds)
        }
        let window = rest.prefix(Multipart.longestHeader)
        guard let end = find(Self.headEnd, upTo: window.endIndex) else {
            if window.count == Multipart.longestHeader {
                isBroken = true
                place = .end
            }
            return nil
        }
        parts += 1
        let disposition = Multipart.Disposition(String(decoding: buffer[position..<end], as: UTF8.self))
        position = end + Self.headEnd.count
        guard let disposition else {
            place = .nobodysPart
            return .some(nil)
        }
        guard let fileName = disposition.fileName else {
            place = .text(name: disposition.name)
            return .some(nil)
        }
        place = .file
        return .some(.fileBegins(field: disposition.name, name: TypedText.clean(fileName)))
    }

    /// Content up to the next separator, which is stepped over; without one, as much as cannot be part of it.
    private mutating func content() -> (piece: ArraySlice<UInt8>, isWhole: Bool) {
        let start = position
        if let at = find(separator) {
            position = at + separator.count
            return (buffer[start..<at], true)
        }
        skip(keeping: separator.count - 1)
        return (buffer[start..<position], false)
    }

    private mutating func skip(keeping count: Int) { position = max(position, buffer.count - count) }

    /// The first place of a pattern at or after the position, by the machine's own search.
    private func find(_ pattern: [UInt8], upTo end: Int? = nil) -> Int? {
        guard let first = pattern.first else { return nil }
        let last = (end ?? buffer.count) - pattern.count
        return buffer.withUnsafeBytes { all -> Int? in
            guard let base = all.baseAddress else { return nil }
            var at = position
            while at <= last, let found = memchr(base + at, Int32(first), last - at + 1) {
                at = UnsafeRawPointer(found) - base
                if memcmp(base + at, pattern, pattern.count) == 0 { return at }
                at += 1
            }
            return nil
        }
    }

    private static let dashes = Array("--".utf8)
    private static let headEnd = Array("\r\n\r\n".utf8)
}
