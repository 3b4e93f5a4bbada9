import SwiftASN1
import TestSupport

/// DER as a tree that can be changed and written again with its lengths put right.
struct Tree {
    enum Content {
        case bytes([UInt8])
        case parts([Tree])
    }

    var tag: UInt8
    var content: Content

    init(_ der: [UInt8]) throws { try self.init(BER.parse(der)) }

    private init(_ node: ASN1Node) throws {
        tag = node.encodedBytes.first ?? 0
        switch node.content {
        case .primitive(let bytes): content = .bytes(Array(bytes))
        case .constructed(let nodes): content = .parts(try nodes.map { try Tree($0) })
        }
    }

    var bytes: [UInt8] {
        let body: [UInt8] =
            switch content {
            case .bytes(let bytes): bytes
            case .parts(let parts): parts.flatMap(\.bytes)
            }
        return [tag] + Self.length(body.count) + body
    }

    private static func length(_ count: Int) -> [UInt8] {
        if count < 128 { return [UInt8(count)] }
        let digits = withUnsafeBytes(of: UInt32(count).bigEndian) { Array($0.drop { $0 == 0 }) }
        return [0x80 | UInt8(digits.count)] + digits
    }

    /// Every node, changed from the root down.
    mutating func changeAll(_ change: (inout Tree) -> Void) {
        change(&self)
        guard case .parts(var parts) = content else { return }
        for index in parts.indices { parts[index].changeAll(change) }
        content = .parts(parts)
    }

    /// The object identifiers `old`, as the content bytes of DER, made `new`.
    func replacing(_ old: [UInt8], with new: [UInt8]) -> Tree {
        var changed = self
        changed.changeAll { tree in
            if tree.tag == 0x06, case .bytes(let bytes) = tree.content, bytes == old { tree.content = .bytes(new) }
        }
        return changed
    }

    var count: Int {
        guard case .parts(let parts) = content else { return 1 }
        return parts.reduce(1) { $0 + $1.count }
    }
}
