import DesignSystem
import Foundation
import Kernel
import Markup
import Web

private typealias T = DocumentTexts

/// «Документы и адреса»: what a person keeps to be filled in for him, with what is known of its validity.
extension AccountsArea {
    var documentRoutes: [Route] {
        [
            .get("/cabinet/profile/documents", person: { try await showDocuments($0) }),
            .get("/cabinet/profile/documents/{kind}", person: { try await showDocument($0) }),
            .post("/cabinet/profile/documents/{kind}", person: { try await takeDocument($0, $1) }),
        ]
    }

    private func showDocuments(_ context: CitizenContext) async throws -> PortalResponse {
        let person = try await me(context)
        let t = context.language
        let rows = DocumentRows(person: person, dates: dates(person.region, context))
        return try await profilePage(context, T.title, FormState(language: t)) {
            if context.request.query["saved"] != nil { Banner(.good, alert: true) { t(T.kept) } }
            p(.class("lead")) { t(T.lead) }
            AnswerList(rows.all, language: t)
        }
    }

    private func document(_ context: CitizenContext) throws -> OwnDocument {
        guard let kind = OwnDocument(rawValue: context.request[parameter: "kind"]) else { throw NotFound() }
        return kind
    }

    private func showDocument(_ context: CitizenContext) async throws -> PortalResponse {
        let (person, kind) = (try await me(context), try document(context))
        let regions = catalogue.snapshot.regions
        let values = kind.typed(person.data) { name in regions.first { $0.name.ru == name }?.code }
        return try await documentPage(
            context, kind, FormState(language: context.language, values: values.mapValues { [$0] }))
    }

    private func documentPage(_ context: CitizenContext, _ kind: OwnDocument, _ form: FormState) async throws
        -> PortalResponse
    {
        let t = context.language
        let regions = catalogue.snapshot.regions
        return try await profilePage(context, kind.title, form) {
            ActionForm(action: "/cabinet/profile/documents/\(kind.rawValue)", csrf: context.csrf, warnsUnsaved: true) {
                switch kind {
                case .passport: PassportFields(form: form, isFolded: false)
                case .licence:
                    TextField(
                        "licence-number", label: t(T.licenceNumber), hint: t(T.licenceHint), in: form, width: .short,
                        maxLength: 20)
                    DateField("licence-on", label: t(T.issuedOn), in: form)
                    DateField("licence-until", label: t(T.validUntil), in: form)
                case .inn:
                    TextField(
                        "inn", label: t(AccountsTexts.inn), hint: t(AccountsTexts.innHint), in: form, kind: .number,
                        required: false, width: .medium, maxLength: 20)
                case .registered, .living: AddressFields(form: form, regions: regions, label: kind.title, hint: nil)
                }
                p(.class("muted small")) { t(T.emptyRemoves) }
                ButtonRow {
                    Button(t(AccountsTexts.save))
                    LinkButton(t(AccountsTexts.back), href: "/cabinet/profile/documents", kind: .link)
                }
            }
        }
    }

    private func takeDocument(_ context: CitizenContext, _ input: FormInput) async throws -> PortalResponse {
        let (person, kind, now) = (try await me(context), try document(context), context.now)
        var answers = RegistrationAnswers()
        for field in kind.fields {
            answers.values[field] = FreeText.clean(
                String(input[field].prefix(RegistrationForm.longestAnswer)), lines: .one)
        }
        let change: @Sendable (inout PersonData) -> Void
        do {
            change = try kind.read(
                answers, born: person.birthDate, today: today(in: person.region, at: now),
                form: registrationForm(at: now))
        } catch let errors as FieldErrors {
            let form = FormState(language: context.language, values: answers.formValues, errors: errors)
            return try await documentPage(context, kind, form)
        }
        let id = person.id
        try await context.store.write { tx in try keepDocuments(of: id, at: now, in: tx, change) }
        return .redirect("/cabinet/profile/documents?saved=1")
    }
}

/// The documents with what is known of them.
private struct DocumentRows {
    let person: Person
    let dates: HumanDate
    private var t: Language { dates.language }

    var all: [AnswerRow] {
        let isCompared = person.level == .confirmed
        let passport = person.passport.map { passport in
            document(
                passport.formatted, valid(until: passport.validUntil(born: person.birthDate)), T.notChecked)
        }
        let licence = person.data.licence.map {
            document($0.number.formatted, valid(until: $0.validUntil), T.notChecked)
        }
        return [
            AnswerRow(
                t(AccountsTexts.snils),
                html: document(person.snils.formatted, nil, isCompared ? T.compared : T.checkRight)),
            row(.passport, passport), row(.licence, licence),
            row(.inn, person.inn.map { document($0.digits, nil, T.checkRight) }),
            row(.registered, person.data.registeredAt.map { document($0.text, nil, T.notChecked) }),
            row(.living, person.data.livesAt.map { document($0.text, nil, T.notChecked) }),
        ]
    }

    private func row(_ kind: OwnDocument, _ content: AnyHTML?) -> AnswerRow {
        AnswerRow(
            t(kind.title), html: content ?? AnyHTML(span(.class("muted")) { t(T.none) }),
            change: "/cabinet/profile/documents/\(kind.rawValue)")
    }

    private func document(_ text: String, _ validity: Validity?, _ check: Phrase) -> AnyHTML {
        AnyHTML(DocumentLine(text: text, validity: validity, check: t(check)))
    }

    private func valid(until day: Day?) -> Validity {
        guard let day else { return Validity(text: t(T.noEnd), isOver: false) }
        let isOver = day < dates.today
        let shown = dates.fullDay(day)
        return Validity(text: t(isOver ? T.overSince(shown) : T.validTo(shown)), isOver: isOver)
    }
}

private struct Validity: Sendable {
    let text: String
    let isOver: Bool
}

private struct DocumentLine: Component {
    let text: String
    let validity: Validity?
    let check: String

    var body: some HTML {
        div { text }
        if let validity { Tag(validity.text, validity.isOver ? .warn : .ok) }
        " "
        span(.class("muted small")) { check }
    }
}
