import Crypto
import Foundation
import Kernel

/// How a file lies in a store: a head of 8 bytes, then segments of AES-GCM, each followed by its tag.
///
/// Every file has a key of its own, derived from the installation's and its name. The nonce is the segment's number and
/// whether it is the last one, so that segments cannot be dropped, reordered, or taken from another file
/// (docs/decisions/0014). Files of the first release are one box of AES-GCM with a random nonce, without a head.
struct SealedFile: Sendable {
    static let segmentSize = 64 * 1024
    static let tagSize = 16
    static let headSize = 8
    /// «OKNO», the format's number, the segment's size as a power of two.
    static let head: [UInt8] = Array("OKNO".utf8) + [0, 2, 16, 0]

    let name: String
    private let key: SymmetricKey

    init(name: String, keys: Keyring) {
        self.name = name
        key = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: keys.key(.files), salt: Data(name.utf8), info: Data("okno/file/2".utf8),
            outputByteCount: 32)
    }

    func seal(_ segment: some DataProtocol, number: UInt32, isLast: Bool) throws -> AES.GCM.SealedBox {
        try AES.GCM.seal(
            segment, using: key, nonce: Self.nonce(number, isLast: isLast), authenticating: Self.head)
    }

    func open(_ sealed: some DataProtocol, number: UInt32, isLast: Bool) throws -> Data {
        guard sealed.count >= Self.tagSize else { throw FileStoreFault.damaged }
        let box = try AES.GCM.SealedBox(
            nonce: Self.nonce(number, isLast: isLast), ciphertext: sealed.dropLast(Self.tagSize),
            tag: sealed.suffix(Self.tagSize))
        return try AES.GCM.open(box, using: key, authenticating: Self.head)
    }

    private static func nonce(_ number: UInt32, isLast: Bool) throws -> AES.GCM.Nonce {
        var bytes = [UInt8](repeating: 0, count: 12)
        withUnsafeBytes(of: number.bigEndian) { bytes.replaceSubrange(7..<11, with: $0) }
        bytes[11] = isLast ? 1 : 0
        return try AES.GCM.Nonce(data: bytes)
    }

    /// A file of the first release.
    static func openFirstFormat(_ sealed: Data, name: String, keys: Keyring) throws -> Data {
        try AES.GCM.open(
            AES.GCM.SealedBox(combined: sealed), using: keys.key(.files), authenticating: Data(name.utf8))
    }
}

/// Seals a file while it comes in: counts, hashes, and hands on whole sealed segments.
package struct FileSealer {
    package let name: String
    private let format: SealedFile
    private var hash = SHA256()
    private var size = 0
    private var number: UInt32 = 0
    private var buffer: [UInt8] = []

    package init(keys: Keyring) {
        name = StoredFile.newKey()
        format = SealedFile(name: name, keys: keys)
        buffer.reserveCapacity(SealedFile.segmentSize)
    }

    /// - Parameter emit: takes sealed bytes in their order.
    package mutating func append(_ bytes: ArraySlice<UInt8>, _ emit: (Data) throws -> Void) throws {
        var rest = bytes
        while !rest.isEmpty {
            // A full segment waits until it is known that it is not the last one.
            if buffer.count == SealedFile.segmentSize { try flush(isLast: false, emit) }
            let taken = rest.prefix(SealedFile.segmentSize - buffer.count)
            buffer.append(contentsOf: taken)
            rest = rest.dropFirst(taken.count)
        }
    }

    package mutating func finish(_ emit: (Data) throws -> Void) throws -> StoredFile {
        try flush(isLast: true, emit)
        return StoredFile(key: name, size: size, sha256: hash.finalize().hex)
    }

    private mutating func flush(isLast: Bool, _ emit: (Data) throws -> Void) throws {
        if number == 0 { try emit(Data(SealedFile.head)) }
        buffer.withUnsafeBytes { hash.update(bufferPointer: $0) }
        let box = try format.seal(buffer, number: number, isLast: isLast)
        try emit(box.ciphertext)
        try emit(box.tag)
        size += buffer.count
        number += 1
        buffer.removeAll(keepingCapacity: true)
    }
}

/// Opens a file while it is read: takes sealed bytes in pieces of any size and hands on its content.
package struct FileOpener {
    private let file: StoredFile
    private let keys: Keyring
    private let format: SealedFile
    private var hash = SHA256()
    private var number: UInt32 = 0
    private var sealed = Data()
    /// Nil until enough has come to tell.
    private var isFirstFormat: Bool?

    package init(_ file: StoredFile, keys: Keyring) {
        self.file = file
        self.keys = keys
        format = SealedFile(name: file.key, keys: keys)
    }

    package mutating func append(_ bytes: Data, _ emit: (Data) -> Void) throws {
        sealed.append(bytes)
        if isFirstFormat == nil, sealed.count >= SealedFile.headSize {
            isFirstFormat = !sealed.starts(with: SealedFile.head)
            if isFirstFormat == false { sealed.removeFirst(SealedFile.headSize) }
        }
        guard isFirstFormat == false else {
            // Such a file is opened as a whole; what is longer than it can be is not waited for.
            guard sealed.count <= max(0, file.size) + 64 else { throw FileStoreFault.damaged }
            return
        }
        let whole = SealedFile.segmentSize + SealedFile.tagSize
        // More has come than one segment: it is not the last.
        while sealed.count > whole {
            try open(sealed.prefix(whole), isLast: false, emit)
            sealed = Data(sealed.dropFirst(whole))
        }
    }

    /// - Throws: `FileStoreFault.damaged` when the file is not whole and the one that the database names.
    package mutating func finish(_ emit: (Data) -> Void) throws {
        if isFirstFormat == false {
            try open(sealed, isLast: true, emit)
        } else {
            // Damage is one answer, whatever its cause.
            guard let content = try? SealedFile.openFirstFormat(sealed, name: file.key, keys: keys) else {
                throw FileStoreFault.damaged
            }
            hash.update(data: content)
            emit(content)
        }
        guard hash.finalize().hex == file.sha256 else { throw FileStoreFault.damaged }
    }

    private mutating func open(_ segment: Data, isLast: Bool, _ emit: (Data) -> Void) throws {
        guard let content = try? format.open(segment, number: number, isLast: isLast) else {
            throw FileStoreFault.damaged
        }
        hash.update(data: content)
        number &+= 1
        emit(content)
    }
}
