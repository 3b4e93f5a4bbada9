import CVips
import Foundation
import Kernel

/// An upright, smaller copy of a photograph for the eyes of an official: JPEG, sRGB, without any metadata.
package enum ImagePreview {
    /// Why there is no preview; the original is still there.
    package enum Refusal: Error, Sendable, Hashable {
        case notAPicture
        case tooManyPixels
        case broken
        /// Too many are waiting already: try again later.
        case busy
    }

    /// The preview of a JPEG or PNG, at most `maxSide` wide and high, never larger than the original.
    ///
    /// Decoding takes up to some hundred megabytes, so only a few run at once; the rest wait in turn.
    package static func make(_ bytes: [UInt8], maxSide: Int = 1600) async throws(Refusal) -> [UInt8] {
        let finding = FileSniffer.inspect(bytes)
        guard finding.kind.isPicture else { throw .notAPicture }
        if finding.size?.isTooMany == true { throw .tooManyPixels }
        guard !finding.isBroken, finding.size != nil else { throw .broken }
        let side = Int32(clamping: max(16, maxSide))
        return try await Workshop.shared.run { () throws(Refusal) in
            try decode(bytes, isPNG: finding.kind == .png, side: side)
        }
    }

    private static let isRunning = okno_vips_start() == 0

    private static func decode(_ bytes: [UInt8], isPNG: Bool, side: Int32) throws(Refusal) -> [UInt8] {
        guard isRunning else { throw .broken }
        defer {
            // What the library says of a broken picture is collected per process and of no use to anybody.
            vips_error_clear()
            vips_thread_shutdown()
        }
        let preview: [UInt8]? = bytes.withUnsafeBytes { buffer in
            // The library's own reading of the header has the last word on the size.
            guard let whole = okno_vips_open(buffer.baseAddress, buffer.count, isPNG ? 1 : 0) else { return nil }
            let size = PixelSize(width: Int(vips_image_get_width(whole)), height: Int(vips_image_get_height(whole)))
            g_object_unref(whole)
            guard !size.isTooMany, let small = okno_vips_preview(buffer.baseAddress, buffer.count, side) else {
                return nil
            }
            defer { g_object_unref(small) }
            var encoded: UnsafeMutableRawPointer?
            var count = 0
            guard okno_vips_encode(small, ".jpg[Q=82,strip]", &encoded, &count) == 0, let encoded else {
                return nil
            }
            defer { g_free(encoded) }
            return Array(UnsafeRawBufferPointer(start: encoded, count: count))
        }
        guard let preview else { throw .broken }
        return preview
    }
}

/// The threads on which pictures are decoded, apart from those that answer requests.
private final class Workshop: Sendable {
    static let shared = Workshop()

    private let queue: OperationQueue
    private static let mostWaiting = 200

    private init() {
        queue = OperationQueue()
        queue.name = "okno.images"
        queue.maxConcurrentOperationCount = min(2, ProcessInfo.processInfo.activeProcessorCount)
        queue.qualityOfService = .utility
    }

    func run(
        _ work: @escaping @Sendable () throws(ImagePreview.Refusal) -> [UInt8]
    ) async throws(ImagePreview.Refusal) -> [UInt8] {
        guard queue.operationCount < Self.mostWaiting else { throw .busy }
        let outcome: Result<[UInt8], ImagePreview.Refusal> = await withCheckedContinuation { continuation in
            queue.addOperation { continuation.resume(returning: Result(catching: work)) }
        }
        return try outcome.get()
    }
}
