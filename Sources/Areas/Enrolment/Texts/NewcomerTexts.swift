import Kernel

/// Words of registering a visitor at the desk.
enum NewcomerTexts {
    static let madeAlready = Phrase(
        ru:
            "По этой форме кабинет уже создан. Найдите его по СНИЛС: имя, дату рождения и пол меняют там, почту и телефон\u{00A0}— сам посетитель в кабинете",
        en:
            "This form has made an account already. Find it by SNILS: name, birth date and sex are changed there, e-mail and telephone by the visitor himself"
    )
    static let title = Phrase(ru: "Регистрация посетителя", en: "Registering a visitor")
    static let lead = Phrase(
        ru:
            "Для тех, у кого записи на портале нет. Введите данные с оригиналов, сверьте и дайте подписать заявление: запись сразу будет подтверждена. Пароль посетитель задаст сам, по коду с листка.",
        en:
            "For whoever has no account on the portal. Type the data from the originals, compare, and have the statement signed: the account is proved at once. The visitor sets the password himself, with the code from the slip."
    )
    static let start = Phrase(ru: "Зарегистрировать посетителя", en: "Register a visitor")
    static let startFound = Phrase(ru: "Зарегистрировать с этим СНИЛС", en: "Register with this SNILS")
    static let personTitle = Phrase(ru: "С паспорта и СНИЛС", en: "From the passport and SNILS")
    static let contactsTitle = Phrase(ru: "Со слов посетителя", en: "As the visitor says")
    static let contactsHint = Phrase(
        ru:
            "Почта обязательна: на неё приходят ответы и предупреждения о входах. Нет почты\u{00A0}— пусть сначала заведёт её. Телефон\u{00A0}— по желанию. Оба считаются неподтверждёнными, пока посетитель сам не введёт коды.",
        en:
            "An e-mail is a must: answers and warnings about sign-ins go there. Whoever has none gets one first. The phone is optional. Both count as unconfirmed until the visitor enters the codes himself."
    )
    static let email = Phrase(ru: "Электронная почта", en: "E-mail")
    static let emailHint = Phrase(ru: "Прочитайте вслух по буквам.", en: "Read it out letter by letter.")
    static let phone = Phrase(ru: "Телефон", en: "Phone")
    static let phoneHint = Phrase(ru: "Например +7 913 123-45-67", en: "Like +7 913 123-45-67")
    static let region = Phrase(ru: "Регион", en: "Region")
    static let locality = Phrase(ru: "Город, посёлок или село", en: "Town or village")
    static let signed = Phrase(
        ru: "Посетитель прочитал и подписал заявление с согласиями", en: "The visitor has read and signed the statement"
    )
    static let signedHint = Phrase(
        ru: "Бумага остаётся в центре.", en: "The paper stays at the centre.")
    static let signFirst = Phrase(
        ru: "Напечатайте заявление и дайте его подписать: без согласий записи не бывает",
        en: "Print the statement and have it signed: there is no account without the consents")
    static let register = Phrase(ru: "Зарегистрировать и напечатать код", en: "Register and print the code")
    static let printStatement = Phrase(ru: "Заявление на подпись", en: "The statement to sign")

    static let snilsProved = Phrase(
        ru: "С этим СНИЛС уже есть подтверждённая запись: верните доступ к ней",
        en: "There is a proved account with this SNILS: give access to it back")
    static let provedTitle = Phrase(ru: "Посетитель уже зарегистрирован", en: "The visitor has an account already")
    static func provedText(_ number: String) -> Phrase {
        Phrase(
            ru:
                "Запись \(number) подтверждена. Если цифры СНИЛС верны, откройте её, сверьте документы и верните доступ.",
            en: "Account \(number) is proved. If the digits are right, open it, compare the documents and give it back."
        )
    }
    static let snilsClaimed = Phrase(
        ru: "С этим СНИЛС уже регистрировались. Спросите посетителя и отметьте, если это был не он",
        en: "Somebody registered with this SNILS. Ask the visitor, and tick this if it was not he")
    static let claimedTitle = Phrase(
        ru: "С этим СНИЛС есть неподтверждённая регистрация",
        en: "There is an unproved registration with this SNILS")
    static let claimedText = Phrase(
        ru:
            "Если регистрировался сам посетитель, новая запись не нужна: откройте его регистрацию и выдайте код. Если не он, отметьте это под СНИЛС и отправьте форму ещё раз.",
        en:
            "If it was the visitor himself, no new account is needed: open his registration and issue a code. If not, tick that below the SNILS and send the form again."
    )
    static let noneIsHis = Phrase(
        ru: "Посетитель говорит, что эти регистрации не его", en: "The visitor says that none of these is his")
    static let registeredOver = Phrase(
        ru: "Этот посетитель уже зарегистрирован. Если листка нет или он не подошёл, найдите запись и верните доступ.",
        en:
            "This visitor is registered already. If the slip is lost or did not work, find the account and give access back."
    )

    static let slip = Phrase(ru: "Посетитель зарегистрирован", en: "The visitor is registered")
    static func slipSteps(_ address: String) -> [Phrase] {
        [
            Phrase(ru: "Откройте \(address)", en: "Open \(address)"),
            Phrase(ru: "Введите СНИЛС и этот код", en: "Type your SNILS and this code"),
            Phrase(ru: "Придумайте пароль и войдите", en: "Think of a password and sign in"),
            Phrase(
                ru: "Подтвердите почту кодом из письма, которое мы отправили",
                en: "Confirm your e-mail with the code of the letter we sent"),
        ]
    }
    static let slipLost = Phrase(
        ru: "Если листок потерян или срок вышел, придите с паспортом и СНИЛС в любой центр: там дадут новый код.",
        en: "If the slip is lost or too old, come to any centre with passport and SNILS: you get a new code there.")

    static let statement = Phrase(ru: "Заявление о регистрации на портале", en: "Statement on registering")
    static let statementLead = Phrase(
        ru:
            "Напечатайте и дайте посетителю прочитать и подписать. Форма регистрации осталась в соседней вкладке. Здесь ничего не сохраняется.",
        en:
            "Print it and have the visitor read and sign it. The form is still open in the other tab. Nothing of this page is kept."
    )
    static let statementAsks = Phrase(
        ru: "Прошу зарегистрировать меня на портале. Мои данные:", en: "I ask to be registered on the portal. My data:")
    static let statementAgrees = Phrase(
        ru:
            "Данные верны. С условиями использования портала согласен(на). Отдельно даю согласие на обработку персональных данных. Оба текста напечатаны ниже, я их прочитал(а).",
        en:
            "The data are right. I agree to the terms of the portal. Separately I consent to the processing of personal data. Both texts are printed below, and I have read them."
    )
    static func statementSignature(_ day: String) -> Phrase {
        Phrase(
            ru: "Дата: \(day). Подпись: ______________________ Расшифровка: ______________________",
            en: "Date: \(day). Signature: ______________________ Name: ______________________")
    }
    static func version(_ day: String) -> Phrase { Phrase(ru: "Редакция: \(day)", en: "Version of \(day)") }

    static let word = Phrase(ru: "зарегистрирован", en: "registered")
    static let count = Phrase(ru: "Зарегистрировано", en: "Registered")
}
