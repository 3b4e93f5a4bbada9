import CPango

/// The pages of a PDF, drawn by cairo one after the other into memory. For one thread.
final class PDFCanvas {
    private let sink: Sink
    private let surface: OpaquePointer
    private let pen: OpaquePointer

    /// What cairo has written so far.
    private final class Sink {
        var bytes: [UInt8] = []
    }

    init(title: String) throws(PrintFault) {
        let sink = Sink()
        // The surface writes until it is destroyed, at the latest in `deinit`; the sink lives longer than that.
        let surface = cairo_pdf_surface_create_for_stream(
            { sink, bytes, count in
                guard let sink, let bytes else { return count == 0 ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR }
                Unmanaged<Sink>.fromOpaque(sink).takeUnretainedValue().bytes
                    .append(contentsOf: UnsafeBufferPointer(start: bytes, count: Int(count)))
                return CAIRO_STATUS_SUCCESS
            }, Unmanaged.passUnretained(sink).toOpaque(), Paper.width, Paper.height)
        guard let surface else { throw .library("no surface") }
        guard let pen = cairo_create(surface) else {
            withExtendedLifetime(sink) { cairo_surface_destroy(surface) }
            throw .library("no pen")
        }
        self.sink = sink
        self.surface = surface
        self.pen = pen
        // The oldest version there is: agencies have old programs, and nothing newer is used.
        cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_4)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title)
        // Not the clock's: the same document has the same bytes, whenever it is printed.
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z")
        cairo_set_line_cap(pen, CAIRO_LINE_CAP_BUTT)
    }

    deinit {
        cairo_destroy(pen)
        cairo_surface_destroy(surface)
    }

    func draw(_ strip: Strip, y: Double) {
        for mark in strip.marks { draw(mark.lowered(by: y)) }
    }

    func endPage() { cairo_show_page(pen) }

    /// The whole PDF; nothing can be drawn afterwards.
    func finish() throws(PrintFault) -> [UInt8] {
        let drawn = cairo_status(pen)
        cairo_surface_finish(surface)
        for status in [drawn, cairo_surface_status(surface)] where status != CAIRO_STATUS_SUCCESS {
            throw .library(cairo_status_to_string(status).map { String(cString: $0) } ?? "")
        }
        return sink.bytes
    }

    private func draw(_ mark: Mark) {
        switch mark {
        case .text(let line, let x, let y):
            cairo_move_to(pen, Paper.left + x, y)
            line.text.show(line.index, with: pen)
        case .rule(let x, let y, let width):
            cairo_move_to(pen, Paper.left + x, y)
            cairo_rel_line_to(pen, width, 0)
            stroke(0.5)
        case .box(let x, let y, let isTicked):
            cairo_rectangle(pen, Paper.left + x, y, Mark.boxSide, Mark.boxSide)
            stroke(0.7)
            if isTicked { tick(x: Paper.left + x, y: y) }
        case .bar(let y, let height):
            cairo_move_to(pen, Paper.left + 1, y)
            cairo_rel_line_to(pen, 0, height)
            stroke(2)
        case .modules(let rows, let x, let y, let size): fill(rows, x: Paper.left + x, y: y, size: size)
        }
    }

    /// All of them as one shape, so that no seams are seen between them.
    private func fill(_ rows: [[Bool]], x: Double, y: Double, size: Double) {
        for (row, modules) in rows.enumerated() {
            for (column, isBlack) in modules.enumerated() where isBlack {
                cairo_rectangle(pen, x + Double(column) * size, y + Double(row) * size, size, size)
            }
        }
        cairo_fill(pen)
    }

    private func tick(x: Double, y: Double) {
        cairo_move_to(pen, x + 2, y + 5)
        cairo_line_to(pen, x + 4.3, y + 8)
        cairo_line_to(pen, x + 8.3, y + 1.8)
        stroke(1.5)
    }

    private func stroke(_ width: Double) {
        cairo_set_line_width(pen, width)
        cairo_stroke(pen)
    }
}
