import Kernel

/// Sets the blocks of a document: what stands where on strips as wide as the text.
struct BlockSetter {
    let typesetter: Typesetter

    static let mostRuledLines = 30
    /// Room for writing by hand, from line to line.
    private static let ruledLine = 8 * Paper.millimetre
    private static let indent = 16.0

    func title(_ text: String, isCentred: Bool) throws(PrintFault) -> Section {
        var strips = try rows(text, .title)
        if isCentred { strips = strips.map(\.centred) }
        return section(strips.withoutOrphans, gap: 24, leadsOn: true)
    }

    func section(_ block: PrintedBlock) throws(PrintFault) -> Section {
        switch block {
        case .heading(let text):
            return section(try rows(text, .heading).withoutOrphans, gap: 16, leadsOn: true)
        case .paragraph(let text):
            return section(try rows(text, .text).withoutOrphans, gap: 7)
        case .note(let text):
            return section(try rows(text, .small, x: 10).withoutOrphans.map(\.withBar), gap: 9)
        case .addressee(let text):
            return section(try rows(text, .text, x: Paper.textWidth / 2).withoutOrphans, gap: 4)
        case .field(let label, let value, let lines):
            let strips = try rows(label, .text).bound(to: try ruled(value ?? "", lines: lines))
            return section(strips, gap: 11, isWhole: true)
        case .choice(let label, let options, let chosen):
            return section(try choice(label, options, chosen), gap: 11, isWhole: true)
        case .list(let items):
            return section(try list(items), gap: 7)
        case .signature(let label, let dateLabel):
            return section(try signature(label, dateLabel), gap: 14, isWhole: true)
        case .prominent(let text):
            return section(try rows(text, .prominent).map(\.centred), gap: 14, isWhole: true)
        case .space:
            return Section(strips: [], gap: 14)
        case .page:
            // Begins a page (`face`) and is no part of what flows.
            return Section(strips: [], gap: 0)
        }
    }

    /// What has nothing to show takes no room either.
    private func section(
        _ strips: [Strip], gap: Double, isWhole: Bool = false, leadsOn: Bool = false
    ) -> Section {
        Section(strips: strips, gap: strips.isEmpty ? 0 : gap, isWhole: isWhole, leadsOn: leadsOn)
    }

    /// The lines of a text in a column from `x` on, a strip each.
    private func rows(
        _ text: String, _ style: TypeStyle, x: Double = 0, width: Double? = nil
    ) throws(PrintFault) -> [Strip] {
        let clean = FreeText.clean(text, lines: .many)
        return try typesetter.lines(clean, style, width: width ?? Paper.textWidth - x).map { line in
            Strip(height: line.height, marks: [.text(line, x: x, y: line.ascent)])
        }
    }

    private func ruled(_ value: String, lines: Int) throws(PrintFault) -> [Strip] {
        let written = try rows(value, .text, x: 3)
        let count = max(written.count, min(max(lines, 1), Self.mostRuledLines))
        return (0..<count).map { index in
            let text = index < written.count ? written[index] : Strip(height: 0, marks: [])
            let height = max(Self.ruledLine, text.height + 4)
            return Strip(height: height - text.height, marks: []).above(text)
                .adding(.rule(x: 0, y: height, width: Paper.textWidth))
        }
    }

    private func choice(_ label: String, _ options: [String], _ chosen: Set<Int>) throws(PrintFault) -> [Strip] {
        var strips: [Strip] = []
        for (index, option) in options.enumerated() {
            var lines = try rows(option, .text, x: Self.indent)
            if lines.isEmpty { lines = [Strip(height: Mark.boxSide + 4, marks: [])] }
            let space = Strip(height: 4, marks: [.box(x: 0.5, y: 6, isTicked: chosen.contains(index))])
            strips += [space].bound(to: lines.withoutOrphans)
        }
        return try rows(label, .text).bound(to: strips)
    }

    private func list(_ items: [String]) throws(PrintFault) -> [Strip] {
        let bullet = try rows("•", .text, x: 4)
        var strips: [Strip] = []
        for item in items {
            var lines = try rows(item, .text, x: Self.indent)
            guard let first = lines.first else { continue }
            lines[0] = Strip(height: first.height, marks: bullet.flatMap(\.marks) + first.marks)
            strips += [Strip(height: 2, marks: [])].bound(to: lines.withoutOrphans)
        }
        return strips
    }

    private func signature(_ label: String, _ dateLabel: String) throws(PrintFault) -> [Strip] {
        let width = Paper.textWidth * 0.5
        let dateX = Paper.textWidth * 0.6
        let left = try rows(label, .small, width: width)
        let right = try rows(dateLabel, .small, x: dateX)
        let labels = (0..<max(left.count, right.count)).map { index in
            let both = [left, right].compactMap { index < $0.count ? $0[index] : nil }
            return Strip(height: both.map(\.height).max() ?? 0, marks: both.flatMap(\.marks))
        }
        let lines = Strip(
            height: 12 * Paper.millimetre,
            marks: [
                .rule(x: 0, y: 12 * Paper.millimetre, width: width),
                .rule(x: dateX, y: 12 * Paper.millimetre, width: Paper.textWidth - dateX),
            ])
        return [lines].bound(to: labels)
    }
}

extension Strip {
    fileprivate func adding(_ mark: Mark) -> Strip { Strip(height: height, marks: marks + [mark]) }

    fileprivate var withBar: Strip { adding(.bar(y: 0, height: height)) }

    fileprivate var centred: Strip {
        Strip(
            height: height,
            marks: marks.map { mark in
                guard case .text(let line, _, let y) = mark else { return mark }
                return .text(line, x: max(0, (Paper.textWidth - line.width) / 2), y: y)
            })
    }
}
