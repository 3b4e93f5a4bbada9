import Kernel
import Markup

struct MessageParts: Component {
    let language: Language

    var body: some HTML {
        let t = language
        Part(t(PartsTexts.messagesTitle)) {
            Banner(.information) { p { t(PartsTexts.information) } }
            Banner(.good) {
                p {
                    b { t(PartsTexts.ready) }
                    " " + t(PartsTexts.readyWhere)
                }
            }
            Banner(.warning, title: t(PartsTexts.warningTitle)) { p { t(PartsTexts.warning) } }
            Banner(.stop, title: t(PartsTexts.stopTitle)) { p { t(PartsTexts.stop) } }
            p {
                Tag(t(PartsTexts.openTill), .ok)
                " "
                Tag(t(PartsTexts.tomorrow), .warn, exact: t(PartsTexts.exactTime))
                " "
                Tag(t(PartsTexts.today), .stop, exact: t(PartsTexts.exactTime))
                " "
                Tag(t(PartsTexts.dayTag), .info)
                " "
                Tag(t(PartsTexts.draft))
            }
            ConfirmationPanelSample(language: t)
            EmptyState(
                t(PartsTexts.emptyTitle), text: t(PartsTexts.emptyText),
                action: LinkButton(t(PartsTexts.chooseService), href: "/services", kind: .quiet))
        }
    }
}

struct ConfirmationPanelSample: Component {
    let language: Language
    // The page has its own `h1`; the panel's would be a second one.
    var body: some HTML {
        div(.class("confirmation")) {
            h3(.class("h1")) { language(PartsTexts.sent) }
            p {
                language(PartsTexts.number) + " "
                b(.class("nowrap")) { "74-КФР2-9М4Т" }
            }
            div { p { language(PartsTexts.sentNext) } }
        }
    }
}

struct CardParts: Component {
    let language: Language

    var body: some HTML {
        let t = language
        Part(t(PartsTexts.cardsTitle)) {
            WithSide {
                FactsStrip([
                    Fact(t(PartsTexts.cost), t(PartsTexts.free)), Fact(t(PartsTexts.term), t(PartsTexts.days30)),
                    Fact(t(PartsTexts.inFact), t(PartsTexts.days12)),
                    Fact(t(PartsTexts.toFill), t(PartsTexts.minutes10)),
                ])
                PaneGrid {
                    Pane(t(PartsTexts.childBorn), href: "/life-events/birth") { p { t(PartsTexts.fiveServices) } }
                    Pane(t(PartsTexts.lostDocuments), href: "/life-events/loss") { p { t(PartsTexts.passportsAndSo) } }
                    Pane(t(PartsTexts.recordCertificate), href: "/services/x") {
                        p(.class("small")) { t(PartsTexts.freeAndTerm) }
                    }
                }
                Chips(
                    label: t(PartsTexts.themes),
                    [
                        Chip(t(PartsTexts.themePassports), href: "?a", count: 14, current: true),
                        Chip(t(PartsTexts.themeTransport), href: "?b", count: 9),
                        Chip(t(PartsTexts.themeFamily), href: "?c", count: 1234), Chip(t(PartsTexts.all), href: "?d"),
                    ])
            } side: {
                SideNote {
                    h3 { t(PartsTexts.place) }
                    p {
                        t(PartsTexts.office)
                        br()
                        Tag(t(PartsTexts.openTill), .ok)
                    }
                    h3 { t(PartsTexts.agency) }
                    LinkList([
                        LinkItem(t(PartsTexts.receipt), href: "/"), LinkItem(t(PartsTexts.writeToAgency), href: "/"),
                    ])
                }
            }
        }
    }
}

struct ListParts: Component {
    let language: Language

