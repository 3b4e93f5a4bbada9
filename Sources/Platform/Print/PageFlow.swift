/// Lays sections on pages from above to below.
struct PageFlow {
    /// The strips of a page, and how far below the top of the paper each begins.
    typealias Page = [(strip: Strip, y: Double)]

    static let mostPages = 300
    /// Sums of heights that ought to be equal differ by less.
    private static let tolerance = 0.01

    private var pages: [Page] = []
    private var page: Page = []
    private var y = Paper.top
    private var gap = 0.0
    /// Those that stand on the page of what follows, which has not come yet.
    private var held: [Section] = []
    private let bottom: Double

    /// - Parameter bottom: where the footer begins.
    init(bottom: Double) { self.bottom = bottom }

    mutating func add(_ section: Section) throws(PrintFault) {
        if section.leadsOn || section.strips.isEmpty {
            held.append(section)
        } else {
            try place(section, after: held)
            held = []
        }
    }

    /// Begins a page with what stands at exact places of it; text goes on from `top`.
    mutating func begin(_ face: Strip, textFrom top: Double) throws(PrintFault) {
        for section in held { try place(section, after: []) }
        held = []
        if !page.isEmpty { try turn() }
        page = [(face, 0)]
        y = top
        gap = 0
    }

    /// All pages, one at least.
    mutating func finish() throws(PrintFault) -> [Page] {
        for section in held { try place(section, after: []) }
        held = []
        return pages + [page]
    }

    /// Places a section and its headings, on a new page where they would be torn apart on this one.
    private mutating func place(_ section: Section, after leaders: [Section]) throws(PrintFault) {
        let room = bottom - Paper.top + Self.tolerance
        var above = leaders.reduce(section.gap) { $0 + $1.gap + $1.height }
        var firstGap = (leaders.first ?? section).gap
        let isWhole = section.isWhole && above - firstGap + section.height <= room
        let own = isWhole ? section.height : section.strips.first?.height ?? 0
        var leaders = leaders[...]
        // More of them than a page holds: the first go where they can.
        while above - firstGap + own > room, let first = leaders.popFirst() {
            try place(first, after: [])
            above -= first.gap + first.height
            firstGap = (leaders.first ?? section).gap
        }
        if !page.isEmpty, y + gap + above + own > bottom + Self.tolerance { try turn() }
        for leader in leaders { try place(leader) }
        try place(section)
    }

    private mutating func place(_ section: Section) throws(PrintFault) {
        gap += section.gap
        for strip in section.strips {
            if !page.isEmpty, y + gap + strip.height > bottom + Self.tolerance { try turn() }
            if !page.isEmpty { y += gap }
            gap = 0
            page.append((strip, y))
            y += strip.height
        }
    }

    private mutating func turn() throws(PrintFault) {
        guard pages.count + 1 < Self.mostPages else { throw .tooLong }
        pages.append(page)
        page = []
        y = Paper.top
        gap = 0
    }
}
