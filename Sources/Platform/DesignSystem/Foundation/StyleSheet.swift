import Markup

/// All styles as one sheet, each part's own beside the part. Its address holds the hash of its content, so it can be
/// kept for ever.
package enum StyleSheet {
    /// The sheet without the spaces that only people need.
    package static let css: String = minified(
        [
            Base.tokens, Base.elements, ShellStyles.css, FieldFrame<EmptyHTML>.css, Fieldset<EmptyHTML>.css,
            FieldColumns<EmptyHTML>.css, MarkedField<EmptyHTML>.css,
            DateField.css, ChoiceGroup.css, TextAreaField.css, FileField.css, SearchForm.css, Button.css,
            Banner<EmptyHTML>.css, ErrorSummary.css, SlotCalendar.css, Tag.css, Crumbs.css, FactsStrip.css,
            Pane<EmptyHTML>.css, Chips.css, EntryList<EmptyHTML>.css, Paging.css, DataTable.css, QRPicture.css,
            Timeline.css,
            WizardSteps.css, AnswerList.css, ConfirmationPanel<EmptyHTML>.css, EmptyState.css, SideNote<EmptyHTML>.css,
            Details<EmptyHTML>.css, PrintedSheet<EmptyHTML>.css, BarChart.css, LineChart.css, PartsPage.css,
            PasswordMeter.css, Base.contrast, Base.forced, Base.print,
        ].map { "\($0)" }.joined(separator: "\n"))

    /// A short hash of the content.
    package static let hash: String = contentHash(css)

    /// One rule a line is how they are written; the lines go, the words stay as they are.
    private static func minified(_ css: String) -> String {
        css.split(separator: "\n").map { line in
            let trimmed = line.drop { $0 == " " }
            return trimmed.last == "}" && trimmed.hasSuffix(";}") ? trimmed.dropLast(2) + "}" : trimmed
        }.joined()
    }
}

/// FNV-1a, 64 bits: names a content, protects nothing.
func contentHash(_ text: String) -> String {
    let hash = text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
    return String(hash, radix: 36)
}
