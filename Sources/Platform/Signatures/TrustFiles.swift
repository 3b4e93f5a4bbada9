import SwiftASN1
import X509

/// The files of the settings, read.
enum TrustFiles {
    static func certificates(in files: [[UInt8]], of part: TrustPart) throws(SignatureFault) -> [Certificate] {
        try read(files, part) { try CertificateOutline($0).certificate() }
    }

    static func revocationLists(in files: [[UInt8]]) throws(SignatureFault) -> [RevocationList] {
        try read(files, .revocationLists) { try RevocationList($0) }
    }

    private static func read<Content>(
        _ files: [[UInt8]], _ part: TrustPart, _ read: (ASN1Node) throws -> Content
    ) throws(SignatureFault) -> [Content] {
        var contents: [Content] = []
        for (place, file) in files.enumerated() {
            let documents = Armour.opened(file)
            guard !documents.isEmpty else { throw .unreadableTrust(part, at: place) }
            do {
                for document in documents { contents.append(try read(DER.parse(document))) }
            } catch SignatureFault.gostUnsupported {
                throw .gostUnsupported
            } catch {
                throw .unreadableTrust(part, at: place)
            }
        }
        return contents
    }
}
