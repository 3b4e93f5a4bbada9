/// Colours, type and space: what every part stands on.
enum Base {
    static let tokens: StaticString = """
        :root{color-scheme:light dark;
        --ink:#15232e;--muted:#4d5f6b;--field:#6b7d89;--line:#c5d0d8;
        --paper:#fff;--mist:#f3f6f8;--sky:#e3eff6;
        --glass:#0a5a8a;--glass-hover:#083f63;--glass-text:#083f63;--on-glass:#fff;
        --head:#083f63;--on-head:#fff;--head-line:#2b6488;--light:#ffc940;--ring:#15232e;--now:#15232e;
        --ok:#1c6e43;--ok-ground:#e4f3ea;--warn:#8a5a00;--warn-ground:#fff3d6;--stop:#a8201a;--stop-ground:#fbe9e7}
        @media (prefers-color-scheme:dark){:root{
        --ink:#e9eff3;--muted:#a9bbc7;--field:#8597a3;--line:#33454f;
        --paper:#10191f;--mist:#18242c;--sky:#173142;
        --glass:#7cc3ef;--glass-hover:#a9d8f5;--glass-text:#b5dcf5;--on-glass:#0b1a24;
        --head:#082c45;--head-line:#2b5876;--ring:#10191f;--now:#fff;
        --ok:#7fd3a3;--ok-ground:#12301f;--warn:#f0c35a;--warn-ground:#33290d;--stop:#ff9d95;--stop-ground:#3d1714}}
        :root.contrast{color-scheme:only light;
        --ink:#000;--muted:#000;--field:#000;--line:#000;--paper:#fff;--mist:#fff;--sky:#fff;
        --glass:#000;--glass-hover:#333;--glass-text:#000;--on-glass:#fff;--head:#fff;--on-head:#000;--head-line:#000;
        --light:#000;--ring:#000;--now:#000;--ok:#000;--ok-ground:#fff;--warn:#000;--warn-ground:#fff;--stop:#000;--stop-ground:#fff}
        :root.contrast-dark{color-scheme:only dark;
        --ink:#fff;--muted:#fff;--field:#fff;--line:#fff;--paper:#000;--mist:#000;--sky:#000;
        --glass:#fff;--glass-hover:#ccc;--glass-text:#fff;--on-glass:#000;--head:#000;--on-head:#fff;--head-line:#fff;
        --light:#fff;--ring:#fff;--now:#fff;--ok:#fff;--ok-ground:#000;--warn:#fff;--warn-ground:#000;--stop:#fff;--stop-ground:#000}
        """

    static let elements: StaticString = """
        *,::before,::after{box-sizing:border-box}
        html{font-size:112.5%;-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem}
        body{margin:0;display:flex;flex-direction:column;min-height:100vh;min-height:100dvh;background:var(--paper);color:var(--ink);font-family:"PT Sans",system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif;font-size:1rem;line-height:1.5;overflow-wrap:break-word}
        [hidden]{display:none!important}
        h1,h2,h3,h4{line-height:1.2;text-wrap:balance;overflow-wrap:break-word}
        h1{font-size:2.1rem;margin:.75rem 0 1rem;letter-spacing:-.005em}
        h1 small,h1 .muted{font-size:inherit;font-weight:400}
        h2{font-size:1.4rem;margin:2.25rem 0 1rem}
        h3{font-size:1.1rem;margin:1.5rem 0 .5rem}
        h4{font-size:1rem;margin:1.25rem 0 .25rem}
        p,ul,ol,dl{margin:0 0 1rem}
        p,li,dd{max-width:44em}
        li{margin:0 0 .15rem}
        ul,ol{padding-left:2.2rem}
        dt{font-weight:700}
        dd{margin:0 0 .75rem}
        small,.small{font-size:.9rem}
        a{color:var(--glass);text-underline-offset:.2em;text-decoration-thickness:1px}
        a:hover{text-decoration-thickness:2px}
        .tap{display:inline-block;padding:.6rem 0}
        img,svg{max-width:100%}
        img{height:auto}
        hr{border:0;border-top:1px solid var(--line);margin:1.5rem 0}
        abbr[title]{text-decoration:none}
        time[title],.tag[title]{cursor:help}
        :focus-visible{outline:3px solid var(--ring);outline-offset:0;box-shadow:0 0 0 6px var(--light);border-radius:3px}
        main:focus-visible,main:focus{outline:0;box-shadow:none}
        .muted{color:var(--muted)}
        .lead{font-size:1.1rem}
        .number{font-variant-numeric:tabular-nums}
        .nowrap{white-space:nowrap}
        .prose{max-width:44em}
        .stack>*+*{margin-top:1rem}
        .cols{columns:16rem;column-gap:40px}
        .cols li{break-inside:avoid}
        .preline{white-space:pre-line}
        .visually-hidden{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
        .print-only{display:none!important}
        .filter:not([hidden]){display:block}
        @media (max-width:44em){
        html{font-size:106.25%}
        h1{font-size:1.6rem;margin-top:.5rem}
        h2{font-size:1.35rem;margin-top:2rem}
        h1,h2,h3,.hyphens{hyphens:auto;hyphenate-limit-chars:12 5 5}
        ul,ol{padding-left:1.6rem}
        }
        @media (prefers-reduced-motion:reduce){*,::before,::after{transition:none!important;animation:none!important;scroll-behavior:auto!important}}
        """

