/// The styles of what stands around every page.
enum ShellStyles {
    static let css: StaticString = """
        .skip{position:absolute;left:0;top:-10rem;z-index:9;background:var(--paper);color:var(--ink);padding:.75rem 1rem}
        .skip:focus{top:0}
        .wrap{max-width:62.3rem;margin-inline:auto;padding-inline:16px}
        .head{background:var(--head);color:var(--on-head);position:relative;z-index:5}
        .head a,.head button,.head summary{color:inherit}
        .head a{display:inline-flex;align-items:center;min-height:44px}
        .head ul{list-style:none;margin:0;padding:0}
        .head li,.head p{margin:0;max-width:none}
        .head-in{display:flex;flex-wrap:wrap;align-items:center;column-gap:1.5rem;min-height:64px;font-size:.9rem;padding-block:10px}
        .mark{flex:none;gap:10px;font-weight:700;font-size:1.45rem;text-decoration:none;line-height:1}
        .mark-svg{flex:none}
        .lit{fill:var(--light)}
        .head-region{flex:1 1 0;min-width:12rem;display:flex;align-items:center;column-gap:.3rem}
        .head-nav ul,.head-account ul{display:flex;flex-wrap:wrap;column-gap:16px}
        .head-nav ul{justify-content:flex-end}
        .head-menu,.head-menu .sign-out{display:none}
        .head-menu summary{display:inline-flex;align-items:center;min-height:44px;gap:.5rem;cursor:pointer;list-style:none;text-decoration:underline;text-underline-offset:.2em}
        .head-menu summary::-webkit-details-marker{display:none}
        .head-menu summary::after{content:"";width:.5em;height:.5em;border:solid currentColor;border-width:0 2px 2px 0;transform:rotate(45deg) translate(-.12em,-.12em)}
        .head-menu[open] summary::after{transform:rotate(225deg) translate(-.12em,-.12em)}
        .head-menu nav{position:absolute;left:0;right:0;top:100%;background:var(--head);padding-block:0 12px;border-top:1px solid var(--head-line);border-bottom:1px solid var(--head-line)}
        .head-menu .wrap{padding-inline:16px}
        .head-menu li a{display:flex;min-height:48px}
        .head-menu li a:focus-visible{outline-offset:-3px;box-shadow:inset 0 0 0 6px var(--light)}
        .head-nav,.head-account{margin-left:auto}
        .head-account a{font-weight:700;gap:.4rem}
        .head [aria-current]{text-decoration-thickness:3px;text-decoration-color:var(--light)}
        .head button{font:inherit;background:none;border:0;padding:0;min-height:44px;text-decoration:underline;text-underline-offset:.2em;cursor:pointer}
        .head form{margin:0}
        .badge{display:inline-flex;align-items:center;justify-content:center;min-width:1.5em;height:1.5em;padding:0 .35em;border-radius:.75em;background:var(--light);color:#15232e;font-size:.8rem;font-weight:700;line-height:1}
        .demo{background:var(--warn-ground);color:var(--ink);font-size:.9rem;padding-block:2px}
        .demo .wrap{display:flex;flex-wrap:wrap;align-items:center;column-gap:.5rem;min-height:44px}
        .demo a{display:inline-flex;align-items:center;min-height:44px}
        .demo span{padding:.4rem 0}
        .hero{background:linear-gradient(var(--sky),var(--paper));padding-block:40px 24px}
        .hero h1,.hero-title{margin-top:0}
        .hero-title,.h1{font-size:2.1rem;font-weight:700;line-height:1.2;margin:0 0 1rem}
        main{flex:1 0 auto;padding-block:0 64px;outline:0}
        .content{padding-top:8px}
        .content>:first-child:not(.crumbs){margin-top:1.5rem}
        .foot{background:var(--mist);border-top:1px solid var(--line);padding-block:20px 28px;font-size:.9rem}
        .foot ul{list-style:none;display:flex;flex-wrap:wrap;margin:0 0 0 -1rem;padding:0;clip-path:inset(-6px -6px -6px .65rem)}
        .foot li{margin:0;display:inline-flex;align-items:center;min-height:44px}
        .foot li::before{content:"·";width:1rem;text-align:center}
        .foot a{display:inline-block;padding:.65rem 0}
        .phone{font-weight:700;color:inherit;text-decoration:none;white-space:nowrap}
        @media (max-width:68em){
        .head-in{flex-wrap:nowrap}
        .head-nav{display:none}
        .head-menu{display:block;flex:none;order:3}
        .head-region{min-width:0}
        .head-account ul{justify-content:flex-end}
        }
        @media (max-width:44em){
        .head-in{flex-wrap:wrap;row-gap:0;column-gap:1rem;padding-block:8px 4px}
        .head-account{flex:1 1 0;min-width:0;order:1}
        .head-account .sign-out{display:none}
        .head-account ul{flex-wrap:nowrap;column-gap:12px;font-size:.95em}
        .head-account li{min-width:0}
        .head-account li:has(.badge),.head-account li:has(a[href$="/notices"]){flex:none}
        .head-account a{max-width:100%}
        .head-account a span:first-child{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
        .head-menu .sign-out{display:list-item}
        .head-region{flex:1 1 calc(100% - 7.5rem);order:2}
        .head-region-word{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
        .head-region a{line-height:1.2}
        .hero{padding-block:24px 8px}
        .hero-title,.h1{font-size:1.6rem}
        .foot li::before{content:none}
        .foot ul{display:block;margin:0;clip-path:none}
        .foot li{display:flex}
        }
        html:is(.contrast,.contrast-dark) .head-in{flex-wrap:wrap}
        html:is(.contrast,.contrast-dark) .head-nav{display:block}
        html:is(.contrast,.contrast-dark) .head-menu{display:none}
        html:is(.contrast,.contrast-dark) :is(.head-nav ul,.head-account ul){justify-content:flex-start;flex-wrap:wrap}
        html:is(.contrast,.contrast-dark) .head-in>*{flex:0 1 auto;margin-left:0;order:0}
        html:is(.contrast,.contrast-dark) .sign-out{display:list-item!important}
        html:is(.contrast,.contrast-dark) .head{border-bottom:3px solid var(--ink)}
        """
}
