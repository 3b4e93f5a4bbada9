import Kernel

/// Whether a file may be attached to an application: JPEG, PNG or PDF by its content, whole, up to 20 MB.
package enum AttachmentCheck {
    /// 20 MB; one byte more is too much.
    package static let mostBytes = ByteSize.longestFile

    /// What both ends of a file tell without the rest: nil when it has to be looked at as a whole.
    ///
    /// A document that begins and ends as a PDF is one: its middle says no more about it to `check(bytes:name:)`.
    package static func check(head: [UInt8], tail: [UInt8]) -> FileKind? {
        FileSniffer.kind(of: head) == .pdf && FileSniffer.hasPDFEnd(tail) ? .pdf : nil
    }

    /// - Parameter name: as the sender gave it; used only to explain, never to decide.
    package static func check(bytes: [UInt8], name: String) -> Result<FileKind, AttachmentRefusal> {
        guard !bytes.isEmpty else { return .failure(.empty) }
        guard bytes.count <= mostBytes else { return .failure(.tooLarge(bytes.count)) }
        let finding = FileSniffer.inspect(bytes)
        switch finding.kind {
        case .heic: return .failure(.heic)
        case .other: return .failure(.wrongContent(nameClaims: claimedKind(name)))
        case .jpeg, .png, .pdf: break
        }
        if let size = finding.size, size.isTooMany { return .failure(.tooManyPixels(size)) }
        return finding.isBroken ? .failure(.broken(finding.kind)) : .success(finding.kind)
    }

    /// The kind that the ending of the name promises.
    private static func claimedKind(_ name: String) -> FileKind? {
        switch name.split(separator: ".").last?.lowercased() {
        case "jpg", "jpeg", "jpe": .jpeg
        case "png": .png
        case "pdf": .pdf
        default: nil
        }
    }
}

/// Why a file cannot be attached, with a way out.
package enum AttachmentRefusal: ValueRefusal {
    case empty
    case tooLarge(Int)
    case heic
    /// Neither JPEG nor PNG nor PDF, although its name may have claimed so.
    case wrongContent(nameClaims: FileKind?)
    case broken(FileKind)
    case tooManyPixels(PixelSize)

    package var phrase: Phrase {
        switch self {
        case .empty:
            Phrase(
                ru: "Файл пустой. Выберите другой или снимите документ ещё раз",
                en: "The file is empty. Choose another one or photograph the document again")
        case .tooLarge(let bytes):
            Phrase(
                ru: "Файл слишком большой: \(ByteSize.text(bytes, in: .ru)), а можно до 20\u{00A0}МБ. "
                    + "Уменьшите снимок или снимите документ ещё раз с обычным качеством",
                en: "The file is too large: \(ByteSize.text(bytes, in: .en)), and up to 20\u{00A0}MB can be sent. "
                    + "Make the picture smaller or photograph the document again in normal quality")
        case .heic:
            Phrase(
                ru: "Это снимок в формате HEIC: так снимает iPhone, и ведомство его не откроет. "
                    + "Включите Настройки\u{00A0}› Камера\u{00A0}› Форматы\u{00A0}› Наиболее совместимый "
                    + "и снимите документ ещё раз. Или снимите его прямо на этой странице",
                en: "This photograph is in HEIC, as an iPhone takes it, and the agency could not open it. "
                    + "Turn on Settings\u{00A0}› Camera\u{00A0}› Formats\u{00A0}› Most Compatible "
                    + "and photograph the document again. Or take the photograph on this page")
        case .wrongContent(let claimed?):
            Phrase(
                ru: "Файл назван как \(claimed.rawValue.uppercased()), но внутри другое. "
                    + "Откройте документ в программе, где он сделан, и сохраните как JPEG, PNG или PDF",
                en: "The file is named as \(claimed.rawValue.uppercased()), but inside is something else. "
                    + "Open the document where it was made and save it as JPEG, PNG or PDF")
        case .wrongContent(nil):
            Phrase(
                ru: "Такой файл приложить нельзя. Подойдут снимок JPEG или PNG и документ PDF",
                en: "This kind of file cannot be attached. A JPEG or PNG picture or a PDF document can")
        case .broken(.pdf):
            Phrase(
                ru: "Документ PDF повреждён или передан не полностью. Проверьте, открывается ли он у вас, "
                    + "и приложите ещё раз",
                en: "The PDF document is damaged or did not arrive whole. Check that you can open it "
                    + "and attach it again")
        case .broken:
            Phrase(
                ru: "Снимок повреждён или передан не полностью. Проверьте, открывается ли он у вас, "
                    + "и приложите ещё раз",
                en: "The picture is damaged or did not arrive whole. Check that you can open it and attach it again")
        case .tooManyPixels(let size):
            Phrase(
                ru: "Снимок слишком подробный: "
                    + "\(grouped(UInt(size.width), in: .ru))\u{00A0}× \(grouped(UInt(size.height), in: .ru)) точек, "
                    + "а можно до 50\u{00A0}миллионов точек. Уменьшите его или снимите документ ещё раз",
                en: "The picture has too many pixels: "
                    + "\(grouped(UInt(size.width), in: .en))\u{00A0}× \(grouped(UInt(size.height), in: .en)), "
                    + "and up to 50\u{00A0}million can be sent. Make it smaller or photograph the document again")
        }
    }
}
