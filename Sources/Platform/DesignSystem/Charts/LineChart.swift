import Kernel
import Markup

/// A line over time, with the same numbers in a table that opens behind it.
package struct LineChart: Component {
    let title: String
    let points: [ChartValue]
    let labelTitle: String
    let valueTitle: String
    let language: Language

    package init(
        title: String, points: [ChartValue], labelTitle: String, valueTitle: String, language: Language
    ) {
        self.title = title
        self.points = points
        self.labelTitle = labelTitle
        self.valueTitle = valueTitle
        self.language = language
    }

    package var body: some HTML {
        let top = points.max { $0.value < $1.value }
        figure(.class("line-chart")) {
            figcaption { title }
            if let top, let first = points.first, let last = points.last, top.value > 0 {
                // The drawing stretches, its words do not: they stand outside as text.
                div(.class("line-top"), .aria("hidden", "true")) { top.shown }
                svg(
                    .viewBox("0 0 100 100"), .named("preserveAspectRatio", "none"), .aria("hidden", "true"),
                    .named("focusable", "false")
                ) {
                    path(.class("grid"), .d("M0 0H100M0 50H100M0 100H100"))
                    path(.class("line"), .d(line(top.value)))
                    path(.class("points"), .d(squares(top.value)))
                }
                div(.class("line-axis"), .aria("hidden", "true")) {
                    span { first.label }
                    span { last.label }
                }
            }
            Details(language(DesignTexts.asTable)) {
                table(.class("plain")) {
                    caption(.class("visually-hidden")) { title }
                    thead {
                        tr {
                            th(.scope("col")) { labelTitle }
                            th(.scope("col"), .class("number")) { valueTitle }
                        }
                    }
                    tbody {
                        for point in points {
                            tr {
                                th(.scope("row")) { point.label }
                                td(.class("number")) { point.shown }
                            }
                        }
                    }
                }
            }
        }
    }

    private func places(_ top: Double) -> [String] {
        let gaps = Double(max(1, points.count - 1))
        return points.enumerated().map { index, point in
            let height = point.value.isFinite ? min(1, max(0, point.value / top)) : 0
            return "\(chartNumber(Double(index) / gaps * 100)) \(chartNumber(100 - height * 100))"
        }
    }

    private func line(_ top: Double) -> String {
        places(top).enumerated().map { ($0 == 0 ? "M" : "L") + $1 }.joined()
    }

    // Lines of no length with square ends stay square however the drawing is stretched.
    private func squares(_ top: Double) -> String { places(top).map { "M\($0)h0" }.joined() }

    static let css: StaticString = """
        .line-chart{margin:0 0 1.5rem;max-width:44rem}
        .line-chart svg{display:block;width:100%;height:11rem;overflow:visible;margin:.25rem 0}
        .line-chart path{fill:none;vector-effect:non-scaling-stroke}
        .line-chart .grid{stroke:var(--line);stroke-width:1px}
        .line-chart .line{stroke:var(--glass);stroke-width:3px;stroke-linejoin:round}
        .line-chart .points{stroke:var(--glass);stroke-width:9px;stroke-linecap:square}
        .line-top,.line-axis{font-size:.9rem;color:var(--muted);font-variant-numeric:tabular-nums}
        .line-axis{display:flex;justify-content:space-between;gap:1rem;padding-top:.25rem}
        """
}
