import Foundation
import Kernel
import TestSupport
import Testing

/// From the very first page to the activated account (R13–R45).
@Suite struct RegistrationStory {
    @Test func aNewcomerRegistersIsRefusedOnceAndGetsTheCodeAtTheCentre() async throws {
        try await JourneyWorld().run { world, newBrowser in
            let (ada, mail) = (newBrowser(), newBrowser())
            let who = Newcomer.ada
            let number = try await walksTheWizard(ada, who, helper: newBrowser())

            try await world.deliver()
            let code = try await mail.message(to: who.email, /Код подтверждения: ([0-9]{4} [0-9]{4})/)
            let sms = try await mail.message(to: who.phone, /код ([0-9]{6})/)
            try await ada.open("/register/done")
            ada.sees("Мы отправили письмо на ada@example.org", "Мы отправили SMS")
            try await ada.submit("/cabinet/profile/email/confirmation", [("code", "0000 0000")])
            ada.isRefused("Код не подошёл")
            try await ada.submit("/cabinet/profile/email/confirmation", [("code", code)])
            ada.isAt("/cabinet")
            try await ada.open("/register/done")
            ada.sees("Почта подтверждена")
            try await ada.submit("/cabinet/profile/phone/confirmation", [("sms-code", sms)])
            try await ada.open("/cabinet/profile")
            ada.sees(
                number, "есть подтверждение", "Согласие на обработку персональных данных", "Условия работы портала")
            ada.seesNo("нужно подтвердить")

            // Where to go, when, and what to bring.
            try await ada.open("/cabinet/activation")
            ada.sees(
                "Администрация Нефтекумского городского округа", "пл. Ленина, 1, каб. 16", "пн–пт 8:00–17:00",
                "Возьмите с собой: паспорт")
            let (clerk, slip) = try await isRefusedAndThenServed(
                ada, clerk: newBrowser(), number: number, clock: world.test.clock)
            try await entersCodes(ada, slip.code, foreign: try await codeOfMaria(world, newBrowser()))
            try await clerk.open(slip.address)
            clerk.sees("Этот код больше не показывается")
            try await ada.open("/cabinet/notices")
            ada.sees("Личность подтверждена", "Вам выдан код активации", "Код активации не выдан")
        }
    }

    /// Every step with its help lines, forward, back, with mistakes; the operator finds it in the middle.
    private func walksTheWizard(_ ada: TestBrowser, _ who: Newcomer, helper: TestBrowser) async throws -> String {
        try await ada.open("/region")
        try await ada.submit("/region", [("region", who.region)])
        try await ada.open("/cabinet")
        ada.isAt("/sign-in")
        try await ada.follow("/register")
        ada.sees("Регистрация", "8 (800) 100-10-70", "8 (86558) 3-32-38")
        // The region is known from before.
        try await ada.submit("/register/location", [("locality", "")])
        ada.isRefused("Напишите город, посёлок или село")
        try await ada.submit("/register/location", [("locality", who.locality)])
        ada.isAt("/register/terms")
        try await ada.submit("/register/terms")
        ada.isRefused("согласитесь с условиями")
        try await ada.submit("/register/terms", [("agree", "yes")])
        ada.isAt("/register/consent")
        try await ada.submit("/register/consent")
        ada.isRefused("Без согласия на обработку персональных данных")
        // A later step cannot be had by its address.
        try await ada.open("/register/password")
        ada.isAt("/register/consent")
        try await ada.submit("/register/consent", [("agree", "yes")])
        ada.sees("Если спешите, выбирайте центр", "Письмо идёт несколько дней", "8 (86558) 3-32-38")
        try await ada.submit("/register/delivery", who.delivery)
        ada.isAt("/register/person")
        let number = try ada.portalNumber()

        try await helper.signIn(staff: "operator")
        try await helper.open("/support?q=" + number.lowercased())
        helper.sees("Регистрация \(number)", "Сведения о себе", "Ставропольский край")

        let slips = who.data.filter { !["snils", "birth-day"].contains($0.0) } + [("birth-day", "28")]
        try await ada.submit("/register/person", slips + [("snils", "112-233-445 94")])
        ada.isRefused("контрольные цифры не сходятся")
        #expect(ada.page.contains("value=\"Лебедева\""))
        ada.sees("8 (800) 100-10-70")
        try await ada.submit("/register/person", [("snils", who.snils)])
        ada.isAt("/register/password")
        // Back and forth: nothing is lost.
        try await ada.follow("/register/person")
        #expect(ada.page.contains("value=\"Лебедева\""))
        try await ada.open("/register/password")
        try await ada.submit("/register/password", [("password", "лебедева"), ("password-again", "лебедева")])
        ada.isRefused("не меньше 12")
        try await ada.submit("/register/password", [("password", who.password), ("password-again", who.password)])
        ada.isAt("/register/check")
        ada.sees("Лебедева", "28 марта 1985", "112-233-445 95", "ada@example.org", "г. Нефтекумск")
        #expect(!ada.page.contains(who.password))
        try await ada.submit("/register/check")
        ada.isAt("/register/done")
        ada.sees("Кабинет создан", number)

        try await helper.open("/support?q=" + number)
        helper.sees("Учётная запись создана", "Ждём визита в центр")
        helper.seesNo(who.snils, who.email, who.password, "Лебедева Ада Сергеевна")
        return number
    }

