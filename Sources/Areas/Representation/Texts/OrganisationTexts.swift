import Kernel

/// The words of «Организации».
enum OrganisationTexts {
    static let title = Phrase(ru: "Организации и ИП", en: "Organisations")
    static let note = Phrase(
        ru: "подавать заявления от имени организации или предпринимателя",
        en: "apply for an organisation or as a trader")
    static let lead = Phrase(
        ru:
            "Добавьте организацию, которой вы руководите, или себя как предпринимателя, и пригласите сотрудников. Заявления организации видят все её сотрудники.",
        en:
            "Add an organisation that you head, or yourself as a sole trader, and invite staff. All its staff see its applications."
    )
    static let none = Phrase(ru: "Организаций пока нет", en: "No organisations yet")
    static let noneText = Phrase(
        ru: "Если вас пригласят в организацию, приглашение появится здесь.",
        en: "If an organisation invites you, the invitation appears here.")
    static let confirmFirst = Phrase(
        ru: "Действовать за организацию могут те, кто подтвердил личность.",
        en: "Only those whose identity is proved act for an organisation.")
    static let new = Phrase(ru: "Добавить организацию или ИП", en: "Add an organisation")
    static let newTitle = Phrase(ru: "Новая организация или ИП", en: "An organisation")
    static let declaredNote = Phrase(
        ru:
            "Портал не сверяет эти данные с реестром. Ведомство увидит, что организация заявлена вами и никем не проверена.",
        en:
            "The portal does not compare this with the register. Agencies see that you declared the organisation and nobody checked it."
    )
    static let notChecked = Phrase(ru: "заявлено, не проверено", en: "declared, not checked")
    static let kind = Phrase(ru: "Кого вы добавляете", en: "What you add")
    static let legal = Phrase(ru: "Организацию, которой руковожу", en: "An organisation that I head")
    static let sole = Phrase(ru: "Себя как индивидуального предпринимателя", en: "Myself as a sole trader")
    static let soleHint = Phrase(
        ru: "Название и КПП не нужны", en: "No name and no KPP are needed")
    static let name = Phrase(ru: "Название организации", en: "Name of the organisation")
    static let nameHint = Phrase(ru: "Как в уставе, например ООО «Ромашка»", en: "As in its charter")
    static let inn = Phrase(ru: "ИНН", en: "INN")
    static let innHint = Phrase(
        ru: "10 цифр у организации, 12 у предпринимателя", en: "10 digits of an organisation, 12 of a trader")
    static let kpp = Phrase(ru: "КПП", en: "KPP")
    static let number = Phrase(ru: "ОГРН или ОГРНИП", en: "OGRN or OGRNIP")
    static func numberName(_ kind: Organisation.Kind) -> Phrase {
        kind == .sole ? Phrase(ru: "ОГРНИП", en: "OGRNIP") : Phrase(ru: "ОГРН", en: "OGRN")
    }
    static let ended = Phrase(ru: "Право прекращено", en: "The right was ended")
    static let numberHint = Phrase(
        ru: "13 цифр у организации, 15 у предпринимателя", en: "13 digits of an organisation, 15 of a trader")
    static let address = Phrase(ru: "Юридический адрес", en: "Legal address")
    static let email = Phrase(ru: "Почта организации", en: "E-mail of the organisation")
    static let phone = Phrase(ru: "Телефон организации", en: "Telephone of the organisation")
    static let edit = Phrase(ru: "Изменить данные", en: "Change the data")
    static let editTitle = Phrase(ru: "Данные организации", en: "Data of the organisation")
    static let editLead = Phrase(
        ru:
            "ИНН, КПП и ОГРН не меняются. Если в номере ошибка, уберите организацию и добавьте её заново с верным номером.",
        en:
            "INN, KPP and OGRN do not change. If a number is wrong, remove the organisation and add it anew with the right one."
    )
    static let editSole = Phrase(
        ru: "Предприниматель называется по имени из вашего профиля.",
        en: "A sole trader is called by the name of your profile.")
    static let save = Phrase(ru: "Сохранить", en: "Save")
    static let saved = Phrase(
        ru: "Данные сохранены. Сотрудники получили уведомление.", en: "Saved. The staff were told.")
    static let changedMeanwhile = Phrase(
        ru: "Данные уже изменили на другой странице. Откройте страницу ещё раз и сравните",
        en: "The data were changed on another page. Open the page again and compare")
    static let removal = Phrase(ru: "Убрать организацию", en: "Remove the organisation")
    static let removalTitle = Phrase(ru: "Убрать организацию?", en: "Remove the organisation?")
    static let removalLead = Phrase(
        ru: "Это нельзя отменить. Если нужно лишь уйти, передайте руководство.",
        en: "This cannot be undone. If you only want to leave, hand the headship over.")
    static let removalList = [
        Phrase(
            ru: "Сотрудники сразу перестанут видеть заявления организации и получат об этом уведомление.",
            en: "Its staff see its applications no more at once, and are told."),
        Phrase(
            ru: "Черновики останутся у тех, кто их начал, но отправить их за организацию будет нельзя.",
            en: "Drafts stay with who began them, but cannot be sent for it."),
        Phrase(
            ru:
                "Отправленные заявления останутся у ведомств. Вы сможете их читать, но не исправлять и не отзывать: что нужно отозвать, отзовите сейчас.",
            en:
                "What was sent stays with the agencies. You can read it, but not correct or withdraw it: withdraw now what has to be."
        ),
        Phrase(
            ru: "Номер освободится: добавить организацию с ним сможет любой, кто ею руководит.",
            en: "The number is free: whoever heads the organisation can add it."),
    ]
    static let removed = Phrase(ru: "Организация убрана.", en: "The organisation was removed.")
    static let isRemoved = Phrase(
        ru: "Организация убрана: её заявления можно только читать.",
        en: "The organisation was removed: its applications can only be read.")
    static let history = Phrase(ru: "Что было с организацией", en: "What happened to the organisation")
    static let when = Phrase(ru: "Когда", en: "When")
    static let what = Phrase(ru: "Что", en: "What")
    static let who = Phrase(ru: "Кто", en: "Who")
    static let portal = Phrase(ru: "портал", en: "the portal")
    static let someone = Phrase(ru: "участник", en: "a member")
    /// Nil for what is no step of the organisation itself: applications and looks have pages of their own.
    static func step(_ action: String) -> Phrase? {
        switch action {
        case "organisation.declared": Phrase(ru: "Добавлена", en: "Added")
        case "organisation.edited": Phrase(ru: "Изменены данные", en: "Data changed")
        case "organisation.claimed":
            Phrase(ru: "Ещё один человек назвал себя руководителем", en: "Somebody else said he is the head")
        case "organisation.claim-accepted": Phrase(ru: "Заявка на руководство принята", en: "A claim was accepted")
        case "organisation.claim-declined": Phrase(ru: "Заявка на руководство отклонена", en: "A claim was declined")
        case "organisation.claim-upheld":
            Phrase(ru: "Портал сменил руководителя по документам", en: "The portal changed the head by the papers")
        case "organisation.claim-refused":
            Phrase(ru: "Портал отклонил заявку на руководство", en: "The portal refused a claim")
        case "organisation.head-changed": Phrase(ru: "Руководство передано", en: "The headship was handed over")
        case "representation.offered": Phrase(ru: "Приглашён сотрудник", en: "Somebody was invited")
        case "representation.accepted": Phrase(ru: "Сотрудник принял приглашение", en: "An invitation was accepted")
        case "representation.declined": Phrase(ru: "Приглашение отклонено", en: "An invitation was declined")
        case "representation.ended": Phrase(ru: "Сотрудник вышел или убран", en: "Somebody left or was removed")
        default: nil
        }
    }
    static func fields(_ names: [Substring]) -> Phrase {
        let known: [Substring: Phrase] = [
            "name": Phrase(ru: "название", en: "name"), "address": Phrase(ru: "адрес", en: "address"),
            "email": Phrase(ru: "почта", en: "e-mail"), "phone": Phrase(ru: "телефон", en: "telephone"),
        ]
        let found = names.compactMap { known[$0] }
        return Phrase(ru: found.map(\.ru).joined(separator: ", "), en: found.map(\.en).joined(separator: ", "))
    }
    static let add = Phrase(ru: "Добавить", en: "Add")
    static let added = Phrase(ru: "Сохранено. Что с организацией, видно ниже.", en: "Saved. See below how it stands.")

