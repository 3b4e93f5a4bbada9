import Kernel

/// What stands at exact places of a page, in millimetres from the upper left corner of the paper: the address in the
/// window of an envelope, marks where the sheet is folded.
package struct PageFace: Sendable, Hashable {
    package let boxes: [PlacedBox]
    package let modules: [PlacedModules]
    /// How far below the top of the paper it is folded; marked at its left edge.
    package let folds: [Double]
    /// Where the text begins to flow.
    package let textTop: Double

    package init(boxes: [PlacedBox], modules: [PlacedModules] = [], folds: [Double] = [], textTop: Double) {
        self.boxes = boxes
        self.modules = modules
        self.folds = folds
        self.textTop = textTop
    }
}

/// A text in a rectangle that it never leaves: type gets smaller until it fits, and what does not fit even then is cut.
package struct PlacedBox: Sendable, Hashable {
    package let text: String
    package let area: PrintedArea

    package init(_ text: String, in area: PrintedArea) {
        self.text = text
        self.area = area
    }
}

/// A square of black and white modules, as a scanner reads them.
package struct PlacedModules: Sendable, Hashable {
    /// Row by row: whether a module is black.
    package let rows: [[Bool]]
    package let left: Double
    package let top: Double
    /// Of the whole square.
    package let side: Double

    package init(_ rows: [[Bool]], left: Double, top: Double, side: Double) {
        self.rows = rows
        self.left = left
        self.top = top
        self.side = side
    }
}

/// A rectangle on the paper, in millimetres from its upper left corner.
package struct PrintedArea: Sendable, Hashable {
    package let left: Double
    package let top: Double
    package let width: Double
    package let height: Double

    package init(left: Double, top: Double, width: Double, height: Double) {
        self.left = left
        self.top = top
        self.width = width
        self.height = height
    }

    package var right: Double { left + width }
    package var bottom: Double { top + height }
}

extension BlockSetter {
    /// A fold's mark: printers leave the outermost millimetres white.
    private static let foldMark = (left: 5.0, width: 5.0)

    /// What stands at places of its own, as one strip from the top of the paper.
    func face(_ face: PageFace) throws(PrintFault) -> Strip {
        var strip = Strip(height: 0, marks: [], isFace: true)
        for box in face.boxes { strip.marks += try marks(box) }
        for square in face.modules where !square.rows.isEmpty {
            strip.marks.append(
                .modules(
                    square.rows, x: square.left * Paper.millimetre - Paper.left, y: square.top * Paper.millimetre,
                    size: square.side * Paper.millimetre / Double(square.rows.count)))
        }
        for fold in face.folds {
            strip.marks.append(
                .rule(
                    x: Self.foldMark.left * Paper.millimetre - Paper.left, y: fold * Paper.millimetre,
                    width: Self.foldMark.width * Paper.millimetre))
        }
        return strip
    }

    private func marks(_ box: PlacedBox) throws(PrintFault) -> [Mark] {
        let (width, height) = (box.area.width * Paper.millimetre, box.area.height * Paper.millimetre)
        let text = FreeText.clean(box.text, lines: .many)
        var lines: [TypeLine] = []
        for style in TypeStyle.shrinking {
            lines = try typesetter.lines(text, style, width: width)
            if lines.reduce(0, { $0 + $1.height }) <= height { break }
        }
        var (marks, y) = ([Mark](), 0.0)
        for line in lines where y + line.height <= height {
            marks.append(
                .text(
                    line, x: box.area.left * Paper.millimetre - Paper.left,
                    y: box.area.top * Paper.millimetre + y + line.ascent))
            y += line.height
        }
        return marks
    }
}
