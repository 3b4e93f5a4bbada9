/// Words that stand first in every guesser's list: of sign-in, feeling, names, places, and of this service.
enum PasswordWords {
    static let latin = words(
        """
        password passwd passw0rd p@ssw0rd p@ssword pass parol parole login admin administrator root user guest welcome
        letmein access secret master hello monkey dragon football baseball soccer hockey sunshine princess shadow
        superman batman pokemon starwars matrix iloveyou love forever lovely angel baby flower summer winter spring
        autumn freedom whatever trustno1 qwerty qwertyuiop qazwsx qazwsxedc zaq12wsx 1qaz2wsx q1w2e3r4 q1w2e3r4t5
        asdfgh asdfghjkl zxcvbn zxcvbnm computer internet google yandex mail gmail facebook telegram whatsapp windows
        samsung apple android gosuslugi gosuslugi2026 portal okno service russia rossiya moscow moskva spb piter sibir
        ural stavropol kaluga altai chelyabinsk tambov spartak zenit dinamo cska lokomotiv privet poka solnce solnyshko
        lubov lubimaya lubimyi zaika kotik kiska koshka sobaka mama papa babushka dedushka natasha nastya sasha masha
        dasha katya lena olga elena anna anya maria marina irina tatiana tanya julia yulia svetlana sveta ksenia
        alexander alexandr aleksandr alexey aleksey andrey andrei dmitry dmitriy dima sergey sergei ivan maxim maksim
        mikhail misha nikita oleg pavel roman vladimir vova viktor victor igor denis anton artem egor kirill ilya
        michael jennifer jordan daniel thomas jessica charlie michelle nicole hannah robert andrew joshua george
        ashley amanda january february march april june july august september october november december monday friday
        test testtest temp temporary default changeme change qwe asd zxc qweasd qweasdzxc
        """)

    static let russian = words(
        """
        пароль пароли логин админ администратор вход войти код секрет секретный доступ привет пока здравствуй спасибо
        любовь люблю любимая любимый моялюбовь солнце солнышко зайка зайчик котик котенок кошка киска собака мама папа
        мамочка папочка бабушка дедушка семья дети сын дочь доченька жена муж дом счастье удача надежда вера весна лето
        осень зима январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь понедельник пятница
        россия москва питер сибирь урал ставрополь калуга алтай барнаул челябинск тамбов госуслуги услуги портал окно
        кабинет паспорт снилс почта телефон компьютер интернет яндекс гугл спартак зенит динамо цска локомотив футбол
        хоккей анна аня анечка мария маша машенька елена лена леночка ольга оля наталья наташа настя анастасия екатерина
        катя татьяна таня ирина ира светлана света юлия юля марина дарья даша ксения людмила люда галина галя валентина
        нина вика виктория александр саша сашенька алексей леша андрей дмитрий дима сергей сережа иван ваня максим
        михаил миша никита олег павел паша роман рома владимир вова виктор витя игорь денис антон артем егор кирилл илья
        иванов иванова петров петрова сидоров смирнов смирнова кузнецов попов королева принцесса ангел цветок роза
        йцукен йцукенгшщз фывапролдж ячсмить
        """)

    private static func words(_ text: String) -> [String] {
        text.split(whereSeparator: \.isWhitespace).map(String.init)
    }
}
