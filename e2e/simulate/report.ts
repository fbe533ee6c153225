/** The lesson as one HTML file that needs nothing beside it. */
import { languageOf } from '../../scripts/ground/language.mjs';
import { sentence } from '../../scripts/ground/sentences.mjs';
import type { Options } from './options.ts';
import type { Told } from './pupil.ts';

export type Picture = { readonly title: string; readonly jpeg: string };

const escaped = (text: unknown) => String(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const list = (texts: readonly string[]) =>
  texts.length === 0 ? '' : `<ul>${[...new Set(texts)].map((text) => `<li>${escaped(text)}</li>`).join('')}</ul>`;

const shown = ({ title, jpeg }: Picture) =>
  `<figure><img src="data:image/jpeg;base64,${jpeg}" alt="" loading="lazy"><figcaption>${escaped(title)}</figcaption></figure>`;

const STYLE = `body{font:15px/1.5 system-ui,"Noto Sans TC","Noto Sans CJK TC",sans-serif;max-width:76rem;margin:2rem auto;padding:0 1rem;color:#1d2733}
table{border-collapse:collapse;width:100%}th,td{border-bottom:1px solid #ccd;padding:.35rem .6rem;text-align:left;vertical-align:top}
td:not(:nth-last-child(-n+2):has(ul)){white-space:nowrap}td.number{text-align:right;font-variant-numeric:tabular-nums}ul{margin:0;padding-left:1rem}.fault{background:#fde8e6}.good{color:#17633a}.bad{color:#a3231a}
.pictures{display:flex;flex-wrap:wrap;gap:1rem}figure{margin:0}img{height:22rem;border:1px solid #ccd;border-radius:.4rem}`;

function row({ part, asked, late, faults, consoleErrors }: Told): string {
  const deed = sentence(`simulate-deed-${part.deed}`) + (late ? ` (${sentence('simulate-deed-late')})` : '');
  const lines = asked.length === 0 ? [null] : asked;
  return lines
    .map((one, index) => {
      const cells = one
        ? [one.ticket, one.promised ?? '–', one.cameAfter ?? '–', one.startedAfter ?? '–', one.endedAfter ?? '–']
        : ['–', '–', '–', '–', '–'];
      const first = index === 0;
      const span = `rowspan="${lines.length}"`;
      return `<tr class="${faults.length > 0 ? 'fault' : ''}">${first ? `<td ${span}>${escaped(part.name)}</td><td ${span}>${deed}</td>` : ''}${cells
        .map((cell) => `<td class="number">${escaped(cell)}</td>`)
        .join('')}<td>${sentence(`simulate-end-${one?.end ?? 'none'}`)}</td>${
        first ? `<td ${span}>${list(faults)}</td><td ${span}>${list(consoleErrors)}</td>` : ''
      }</tr>`;
    })
    .join('');
}

/** @param faults of the teacher, the projector and the lesson as a whole */
export function reportOf(
  options: Options,
  told: readonly Told[],
  faults: readonly string[],
  pictures: readonly Picture[],
): string {
  const bad = faults.length + told.filter((one) => one.faults.length > 0).length;
  const heads = ['name', 'deed', 'ticket', 'promised', 'came', 'started', 'ended', 'end', 'faults', 'console'];
  const students = told.flatMap(({ part, picture }) => (picture ? [{ title: part.name, jpeg: picture }] : []));
  return `<!doctype html><html lang="${languageOf()}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${sentence('simulate-title')}</title><style>${STYLE}</style>
<h1>${sentence('simulate-title')}</h1>
<p>${escaped(sentence('simulate-facts', { students: told.length, seed: options.seed, date: new Date().toLocaleString(languageOf()) }))}</p>
<p class="${bad === 0 ? 'good' : 'bad'}"><strong>${sentence(bad === 0 ? 'simulate-all-well' : 'simulate-bad', { count: bad })}</strong></p>
${list(faults)}
<table><thead><tr>${heads.map((head) => `<th>${sentence(`simulate-head-${head}`)}</th>`).join('')}</tr></thead><tbody>${told.map(row).join('')}</tbody></table>
<h2>${sentence('simulate-pictures')}</h2><div class="pictures">${[...pictures, ...students].map(shown).join('')}</div></html>
`;
}
