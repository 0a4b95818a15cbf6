/// The look of an HTML report: readable on a phone, in the dark and on paper. Every meaning that
/// has a colour also has a sign, a word or a line.
enum HTMLStyle {
  static let sheet: StaticString = """
    :root{color-scheme:light dark;--ink:#1b1b1b;--dim:#595959;--paper:#fff;--line:#d0d0d0;\
    --card:#f7f7f5;--mark:#ffe48a;--diverge:#a4001d;--told:#7a4a00;\
    --later:#00566b;--agree:#1f6b2d;--link:#0a4ea3}
    @media (prefers-color-scheme:dark){:root{--ink:#e6e6e6;--dim:#a8a8a8;--paper:#161616;\
    --line:#3d3d3d;--card:#202020;--mark:#5c4a00;--diverge:#ff8b98;--told:#f0c264;\
    --later:#7fd3e6;--agree:#86d995;--link:#8ab8ff}}
    *{box-sizing:border-box}
    body{margin:0 auto;max-width:72rem;padding:1rem 1rem 3rem;color:var(--ink);\
    background:var(--paper);font:1rem/1.5 Georgia,"Times New Roman",serif;overflow-wrap:anywhere}
    h1,h2,h3,th,.kind,.basis,.place,nav,footer,.summary{font-family:system-ui,-apple-system,\
    "Segoe UI",Roboto,sans-serif}
    h1{font-size:1.6rem;line-height:1.25;margin:1.5rem 0 .25rem}
    h2{font-size:1.2rem;margin:2rem 0 .5rem;border-bottom:2px solid var(--line)}
    h3{font-size:1rem;margin:0}
    a{color:var(--link)}
    .summary,.kind,.basis,.place,footer{color:var(--dim);font-size:.85rem}
    .finding{background:var(--card);border:1px solid var(--line);border-left:.35rem solid \
    var(--line);border-radius:.25rem;padding:.6rem .8rem;margin:.8rem 0;break-inside:avoid}
    .diverge{border-left-color:var(--diverge)}
    .told-differently{border-left-color:var(--told)}
    .later{border-left-color:var(--later)}
    .agree{border-left-color:var(--agree)}
    .why{margin:.2rem 0;font-weight:bold}
    .diverge .why{color:var(--diverge)}
    .told-differently .why{color:var(--told)}
    .later .why{color:var(--later)}
    .basis{margin:.3rem 0 0}
    .passages{display:grid;gap:.6rem 1.2rem;grid-template-columns:repeat(auto-fit,minmax(\
    min(100%,17rem),1fr));margin:.5rem 0 0}
    .passage p{margin:.1rem 0}
    .passage b{font-family:system-ui,sans-serif;font-size:.85rem}
    .around{color:var(--dim)}
    mark{background:var(--mark);color:inherit;text-decoration:underline;\
    text-decoration-thickness:.12em;text-underline-offset:.15em;padding:0 .1em}
    .place,.hash{font-family:ui-monospace,"SFMono-Regular",Menlo,Consolas,monospace;\
    font-size:.72rem;word-break:break-all}
    table{border-collapse:collapse;width:100%;font-size:.9rem}
    th,td{text-align:left;vertical-align:top;padding:.35rem .6rem .35rem 0;border-bottom:1px \
    solid var(--line)}
    th{white-space:nowrap;font-size:.8rem}
    td.letter,td.date{white-space:nowrap}
    td.hash{min-width:11rem;max-width:18rem}
    .legend,.brief ul ul{list-style:none;padding:0;margin:.4rem 0}
    .legend{display:flex;flex-wrap:wrap;gap:.1rem 1.2rem;font-family:system-ui,sans-serif;font-size:.85rem}
    .brief{border:2px solid var(--line);border-radius:.4rem;padding:.2rem 1rem .6rem;margin:1rem 0}
    .brief h2{border:0;font-size:1.05rem;margin:1rem 0 .3rem}
    .brief>ul{list-style:none;padding:0;margin:0}
    .brief>ul>li{margin:.5rem 0;padding-left:.7rem;border-left:.25rem solid var(--line);break-inside:avoid}
    .brief a{color:inherit;text-decoration-color:var(--dim)}
    .brief ul ul{margin:.1rem 0 .1rem .2rem}
    .brief li.diverge{border-left-color:var(--diverge)}
    .brief li.told-differently{border-left-color:var(--told)}
    .brief li.later{border-left-color:var(--later)}
    .brief li.agree{border-left-color:var(--agree)}
    .filters{display:none}
    @supports selector(:has(a)){.filters{display:flex;flex-wrap:wrap;gap:.3rem 1.4rem;align-items:\
    center;position:sticky;top:0;z-index:1;background:var(--paper);border-bottom:1px solid var(--line);\
    padding:.5rem 0;margin:1rem 0;font-family:system-ui,sans-serif;font-size:.85rem}}
    .filters fieldset{border:0;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:0 .9rem}
    .filters legend{float:left;padding:.3rem .7rem .3rem 0;color:var(--dim)}
    .filters label{display:inline-flex;align-items:center;gap:.3rem;min-height:1.9rem;white-space:nowrap}
    .filters input{width:1.05rem;height:1.05rem;margin:0;accent-color:var(--link)}
    .filters button{font:inherit;color:inherit;background:var(--card);border:1px solid var(--line);\
    border-radius:.25rem;padding:.3rem .7rem}
    .finding,.group{scroll-margin-top:6rem}
    .finding:target{outline:2px solid var(--link)}
    .story:has(.show-diverge:not(:checked)) .group.diverge,\
    .story:has(.show-told-differently:not(:checked)) .group.told-differently,\
    .story:has(.show-later:not(:checked)) .group.later,\
    .story:has(.show-agree:not(:checked)) .group.agree,\
    .story:has(.show-unclear:not(:checked)) .group.unclear,\
    .story:has(.show-alone:not(:checked)) .group.alone,\
    .story:has(.show-quote:not(:checked)) .finding.quote,\
    .story:has(.show-figure:not(:checked)) .finding.figure,\
    .story:has(.show-date:not(:checked)) .finding.date,\
    .story:has(.show-fact:not(:checked)) .finding.fact,\
    .story:has(.only-a:checked) .finding:not(.of-a),\
    .story:has(.only-b:checked) .finding:not(.of-b),\
    .story:has(.only-c:checked) .finding:not(.of-c),\
    .story:has(.only-d:checked) .finding:not(.of-d),\
    .story:has(.only-e:checked) .finding:not(.of-e),\
    .story:has(.only-f:checked) .finding:not(.of-f),\
    .story:has(.only-g:checked) .finding:not(.of-g),\
    .story:has(.only-h:checked) .finding:not(.of-h),\
    .story:has(.only-i:checked) .finding:not(.of-i),\
    .story:has(.only-j:checked) .finding:not(.of-j),\
    .story:has(.only-k:checked) .finding:not(.of-k),\
    .story:has(.only-l:checked) .finding:not(.of-l){display:none}
    @media (max-width:44rem){.filters{position:static}table,tbody,tr,td{display:block;width:100%}thead{position:absolute;\
    left:-9999px}tr{border-bottom:1px solid var(--line);padding:.4rem 0}td{border:0;padding:.05rem 0}\
    td[data-label]::before{content:attr(data-label) ": ";color:var(--dim);font-size:.8rem}\
    td.hash{max-width:none}td:empty{display:none}}
    @media print{:root{--ink:#000;--dim:#333;--paper:#fff;--card:#fff;--line:#999;--mark:#fff;\
    --diverge:#000;--told:#000;--later:#000;--agree:#000;--link:#000}body{max-width:none;padding:0;font-size:10pt}\
    mark{font-weight:bold}h2{break-after:avoid}.filters,nav{display:none}\
    a{text-decoration:none}.story+.story{break-before:page}}

    """
}