    static let contrast: StaticString = """
        html:is(.contrast,.contrast-dark){font-size:168.75%;letter-spacing:.02em}
        :is(.contrast,.contrast-dark) :is(main img,.mark-svg){display:none}
        :is(.contrast,.contrast-dark) .hero{background:none}
        :is(.contrast,.contrast-dark) :focus-visible{outline:4px solid var(--ink);outline-offset:4px;box-shadow:none}
        :is(.contrast,.contrast-dark) :is(.tag,.badge){border:2px solid var(--ink)}
        :is(.contrast,.contrast-dark) .badge{background:var(--paper);color:var(--ink)}
        :is(.contrast,.contrast-dark) :is(.banner,.empty){border:3px solid var(--ink);border-left-width:10px}
        :is(.contrast,.contrast-dark) .confirmation{border-width:3px}
        :is(.contrast,.contrast-dark) .timeline .now::before{outline:3px solid var(--ink);outline-offset:3px}
        :is(.contrast,.contrast-dark) .wizard .now::before{background:none;border-width:4px}
        :is(.contrast,.contrast-dark) a:hover{text-decoration-thickness:4px}
        @media (max-width:44em){
        html:is(.contrast,.contrast-dark){font-size:159.375%;hyphens:auto}
        :is(.contrast,.contrast-dark) :is(h1,.hero-title,.h1){font-size:1.3rem}
        :is(.contrast,.contrast-dark) .confirmation>p b{font-size:1.2rem;white-space:normal}
        :is(.contrast,.contrast-dark) h2{font-size:1.15rem}
        :is(.contrast,.contrast-dark) .button{padding-inline:.8rem}
        :is(.contrast,.contrast-dark) :is(.table td,.table .number,.answers>div){grid-template-columns:minmax(0,1fr);gap:0}
        :is(.contrast,.contrast-dark) .search-line{display:block}
        :is(.contrast,.contrast-dark) .search input{border-right:2px solid!important;border-radius:6px!important;margin-bottom:8px}
        :is(.contrast,.contrast-dark) .search .button{border-radius:6px;width:100%}
        }
        """

    static let forced: StaticString = """
        @media (forced-colors:active){
        :focus-visible,.slot input:focus-visible+label,.leads a:focus-visible::after{outline:3px solid Highlight}
        .tag,.banner,.badge,.pane,.button{border:1px solid}
        .timeline .done::before,.timeline .failed::before,.slot input:checked+label{forced-color-adjust:none;background:Highlight;color:HighlightText;border-color:Highlight}
        .timeline .now::before{border:5px double}
        .wizard .done::before{forced-color-adjust:none;background:Highlight}
        .bars svg{forced-color-adjust:none;background:Canvas}.bars rect{fill:CanvasText}
        }
        """

    static let print: StaticString = """
        @media print{
        :root{--paper:#fff;--ink:#000;--muted:#333;--line:#999;--mist:#fff;--sky:#fff;--glass:#000;--glass-text:#000;--ok:#000;--ok-ground:#fff;--warn:#000;--warn-ground:#fff;--stop:#000;--stop-ground:#fff}
        html{font-size:11pt}
        :focus-visible{outline:0!important;box-shadow:none!important}
        @page{margin:18mm 16mm 20mm}
        .skip,.demo,.head-nav,.head-menu,.head-account,.head-region,.crumbs,.buttons,.chips,.paging,.no-print,.foot li:not(:first-child),form[role=search]{display:none!important}
        .head{background:none;color:#000;border-bottom:1px solid #000}
        .head-in{min-height:0;padding:0 0 4mm}
        .foot{background:none;padding:4mm 0 0}.foot li::before{content:none}.foot ul{margin:0;clip-path:none}
        .wrap{max-width:none;padding:0}
        main{padding:4mm 0}
        .print-only{display:block!important}
        body{display:table;width:100%}
        .print-line{display:table-header-group!important;break-inside:avoid;font-size:9pt;text-align:right}
        .side{display:block}
        .banner,.confirmation,.empty{border:1px solid #000;border-left-width:4px}
        .tag{border:1px solid #000}
        h1,h2,h3{break-after:avoid}
        .field,.pane,.answers>div,.table tr,.timeline li,.banner{break-inside:avoid}
        time[title]::after,.tag[title]::after{content:" (" attr(title) ")";font-weight:400}
        main a[href^=http]::after{content:" (" attr(href) ")";font-size:9pt;overflow-wrap:anywhere}
        .details>div{display:block}
        .timeline li::before,.wizard li::before,.bars rect,.slot label{print-color-adjust:exact;-webkit-print-color-adjust:exact}
        }
        """
}