    static let role = Phrase(ru: "Что может сотрудник", en: "What the person may do")
    static func roleName(_ role: ActingRight.Role) -> Phrase {
        switch role {
        case .head: Phrase(ru: "руководитель", en: "head")
        case .apply: Phrase(ru: "подаёт заявления", en: "applies")
        case .see: Phrase(ru: "только видит", en: "only sees")
        case .mandate: MandateTexts.title
        }
    }
    static func roleChoice(_ role: ActingRight.Role) -> Phrase {
        role == .see
            ? Phrase(ru: "Только видеть заявления", en: "See the applications, no more")
            : Phrase(ru: "Подавать заявления и вести их", en: "Apply, and follow the applications up")
    }
    static let offers = Phrase(ru: "Вас приглашают", en: "You are invited")
    static let claimWaits = Phrase(
        ru: "ждёт ответа нынешнего руководителя", en: "waits for the answer of the present head")
    static let claimNote = Phrase(
        ru: "У организации уже есть руководитель. Он видит вашу заявку и ответит на неё.",
        en: "The organisation has a head. He sees your claim and will answer.")
    static let yourClaims = Phrase(ru: "Ваши заявки", en: "Your claims")
    static func claimOf(_ number: String) -> Phrase {
        Phrase(ru: "Организация с ОГРН \(number)", en: "The organisation with OGRN \(number)")
    }
    static let staff = Phrase(ru: "Сотрудники", en: "Staff")
    static let invite = Phrase(ru: "Пригласить сотрудника", en: "Invite somebody")
    static let inviteTitle = Phrase(ru: "Приглашение сотрудника", en: "An invitation")
    static let inviteYes = Phrase(ru: "Пригласить", en: "Invite")
    static let snils = Phrase(ru: "СНИЛС сотрудника", en: "SNILS of the person")
    static let remove = Phrase(ru: "Убрать", en: "Remove")
    static let leave = Phrase(ru: "Выйти из организации", en: "Leave the organisation")
    static let succession = Phrase(ru: "Передать руководство", en: "Hand the headship over")
    static let successionText = Phrase(
        ru:
            "Руководитель не может выйти, пока не назовёт преемника из сотрудников. После передачи вы останетесь сотрудником и сможете выйти.",
        en:
            "A head cannot leave without naming somebody of the staff as the next. Afterwards you stay as staff and may leave."
    )
    static let noStaff = Phrase(
        ru: "Передать руководство некому: сначала пригласите сотрудника и дождитесь его согласия.",
        en: "There is nobody to hand it to: invite somebody first and wait until he accepts.")
    static let successor = Phrase(ru: "Преемник", en: "The next head")
    static let successionYes = Phrase(ru: "Передать", en: "Hand over")
    static let claims = Phrase(ru: "Кто ещё называет себя руководителем", en: "Who else says he is the head")
    static func claimText(_ name: String) -> Phrase {
        Phrase(
            ru:
                "\(name) называет себя руководителем этой организации. Согласитесь, и руководителем станет он, а вы\u{00A0}— сотрудником.",
            en: "\(name) says he is the head of this organisation. If you agree, he becomes the head and you staff.")
    }
    static let claimAccept = Phrase(ru: "Согласиться", en: "Agree")
    static let claimDecline = Phrase(ru: "Отклонить", en: "Decline")
    static let answerTitle = Phrase(ru: "Вас приглашают в организацию", en: "An organisation invites you")
    static let answerNote = Phrase(
        ru:
            "Если вы согласитесь, сотрудники увидят ваше имя, а вы\u{00A0}— заявления организации. Выйти можно в любой момент.",
        en: "If you accept, its staff see your name, and you see its applications. You can leave at any time.")
    static let endTitle = Phrase(ru: "Прекратить право?", en: "End this right?")
    static func endText(_ who: String) -> Phrase {
        Phrase(
            ru: "\(who): заявления организации сразу перестанут быть видны. Отправленное остаётся организации.",
            en: "\(who): the applications of the organisation are out of sight at once. What was sent stays with it.")
    }