    /// The birth date is not that of the passport: refused with a reason, corrected, served.
    private func isRefusedAndThenServed(_ ada: TestBrowser, clerk: TestBrowser, number: String, clock: SettableClock)
        async throws -> (TestBrowser, (code: String, address: String))
    {
        try await clerk.signIn(staff: "clerk.mfc-neftekumsk")
        try await clerk.submit("/enrolment/searches", [("query", Newcomer.ada.snils)])
        clerk.sees(number, "Лебедева", "28 марта 1985", "Дата рождения совпадает")
        let registration = clerk.address
        try await clerk.submit(
            registration + "/refusal",
            [
                ("reason", "dataDiffers"), ("fields", "birthDate"), ("fields", "surname"),
                ("comment", "Посмотрите в паспорт"),
            ])
        clerk.sees("Отказ записан")
        try await ada.open("/cabinet/activation")
        ada.sees(
            "Код не выдан", "Данные не совпадают с документами: фамилия, дата рождения", "Посмотрите в паспорт",
            "исправьте её в кабинете")
        try await ada.open("/cabinet/profile/data")
        ada.sees("В центре не совпало с документами")
        #expect(ada.page.contains("href=\"#f-birth\"") && ada.page.contains("href=\"#f-surname\""))
        #expect(!ada.page.contains("href=\"#f-snils\""), "only what differs is marked")
        try await ada.submit("/cabinet/profile/data", [("birth-day", "27")])
        ada.sees("Данные исправлены")
        clock.advance(by: 60)

        try await clerk.open("/enrolment").submit("/enrolment/searches", [("query", Newcomer.ada.snils)])
        clerk.sees(
            "27 марта 1985", "В прошлый раз отказано", "Исправлено с тех пор: дата рождения", "Не исправлено: фамилия")
        try await clerk.submit(
            registration + "/code",
            [("compared", "surname"), ("document", "passport"), ("series", "0714"), ("number", "847291")])
        clerk.isRefused("Отметьте всё, что сверили")
        let code = try await clerk.issuesCode(snils: Newcomer.ada.snils, hasPatronymic: true)
        clerk.sees("Лебедева Ада Сергеевна", number, "Не называйте код никому")
        return (clerk, (code, clerk.address))
    }

    /// A code that is valid, but another's.
    private func codeOfMaria(_ world: JourneyWorld, _ clerk: TestBrowser) async throws -> String {
        try await clerk.signIn(staff: "clerk.rostelecom-barnaul")
        return try await clerk.issuesCode(snils: "112-233-605 93", hasPatronymic: false)
    }

