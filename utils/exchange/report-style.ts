// The one style sheet of the HTML report. Its hash is the only thing that the report's policy allows.

export const REPORT_STYLE = `
:root{color-scheme:light dark;--ink:#1c1b1a;--soft:#5d5a56;--line:#dcd8d2;--paper:#fffdfa;--sheet:#fff;
--yellow:#fff0a8;--green:#cdeecb;--blue:#cfe5fb;--pink:#fbd5e2;--purple:#e4d8fa;--doubt:#b3430c;--link:#1a5690}
@media(prefers-color-scheme:dark){:root{--ink:#ece8e2;--soft:#a9a39b;--line:#3b3834;--paper:#191817;--sheet:#211f1d;
--yellow:#5c4f0e;--green:#1f4a25;--blue:#1b4468;--pink:#642a41;--purple:#43316b;--doubt:#f2a06f;--link:#8fc1f2}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 Georgia,"Times New Roman",serif;overflow-wrap:anywhere}
main{max-width:46rem;margin:0 auto;padding:2.5rem 1.25rem 4rem}
h1,h2,h3,.meta,.counts,.facts,footer,.tag,.verdict{font-family:system-ui,"Segoe UI",Roboto,sans-serif}
h1{font-size:1.75rem;line-height:1.2;margin:0 0 .25rem}
h2{font-size:1.3rem;line-height:1.3;margin:0 0 .3rem}
h3{font-size:.8rem;letter-spacing:.08em;text-transform:uppercase;color:var(--soft);margin:1.6rem 0 .6rem}
.meta{color:var(--soft);font-size:.875rem;margin:0}
.counts{display:flex;flex-wrap:wrap;gap:.4rem 1.6rem;padding:0;margin:1.25rem 0 0;list-style:none;font-size:.875rem;color:var(--soft)}
.counts b{color:var(--ink);font-size:1.05rem;font-variant-numeric:tabular-nums;margin-left:.2rem}
article{border-top:1px solid var(--line);margin-top:2.5rem;padding-top:2rem}
.entry{background:var(--sheet);border:1px solid var(--line);border-radius:.5rem;padding:1rem 1.15rem;margin:0 0 .9rem}
blockquote{margin:0;white-space:pre-line}
.context{color:var(--soft)}
mark{color:inherit;border-radius:.2rem;padding:.05em .15em;-webkit-box-decoration-break:clone;box-decoration-break:clone;
-webkit-print-color-adjust:exact;print-color-adjust:exact}
.yellow{background:var(--yellow)}.green{background:var(--green)}.blue{background:var(--blue)}
.pink{background:var(--pink)}.purple{background:var(--purple)}
.doubt{background:none;text-decoration:underline wavy var(--doubt);text-underline-offset:.2em}
.text{margin:.75rem 0 0;white-space:pre-wrap}
.facts{display:grid;grid-template-columns:max-content 1fr;gap:.2rem .9rem;margin:.75rem 0 0;font-size:.9rem}
.facts dt{color:var(--soft)}.facts dd{margin:0;white-space:pre-wrap}
.tag{display:inline-block;border:1px solid var(--line);border-radius:1rem;padding:.05rem .6rem;margin:0 .3rem .2rem 0;font-size:.8rem}
.foot{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.3rem 1rem;margin:.8rem 0 0;font-size:.8rem;color:var(--soft);
font-family:system-ui,"Segoe UI",Roboto,sans-serif}
a{color:var(--link)}
footer{margin-top:3rem;border-top:1px solid var(--line);padding-top:1rem;font-size:.8rem;color:var(--soft)}
@page{margin:18mm 16mm}
@media print{
:root{color-scheme:light;--ink:#000;--soft:#444;--line:#bbb;--paper:#fff;--sheet:#fff;
--yellow:#fff0a8;--green:#cdeecb;--blue:#cfe5fb;--pink:#fbd5e2;--purple:#e4d8fa;--doubt:#b3430c;--link:#000}
main{max-width:none;padding:0}body{font-size:10.5pt}
.entry{break-inside:avoid}h2,h3{break-after:avoid}article{break-before:auto}
.meta a::after{content:" " attr(href);font-size:.85em}
.foot a{display:none}}
`;
