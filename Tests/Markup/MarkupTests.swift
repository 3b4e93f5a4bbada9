import Testing

@testable import Markup

struct MarkupTests {
    @Test func anElementHasAttributesAndContent() {
        let page = div(.class("pane"), .id("x")) {
            h1 { "Окно" }
            p {
                b { "раз" }
                " и "
                a(.href("/y")) { "два" }
            }
        }
        #expect(
            rendered(page)
                == "<div class=\"pane\" id=\"x\"><h1>Окно</h1><p><b>раз</b> и <a href=\"/y\">два</a></p></div>")
    }

    @Test func voidElementsHaveNoEnd() {
        #expect(rendered(input(.type("text"), .name("a"), .required)) == "<input type=\"text\" name=\"a\" required>")
        #expect(
            rendered(
                p {
                    "а"
                    br()
                    "б"
                }) == "<p>а<br>б</p>")
    }

    @Test func textIsEscaped() {
        #expect(
            rendered(p { "<script>alert('1' & \"2\")</script>" })
                == "<p>&lt;script&gt;alert('1' &amp; \"2\")&lt;/script&gt;</p>")
        #expect(rendered("&<>&") == "&amp;&lt;&gt;&amp;")
        #expect(rendered("") == "")
    }

    @Test func attributeValuesAreEscaped() {
        let field = input(.value("\"><img src=x onerror=alert(1)>"), .aria("label", "a\"b"), .data("k", "<&>"))
        #expect(
            rendered(field)
                == "<input value=\"&quot;&gt;&lt;img src=x onerror=alert(1)&gt;\" aria-label=\"a&quot;b\" data-k=\"&lt;&amp;&gt;\">"
        )
    }

    @Test(arguments: [
        ("а\u{0}б\u{8}в\u{1B}г\u{7F}д\u{85}е", "абвгде"), ("1\t2\n3\r4", "1\t2\n34"),
        ("паспорт\u{202E}gpj.exe", "паспортgpj.exe"), ("\u{2066}a\u{2069}\u{200F}\u{061C}b", "ab"),
        ("8\u{A0}(800) — «да»… №\u{A0}5 ☺", "8\u{A0}(800) — «да»… №\u{A0}5 ☺"),
        ("\u{E2}\u{C2}\u{D8}", "\u{E2}\u{C2}\u{D8}"),
    ])
    func hiddenCharactersAreDropped(text: String, shown: String) {
        #expect(rendered(text) == shown)
        #expect(rendered(input(.value(text))) == "<input value=\"\(shown)\">")
    }

    @Test(arguments: [
        "/services?q=a:b", "services/x", "#main", "?page=2", "https://22мвд.рф/а", "HTTP://a.ru", "mailto:a@b.ru",
        "tel:+78001001070", "", "./a", "/a b",
    ])
    func harmlessAddressesStay(address: String) {
        #expect(rendered(a(.href(address))) == "<a href=\"\(address)\"></a>")
    }

    @Test(arguments: [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)",
        "java\nscript:alert(1)", "\u{1}javascript:alert(1)", "data:text/html,x", "vbscript:x", "//evil.example",
        "/\\evil.example", "\\\\evil.example", "/\u{200E}/evil.example", "\u{202E}javascript:x", "file:///etc/passwd",
        "/\t/evil.example",
    ])
    func otherAddressesAreLeftOut(address: String) {
        #expect(rendered(a(.href(address))) == "<a></a>")
        #expect(rendered(img(.src(address))) == "<img>")
        #expect(rendered(form(.action(address))) == "<form></form>")
        #expect(rendered(a(.custom("href", address))) == "<a></a>")
    }

    @Test(arguments: ["onclick", "ONLOAD", "style", "a b", "a=b", "x\"y", "", "srcdoc", "имя", "1a", ">"])
    func hostileAttributeNamesAreDropped(name: String) {
        #expect(rendered(div(.custom(name, "1"))) == "<div></div>")
    }

    @Test func customNamesStay() {
        #expect(rendered(div(.custom("data-Slot", "\"1\""))) == "<div data-slot=\"&quot;1&quot;\"></div>")
    }

    @Test func conditionsAndLoops() {
        func list(_ names: [String], note: String??) -> some HTML {
            ul(.when(names.isEmpty, .hidden)) {
                for name in names {
                    li { name }
                }
                if let note {
                    if let note {
                        li { note }
                    } else {
                        li { "пусто" }
                    }
                }
                switch names.count {
                case 0: li { "нет" }
                case 1: EmptyHTML()
                default: AnyHTML(li { "много" })
                }
            }
        }
        #expect(rendered(list([], note: nil)) == "<ul hidden><li>нет</li></ul>")
        #expect(rendered(list(["<"], note: .some(nil))) == "<ul><li>&lt;</li><li>пусто</li></ul>")
        #expect(rendered(list(["а", "б"], note: "в")) == "<ul><li>а</li><li>б</li><li>в</li><li>много</li></ul>")
    }

    @Test func anythingCanStandInAPage() {
        let parts: [any HTML] = [p { "1" }, "2", hr()]
        let page = div {
            for part in parts {
                AnyHTML(part)
            }
        }
        #expect(rendered(page) == "<div><p>1</p>2<hr></div>")
    }

    @Test func aPageBeginsWithItsType() {
        #expect(
            rendered(html(.lang("ru")) { body { "а" } }) == "<!doctype html>\n<html lang=\"ru\"><body>а</body></html>")
    }

    @Test func aTextareaKeepsItsFirstLine() {
        #expect(
            rendered(textarea(.name("a")) { "\n</textarea>" })
                == "<textarea name=\"a\">\n\n&lt;/textarea&gt;</textarea>")
    }

    @Test func classesThatAreNotThereLeaveNoTrace() {
        #expect(rendered(div(.classes("a", nil, "b"))) == "<div class=\"a b\"></div>")
        #expect(rendered(input(.all([.name("a"), .when(false, .checked)]))) == "<input name=\"a\">")
    }
}
