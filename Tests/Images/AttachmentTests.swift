import Foundation
import Kernel
import Testing

@testable import Images

@Suite struct AttachmentTests {
    @Test func aDocumentIsKnownByItsEndsAndAPictureIsNot() throws {
        let pdf = TestPictures.pdf
        #expect(AttachmentCheck.check(head: pdf, tail: pdf) == .pdf)
        #expect(AttachmentCheck.check(head: pdf, tail: Array("без конца".utf8)) == nil)
        #expect(AttachmentCheck.check(head: Array("<html>".utf8), tail: pdf) == nil)
        #expect(AttachmentCheck.check(head: [], tail: []) == nil)
        let picture = try TestPictures.jpeg()
        #expect(AttachmentCheck.check(head: picture, tail: picture) == nil)
    }

    @Test func aPhotographAndADocumentAreAccepted() throws {
        #expect(AttachmentCheck.check(bytes: try TestPictures.jpeg(), name: "паспорт.jpg") == .success(.jpeg))
        #expect(AttachmentCheck.check(bytes: try TestPictures.png(), name: "паспорт.png") == .success(.png))
        #expect(AttachmentCheck.check(bytes: TestPictures.pdf, name: "паспорт.pdf") == .success(.pdf))
        // The content decides, not the name.
        #expect(AttachmentCheck.check(bytes: try TestPictures.png(), name: "паспорт.jpg") == .success(.png))
        #expect(AttachmentCheck.check(bytes: try TestPictures.jpeg(), name: "") == .success(.jpeg))
    }

    @Test func whatFollowsAPictureDoesNotMakeItAnythingElse() throws {
        let polyglot = try TestPictures.jpeg() + Array("<script>alert(1)</script>".utf8)
        #expect(AttachmentCheck.check(bytes: polyglot, name: "a.html") == .success(.jpeg))
        #expect(FileKind.jpeg.contentType == "image/jpeg")
    }

    @Test func theLimitIsTwentyMegabytesToTheByte() throws {
        let jpeg = try TestPictures.jpeg()
        let full = jpeg + [UInt8](repeating: 0, count: AttachmentCheck.mostBytes - jpeg.count)
        #expect(AttachmentCheck.check(bytes: full, name: "a.jpg") == .success(.jpeg))
        #expect(AttachmentCheck.check(bytes: full + [0], name: "a.jpg") == .failure(.tooLarge(20 * 1024 * 1024 + 1)))
        #expect(AttachmentRefusal.tooLarge(20 * 1024 * 1024 + 1).phrase.ru.contains("20,1\u{00A0}МБ"))
        #expect(AttachmentCheck.check(bytes: [], name: "a.jpg") == .failure(.empty))
    }