    static let byHead = Phrase(
        ru: "Руководитель. Организация заявлена в личном кабинете, портал её не проверял.",
        en: "Head. The organisation was declared in the account; the portal has not checked it.")
    static let byStaff = Phrase(
        ru:
            "Сотрудник с правом подавать, приглашён руководителем в личном кабинете. Организация заявлена, портал её не проверял.",
        en:
            "Staff who may apply, invited by the head in the account. The organisation was declared; the portal has not checked it."
    )
    static let seesOnly = Phrase(
        ru: "У вас право только видеть заявления этой организации.",
        en: "You may only see the applications of this organisation.")

    static let chooseKind = Phrase(ru: "Выберите, кого вы добавляете", en: "Choose what you add")
    static let enterName = Phrase(ru: "Напишите название организации", en: "Write the name of the organisation")
    static let enterInn = Phrase(ru: "Укажите ИНН", en: "Give the INN")
    static let innOfPerson = Phrase(
        ru: "Это ИНН человека. У организации в ИНН 10 цифр",
        en: "This is the INN of a person. An organisation's has 10 digits")
    static let notYourInn = Phrase(
        ru: "В вашем профиле другой ИНН. У предпринимателя он тот же, что у человека",
        en: "Your profile has another INN. A sole trader has the one of the person")
    static let enterKpp = Phrase(ru: "Укажите КПП, 9 знаков", en: "Give the KPP, 9 characters")
    static let enterOgrn = Phrase(ru: "Укажите ОГРН, 13 цифр", en: "Give the OGRN, 13 digits")
    static let enterOgrnip = Phrase(ru: "Укажите ОГРНИП, 15 цифр", en: "Give the OGRNIP, 15 digits")
    static let alreadyYours = Phrase(
        ru: "Эта организация уже есть у вас или ваша заявка ждёт ответа",
        en: "You have this organisation already, or your claim waits for an answer")
    static let alreadyDeclared = Phrase(
        ru: "Эту организацию добавить нельзя. Обратитесь на линию поддержки",
        en: "This organisation cannot be added. Turn to the help line")
    static let enterSnils = Phrase(ru: "Укажите СНИЛС сотрудника", en: "Give the SNILS of the person")
    static let ownSnils = Phrase(ru: "Это ваш собственный СНИЛС", en: "This is your own SNILS")
    static let chooseRole = Phrase(ru: "Выберите, что может сотрудник", en: "Choose what the person may do")
    static let chooseSuccessor = Phrase(ru: "Выберите преемника из списка", en: "Choose the next head from the list")
}
