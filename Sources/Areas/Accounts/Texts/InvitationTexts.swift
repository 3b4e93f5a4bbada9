import Kernel

/// Words of inviting staff.
enum InvitationTexts {
    static let invitations = Phrase(ru: "Приглашения", en: "Invitations")
    static let invite = Phrase(ru: "Пригласить", en: "Invite")
    static let inviteTitle = Phrase(ru: "Пригласить сотрудника", en: "Invite a member of staff")
    static let lead = Phrase(
        ru: "Сотрудник получит письмо со ссылкой на 7 дней и сам придумает пароль: никто, кроме него, его не узнает.",
        en:
            "A letter with a link for 7 days goes out; the password is of the invited person's own choice and known to nobody else."
    )
    static let none = Phrase(ru: "Приглашений нет", en: "No invitations")
    static let noneText = Phrase(
        ru: "Здесь видно, кого пригласили и кто уже пришёл.", en: "Here you see who was invited and who came.")
    static let until = Phrase(ru: "Действует до", en: "Holds until")
    static let again = Phrase(ru: "Отправить снова", en: "Send again")
    static let revoke = Phrase(ru: "Отозвать", en: "Revoke")
    static let sent = Phrase(ru: "Письмо отправлено.", en: "The letter is sent.")
    static let revoked = Phrase(ru: "Приглашение отозвано.", en: "The invitation is revoked.")
    static let act = Phrase(ru: "Что сделать", en: "Action")

    static func state(_ state: StaffInvitation.State) -> Phrase {
        switch state {
        case .waits: Phrase(ru: "ждёт ответа", en: "waits")
        case .accepted: Phrase(ru: "принято", en: "accepted")
        case .revoked: Phrase(ru: "отозвано", en: "revoked")
        case .over: Phrase(ru: "срок вышел", en: "over")
        }
    }

    static let letterSubject = Phrase(ru: "Приглашение работать на портале", en: "An invitation to work on the portal")
    static func letterBody(_ role: Phrase, _ address: String) -> Phrase {
        Phrase(
            ru: """
                Вас приглашают работать на портале государственных и муниципальных услуг. Роль: \(role.ru).

                Откройте ссылку и придумайте пароль:
                \(address)

                Ссылка действует 7 дней и срабатывает один раз. Если вы ничего об этом не знаете, ничего не делайте.
                """,
            en: """
                You are invited to work on the portal of state and municipal services. Role: \(role.en).

                Open the link and choose a password:
                \(address)

                The link holds for 7 days and works once. If you know nothing of this, do nothing.
                """)
    }

    static let title = Phrase(ru: "Добро пожаловать", en: "Welcome")
    static func welcome(_ name: String) -> Phrase {
        Phrase(
            ru:
                "\(name), придумайте пароль для входа. После первого входа понадобится и код из приложения на телефоне.",
            en:
                "\(name), choose a password to sign in with. After it a code from an app on your telephone is asked for."
        )
    }
    static let accept = Phrase(ru: "Сохранить и войти", en: "Save and sign in")
    static let over = Phrase(ru: "Приглашение больше не действует", en: "The invitation holds no more")
    static let overText = Phrase(
        ru: "Ссылка уже сработала, отозвана или её срок вышел. Попросите администратора прислать новую.",
        en: "The link was used, revoked, or its term is over. Ask the administrator for a new one.")
    static let accepted = Phrase(ru: "Пароль сохранён. Войдите с ним.", en: "The password is saved. Sign in with it.")
    static let gone = Phrase(
        ru: "Этот логин уже заняли, или место работы упразднено. Попросите администратора пригласить вас снова.",
        en: "The login was taken, or the place of work is gone. Ask the administrator to invite you again.")
}
