import Accounts
import Catalogue
import DesignSystem
import Foundation
import Kernel
import Markup
import Web

private typealias T = NewcomerTexts
private typealias D = EnrolmentTexts

/// One form for all that is typed, compared and signed; from the first field to the slip by the keyboard alone.
struct NewcomerPage {
    /// Who has the СНИЛС already.
    enum Found: Sendable {
        case proved(Person)
        case claimed([Person])
    }

    let form: FormState
    let found: Found?
    let regions: [Region]
    let dates: HumanDate
    private var t: Language { form.language }

    func response(_ clerk: ClerkContext) async throws -> PortalResponse {
        try await clerk.page(
            t(T.title), status: form.errors.isEmpty ? 200 : 422, crumbs: [Crumb(t(D.desk), "/enrolment")]
        ) {
            h1 { t(T.title) }
            ErrorSummary(in: form)
            others
            p { t(T.lead) }
            ActionForm(action: "/enrolment/newcomers", csrf: clerk.csrf, warnsUnsaved: true) {
                HiddenField("check", form["check"])
                person
                contacts
                evidence
                ButtonRow {
                    Button(t(T.register))
                    Button(
                        t(T.printStatement), kind: .quiet, formaction: "/enrolment/newcomers/statement",
                        opensAnew: true)
                    LinkButton(t(D.anotherSearch), href: "/enrolment", kind: .link)
                }
            }
        }
    }

    @HTMLBuilder
    private var others: some HTML {
        switch found {
        case nil: EmptyHTML()
        case .proved(let person):
            Banner(.warning, title: t(T.provedTitle)) {
                p { t(T.provedText(person.registrationNumber.text)) }
                ButtonRow { LinkButton(t(D.accessTitle), href: "/enrolment/registrations/\(person.id)", kind: .quiet) }
            }
        case .claimed(let people):
            Banner(.warning, title: t(T.claimedTitle)) {
                p { t(T.claimedText) }
                ul {
                    for person in people {
                        li {
                            a(.class("tap nowrap number"), .href("/enrolment/registrations/\(person.id)")) {
                                person.registrationNumber.text
                            }
                            ", " + dates.moment(person.createdAt)
                        }
                    }
                }
            }
        }
    }

    private var person: some HTML {
        Fieldset(label: t(T.personTitle)) {
            FieldColumns {
                TextField(
                    "surname", label: t(D.surname), in: form, autocomplete: "off", autofocus: form.errors.isEmpty,
                    maxLength: 100)
                TextField("given", label: t(D.given), in: form, autocomplete: "off", maxLength: 100)
                TextField(
                    "patronymic", label: t(D.patronymic), in: form, autocomplete: "off", required: false, maxLength: 100
                )
                DateField("birth", label: t(D.birthDate), in: form)
                ChoiceGroup(
                    "sex", label: t(D.sex), in: form,
                    options: Sex.allCases.map { ChoiceOption($0.rawValue, t($0.name)) }, inline: true)
                SnilsField("snils", in: form)
            }
            if case .claimed? = found { noneIsHis } else if form.has("none-is-his", value: "yes") { noneIsHis }
        }
    }

    private var noneIsHis: some HTML { CheckField("none-is-his", label: t(T.noneIsHis), in: form) }

    private var contacts: some HTML {
        Fieldset(label: t(T.contactsTitle), hint: t(T.contactsHint)) {
            FieldColumns {
                TextField(
                    "email", label: t(T.email), hint: t(T.emailHint), in: form, kind: .email, autocomplete: "off",
                    maxLength: 254)
                TextField(
                    "phone", label: t(T.phone), hint: t(T.phoneHint), in: form, kind: .tel, autocomplete: "off",
                    required: false, maxLength: 30)
                SelectField(
                    "region", label: t(T.region), in: form,
                    options: regions.map { ChoiceOption($0.code, t($0.name)) }.sorted { $0.label < $1.label })
                TextField("locality", label: t(T.locality), in: form, autocomplete: "off", maxLength: 100)
            }
        }
    }

    private var evidence: some HTML {
        Fieldset(label: t(D.checkTitle)) {
            DeskEvidenceFields(form: form, hasPatronymic: true, isDense: true)
            CheckField("signed", label: t(T.signed), hint: t(T.signedHint), in: form)
        }
    }
}

/// What the visitor signs before he is registered: his data, the terms and the consent in full.
struct NewcomerStatementPage {
    let draft: PersonDraft
    let region: Phrase?
    let texts: [LegalText]
    let centre: EnrolmentCentre
    let dates: HumanDate

    func response(_ clerk: ClerkContext) async throws -> PortalResponse {
        let t = clerk.language
        let data = draft.data
        var response = try await clerk.page(
            t(T.statement), crumbs: [Crumb(t(D.desk), "/enrolment"), Crumb(t(T.title), "/enrolment/newcomers/new")]
        ) {
            h1 { t(T.statement) }
            div(.class("no-print")) {
                Banner(.information) { p { t(T.statementLead) } }
                ButtonRow { PrintButton(language: t) }
            }
            PrintedSheet {
                p { t(T.statementAsks) }
                AnswerList(
                    [
                        AnswerRow(t(D.surname), data.name.surname.text), AnswerRow(t(D.given), data.name.given.text),
                        AnswerRow(t(D.patronymic), data.name.patronymic?.text ?? t(D.noPatronymic)),
                        AnswerRow(t(D.birthDate), dates.fullDay(data.birthDate)),
                        AnswerRow(t(D.sex), t(data.sex.name)),
                        AnswerRow(t(D.snils), html: span(.class("number nowrap")) { data.snils.formatted }),
                        AnswerRow(t(T.email), data.email.text), AnswerRow(t(T.phone), data.phone?.display ?? "—"),
                        AnswerRow(t(T.region), (region.map { t($0) + ", " } ?? "") + data.locality),
                    ], language: t)
                p { t(T.statementAgrees) }
                p { t(T.statementSignature(dates.fullDay(Day(of: dates.now, in: centre.zone)))) }
                p(.class("small muted")) { t(centre.name) + ", " + centre.placeLine(t) }
            }
            for text in texts {
                PrintedSheet {
                    h2 { t(text.title) }
                    p(.class("small muted")) { t(T.version(LegalText.dated(text.version, in: t))) }
                    for section in text.sections {
                        h3 { t(section.title) }
                        for paragraph in section.paragraphs { p { t(paragraph) } }
                    }
                }
            }
        }
        response.headers.append(("Cache-Control", "no-store"))
        return response
    }
}
