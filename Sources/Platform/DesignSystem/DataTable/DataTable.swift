import Markup

/// A column and what stands in it.
package struct TableColumn: Sendable {
    package enum Kind: Sendable {
        case text, number
    }
    package let title: String
    package let kind: Kind

    package init(_ title: String, _ kind: Kind = .text) {
        self.title = title
        self.kind = kind
    }
}

/// A row: each expression is a cell.
package struct TableRow: Sendable {
    let cells: [any HTML]
    let stress: Bool

    /// - Parameter stress: it burns; the row stands out.
    package init(stress: Bool = false, @TableCellsBuilder cells: () -> [any HTML]) {
        self.cells = cells()
        self.stress = stress
    }
}

/// Collects the cells of a row.
@resultBuilder
package enum TableCellsBuilder {
    package static func buildExpression(_ cell: any HTML) -> any HTML { cell }
    package static func buildBlock(_ cells: any HTML...) -> [any HTML] { cells }
}

/// Rows and columns; on a phone each row becomes a card that repeats the titles.
package struct DataTable: Component {
    let caption: String
    let columns: [TableColumn]
    let rows: [TableRow]
    let showsCaption: Bool

    package init(caption: String, columns: [TableColumn], rows: [TableRow], showsCaption: Bool = false) {
        self.caption = caption
        self.columns = columns
        self.rows = rows
        self.showsCaption = showsCaption
    }

    package var body: some HTML {
        // Roles are written out because a table shown as blocks is no table to a screen reader any more.
        table(.class("table"), .role("table")) {
            Markup.caption(.class(showsCaption ? "caption" : "visually-hidden")) { caption }
            thead(.role("rowgroup")) {
                tr(.role("row")) {
                    for column in columns {
                        th(.scope("col"), .role("columnheader"), .when(column.kind == .number, .class("number"))) {
                            column.title
                        }
                    }
                }
            }
            tbody(.role("rowgroup")) {
                for row in rows {
                    tr(.role("row"), .when(row.stress, .class("stress"))) {
                        for (column, cell) in zip(columns, row.cells) {
                            td(
                                .role("cell"), .data("label", column.title),
                                .when(column.kind == .number, .class("number"))
                            ) {
                                div { AnyHTML(cell) }
                            }
                        }
                    }
                }
            }
        }
    }

    static let css: StaticString = """
        .table{width:100%;border-collapse:collapse;margin:0 0 1.5rem;font-size:.95rem}
        .table .caption,.plain caption{text-align:left;font-weight:700;padding:0 0 .5rem}
        .table th{text-align:left;font-size:.9rem;color:var(--muted);padding:.4rem 1rem .4rem 0;border-bottom:2px solid var(--line);vertical-align:bottom}
        .table td{padding:.7rem 1rem .7rem 0;border-bottom:1px solid var(--line);vertical-align:top;overflow-wrap:break-word}
        .table th:last-child,.table td:last-child{padding-right:0}
        .table .tag{white-space:nowrap}
        .table td a{display:inline-block;padding:.62rem 0;margin:-.62rem 0}
        .table tbody tr:hover td{background:var(--mist)}
        .table .number{text-align:right;font-variant-numeric:tabular-nums}
        .stress td:first-child{box-shadow:inset 4px 0 0 var(--stop);padding-left:.75rem}
        .plain{border-collapse:collapse;max-width:100%;font-size:.9rem}
        .plain th,.plain td{overflow-wrap:anywhere;text-align:left;padding:.25rem 1.5rem .25rem 0;border-bottom:1px solid var(--line)}
        .plain .number{text-align:right}
        @media (max-width:44em){
        .table,.table tbody,.table tr,.table td{display:block}
        .table thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
        .table tr{border:1px solid var(--line);border-radius:6px;padding:.5rem 1rem;margin:0 0 .75rem}
        .table td,.table .number{display:grid;grid-template-columns:minmax(5.5rem,35%) minmax(0,1fr);gap:.75rem;text-align:left;padding:.35rem 0;border:0}
        .table td::before{content:attr(data-label);color:var(--muted);font-size:.9rem}
        .table .tag{white-space:nowrap}
        .table td a{display:inline-block;padding:.62rem 0;margin:-.62rem 0}
        .table tbody tr:hover td{background:none}
        .table .tag{white-space:normal}
        .table .stress{border-left:5px solid var(--stop)}
        .stress td:first-child{box-shadow:none;padding-left:0}
        }
        """
}
