import Kernel
import Markup

/// What stands beside a new password: its rules in words; where scripts run, how the portal finds what is typed, and a
/// button that shows it. The form has `password` and perhaps `password-again`.
///
/// What is typed is sent to `check` when the person pauses, in the body of a POST of the same site: the portal itself
/// judges, by the rules that it refuses by, and the list of words that are guessed first stays with it.
package struct PasswordMeter: Component {
    let check: String
    let about: String
    let shortest: Int
    let rules: [String]
    let words: Words

    /// The sentences of the part.
    package struct Words: Sendable {
        let show: String
        let hide: String
        let rules: String
        let short: String

        /// - Parameter short: «Ещё знаков:», before the number of those that are missing.
        package init(show: String, hide: String, rules: String, short: String) {
            self.show = show
            self.hide = hide
            self.rules = rules
            self.short = short
        }
    }

    /// - Parameters:
    ///   - check: where the script asks; the answer is `{"state": …, "text": …}`, the state one of `States`.
    ///   - about: goes with the question: what is known of the person, sealed.
    ///   - shortest: fewer characters are not asked about.
    package init(check: String, about: String, shortest: Int, rules: [String], words: Words) {
        self.check = check
        self.about = about
        self.shortest = shortest
        self.rules = rules
        self.words = words
    }

    package enum State: String, Sendable { case refused, fit, strong }

    package var body: some HTML {
        div(
            .class("password"), .data("meter", check), .data("about", about), .data("shortest", String(shortest)),
            .data("short", words.short)
        ) {
            p(.class("meter"), .role("status"), .aria("live", "polite")) {}
            button(
                .type("button"), .class("button link"), .data("show", words.show), .data("hide", words.hide), .hidden
            ) { words.show }
            Details(words.rules) { ul { for rule in rules { li { rule } } } }
        }
        script(.src(Assets.passwordScript.path), .defer)
    }

    static var css: StaticString {
        """
        .password{margin:-.75rem 0 1.5rem;max-width:44em}
        .meter{margin:0;min-height:1.6em;font-weight:700;border-left:.5rem solid transparent;padding-left:.75rem}
        .meter:empty{border:0}
        .meter[data-state=refused]{border-color:var(--stop)}
        .meter[data-state=fit]{border-color:var(--warn)}
        .meter[data-state=strong]{border-color:var(--ok)}
        """
    }

    static let js: String = Scripts.plain(source)

    private static let source = #"""
        (function(){
        "use strict";
        var box=document.querySelector("[data-meter]"),form=box&&box.closest("form");
        if(!form||!window.fetch||!window.URLSearchParams)return;
        var field=form.elements.password,fields=[field,form.elements["password-again"]].filter(Boolean);
        var note=box.querySelector(".meter"),button=box.querySelector("[data-show]"),timer=null;
        function turn(kind){
          fields.forEach(function(one){one.type=kind});
          button.textContent=kind==="text"?button.dataset.hide:button.dataset.show;
        }
        function say(state,text){note.dataset.state=state;note.textContent=text}
        function ask(){
          var text=field.value,left=Number(box.dataset.shortest)-Array.from(text.normalize("NFC")).length;
          if(!text)return say("","");
          if(left>0)return say("refused",box.dataset.short+" "+left);
          fetch(box.dataset.meter,{method:"POST",credentials:"same-origin",body:new URLSearchParams({
            csrf:form.elements.csrf.value,password:text,about:box.dataset.about})})
          .then(function(answer){return answer.ok?answer.json():{state:"",text:""}})
          .catch(function(){return {state:"",text:""}})
          .then(function(found){if(field.value===text)say(found.state,found.text)});
        }
        button.hidden=false;
        button.addEventListener("click",function(){turn(field.type==="text"?"password":"text")});
        // Browsers remember what was typed into fields of text.
        form.addEventListener("submit",function(){turn("password")});
        field.addEventListener("input",function(){clearTimeout(timer);timer=setTimeout(ask,600)});
        })();
        """#
}
