import CVips
import Foundation

@testable import Images

/// Pictures made for the tests by the library that reads them.
enum TestPictures {
    /// Left half red, right half blue; with an orientation and other metadata if asked.
    static func make(
        width: Int, height: Int, suffix: String, orientation: Int32? = nil, secret: String? = nil,
        left: [UInt8] = [220, 20, 20], right: [UInt8] = [20, 20, 220]
    ) throws -> [UInt8] {
        guard okno_vips_start() == 0 else { throw Failure.library }
        var pixels: [UInt8] = []
        for _ in 0..<height {
            for x in 0..<width { pixels += x < width / 2 ? left : right }
        }
        guard
            let image = vips_image_new_from_memory_copy(
                pixels, pixels.count, Int32(width), Int32(height), Int32(left.count), VIPS_FORMAT_UCHAR)
        else { throw Failure.library }
        defer { g_object_unref(image) }
        image.pointee.Type = VIPS_INTERPRETATION_sRGB
        if let orientation { vips_image_set_int(image, "orientation", orientation) }
        if let secret { vips_image_set_blob_copy(image, "xmp-data", secret, secret.utf8.count) }
        var encoded: UnsafeMutableRawPointer?
        var count = 0
        guard okno_vips_encode(image, suffix, &encoded, &count) == 0, let encoded else { throw Failure.library }
        defer { g_free(encoded) }
        return Array(UnsafeRawBufferPointer(start: encoded, count: count))
    }

    static func jpeg(width: Int = 64, height: Int = 32, orientation: Int32? = nil, secret: String? = nil) throws
        -> [UInt8]
    {
        try make(width: width, height: height, suffix: ".jpg[Q=90]", orientation: orientation, secret: secret)
    }

    static func png(width: Int = 64, height: Int = 32) throws -> [UInt8] {
        try make(width: width, height: height, suffix: ".png")
    }

    static let pdf = Array("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n".utf8)

    /// Left half black and quite transparent.
    static func transparentPNG() throws -> [UInt8] {
        try make(width: 64, height: 32, suffix: ".png", left: [0, 0, 0, 0], right: [20, 20, 220, 255])
    }

    /// A PNG whose header promises a size and whose data keep nothing of it.
    static func pngHeader(width: UInt32, height: UInt32) -> [UInt8] {
        func number(_ value: UInt32) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: value >> (24 - 8 * $0)) } }
        func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
            number(UInt32(data.count)) + Array(name.utf8) + data + number(0)
        }
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
            + chunk("IHDR", number(width) + number(height) + [8, 2, 0, 0, 0]) + chunk("IDAT", [0x78, 0x9C, 3, 0])
            + chunk("IEND", [])
    }

    static func heicHeader(brand: String) -> [UInt8] {
        [0, 0, 0, 24] + Array("ftyp\(brand)".utf8) + [0, 0, 0, 0] + Array("mif1heic".utf8) + Array("....mdat".utf8)
    }

    /// The colour at a place of a decoded picture.
    static func colour(of bytes: [UInt8], x: Int32, y: Int32) throws -> (
        red: Double, blue: Double, width: Int, height: Int
    ) {
        try bytes.withUnsafeBytes { buffer in
            guard let image = okno_vips_open(buffer.baseAddress, buffer.count, 0) else { throw Failure.library }
            defer { g_object_unref(image) }
            var count = 0
            guard let memory = vips_image_write_to_memory(image, &count) else { throw Failure.library }
            defer { g_free(memory) }
            let width = Int(vips_image_get_width(image))
            let at = (Int(y) * width + Int(x)) * 3
            let pixels = memory.assumingMemoryBound(to: UInt8.self)
            return (Double(pixels[at]), Double(pixels[at + 2]), width, Int(vips_image_get_height(image)))
        }
    }

    enum Failure: Error { case library }
}
