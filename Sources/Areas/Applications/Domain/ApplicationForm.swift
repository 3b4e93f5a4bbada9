import Catalogue
import Forms
import Kernel

private typealias T = FormOfServiceTexts

/// The form of an application, made from the definition of its service: the applicant's data, the service's own
/// questions or else the purpose, the cases that call for a document, a time of visit, and a slot for each document
/// that only the applicant has (R65–R70).
enum ApplicationForm {
    /// The ids of the steps that every form may have; a service's own steps have other ids.
    enum StepID {
        static let applicant = "applicant"
        static let purpose = "purpose-step"
        static let cases = "cases"
        static let visit = "visit-step"
        static let documents = "documents"
        static let query = "query"
        static let queryFiles = "query-files"
    }

    enum FieldID {
        static let address = "registration-address"
        static let series = "passport-series"
        static let number = "passport-number"
        static let unit = "passport-unit"
        static let issuedBy = "passport-issued-by"
        static let issuedOn = "passport-issued-on"
        static let visitTime = "visit-time-wish"
        static let subject = "query-subject"
        static let text = "query-text"
        static let files = "query-attachments"

        /// What is asked of the person, not of the matter: kept from one application to the next.
        static let personal = [address, series, number, unit, issuedBy, issuedOn]
    }

    static func definition(of service: PublicService) -> FormDefinition {
        var steps = [applicant]
        steps += service.form.map { $0.steps.map(step) } ?? [purpose(of: service)]
        let hasOwnTime = steps.contains { $0.fields.contains { $0.kind == .visitTime } }
        if service.visit.need == .required, !hasOwnTime { steps.append(visit) }
        steps += documents(of: service)
        return FormDefinition(steps: steps)
    }

    /// A query to an agency (R66): subject, text, files.
    static let query = FormDefinition(steps: [
        FormStep(
            id: StepID.query, title: T.queryTitle, introduction: T.queryIntroduction,
            fields: [
                FormField(
                    id: FieldID.subject, kind: .text(max: 200, .plain), label: T.querySubject, hint: T.querySubjectHint),
                FormField(id: FieldID.text, kind: .longText(max: 4000), label: T.queryText, hint: T.queryTextHint),
            ]),
        FormStep(
            id: StepID.queryFiles, title: T.queryFilesTitle,
            fields: [
                FormField(
                    id: FieldID.files, kind: .file(most: mostFiles), label: T.queryFiles, hint: nil, isRequired: false)
            ]),
    ])

    /// How many files a slot for a document takes; a slot for one page of a document takes one.
    static let mostFiles = 5

    private static let applicant = FormStep(
        id: StepID.applicant, title: T.applicantTitle, introduction: T.applicantIntroduction,
        fields: [
            FormField(id: FieldID.address, kind: .text(max: 300, .plain), label: T.address, hint: T.addressHint),
            FormField(id: FieldID.series, kind: .text(max: 10, .passportSeries), label: T.series, hint: T.seriesHint),
            FormField(id: FieldID.number, kind: .text(max: 10, .passportNumber), label: T.number, hint: T.numberHint),
            FormField(id: FieldID.issuedOn, kind: .day(.passportIssue), label: T.issuedOn),
            FormField(id: FieldID.unit, kind: .text(max: 10, .passportUnit), label: T.unit, hint: T.unitHint),
            FormField(id: FieldID.issuedBy, kind: .text(max: 250, .plain), label: T.issuedBy, hint: T.issuedByHint),
        ])

    private static func purpose(of service: PublicService) -> FormStep {
        FormStep(
            id: StepID.purpose, title: T.purposeTitle,
            fields: [
                FormField(id: "purpose-text", kind: .longText(max: 2000), label: T.purpose, hint: T.purposeHint),
                FormField(
                    id: "remarks-text", kind: .longText(max: 1000), label: T.remarks, hint: T.remarksHint,
                    isRequired: false),
            ])
    }

    private static let visit = FormStep(
        id: StepID.visit, title: T.visitTitle,
        fields: [FormField(id: FieldID.visitTime, kind: .visitTime, label: T.visitTime, hint: T.visitTimeHint)])

    private static func documents(of service: PublicService) -> [FormStep] {
        let slots = service.documents.filter(\.isSlot)
        let cases = slots.filter { $0.condition != nil }
        var steps: [FormStep] = []
        if !cases.isEmpty {
            steps.append(
                FormStep(
                    id: StepID.cases, title: T.casesTitle, introduction: T.casesIntroduction,
                    fields: cases.map { document in
                        let condition = document.condition ?? document.name
                        return FormField(
                            id: caseID(document), kind: .check, label: capitalised(condition),
                            hint: T.caseHint(document.name), isRequired: false)
                    }))
        }
        if !slots.isEmpty {
            steps.append(
                FormStep(
                    id: StepID.documents, title: T.documentsTitle, introduction: T.documentsIntroduction,
                    fields: slots.map(slot)))
        }
        return steps
    }

    private static func caseID(_ document: DocumentRequirement) -> String { "case-" + document.id }

    private static func slot(_ document: DocumentRequirement) -> FormField {
        FormField(
            id: document.id, kind: .file(most: document.id.hasSuffix("-page") ? 1 : mostFiles), label: document.name,
            hint: document.isOriginal ? T.originalToo : nil,
            condition: document.condition.map { _ in FieldCondition(field: caseID(document), answer: FieldKind.yes) })
    }

    private static func capitalised(_ phrase: Phrase) -> Phrase {
        Phrase(
            ru: phrase.ru.prefix(1).uppercased() + phrase.ru.dropFirst(),
            en: phrase.en.prefix(1).uppercased() + phrase.en.dropFirst())
    }

    // MARK: The service's own questions

    private static func step(_ step: FormOutline.Step) -> FormStep {
        FormStep(id: step.id, title: step.title, fields: step.fields.map(field))
    }

    private static func field(_ field: FormOutline.Field) -> FormField {
        let kind: FieldKind =
            switch field.kind {
            case .text: .text(max: field.maxLength ?? 200, .plain)
            case .longText: .longText(max: field.maxLength ?? 2000)
            case .choice: .choice(field.options.map { FormOption(id: $0.id, name: $0.name) })
            case .check: .check
            case .day: .day(.any)
            case .visitTime: .visitTime
            }
        return FormField(
            id: field.id, kind: kind, label: field.label, hint: field.hint, isRequired: field.isRequired,
            condition: field.condition.map { FieldCondition(field: $0.field, answer: $0.answer) })
    }
}