    var body: some HTML {
        let t = language
        Part(t(PartsTexts.listsTitle)) {
            FilterField(list: "sample-list", label: t(PartsTexts.filter))
            ul(.class("cols"), .id("sample-list")) {
                li { t(PartsTexts.region) }
                li { t(PartsTexts.otherRegion) }
            }
            EntryList {
                Entry(t(PartsTexts.noticeReady), href: "/", unread: true, language: t) {
                    p { t(PartsTexts.noticeTime) }
                }
                Entry(t(PartsTexts.noticeAccepted), href: "/", language: t) { p { t(PartsTexts.noticeTime) } }
            }
            Paging(previous: "?before=1", next: "?after=2", language: t)
            DataTable(
                caption: t(PartsTexts.applications),
                columns: [
                    TableColumn(t(PartsTexts.deadline)), TableColumn(t(PartsTexts.number)),
                    TableColumn(t(PartsTexts.service)), TableColumn(t(PartsTexts.applicant)),
                    TableColumn(t(PartsTexts.files), .number),
                ],
                rows: [
                    TableRow(stress: true) {
                        Tag(t(PartsTexts.today), .stop)
                        a(.href("/"), .class("nowrap")) { "40-М7ТК-2Р9Н" }
                        t(PartsTexts.recordCertificate)
                        t(PartsTexts.personOrlova)
                        "12"
                    },
                    TableRow {
                        Tag(t(PartsTexts.tomorrow), .warn)
                        a(.href("/"), .class("nowrap")) { "40-Х3ВЕ-8К2С" }
                        t(PartsTexts.fingerprints)
                        t(PartsTexts.personKim)
                        "3"
                    },
                    TableRow {
                        Tag(t(PartsTexts.dayTag), .info)
                        a(.href("/"), .class("nowrap")) { "40-Т5НМ-4А7У" }
                        t(PartsTexts.longWord)
                        t(PartsTexts.personGaripova)
                        "1"
                    },
                ])
            AnswerList(
                [
                    AnswerRow(t(PartsTexts.surname), t(PartsTexts.sampleSurname), change: "?step=1"),
                    AnswerRow(t(PartsTexts.patronymic), "", change: "?step=1"),
                    AnswerRow(t(PartsTexts.message), t(PartsTexts.paragraph), change: "?step=2"),
                ], language: t)
        }
    }
}

struct JourneyParts: Component {
    let language: Language

    var body: some HTML {
        let t = language
        Part(t(PartsTexts.journeyTitle)) {
            WizardSteps(
                [t(PartsTexts.stepWho), t(PartsTexts.stepDocuments), t(PartsTexts.stepVisit), t(PartsTexts.stepCheck)],
                current: 2, language: t)
            Timeline(
                [
                    TimelineStep(.done, t(PartsTexts.stateSent), time: t(PartsTexts.time1)),
                    TimelineStep(
                        .done, t(PartsTexts.stateRegistered), time: t(PartsTexts.time2), note: t(PartsTexts.underNumber)
                    ),
                    TimelineStep(
                        .now, t(PartsTexts.stateReady), time: t(PartsTexts.time3), exact: t(PartsTexts.exactTime)),
                    TimelineStep(.next, t(PartsTexts.stateIssued)),
                ], language: t)
        }
    }
}

struct ChartParts: Component {
    let language: Language

    var body: some HTML {
        let t = language
        Part(t(PartsTexts.chartsTitle)) {
            BarChart(
                title: t(PartsTexts.chartTitle),
                bars: [
                    ChartValue(t(PartsTexts.chartPolice), 12, shown: t(PartsTexts.days12short)),
                    ChartValue(t(PartsTexts.chartRegistry), 4.5, shown: t(PartsTexts.days5)),
                    ChartValue(t(PartsTexts.chartTax), 0, shown: t(PartsTexts.days0)),
                ], labelTitle: t(PartsTexts.agency), valueTitle: t(PartsTexts.term))
            LineChart(
                title: t(PartsTexts.lineTitle),
                points: [
                    ChartValue(t(PartsTexts.june), 120, shown: "120"),
                    ChartValue(t(PartsTexts.july), 180, shown: "180"),
                    ChartValue(t(PartsTexts.august), 90, shown: "90"),
                    ChartValue(t(PartsTexts.september), 240, shown: "240"),
                ], labelTitle: t(PartsTexts.monthTitle), valueTitle: t(PartsTexts.applications), language: t)
        }
    }
}
