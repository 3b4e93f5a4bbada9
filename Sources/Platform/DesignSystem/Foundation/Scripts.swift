import Foundation
import Kernel

/// The scripts of every page: comfort only. Each line of behaviour hangs on a `data-` attribute, and every page does
/// its work when none of this runs.
package enum Scripts {
    /// The script without indentation and remarks.
    package static let js: String = plain(source).replacing("WORDS_OF_THE_SCRIPT", with: words)

    static func plain(_ source: String) -> String {
        source.split(separator: "\n")
            .map { $0.drop { $0 == " " } }
            .filter { !$0.hasPrefix("//") && !$0.isEmpty }
            .joined(separator: "\n")
    }

    /// The script's words in each language, as an object.
    private static var words: String {
        let phrases = [
            ("uploading", DesignTexts.uploading), ("failed", DesignTexts.uploadFailed), ("mega", DesignTexts.megabytes),
            ("kilo", DesignTexts.kilobytes), ("point", DesignTexts.decimalPoint),
            ("found", DesignTexts.found), ("suggestions", DesignTexts.suggestions),
        ]
        return "{"
            + Language.allCases.map { language in
                language.rawValue + ":{"
                    + phrases.map { "\($0.0):\"\(language($0.1))\"" }.joined(separator: ",") + "}"
            }.joined(separator: ",") + "}"
    }

    /// A short hash of the content.
    package static let hash: String = contentHash(js)

    private static let source = #"""
        (function(){
        "use strict";
        var WORDS=WORDS_OF_THE_SCRIPT;
        var all=function(selector,each){Array.prototype.forEach.call(document.querySelectorAll(selector),each)};
        var sending=false,dirty=false;
        var say=WORDS[document.documentElement.lang]||WORDS.ru;

        // What has to be done anew when a page is put in place without being loaded.
        function start(){
          sending=dirty=false;
          var summary=document.getElementById("errors");
          if(summary)summary.focus();
          all("[data-print]",function(button){button.hidden=false});
          all("[data-filter]",prepareFilter);
          all("textarea[data-limit]",count);
          if(window.PublicKeyCredential)all("[data-passkey]",function(box){
            box.hidden=false;
            var next=box.nextElementSibling;
            if(next&&next.matches("p.muted"))next.hidden=true;
          });
          all(".file",function(box){
            var button=box.querySelector(".file-pick .button");
            if(button){box.classList.add("picks");button.hidden=false}
          });
        }

        // A passkey: asked of the browser, its answer sent with the form.
        function bytes(text){return Uint8Array.from(atob(text.replace(/-/g,"+").replace(/_/g,"/")),function(one){return one.charCodeAt(0)})}
        function base64(buffer){
          return btoa(String.fromCharCode.apply(null,new Uint8Array(buffer))).replace(/\+/g,"-").replace(/\//g,"_").replace(/=+$/,"");
        }
        function passkey(box,form){
          var said=box.querySelector("[role=alert]"),fields=form.elements;
          said.hidden=sending=true;
          fetch(box.dataset.options,{method:"POST",credentials:"same-origin",body:new URLSearchParams({csrf:fields.csrf.value})})
          .then(function(answer){return answer.ok?answer.json():Promise.reject()})
          .then(function(asked){
            asked.challenge=bytes(asked.challenge);
            if(asked.user)asked.user.id=bytes(asked.user.id);
            (asked.excludeCredentials||asked.allowCredentials||[]).forEach(function(one){one.id=bytes(one.id)});
            return navigator.credentials[box.dataset.passkey]({publicKey:asked});
          })
          .then(function(key){
            fields.credential.value=key.id;
            ["clientDataJSON","attestationObject","authenticatorData","signature"].forEach(function(name){
              if(key.response[name])fields[name].value=base64(key.response[name]);
            });
            dirty=false;
            form.submit();
          })
          .catch(function(){said.hidden=sending=false});
        }

        // How much may still be written. Counted as the server counts: in characters, not in code units.
        function count(area){
          var note=area.parentNode.querySelector(".counter");
          if(!note)return;
          var left=Number(area.dataset.limit)-Array.from(area.value.replace(/\r\n/g,"\n")).length;
          note.textContent=(left<0?note.dataset.over:note.dataset.left)+" "+Math.abs(left);
          note.classList.toggle("over",left<0);
        }

        // Lists narrow down while one types. Works on <input data-filter="list-id">.
        function fold(text){return text.toLowerCase().replace(/ё/g,"е").trim()}
        function prepareFilter(input){
          var box=input.closest("[data-filter-box]");
          if(box)box.hidden=false;
          filter(input);
        }
        function filter(input){
          var list=document.getElementById(input.dataset.filter),wanted=fold(input.value);
          if(!list)return;
          var shown=0,note=input.parentNode.querySelector(".counter");
          Array.prototype.forEach.call(list.querySelectorAll("li"),function(item){
            item.hidden=wanted!==""&&fold(item.textContent).indexOf(wanted)<0;
            if(!item.hidden)shown++;
          });
          if(note)note.textContent=wanted===""?"":say.found+" "+shown;
        }

        // While one types a search, the portal says what it would find. Keys: down, up, Enter, Escape.
        var asked=null,suggestTimer=null;
        function suggest(input){
          clearTimeout(suggestTimer);
          var text=input.value.trim();
          if(text.length<2||!window.fetch){closeSuggestions();return}
          suggestTimer=setTimeout(function(){
            asked=text;
            fetch(input.dataset.suggest+encodeURIComponent(text),{credentials:"same-origin"})
              .then(function(answer){return answer.ok?answer.json():null})
              .then(function(found){if(found&&asked===text&&document.activeElement===input)showSuggestions(input,found.suggestions)})
              .catch(function(){});
          },120);
        }
        function closeSuggestions(){
          asked=null;
          all(".suggestions",function(list){list.remove()});
          all("[data-suggest]",function(input){input.setAttribute("aria-expanded","false");input.removeAttribute("aria-activedescendant")});
        }
        function showSuggestions(input,found){
          var wanted=asked;
          closeSuggestions();
          asked=wanted;
          if(!found||!found.length)return;
          var list=document.createElement("ul");
          list.className="suggestions";
          list.id="suggestions";
          list.setAttribute("role","listbox");
          list.setAttribute("aria-label",say.suggestions);
          found.forEach(function(one,index){
            var item=document.createElement("li"),kind=document.createElement("small");
            item.id="suggestion-"+index;
            item.setAttribute("role","option");
            item.setAttribute("aria-selected","false");
            item.dataset.href=one.path;
            item.textContent=one.title;
            kind.textContent=one.note;
            item.appendChild(kind);
            item.addEventListener("mousedown",function(event){event.preventDefault();if(!event.button)location.href=one.path});
            list.appendChild(item);
          });
          input.parentNode.appendChild(list);
          input.setAttribute("role","combobox");
          input.setAttribute("aria-autocomplete","list");
          input.setAttribute("aria-controls","suggestions");
          input.setAttribute("aria-expanded","true");
        }
        function chooseSuggestion(input,event){
          var items=Array.prototype.slice.call(document.querySelectorAll(".suggestions li"));
          if(!items.length)return;
          var now=items.findIndex(function(item){return item.getAttribute("aria-selected")==="true"});
          if(event.key==="Escape"){closeSuggestions();event.preventDefault();return}
          if(event.key==="Enter"&&now>=0){event.preventDefault();location.href=items[now].dataset.href;return}
          if(event.key!=="ArrowDown"&&event.key!=="ArrowUp")return;
          event.preventDefault();
          var next=event.key==="ArrowDown"?now+1:now-1;
          if(next<-1)next=items.length-1;
          items.forEach(function(item,index){item.setAttribute("aria-selected",String(index===next))});
          if(items[next])input.setAttribute("aria-activedescendant",items[next].id);else input.removeAttribute("aria-activedescendant");
        }

        // A chosen file is named and, if it is a picture, shown before it goes.
        function preview(input){
          var box=input.closest(".file"),place=box&&box.querySelector(".file-preview");
          if(!place)return;
          place.textContent="";
          Array.prototype.forEach.call(input.files||[],function(file){
            var line=document.createElement("p");
            line.textContent=file.name+" · "+(file.size>=1048576?(file.size/1048576).toFixed(1).replace(".",say.point)+say.mega
              :Math.max(1,Math.round(file.size/1024))+say.kilo);
            place.appendChild(line);
            if(/^image\/(jpeg|png|webp)$/.test(file.type)){
              var picture=document.createElement("img");
              picture.alt="";
              picture.onload=picture.onerror=function(){URL.revokeObjectURL(picture.src)};
              picture.src=URL.createObjectURL(file);
              place.appendChild(picture);
            }
            if(isTooLarge(input,file)){
              var words=document.createElement("p");
              words.className="error";
              words.textContent=input.dataset.over;
              place.appendChild(words);
            }
          });
        }

        // A file that would be refused is not sent at all. The server decides all the same.
        function isTooLarge(input,file){return Number(input.dataset.most)>0&&file.size>Number(input.dataset.most)}
        function tooLarge(form,button){
          if(button&&(button.name==="remove"||button.value==="exit"||button.value==="back"))return null;
          return Array.prototype.find.call(form.querySelectorAll("input[type=file]"),function(input){
            return Array.prototype.some.call(input.files,function(file){return isTooLarge(input,file)});
          });
        }

        // Answers are kept while they are typed.
        var timer=null,saving=false;
        function autosave(form){
          clearTimeout(timer);
          timer=setTimeout(function(){
            if(saving||sending||!window.fetch)return;
            saving=true;
            var body=new URLSearchParams();
            new FormData(form).forEach(function(value,name){if(typeof value==="string"&&!form.querySelector("input[type=password][name='"+name+"']"))body.append(name,value)});
            fetch(form.dataset.autosave,{method:"POST",body:body,credentials:"same-origin",redirect:"error",headers:{"X-Autosave":"1"}})
              .then(function(answer){return answer.ok?answer.text():null})
              .then(function(text){
                saving=false;
                if(text===null)return;
                dirty=false;
                all("[data-autosave-hint]",function(hint){if(text.length<200)hint.textContent=text});
              })
              .catch(function(){saving=false});
          },1500);
        }

        // Files go with a bar that shows how far they are. The answer replaces the page as if it had been loaded.
        function upload(form,button){
          var request=new XMLHttpRequest(),data=new FormData(form),box=document.createElement("div");
          if(button&&button.name)data.append(button.name,button.value);
          box.className="upload";
          box.setAttribute("role","status");
          var words=document.createElement("p"),bar=document.createElement("progress");
          words.textContent=say.uploading;
          bar.setAttribute("aria-label",words.textContent);
          bar.max=100;
          box.appendChild(words);
          box.appendChild(bar);
          form.appendChild(box);
          box.scrollIntoView({block:"nearest"});
          request.upload.onprogress=function(event){if(event.lengthComputable)bar.value=100*event.loaded/event.total};
          request.onload=function(){
            if((request.getResponseHeader("Content-Type")||"").indexOf("text/html")!==0){fail();return}
            dirty=false;
            var page=new DOMParser().parseFromString(request.responseText,"text/html");
            history.replaceState({replaced:1},"");
            // A refused form stands at the page's own address: that of the sending cannot be loaded again.
            if(request.status<400&&request.responseURL&&request.responseURL!==location.href)history.pushState({replaced:1},"",request.responseURL);
            document.title=page.title;
            document.body.replaceWith(document.importNode(page.body,true));
            window.scrollTo(0,0);
            start();
            if(!document.getElementById("errors")){var main=document.getElementById("main");if(main)main.focus()}
          };
          function fail(){
            sending=false;
            bar.remove();
            words.textContent=say.failed;
          }
          request.onerror=request.ontimeout=fail;
          request.open("POST",(button&&button.getAttribute("formaction"))||form.getAttribute("action")||location.href);
          request.send(data);
        }

        document.addEventListener("submit",function(event){
          var box=event.target.querySelector("[data-passkey]:not([data-also])");
          if(box){event.preventDefault();return box.hidden||sending?null:passkey(box,event.target)}
          var form=event.target,button=event.submitter;
          if((form.method||"").toLowerCase()!=="post")return;
          // What opens in another tab leaves this page as it is.
          if(button&&button.formTarget)return;
          // The second click on the same button does nothing.
          if(sending){event.preventDefault();return}
          var wrong=tooLarge(form,button);
          if(wrong){
            event.preventDefault();
            wrong.setAttribute("aria-invalid","true");
            wrong.focus();
            return;
          }
          sending=true;
          clearTimeout(timer);
          dirty=false;
          var files=form.dataset.upload&&Array.prototype.some.call(form.querySelectorAll("input[type=file]"),function(input){return input.files.length>0});
          if(files&&window.FormData&&window.DOMParser){
            all(".upload",function(old){old.remove()});
            event.preventDefault();
            upload(form,button);
          }else setTimeout(function(){sending=false},5000);
        });
        document.addEventListener("input",function(event){
          var field=event.target,form=field.form;
          if(field.dataset.limit)count(field);
          if(field.dataset.filter)filter(field);
          if(field.dataset.suggest)suggest(field);
          if(form&&form.dataset.autosave)autosave(form);
          if(form&&form.dataset.unsaved)dirty=true;
        });
        document.addEventListener("change",function(event){
          if(event.target.type!=="file")return;
          event.target.removeAttribute("aria-invalid");
          preview(event.target);
        });
        document.addEventListener("click",function(event){
          if(event.target.closest("[data-print]"))return print();
          var by=event.target.closest("[data-also] button");
          if(by&&!sending){passkey(by.closest("[data-also]"),by.form);return}
          all("details.head-menu[open]",function(menu){if(!menu.contains(event.target))menu.open=false});
        });
        document.addEventListener("focusout",function(event){if(event.target.dataset&&event.target.dataset.suggest)closeSuggestions()});
        document.addEventListener("keydown",function(event){
          if(event.target.dataset&&event.target.dataset.suggest)chooseSuggestion(event.target,event);
          if(event.key!=="Escape")return;
          all("details.head-menu[open]",function(menu){menu.open=false;menu.querySelector("summary").focus()});
        });
        window.addEventListener("beforeunload",function(event){if(dirty){event.preventDefault();event.returnValue=""}});
        window.addEventListener("pageshow",function(){sending=false});
        window.addEventListener("popstate",function(event){if(event.state&&event.state.replaced)location.reload()});
        start();
        })();
        """#
}
