import Foundation

/// A picture of a page of an invented document, for the demonstration's attachments: an uncompressed PNG of grey lines
/// on a pale ground with a frame for a photograph.
enum DemoPicture {
    /// - Parameter shade: tells one page from another.
    static func page(width: Int = 600, height: Int = 420, shade: UInt8) -> Data {
        var rows = [UInt8]()
        rows.reserveCapacity(height * (width + 1))
        for y in 0..<height {
            rows.append(0)
            for x in 0..<width { rows.append(tone(x, y, width, height, shade)) }
        }
        var png = Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
        png += chunk("IHDR", bytes(UInt32(width)) + bytes(UInt32(height)) + [8, 0, 0, 0, 0])
        png += chunk("IDAT", stored(rows))
        png += chunk("IEND", [])
        return png
    }

    private static func tone(_ x: Int, _ y: Int, _ width: Int, _ height: Int, _ shade: UInt8) -> UInt8 {
        let isFrame = x < 6 || y < 6 || x >= width - 6 || y >= height - 6
        if isFrame { return shade }
        if (40..<180).contains(x), (80..<270).contains(y) { return shade &+ 30 }
        let isLine = y % 36 < 10 && y > 60 && x > 220 && x < width - 40 - (y / 36 % 3) * 60
        return isLine ? 110 : 238
    }

    /// Deflate without compression (RFC 1951, stored blocks) in a zlib frame (RFC 1950).
    private static func stored(_ data: [UInt8]) -> [UInt8] {
        var out: [UInt8] = [0x78, 0x01]
        var start = 0
        while start < data.count {
            let end = min(start + 65_535, data.count)
            let length = UInt16(end - start)
            out.append(end == data.count ? 1 : 0)
            out += [UInt8(length & 0xFF), UInt8(length >> 8), UInt8(~length & 0xFF), UInt8(~length >> 8)]
            out += data[start..<end]
            start = end
        }
        var (a, b) = (UInt32(1), UInt32(0))
        for byte in data {
            a = (a + UInt32(byte)) % 65_521
            b = (b + a) % 65_521
        }
        return out + bytes(b << 16 | a)
    }

    private static func chunk(_ type: String, _ body: [UInt8]) -> Data {
        let typed = Array(type.utf8) + body
        return Data(bytes(UInt32(body.count)) + typed + bytes(checksum(typed)))
    }

    /// CRC-32 as PNG wants it.
    private static func checksum(_ data: [UInt8]) -> UInt32 {
        var crc: UInt32 = 0xFFFF_FFFF
        for byte in data {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? (crc >> 1) ^ 0xEDB8_8320 : crc >> 1 }
        }
        return crc ^ 0xFFFF_FFFF
    }

    private static func bytes(_ number: UInt32) -> [UInt8] {
        [UInt8(number >> 24 & 0xFF), UInt8(number >> 16 & 0xFF), UInt8(number >> 8 & 0xFF), UInt8(number & 0xFF)]
    }
}
