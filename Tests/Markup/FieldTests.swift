import Kernel
import Testing

@testable import DesignSystem
@testable import Markup

struct FieldTests {
    let wrong = Phrase(ru: "Укажите фамилию", en: "Enter the surname")

    @Test func aFieldTiesLabelHintAndInput() {
        let field = TextField(
            "surname", label: "Фамилия", hint: "Как в паспорте", in: FormState(language: .ru),
            autocomplete: "family-name")
        #expect(
            rendered(field) == """
                <div class="field"><label for="f-surname">Фамилия</label>\
                <p class="hint" id="f-surname-hint">Как в паспорте</p>\
                <input type="text" id="f-surname" name="surname" aria-describedby="f-surname-hint" required \
                class="w-full" autocomplete="family-name"></div>
                """)
    }

    @Test func anErrorStandsAboveTheInputInWords() {
        let form = FormState(
            language: .ru, values: ["surname": ["Ор<b>"]], errors: FieldErrors("surname", wrong))
        #expect(
            rendered(TextField("surname", label: "Фамилия", in: form, required: false)) == """
                <div class="field invalid"><label for="f-surname">Фамилия <span class="optional">(необязательно)</span></label>\
                <p class="error" id="f-surname-error"><span class="visually-hidden">Ошибка: </span>Укажите фамилию</p>\
                <input type="text" id="f-surname" name="surname" aria-describedby="f-surname-error" aria-invalid="true" \
                class="w-full" value="Ор&lt;b&gt;"></div>
                """)
    }

    @Test func aPasswordNeverGoesBackToThePage() {
        let form = FormState(language: .ru, values: ["password": ["secret-word"]])
        #expect(!rendered(TextField("password", label: "Пароль", in: form, kind: .password)).contains("secret-word"))
        #expect(!rendered(TextField("password", label: "Пароль", in: form, kind: .newPassword)).contains("secret-word"))
    }

    @Test func theSummaryLinksToEachField() {
        var form = FormState(language: .ru)
        #expect(rendered(ErrorSummary(in: form)) == "")
        form.errors.add("snils", wrong)
        #expect(rendered(ErrorSummary(in: form)).contains("Исправьте одну ошибку"))
        form.errors.add("birth", .verbatim("<i>"))
        form.errors.add("", .verbatim("Всё сразу"))
        let summary = rendered(ErrorSummary(in: form))
        #expect(summary.contains("role=\"alert\" tabindex=\"-1\""))
        #expect(summary.contains("Исправьте 3 ошибки"))
        #expect(summary.contains("<li><a href=\"#f-birth\">&lt;i&gt;</a></li>"))
        #expect(summary.contains("<li>Всё сразу</li>"))
    }

    @Test func theSummaryFindsItsFieldInEveryKindOfField() {
        let names = ["a", "b", "c", "d", "e", "f", "g", "h", "i j\"<"]
        var form = FormState(language: .en)
        for name in names { form.errors.add(name, wrong) }
        let options = [ChoiceOption("1", "one"), ChoiceOption("2", "two")]
        let page = rendered(
            Fragment {
                TextField("a", label: "l", in: form)
                DateField("b", label: "l", in: form)
                ChoiceGroup("c", label: "l", in: form, options: options)
                CheckGroup("d", label: "l", in: form, options: options)
                CheckField("e", label: "l", in: form)
                SelectField("f", label: "l", in: form, options: options)
                FileField("g", label: "l", in: form)
                SlotCalendar(
                    "h", label: "l", in: form,
                    days: [
                        SlotDay(
                            "Mon",
                            slots: [
                                FreeSlot("1", "9:00", exact: "", taken: true), FreeSlot("2", "9:20", exact: ""),
                            ])
                    ])
                TextAreaField("i j\"<", label: "l", in: form)
            })
        for name in names {
            #expect(page.contains(" id=\"\(FieldID(name).text)\""), "\(name)")
            #expect(page.contains(" id=\"\(FieldID(name).text)-error\""), "\(name)")
        }
    }

    @Test func whatWasChosenStaysChosen() {
        let form = FormState(language: .ru, values: ["way": ["letter"], "days": ["1", "2"], "terms": ["yes"]])
        let options = [ChoiceOption("1", "а"), ChoiceOption("letter", "б"), ChoiceOption("2", "в")]
        #expect(
            rendered(ChoiceGroup("way", label: "", in: form, options: options)).contains(
                "value=\"letter\" id=\"f-way-1\" checked>"))
        #expect(
            rendered(SelectField("way", label: "", in: form, options: options)).contains(
                "<option value=\"letter\" selected>"))
        let checks = rendered(CheckGroup("days", label: "", in: form, options: options))
        #expect(checks.components(separatedBy: " checked>").count == 3)
        #expect(rendered(CheckField("terms", label: "Да", in: form)).contains(" checked>"))
    }

    @Test func aTakenTimeCannotBeChosen() {
        let form = FormState(language: .ru, values: ["slot": ["1"]])
        let calendar = SlotCalendar(
            "slot", label: "Время", in: form,
            days: [SlotDay("Пн", slots: [FreeSlot("1", "9:00", exact: "пн, 9:00", taken: true)])])
        let page = rendered(calendar)
        #expect(page.contains("value=\"1\" id=\"f-slot-0-0\" disabled>"))
        #expect(page.contains("9:00<span class=\"visually-hidden\">, занято</span>"))
    }

    @Test func laterDaysWaitBehindALine() {
        let days = (1...6).map { SlotDay("\($0)", slots: [FreeSlot("t\($0)", "9:00", exact: "")]) }
        var form = FormState(language: .ru)
        #expect(
            rendered(SlotCalendar("slot", label: "", in: form, days: days)).contains(
                "<details class=\"details\"><summary>Другие дни"))
        form["slot"] = "t6"
        #expect(
            rendered(SlotCalendar("slot", label: "", in: form, days: days)).contains("<details class=\"details\" open>")
        )
        #expect(!rendered(SlotCalendar("slot", label: "", in: form, days: Array(days.prefix(4)))).contains("<details"))
    }

    @Test func hostileValuesStayText() {
        let evil = "\"><script>alert(1)</script>"
        var form = FormState(language: .ru)
        for name in ["x", "x-day"] { form[name] = evil }
        form.errors.add("x", .verbatim(evil))
        let page = rendered(
            Fragment {
                TextField("x", label: evil, hint: evil, in: form)
                TextAreaField("x", label: evil, in: form)
                DateField("x", label: evil, in: form)
                ChoiceGroup(evil, label: evil, in: form, options: [ChoiceOption(evil, evil, hint: evil)])
                FileField(
                    evil, label: evil, in: form, current: CurrentFile(name: evil, size: evil, view: evil, removes: true)
                )
                ErrorSummary(in: form)
                Tag(evil, exact: evil)
                Crumbs([Crumb(evil, "javascript:alert(1)")], language: .ru)
                AnswerList([AnswerRow(evil, evil, change: evil)], language: .ru)
                DataTable(caption: evil, columns: [TableColumn(evil)], rows: [TableRow { evil }])
                BarChart(title: evil, bars: [ChartValue(evil, .nan, shown: evil)], labelTitle: evil, valueTitle: evil)
                LineChart(
                    title: evil, points: [ChartValue(evil, .infinity, shown: evil), ChartValue(evil, -1, shown: evil)],
                    labelTitle: evil, valueTitle: evil, language: .ru)
            })
        #expect(!page.contains("<script"))
        #expect(!page.contains("javascript:"))
    }

    @Test func everyFormThatChangesSomethingCarriesItsToken() {
        let form = rendered(ActionForm(action: "/x", csrf: "t\"k") { "а" })
        #expect(
            form
                == "<form method=\"post\" action=\"/x\" novalidate><input type=\"hidden\" name=\"csrf\" value=\"t&quot;k\">а</form>"
        )
    }

    @Test func enterInAFormWithFilesDoesNotRemoveOne() throws {
        let form = rendered(
            ActionForm(action: "/x", csrf: "t", multipart: true) {
                FileField(
                    "a", label: "А", in: FormState(language: .ru),
                    current: CurrentFile(name: "a", size: "1", removes: true))
            })
        let first = try #require(form.range(of: "<button"))
        #expect(form[first.lowerBound...].hasPrefix("<button type=\"submit\" class=\"first-submit\""))
    }
}
