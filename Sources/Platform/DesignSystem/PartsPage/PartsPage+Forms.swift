import Kernel
import Markup

struct TextParts: Component {
    let language: Language

    var body: some HTML {
        let t = language
        Part(t(PartsTexts.textTitle)) {
            p {
                t(PartsTexts.paragraph) + " "
                a(.href("/services")) { t(PartsTexts.services) }
                ". "
                TimeText(t(PartsTexts.tomorrow), exact: t(PartsTexts.exactTime), iso: "2025-11-22T18:00:00+05:00")
            }
            p(.class("small muted")) { t(PartsTexts.longWord) }
            ul {
                li { t(PartsTexts.passportPage) }
                li(.class("muted")) { t(PartsTexts.ifRepresentative) }
            }
            Details(t(PartsTexts.whoOpened)) { p { t(PartsTexts.paragraph) } }
        }
    }
}

struct ButtonParts: Component {
    let language: Language

    var body: some HTML {
        let t = language
        Part(t(PartsTexts.buttonsTitle)) {
            ActionForm(action: "/demo/parts", csrf: "sample") {
                ButtonRow {
                    Button(t(PartsTexts.apply))
                    Button(t(PartsTexts.bookVisit), kind: .quiet)
                    Button(t(PartsTexts.withdraw), kind: .danger)
                    Button(t(PartsTexts.saveForLater), kind: .link)
                    Button(t(DesignTexts.next), disabled: true)
                }
            }
            ButtonRow {
                LinkButton(t(PartsTexts.apply), href: "/services")
                a(.class("tap"), .href("/services")) { t(PartsTexts.mayI) }
                PrintButton(language: t)
                AutosaveHint(text: t(PartsTexts.savedAt))
            }
        }
    }
}

struct FieldParts: Component {
    let language: Language

    var body: some HTML {
        let t = language
        let form = sample
        Part(t(PartsTexts.fieldsTitle)) {
            ErrorSummary(in: form)
            ActionForm(action: "/demo/parts", csrf: "sample") {
                TextField(
                    "surname", label: t(PartsTexts.surname), hint: t(PartsTexts.surnameHint), in: form,
                    autocomplete: "family-name")
                TextField("patronymic", label: t(PartsTexts.patronymic), in: form, required: false)
                SnilsField("snils", in: form)
                PhoneField("phone", label: t(PartsTexts.phone), in: form)
                TextField("email", label: t(PartsTexts.email), in: form, kind: .email)
                TextField("password", label: t(PartsTexts.password), in: form, kind: .newPassword)
                TextField("code", label: t(PartsTexts.code), in: form, kind: .smsCode, width: .short, maxLength: 6)
                DateField("birth", label: t(PartsTexts.birth), in: form, birthday: true)
                SelectField(
                    "region", label: t(PartsTexts.regionLabel), in: form,
                    options: [ChoiceOption("74", t(PartsTexts.region)), ChoiceOption("40", t(PartsTexts.otherRegion))])
                TextAreaField("text", label: t(PartsTexts.message), in: form, limit: 2000)
                Fieldset(label: t(PartsTexts.address), hint: t(PartsTexts.addressHint)) {
                    TextField("city", label: t(PartsTexts.city), in: form, width: .medium)
                    TextField("house", label: t(PartsTexts.house), in: form, width: .tiny)
                }
                ButtonRow {
                    Button(t(DesignTexts.next))
                    LinkButton(t(DesignTexts.back), href: "/demo/parts", kind: .link)
                }
            }
        }
    }

    private var sample: FormState {
        var form = FormState(language: language)
        form["surname"] = language(PartsTexts.sampleSurname)
        form["snils"] = "112-233-445 94"
        form["birth-day"] = "31"
        form["birth-month"] = "2"
        form["birth-year"] = "1984"
        form["region"] = "74"
        form.errors.add("snils", PartsTexts.snilsWrong)
        form.errors.add("birth", PartsTexts.birthWrong)
        return form
    }
}

struct ChoiceParts: Component {
    let language: Language

    var body: some HTML {
        let t = language
        let form = sample
        Part(t(PartsTexts.choicesTitle)) {
            ActionForm(action: "/demo/parts", csrf: "sample") {
                ChoiceGroup(
                    "way", label: t(PartsTexts.wayLabel), hint: t(PartsTexts.wayHint), in: form,
                    options: [
                        ChoiceOption("centre", t(PartsTexts.wayCentre), hint: t(PartsTexts.wayCentreHint)),
                        ChoiceOption("letter", t(PartsTexts.wayLetter), hint: t(PartsTexts.wayLetterHint)),
                        ChoiceOption("post", t(PartsTexts.wayPost), disabled: true),
                    ])
                ChoiceGroup(
                    "sex", label: t(PartsTexts.sex), in: form,
                    options: [ChoiceOption("f", t(PartsTexts.female)), ChoiceOption("m", t(PartsTexts.male))],
                    inline: true)
                CheckGroup(
                    "days", label: t(PartsTexts.daysLabel), in: form,
                    options: [ChoiceOption("mon", t(PartsTexts.monday)), ChoiceOption("tue", t(PartsTexts.tuesday))],
                    required: false)
                CheckField("terms", in: form) {
                    t(PartsTexts.agree) + " "
                    a(.href("/terms")) { t(PartsTexts.agreeTerms) }
                }
                SlotCalendar(
                    "slot", label: t(PartsTexts.slotLabel), hint: t(PartsTexts.slotHint), in: form,
                    days: [
                        SlotDay(
                            t(PartsTexts.saturday),
                            slots: [
                                FreeSlot("1", "9:00", exact: t(PartsTexts.saturday) + ", 9:00", taken: true),
                                FreeSlot("2", "9:20", exact: t(PartsTexts.saturday) + ", 9:20"),
                                FreeSlot("3", "9:40", exact: t(PartsTexts.saturday) + ", 9:40"),
                                FreeSlot("4", "10:00", exact: t(PartsTexts.saturday) + ", 10:00"),
                                FreeSlot("5", "10:20", exact: t(PartsTexts.saturday) + ", 10:20", taken: true),
                            ]),
                        SlotDay(
                            t(PartsTexts.nextMonday),
                            slots: [
                                FreeSlot("6", "14:00", exact: t(PartsTexts.nextMonday) + ", 14:00"),
                                FreeSlot("7", "14:20", exact: t(PartsTexts.nextMonday) + ", 14:20"),
                            ]),
                    ])
            }
        }
    }

    private var sample: FormState {
        var form = FormState(language: language)
        form["way"] = "centre"
        form["slot"] = "3"
        form.errors.add("terms", PartsTexts.agreeMissing)
        return form
    }
}

struct FileParts: Component {
    let language: Language

    var body: some HTML {
        let t = language
        let form = FormState(language: t, errors: FieldErrors("unreadable", PartsTexts.fileWrong))
        Part(t(PartsTexts.filesTitle)) {
            ActionForm(action: "/demo/parts", csrf: "sample", multipart: true) {
                FileField(
                    "face", label: t(PartsTexts.passportFace), hint: t(PartsTexts.fileHint), in: form,
                    current: CurrentFile(name: "IMG_2043.jpg", size: t(PartsTexts.fileSize), view: "/", removes: true))
                FileField("address-page", label: t(PartsTexts.passportPage), in: form)
                FileField("unreadable", label: t(PartsTexts.mandate), in: form, required: false)
            }
        }
    }
}
