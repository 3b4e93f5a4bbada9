import DesignSystem
import Foundation
import Kernel
import Markup
import Testing
import Web

@testable import Forms

@Suite struct FormsTests {
    private static let choice = FieldKind.choice([
        FormOption(id: "yes", name: Phrase(ru: "Да", en: "Yes")),
        FormOption(id: "no", name: Phrase(ru: "Нет", en: "No")),
    ])

    private let form = FormDefinition(steps: [
        FormStep(
            id: "first", title: .verbatim("Первый"),
            fields: [
                FormField(id: "name", kind: .text(max: 10, .plain), label: .verbatim("Имя")),
                FormField(id: "changed", kind: FormsTests.choice, label: .verbatim("Менялось?")),
                FormField(
                    id: "old", kind: .longText(max: 20), label: .verbatim("Прежнее"),
                    condition: FieldCondition(field: "changed", answer: "yes")),
                FormField(id: "born", kind: .day(.past), label: .verbatim("Родился"), isRequired: false),
            ]),
        FormStep(
            id: "second", title: .verbatim("Второй"),
            fields: [
                FormField(
                    id: "proof", kind: .file(most: 2), label: .verbatim("Свидетельство"),
                    condition: FieldCondition(field: "changed", answer: "yes"))
            ]),
    ])

    private var today: Day { Day(number: 20_777) }
    private var context: FormContext { FormContext(today: today) }

    private func answers(_ texts: [String: String]) -> FormAnswers {
        var answers = FormAnswers()
        for step in form.steps { answers.take(FormInput(values: texts.mapValues { [$0] }), of: step) }
        return answers
    }

    @Test func whatIsMissingIsNamedInOrder() {
        #expect(form.check(answers([:]), context).list.map(\.field) == ["name", "changed"])
    }

    @Test func aConditionAsksMoreOnlyWhenItIsMet() {
        let plain = answers(["name": "Ада", "changed": "no", "old": "Байрон"])
        #expect(form.check(plain, context).isEmpty)
        #expect(form.steps(for: plain).map(\.id) == ["first"])
        #expect(form.lines(of: form.steps[0], plain, context).map(\.field) == ["name", "changed", "born"])
        let changed = answers(["name": "Ада", "changed": "yes"])
        #expect(form.check(changed, context).list.map(\.field) == ["old", "proof"])
        #expect(form.steps(for: changed).map(\.id) == ["first", "second"])
    }

    @Test(arguments: [
        ("31", "2", "2020"), ("1", "1", "2999"), ("x", "1", "2020"), ("1", "", "2020"), ("-1", "1", "2020"),
    ])
    func aDayHasToExistAndToBePast(day: String, month: String, year: String) {
        let typed = answers(["name": "Ада", "changed": "no", "born-day": day, "born-month": month, "born-year": year])
        #expect(form.check(typed, context).list.map(\.field) == ["born"])
        #expect(typed["born-day"] == day)
    }

    @Test func theLongestAnswerFitsAndOneMoreIsRefusedButKept() {
        var typed = ["name": String(repeating: "я", count: 10), "changed": "no"]
        #expect(form.check(answers(typed), context).isEmpty)
        typed["name"] = String(repeating: "я", count: 11)
        #expect(form.check(answers(typed), context).list.map(\.field) == ["name"])
        #expect(answers(typed)["name"].count == 11)
    }

    @Test func hostileInputIsHarmless() throws {
        let typed = answers([
            "name": "\u{202E}<script>\u{0}", "changed": "maybe", "old": String(repeating: "ы", count: 1_000_000),
            "stranger": "1",
        ])
        #expect(typed["changed"].isEmpty)
        #expect(typed["stranger"].isEmpty)
        #expect(typed["old"].unicodeScalars.count <= 40)
        let html = rendered(FormStepFields(form.steps[0], answers: typed, language: .ru))
        #expect(!html.contains("<script>"))
        #expect(!html.contains("\u{202E}"))
    }

    @Test func answersOfAnotherFormAreDropped() throws {
        let old = FormAnswers(["name": "Ада", "gone": "1", "born-day": "3"])
        #expect(old.fitting(form).texts == ["name": "Ада", "born-day": "3"])
        let data = try JSONEncoder().encode(old)
        #expect(try JSONDecoder().decode(FormAnswers.self, from: data) == old)
    }

    @Test func everyFieldHasItsLabelAndItsErrorInWords() {
        let html = rendered(
            FormStepFields(
                form.steps[0], answers: answers([:]), errors: form.check(answers([:]), context), language: .ru))
        #expect(html.contains("for=\"f-name\""))
        #expect(html.contains("Заполните это поле"))
        #expect(html.contains("Выберите один из вариантов"))
        #expect(html.contains("Заполните, если выше выбрано «Да»"))
    }

    @Test func aPassportIsCheckedPartByPart() {
        let born = Day(number: 7_000)
        let form = FormDefinition(steps: [
            FormStep(
                id: "passport", title: .verbatim("Паспорт"),
                fields: [
                    FormField(id: "series", kind: .text(max: 10, .passportSeries), label: .verbatim("Серия")),
                    FormField(id: "number", kind: .text(max: 10, .passportNumber), label: .verbatim("Номер")),
                    FormField(id: "unit", kind: .text(max: 10, .passportUnit), label: .verbatim("Код")),
                    FormField(id: "issued", kind: .day(.passportIssue), label: .verbatim("Выдан")),
                ])
        ])
        let context = FormContext(today: today, birthDate: born)
        func check(_ texts: [String: String]) -> [String] {
            var answers = FormAnswers()
            answers.take(FormInput(values: texts.mapValues { [$0] }), of: form.steps[0])
            return form.check(answers, context).list.map(\.field)
        }
        let issued = born.adding(years: 20)
        let right = [
            "series": "29 10", "number": "№ 123456", "unit": "400 012", "issued-day": "\(issued.day)",
            "issued-month": "\(issued.month)", "issued-year": "\(issued.year)",
        ]
        #expect(check(right).isEmpty)
        #expect(check(right.merging(["series": "291"]) { $1 }) == ["series"])
        #expect(check(right.merging(["unit": "40012"]) { $1 }) == ["unit"])
        #expect(check(right.merging(["issued-year": "\(born.year + 5)"]) { $1 }) == ["issued"])
        #expect(check(right.merging(["issued-year": "\(today.year + 1)"]) { $1 }) == ["issued"])
    }
}
