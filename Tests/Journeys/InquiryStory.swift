import Foundation
import TestSupport
import Testing

/// Inquiries about the portal, signed in or not, and the operators who answer (R92, R93, R96).
@Suite struct InquiryStory {
    @Test func whoIsNotSignedInFollowsBySecretLinkAndIsAnsweredByEmail() async throws {
        try await JourneyWorld().run { world, newBrowser in
            let (guest, mail, helper) = (newBrowser(), newBrowser(), newBrowser())
            try await guest.open("/services/mvd-criminal-record?region=40")
            try await guest.follow("/inquiries/new?from=")
            guest.sees("/services/mvd-criminal-record")
            try await guest.submit(
                "/inquiries", [("topic", "catalogue"), ("text", "Неверный адрес <b>"), ("email", "без собаки")])
            guest.isRefused("нет знака @")
            #expect(guest.page.contains("Неверный адрес &lt;b&gt;"))
            try await guest.submit("/inquiries", [("email", "irina@example.org"), ("name", "Ирина")])
            guest.sees("Обращение отправлено", "Мы обещаем ответить до")
            let number = try guest.portalNumber()
            let own = String(guest.address.prefix { $0 != "?" })
            #expect(own.hasPrefix("/inquiries/follow/"))
            try await world.deliver()
            #expect(try await mail.linkInLetter(to: "irina@example.org", "/inquiries/follow/") == own)
            // The number alone opens nothing.
            try await mail.open("/inquiries/\(number)")
            mail.isAt("/sign-in")

            try await helper.signIn(staff: "operator")
            helper.sees(number, "Неверные сведения об услуге")
            try await helper.open("/support?q=\(number)")
            helper.sees("irina@example.org", "Ирина", "без входа", "/services/mvd-criminal-record")
            try await helper.submit("/support/inquiries/\(number)/work")
            try await guest.open(own)
            guest.sees("В работе")
            try await helper.submit("/support/inquiries/\(number)/answer", [("answer", "")])
            #expect(helper.status == 422)
            try await helper.submit("/support/inquiries/\(number)/answer", [("answer", "Исправили, спасибо.")])
            helper.sees("Дан ответ")
            try await world.deliver()
            #expect(try await mail.message(to: "irina@example.org", /(Исправили, спасибо\.)/).isEmpty == false)
            try await guest.open(own)
            guest.sees("Исправили, спасибо.")
            guest.seesNo("Ясенева")
            try await helper.open("/support/report")
            helper.sees("Отчёт об обращениях", "Получено", "Неверные сведения об услуге")
        }
    }

    @Test func whoIsSignedInFindsTheAnswerInTheCabinetAndByEmail() async throws {
        try await JourneyWorld().run { world, newBrowser in
            let (lev, mail, helper) = (newBrowser(), newBrowser(), newBrowser())
            try await lev.signIn(world.person(.lev))
            try await lev.open("/cabinet/applications")
            try await lev.follow("/inquiries/new?from=")
            #expect(!lev.page.contains("name=\"email\""))
            try await lev.submit("/inquiries", [("topic", "suggestion"), ("text", "Сделайте шрифт крупнее")])
            lev.sees("Обращение отправлено")
            let own = String(lev.address.prefix { $0 != "?" })
            let number = String(own.dropFirst("/inquiries/".count))
            try await helper.signIn(staff: "operator")
            try await helper.open("/support/inquiries/\(number)")
            helper.sees("Сделайте шрифт крупнее", "вошёл в личный кабинет")
            try await helper.submit("/support/inquiries/\(number)/work")
            try await helper.submit(
                "/support/inquiries/\(number)/answer", [("answer", "Нажмите «Для слабовидящих» вверху.")])
            try await lev.open("/cabinet/notices")
            lev.sees("Ответ на обращение \(number)")
            try await lev.open(own)
            lev.sees("Нажмите «Для слабовидящих» вверху.")
            try await world.deliver()
            #expect(try await !mail.message(to: "lev@example.org", /(Нажмите «Для слабовидящих»)/).isEmpty)
            try await lev.open("/inquiries")
            #expect(lev.links("/inquiries/").contains(own))
            let stranger = newBrowser()
            try await stranger.signIn(world.person(.anna))
            try await stranger.open(own)
            #expect(stranger.status == 404)
        }
    }
}