    private func entersCodes(_ ada: TestBrowser, _ code: String, foreign: String) async throws {
        try await ada.open("/cabinet/activation")
        #expect(!ada.page.contains(code))
        ada.sees("Код выдан. Введите его")
        try await ada.submit("/cabinet/activation", [("code", "")])
        ada.isRefused("Введите код с листка")
        let typo = (code.hasPrefix("2") ? "3" : "2") + code.dropFirst()
        try await ada.submit("/cabinet/activation", [("code", typo)])
        ada.isRefused("опечатка")
        try await ada.submit("/cabinet/activation", [("code", foreign)])
        ada.isRefused("Код не подошёл")
        ada.sees("Осталось 4 попытки")
        try await ada.submit(
            "/cabinet/activation", [("code", code.lowercased().replacingOccurrences(of: "-", with: " "))])
        ada.sees("Личность подтверждена", "Теперь вы можете подавать заявления")
        try await ada.open("/cabinet")
        ada.seesNo("Упрощённая учётная запись", "Стандартная учётная запись")
    }

    @Test func aNewcomerGetsTheCodeByRegisteredLetterAndSeesEveryDate() async throws {
        try await JourneyWorld().run { world, newBrowser in
            let (gleb, mail, post) = (newBrowser(), newBrowser(), newBrowser())
            let who = Newcomer.gleb
            let number = try await gleb.registers(who)
            try await gleb.open("/cabinet/activation")
            gleb.sees("Сначала подтвердите электронную почту")
            // By the link of the letter this time, opened where nobody is signed in.
            try await world.deliver()
            let link = try await mail.linkInLetter(to: who.email, "/email-confirmation/")
            try await mail.open(link)
            mail.sees("Подтвердите, что это ваш адрес")
            try await mail.submit(link)
            mail.sees("Почта подтверждена")
            try await world.deliver()
            try await gleb.open("/cabinet/activation")
            gleb.sees("Письмо с кодом заказано", "356880", "ул. Волкова")

            try await post.signIn(staff: "post")
            post.sees(number, "Зимин-Ярцев Г.", "Петренко И. О.")
            let row = try #require(
                post.page.firstMatch(
                    of: try Regex(
                        "href=\"(/enrolment/letters/[0-9a-f-]{36})\">\(number)", as: (Substring, Substring).self)))
            let path = String(row.1)
            try await post.open(path).submit("/enrolment/letters/printing")
            post.sees("Зимин-Ярцев Г.", "ул. Волкова")
            post.seesNo("Петренко")
            try await post.open(post.address + "/pdf")
            let letter = try PrintedPDF(post.bytes)
            #expect(letter.text.contains("Заказное") && letter.text.contains("Зимин-Ярцев Глеб"))
            let code = try #require(letter.code)
            try await gleb.open("/cabinet/activation")
            gleb.sees("Письмо напечатано")
            #expect(!gleb.page.contains(code))

            try await post.open(path).submit(path + "/posting", [("tracking", "8008 0712 3456 78")])
            try await gleb.open("/cabinet/activation")
            gleb.sees("Письмо в пути", "80080712345678", "Передано на почту")
            try await post.submit(path + "/arrival")
            try await gleb.open("/cabinet/activation")
            gleb.sees("Письмо ждёт вас на почте", "Прибыло в отделение")
            try await post.submit(path + "/handover")
            post.sees("Вручено", "Почтарёва Нина")
            try await gleb.open("/cabinet/activation")
            gleb.sees("Вручено", "Введите")
            try await gleb.submit("/cabinet/activation", [("code", code)])
            gleb.sees("Личность подтверждена")
            try await world.deliver()
            #expect(try await !mail.message(to: who.email, /(Личность подтверждена)/).isEmpty)
        }
    }
}
