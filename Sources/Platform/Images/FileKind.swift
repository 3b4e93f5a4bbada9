/// What a file is by its content; its name is not asked.
package enum FileKind: String, Sendable, Hashable, Codable, CaseIterable {
    case jpeg, png, pdf, heic, other

    /// The type it is served as. Ours, never the sender's: a page in disguise must not run in our name.
    package var contentType: String {
        switch self {
        case .jpeg: "image/jpeg"
        case .png: "image/png"
        case .pdf: "application/pdf"
        case .heic: "image/heic"
        case .other: "application/octet-stream"
        }
    }

    /// The ending of its name, without the dot.
    package var fileExtension: String {
        switch self {
        case .jpeg: "jpg"
        case .other: "bin"
        default: rawValue
        }
    }

    /// A photograph that a preview can be made of.
    package var isPicture: Bool { self == .jpeg || self == .png }
}

/// The size of a picture as its header says, before anything is decoded.
package struct PixelSize: Sendable, Hashable {
    package let width: Int
    package let height: Int

    /// 50 megapixels: more than any telephone takes of a passport; decoding more would cost gigabytes.
    package static let most = 50_000_000

    package var isTooMany: Bool {
        let (product, overflow) = width.multipliedReportingOverflow(by: height)
        return overflow || product > Self.most
    }
}
