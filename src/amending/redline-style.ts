/**
 * How the redline page looks, and how it is filtered without a script: the boxes and buttons of the page are asked by
 * `:has()` (CSS Selectors 4). A browser that does not know it shows everything. Changes are told apart without colour:
 * struck through in brackets, underlined.
 */
const look = `
:root { color-scheme: light; --ink: #1b1f24; --soft: #505a66; --line: #cbd2d9; --out: #8f1420; --in: #0b5a2b; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 62rem; padding: 1.5rem 1rem 4rem; color: var(--ink); background: #fff;
  font: 400 1rem/1.5 "Segoe UI", "Noto Sans", Arial, sans-serif; }
h1 { margin: 0 0 .5rem; font-size: 1.5rem; line-height: 1.3; }
form { margin: 1rem 0; padding: .75rem 1rem; border: 1px solid var(--line); background: #f6f5f1; }
fieldset { margin: 0 0 .75rem; padding: 0; border: 0; }
legend { padding: 0; font-weight: 600; }
form label { display: inline-flex; gap: .4rem; align-items: center; min-height: 2rem; margin-right: 1.25rem; }
input { width: 1.1rem; height: 1.1rem; accent-color: #0b4f9e; }
:focus-visible { outline: 3px solid #ffc933; outline-offset: 2px; }
article { padding: .4rem 0; border-top: 1px solid var(--line); scroll-margin-top: 1rem; }
article h2, article h3 { margin: 0; font-size: .9375rem; font-weight: 600; }
article h3 { font-weight: 400; color: var(--soft); }
article h2 a, article h3 a { color: inherit; text-decoration: none; }
.note { margin: 0; color: var(--soft); font-size: .875rem; }
.words { margin: 0; font: 400 1.0625rem/1.6 "Times New Roman", "Liberation Serif", serif; white-space: pre-line; overflow-wrap: anywhere; }
.d1 { padding-left: 1rem; } .d2 { padding-left: 2rem; } .d3 { padding-left: 3rem; }
del { color: var(--out); background: #fde7e9; text-decoration: line-through; }
del::before { content: "["; } del::after { content: "]"; }
ins { color: var(--in); background: #e2f4e8; text-decoration: underline; text-underline-offset: .2em; }
.said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; user-select: none; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
caption { padding: .5rem 0; text-align: left; font-weight: 600; }
th, td { padding: .4rem .6rem; border: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { background: #eef1f4; } th:first-child, th:last-child { width: 17%; }
@media (width < 40rem) {
  .d1, .d2, .d3 { padding-left: .5rem; }
  caption, tbody, tr, td, tbody th { display: block; width: auto !important; } thead { display: none; }
  tr { margin-bottom: 1rem; } tbody th, td { border-top: 0; } tbody th { border-top: 1px solid var(--line); }
  td::before { content: attr(data-head); display: block; color: var(--soft); font-size: .875rem; }
}
@media print {
  @page { size: A4; margin: 20mm 15mm 20mm 30mm; }
  body { max-width: none; padding: 0; font-size: 11pt; } form { display: none; }
  del, ins { color: #000; background: none; } article, tr { break-inside: avoid; } thead { display: table-header-group; }
}
.table { display: none; }
body:has(#v-table:checked) .text, body:has(#v-table:checked) .unchanged { display: none; }
body:has(#v-table:checked) .table { display: table; }
body:has(#v-clean:checked) :is(.text del, .deleted, .text .note, .filter, .key, .said) { display: none; }
body:has(#v-clean:checked) .text ins { color: inherit; background: none; text-decoration: none; }
`;

/** The style sheet; `classes` are the names that the filter's boxes ("k-deadline") and the provisions bear. */
export function redlineStyle(classes: readonly string[]): string {
  const isOff = classes.map((name) => `:not(.${name}:is(body:has(#${name}:checked) *))`).join("");
  return `${look}body:not(:has(#v-clean:checked)):has(.filter) .entry${isOff} { display: none; }\n`;
}
