import Testing

@testable import Images

@Suite struct ImagePreviewTests {
    @Test func aPreviewIsSmallerAndAsWide() async throws {
        let preview = try await ImagePreview.make(try TestPictures.jpeg(width: 400, height: 200), maxSide: 100)
        let left = try TestPictures.colour(of: preview, x: 10, y: 25)
        #expect(left.width == 100 && left.height == 50)
        #expect(left.red > 150 && left.blue < 100)
    }

    @Test func aSmallPictureIsNotEnlarged() async throws {
        let preview = try await ImagePreview.make(try TestPictures.png(width: 64, height: 32))
        let left = try TestPictures.colour(of: preview, x: 5, y: 5)
        #expect(left.width == 64 && left.height == 32)
    }

    @Test func aTurnedPictureStandsUpright() async throws {
        // Orientation 6: the camera was held upright, so the left of the sensor is the top of the picture.
        let turned = try TestPictures.jpeg(width: 400, height: 200, orientation: 6)
        let preview = try await ImagePreview.make(turned, maxSide: 100)
        let top = try TestPictures.colour(of: preview, x: 25, y: 10)
        let bottom = try TestPictures.colour(of: preview, x: 25, y: 90)
        #expect(top.width == 50 && top.height == 100)
        #expect(top.red > 150 && bottom.blue > 150)
    }

    @Test func aPreviewCarriesNoMetadata() async throws {
        let secret = "<x:xmpmeta>55.160N 61.401E</x:xmpmeta>"
        let original = try TestPictures.jpeg(orientation: 3, secret: secret)
        #expect(String(decoding: original, as: UTF8.self).contains("61.401E"))
        let preview = try await ImagePreview.make(original)
        let text = String(decoding: preview, as: UTF8.self)
        #expect(!text.contains("61.401E") && !text.contains("Exif"))
    }

    @Test func aTransparentPictureLiesOnWhite() async throws {
        let preview = try await ImagePreview.make(try TestPictures.transparentPNG())
        #expect(FileSniffer.kind(of: preview) == .jpeg)
        let left = try TestPictures.colour(of: preview, x: 10, y: 10)
        #expect(left.red > 240 && left.blue > 240)
    }

    @Test func aBrokenPictureIsRefusedAndHarmsNobody() async throws {
        var broken = try TestPictures.jpeg(width: 300, height: 300)
        for place in stride(from: broken.count / 3, to: broken.count - 2, by: 3) { broken[place] = 0x55 }
        await #expect(throws: ImagePreview.Refusal.broken) { try await ImagePreview.make(broken) }
        await #expect(throws: ImagePreview.Refusal.broken) {
            try await ImagePreview.make(TestPictures.pngHeader(width: 100, height: 100))
        }
        await #expect(throws: ImagePreview.Refusal.notAPicture) { try await ImagePreview.make(TestPictures.pdf) }
        await #expect(throws: ImagePreview.Refusal.tooManyPixels) {
            try await ImagePreview.make(TestPictures.pngHeader(width: 50_000, height: 50_000))
        }
        #expect(try await !ImagePreview.make(try TestPictures.jpeg()).isEmpty)
    }

    @Test func manyAtOnceAllCome() async throws {
        let jpeg = try TestPictures.jpeg(width: 800, height: 600)
        let sizes = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<40 { group.addTask { try await ImagePreview.make(jpeg, maxSide: 200).count } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(sizes.count == 40 && Set(sizes).count == 1)
    }

    @Test func randomChangesEndInAPreviewOrARefusal() async throws {
        var random = SystemRandomNumberGenerator()
        for whole in [try TestPictures.jpeg(), try TestPictures.png()] {
            for _ in 0..<150 {
                var bytes = whole
                for _ in 0..<4 {
                    bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
                }
                do { _ = try await ImagePreview.make(bytes) } catch { continue }
            }
        }
    }
}
