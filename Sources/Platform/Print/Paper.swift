/// A4 in points of 1/72 inch, from the upper left corner.
enum Paper {
    static let millimetre = 72 / 25.4
    static let width = 210 * millimetre
    static let height = 297 * millimetre
    /// Wider than the right, for the binder.
    static let left = 20 * millimetre
    static let right = 15 * millimetre
    static let top = 20 * millimetre
    static let bottom = 20 * millimetre
    static let textWidth = width - left - right
}

/// The styles of type.
enum TypeStyle {
    case title, heading, text, small, footer, prominent, fine, finest

    /// From the usual size to the smallest that is still read.
    static let shrinking: [TypeStyle] = [.text, .small, .footer, .fine, .finest]

    var points: Double {
        switch self {
        case .title: 16
        case .heading: 13
        case .text: 11
        case .small: 9.5
        case .footer: 8.5
        case .prominent: 22
        case .fine: 7
        case .finest: 6
        }
    }

    var isBold: Bool { [.title, .heading, .prominent].contains(self) }
}

/// Something drawn on a strip, at places from the strip's upper left corner.
enum Mark {
    /// A line of text, `y` being its baseline.
    case text(TypeLine, x: Double, y: Double)
    /// A thin line from left to right.
    case rule(x: Double, y: Double, width: Double)
    case box(x: Double, y: Double, isTicked: Bool)
    /// A thick line downwards at the left edge.
    case bar(y: Double, height: Double)
    /// Black squares of one size, row by row.
    case modules([[Bool]], x: Double, y: Double, size: Double)

    static let boxSide = 10.0

    func lowered(by distance: Double) -> Mark {
        switch self {
        case .text(let line, let x, let y): .text(line, x: x, y: y + distance)
        case .rule(let x, let y, let width): .rule(x: x, y: y + distance, width: width)
        case .box(let x, let y, let isTicked): .box(x: x, y: y + distance, isTicked: isTicked)
        case .bar(let y, let height): .bar(y: y + distance, height: height)
        case .modules(let rows, let x, let y, let size): .modules(rows, x: x, y: y + distance, size: size)
        }
    }
}

/// A strip across the text of a page that is never torn.
struct Strip {
    var height: Double
    var marks: [Mark]
    /// What stands at exact places of a page, and begins it.
    var isFace = false

    /// Both as one, the other below.
    func above(_ other: Strip) -> Strip {
        Strip(height: height + other.height, marks: marks + other.marks.map { $0.lowered(by: height) })
    }
}

extension [Strip] {
    /// One below the other, the two that meet never torn apart.
    func bound(to next: [Strip]) -> [Strip] {
        guard let last, let first = next.first else { return self + next }
        return dropLast() + [last.above(first)] + next.dropFirst()
    }

    /// The lines of a text so that none of them stands alone at the foot or at the top of a page.
    var withoutOrphans: [Strip] {
        guard count > 3 else { return dropFirst().reduce(Array(prefix(1))) { $0.bound(to: [$1]) } }
        return Array(prefix(1)).bound(to: Array(dropFirst().dropLast())).bound(to: Array(suffix(1)))
    }
}

/// A block as it is set, in strips from above to below.
struct Section {
    var strips: [Strip]
    /// The distance from what stands above it, none at the top of a page.
    var gap: Double
    /// Not torn as long as it fits on a page.
    var isWhole = false
    /// Belongs to what follows, and stands on the same page.
    var leadsOn = false

    var height: Double { strips.reduce(0) { $0 + $1.height } }

    /// The same, its end on the page of what follows: all of it where it is whole, else its last strip.
    var leadingOn: [Section] {
        var start = self
        guard !isWhole, strips.count > 1, let last = start.strips.popLast() else {
            start.leadsOn = true
            return [start]
        }
        return [start, Section(strips: [last], gap: 0, leadsOn: true)]
    }
}
