import Kernel

package enum AppointmentsTexts {
    // Why a time cannot be.
    static let past = Phrase(ru: "Это время уже прошло. Выберите другое", en: "This time has passed. Choose another")
    static let tooSoon = Phrase(
        ru: "До этого времени меньше часа. Выберите более позднее",
        en: "This is less than an hour away. Choose a later time")
    static let tooFar = Phrase(
        ru: "Записаться можно не дальше чем на\u{00A0}60\u{00A0}дней вперёд",
        en: "Visits can be agreed at most 60\u{00A0}days ahead")
    static let outsideHours = Phrase(
        ru: "В это время не принимают. Выберите время из\u{00A0}предложенных",
        en: "Nobody is received at this time. Choose one of the times offered")
    static let closedDay = Phrase(
        ru: "В этот день ведомство не работает. Выберите другой день",
        en: "The office is closed on this day. Choose another day")
    static let unknownDay = Phrase(
        ru: "На этот день производственный календарь ещё не утверждён, поэтому время пока не назначают",
        en: "The production calendar for this day is not yet approved, so no times are given for it")
    static let taken = Phrase(
        ru: "Это время только что заняли. Выберите другое", en: "This time has just been taken. Choose another")
    static let nothingProposed = Phrase(
        ru: "Нет предложения, на\u{00A0}которое можно ответить: посмотрите, что изменилось",
        en: "There is no proposal to answer: see what has changed")
    static let ownProposal = Phrase(
        ru: "Это время предложили вы сами: теперь отвечает другая сторона",
        en: "You proposed this time yourself: the other side answers now")
    static let expired = Phrase(
        ru: "Срок ответа на\u{00A0}это предложение вышел. Предложите другое время",
        en: "The time to answer this proposal is over. Propose another time")
    static let alreadyAgreed = Phrase(
        ru: "Время уже согласовано. Чтобы выбрать другое, сначала откажитесь от этого",
        en: "A time is agreed already. To choose another, give this one up first")
    static let nothingAgreed = Phrase(
        ru: "Согласованного времени нет: посмотрите, что изменилось", en: "No time is agreed: see what has changed")
    static let notYet = Phrase(
        ru: "Время приёма ещё не\u{00A0}наступило", en: "The time of the visit has not come yet")
    static let unknownOffice = Phrase(
        ru: "Это подразделение больше не\u{00A0}принимает", en: "This office no longer receives visitors")
    static let commentTooLong = Phrase(
        ru: "Слишком длинное пояснение: здесь помещается 1000\u{00A0}знаков",
        en: "The comment is too long: 1000 characters at most")

    // Choosing a time.
    package static let chooseTime = Phrase(ru: "Выберите время", en: "Choose a time")
    package static let localTime = Phrase(
        ru: "Время указано местное\u{00A0}— того города, где находится ведомство",
        en: "Times are local to the town of the office")
    package static let noTimes = Phrase(
        ru: "В\u{00A0}эти дни свободного времени нет", en: "There are no free times on these days")
    package static let unknownDays = Phrase(
        ru: "Дальше производственный календарь ещё не\u{00A0}утверждён: время появится позже",
        en: "The production calendar beyond is not yet approved: times will appear later")
    package static let earlier = Phrase(ru: "Более ранние дни", en: "Earlier days")
    package static let later = Phrase(ru: "Более поздние дни", en: "Later days")

    // The calendar file.
    static func eventTitle(_ title: String, _ number: String) -> Phrase {
        Phrase(ru: "\(title), \(number)", en: "\(title), \(number)")
    }

    // The state of a turn, in the history.
    package static func state(_ state: TimeProposal.State) -> Phrase {
        switch state {
        case .open: Phrase(ru: "ждёт ответа", en: "awaits an answer")
        case .agreed: Phrase(ru: "согласовано", en: "agreed")
        case .countered: Phrase(ru: "предложено другое время", en: "another time proposed")
        case .declined: Phrase(ru: "отклонено", en: "declined")
        case .expired: Phrase(ru: "осталось без ответа", en: "not answered in time")
        case .withdrawn: Phrase(ru: "отозвано", en: "taken back")
        }
    }

    package static func side(_ side: ProposalSide.Kind) -> Phrase {
        switch side {
        case .applicant: Phrase(ru: "Заявитель предлагает", en: "The applicant proposes")
        case .agency: Phrase(ru: "Ведомство предлагает", en: "The agency proposes")
        }
    }

    package static func outcome(_ outcome: VisitOutcome) -> Phrase {
        switch outcome {
        case .originalsRight:
            Phrase(ru: "Подлинники сверены с\u{00A0}копиями: всё верно", en: "The originals match the copies")
        case .originalsMissing: Phrase(ru: "Подлинников не\u{00A0}хватает", en: "Originals are missing")
        case .originalsDifferent:
            Phrase(ru: "Подлинники расходятся с\u{00A0}копиями", en: "The originals differ from the copies")
        case .didNotCome: Phrase(ru: "Заявитель не\u{00A0}пришёл", en: "The applicant did not come")
        }
    }
}
