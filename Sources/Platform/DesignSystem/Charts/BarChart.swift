import Kernel
import Markup

/// A value to be drawn, with its words.
package struct ChartValue: Sendable {
    package let label: String
    package let value: Double
    package let shown: String

    /// - Parameter shown: the value in words: «12 дней».
    package init(_ label: String, _ value: Double, shown: String) {
        self.label = label
        self.value = value
        self.shown = shown
    }
}

/// Lying bars. The drawing is a column of a table, so it reads without being seen, and its words keep their size on a phone.
package struct BarChart: Component {
    let title: String
    let bars: [ChartValue]
    let labelTitle: String
    let valueTitle: String
    let whole: Double?

    /// - Parameter whole: what a full bar means: 100 of percent, 5 of marks. Nil: the greatest of the values.
    package init(
        title: String, bars: [ChartValue], labelTitle: String, valueTitle: String, whole: Double? = nil
    ) {
        self.title = title
        self.bars = bars
        self.labelTitle = labelTitle
        self.valueTitle = valueTitle
        self.whole = whole
    }

    package var body: some HTML {
        let top = max(whole ?? 0, bars.map(\.value).filter(\.isFinite).max() ?? 0)
        table(.class("bars")) {
            caption { title }
            thead(.class("visually-hidden")) {
                tr {
                    th(.scope("col")) { labelTitle }
                    th(.scope("col")) { valueTitle }
                }
            }
            tbody {
                for bar in bars {
                    tr {
                        th(.scope("row")) { bar.label }
                        td {
                            svg(
                                .viewBox("0 0 100 1"), .named("preserveAspectRatio", "none"), .aria("hidden", "true"),
                                .named("focusable", "false")
                            ) {
                                rect(.named("width", share(bar.value, of: top)), .height(1))
                            }
                            span { bar.shown }
                        }
                    }
                }
            }
        }
    }

    private func share(_ value: Double, of top: Double) -> String {
        guard value.isFinite, top > 0, value > 0 else { return "0" }
        return chartNumber(value / top * 100)
    }

    static let css: StaticString = """
        .bars{width:100%;max-width:44rem;border-collapse:collapse;margin:0 0 1.5rem}
        .bars caption,.line-chart figcaption{text-align:left;font-weight:700;padding:0 0 .5rem}
        .bars th{font-weight:400;text-align:left;width:38%;padding:.3rem 1rem .3rem 0;vertical-align:middle;overflow-wrap:anywhere;hyphens:auto}
        .bars td{padding:.3rem 0;display:grid;grid-template-columns:minmax(2rem,1fr) minmax(4.5rem,max-content);align-items:center;gap:.75rem}
        .bars svg{width:100%;height:1.4rem;background:var(--mist)}
        .bars rect{fill:var(--glass)}
        .bars span{min-width:4.5rem;font-variant-numeric:tabular-nums;font-weight:700}
        """
}

/// A number for a drawing: two digits after the point, never an exponent.
func chartNumber(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1_000_000 else { return "0" }
    let hundredths = Int((value * 100).rounded())
    let part = hundredths.magnitude % 100
    return "\(hundredths < 0 ? "-" : "")\(hundredths.magnitude / 100)"
        + (part == 0 ? "" : part < 10 ? ".0\(part)" : ".\(part)")
}