    @Test func wrongContentUnderARightNameIsRefused() {
        let program = Array("MZ\u{90}".utf8) + [UInt8](repeating: 0, count: 100)
        #expect(
            AttachmentCheck.check(bytes: program, name: "паспорт.JPG") == .failure(.wrongContent(nameClaims: .jpeg)))
        #expect(
            AttachmentCheck.check(bytes: Array("<html>".utf8), name: "a.pdf")
                == .failure(.wrongContent(nameClaims: .pdf)))
        #expect(
            AttachmentCheck.check(bytes: Array("GIF89a....".utf8), name: "a.gif")
                == .failure(.wrongContent(nameClaims: nil)))
        #expect(AttachmentCheck.check(bytes: [0xFF], name: "a.png") == .failure(.wrongContent(nameClaims: .png)))
    }

    @Test(arguments: ["heic", "heix", "mif1", "msf1"])
    func aHeicIsRefusedWithAWayOut(brand: String) {
        #expect(
            AttachmentCheck.check(bytes: TestPictures.heicHeader(brand: brand), name: "IMG_1.jpg") == .failure(.heic))
        #expect(AttachmentRefusal.heic.phrase.ru.contains("Форматы"))
    }

    @Test func aFilmIsNoHeic() {
        let film: [UInt8] = [0, 0, 0, 20] + Array("ftypisom".utf8) + [0, 0, 2, 0] + Array("mp42mdat".utf8)
        #expect(FileSniffer.kind(of: film) == .other)
    }

    @Test func aCutUploadIsRefused() throws {
        for whole in [
            try TestPictures.jpeg(width: 300, height: 200), try TestPictures.png(width: 300, height: 200),
            TestPictures.pdf,
        ] {
            let kind = FileSniffer.kind(of: whole)
            for part in [whole.count / 4, whole.count / 2, whole.count * 3 / 4, whole.count - 7] where part > 10 {
                #expect(AttachmentCheck.check(bytes: Array(whole.prefix(part)), name: "a") == .failure(.broken(kind)))
            }
        }
    }

    @Test func aPictureOfTooManyPixelsIsRefusedByItsHeader() {
        let huge = TestPictures.pngHeader(width: 50_000, height: 50_000)
        #expect(
            AttachmentCheck.check(bytes: huge, name: "a.png")
                == .failure(.tooManyPixels(PixelSize(width: 50_000, height: 50_000))))
        let largest = TestPictures.pngHeader(width: 10_000, height: 5_000)
        #expect(AttachmentCheck.check(bytes: largest, name: "a.png") == .success(.png))
        let endless = TestPictures.pngHeader(width: 0x7FFF_FFFF, height: 0x7FFF_FFFF)
        #expect(FileSniffer.inspect(endless).size?.isTooMany == true)
        #expect(
            AttachmentCheck.check(bytes: TestPictures.pngHeader(width: 0, height: 5), name: "a")
                == .failure(.broken(.png)))
    }

    @Test func aJpegOfThousandsOfScansIsRefused() throws {
        let jpeg = try TestPictures.jpeg()
        let scan: [UInt8] = [0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 0x3F, 0]
        let attack = Array(jpeg.dropLast(2)) + [[UInt8]](repeating: scan, count: 1000).joined() + [0xFF, 0xD9]
        #expect(AttachmentCheck.check(bytes: attack, name: "a.jpg") == .failure(.broken(.jpeg)))
    }

    @Test func everyRefusalSpeaksBothLanguages() {
        let refusals: [AttachmentRefusal] = [
            .empty, .tooLarge(30 << 20), .heic, .wrongContent(nameClaims: .jpeg), .wrongContent(nameClaims: nil),
            .broken(.pdf), .broken(.jpeg), .tooManyPixels(PixelSize(width: 50_000, height: 50_000)),
        ]
        for refusal in refusals {
            #expect(refusal.phrase.ru.contains(/[а-яё]/) && !refusal.phrase.en.contains(/[а-яё]/))
        }
    }

    @Test func randomChangesOfAFileTrapNothing() throws {
        var random = SystemRandomNumberGenerator()
        for whole in [
            try TestPictures.jpeg(), try TestPictures.png(), TestPictures.pdf, TestPictures.heicHeader(brand: "heic"),
        ] {
            for _ in 0..<2000 {
                var bytes = whole
                for _ in 0..<Int.random(in: 1...8, using: &random) where !bytes.isEmpty {
                    let place = Int.random(in: 0..<bytes.count, using: &random)
                    switch Int.random(in: 0..<3, using: &random) {
                    case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
                    case 1: bytes.removeSubrange(place..<min(place + 5, bytes.count))
                    default: bytes[place] = 0xFF
                    }
                }
                _ = AttachmentCheck.check(bytes: bytes, name: "a.jpg")
            }
        }
        for count in 0..<40 { _ = FileSniffer.inspect([UInt8](repeating: 0xFF, count: count)) }
        for whole in [
            try TestPictures.jpeg(), try TestPictures.png(), TestPictures.pdf, TestPictures.heicHeader(brand: "heic"),
        ] {
            for count in 0..<min(whole.count, 200) { _ = FileSniffer.inspect(Array(whole.prefix(count))) }
        }
    }

    @Test(arguments: [
        ("паспорт.jpg", "паспорт.jpg"), ("../../etc/passwd", "passwd"), ("C:\\Документы\\скан.pdf", "скан.pdf"),
        ("", "файл"),
        ("...", "файл"), ("a/", "a"), ("/", "файл"), ("a\u{202E}gpj.exe", "agpj.exe"), ("a\r\nb\u{0}.jpg", "a b.jpg"),
        (".htaccess", "htaccess"),
        ("<script>.jpg", "<script>.jpg"), ("и\u{0306}од.png", "йод.png"), ("скан .", "скан"),
    ])
    func aNameIsMadeSafe(given: String, clean: String) { #expect(FileName.clean(given) == clean) }

    @Test func aLongNameKeepsItsEnding() {
        let name = FileName.clean(String(repeating: "ё", count: 300) + ".jpeg")
        #expect(name.utf8.count <= 255 && name.utf8.count >= 253)
        #expect(name.hasSuffix(".jpeg"))
        #expect(FileName.clean(String(repeating: "a.", count: 1000)).utf8.count <= 255)
        #expect(FileName.clean("👩‍👧" + String(repeating: "\u{0301}", count: 5000)).utf8.count <= 255)
    }
}
