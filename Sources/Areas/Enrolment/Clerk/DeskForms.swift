import DesignSystem
import Kernel
import Web

private typealias T = EnrolmentTexts

extension FormInput {
    /// What the clerk ticked and copied from the document.
    func evidence() throws -> DeskEvidence {
        var errors = FieldErrors()
        let compared = Set(all("compared").compactMap(ComparedItem.init))
        if compared.isEmpty { errors.add("compared", T.compareAll) }
        guard let document = IdentityDocument(rawValue: self["document"]) else {
            errors.add("document", T.chooseDocument)
            throw errors
        }
        let number: String
        switch document {
        case .passport: number = passportNumber(&errors)
        case .temporaryCertificate: number = certificateNumber(&errors)
        }
        try errors.throwIfAny()
        return DeskEvidence(compared: compared, document: document, documentNumber: number)
    }

    private func passportNumber(_ errors: inout FieldErrors) -> String {
        var digits = ""
        do { digits += try PassportSeries(self["series"]).digits } catch { errors.add("series", error.phrase) }
        do { digits += try PassportNumber(self["number"]).digits } catch { errors.add("number", error.phrase) }
        return digits
    }

    private func certificateNumber(_ errors: inout FieldErrors) -> String {
        let number = String(
            self["number"].uppercased().unicodeScalars.filter { $0.properties.isAlphabetic || ("0"..."9").contains($0) }
        )
        if !(4...20).contains(number.unicodeScalars.count) { errors.add("number", T.numberShape) }
        return number
    }

    /// The chosen reason, the fields that differ and the words for the applicant.
    func refusal() throws -> (RefusalReason, [MismatchedField], FreeText) {
        var errors = FieldErrors()
        let reason = RefusalReason(rawValue: self["reason"])
        if reason == nil { errors.add("reason", T.chooseReason) }
        let ticked = Set(all("fields").compactMap(MismatchedField.init))
        if let reason {
            if reason.isOfData, ticked.isEmpty { errors.add("fields", T.chooseFields) }
            if !reason.isOfData, !ticked.isEmpty { errors.add("reason", T.fieldsNeedReason) }
        }
        var comment: FreeText?
        do {
            comment = try FreeText(raw("comment"), max: 1_000)
            if let reason, reason.needsComment, comment?.isEmpty ?? true { errors.add("comment", T.commentNeeded) }
        } catch {
            errors.add("comment", error.phrase)
        }
        try errors.throwIfAny()
        guard let reason, let comment else { throw errors }
        return (reason, MismatchedField.allCases.filter(ticked.contains), comment)
    }

    /// The form as it was left, with what is wrong.
    func state(_ language: Language, _ errors: FieldErrors) -> FormState {
        FormState(language: language, values: keepable, errors: errors)
    }
}

extension PersonName {
    /// «Л. А. С.»: enough for a journal.
    var initials: String {
        [surname, given, patronymic].compactMap { $0?.text.first.map { "\($0)." } }.joined(separator: "\u{00A0}")
    }
}
