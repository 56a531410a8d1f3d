import { XML, type Package } from './package';
import { fileText, parsed, plainText, type Element } from './xml';

const NS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A shared or inline string: its runs joined, phonetic hints left out. */
export const joined = (element: Element): string => element.children.map((run) => plainText((run.name === 'r' ? run.first('t') : run.name === 't' ? run : undefined)?.inner ?? '')).join('');

/** A text as a `<t>`, its outer blanks kept. */
export function textElement(text: string): string {
  return /^\s|\s$|\n/.test(text) ? `<t xml:space="preserve">${fileText(text)}</t>` : `<t>${fileText(text)}</t>`;
}

// One plain `<si><t>…</t></si>`, which nearly all are; anything else goes through the parser.
const PLAIN = /<si>\s*<t(?: xml:space="preserve")?>([^<]*)<\/t>\s*<\/si>|<si>\s*<t\/>\s*<\/si>|<si\b[^>]*\/>|<si\b[^>]*>[\s\S]*?<\/si>/g;

/** The workbook's shared strings, in order; `plain` tells which carry no runs of their own. */
export function readStrings(xml: string): { readonly texts: string[]; readonly plain: boolean[] } {
  const texts: string[] = [];
  const plain: boolean[] = [];
  for (const match of xml.matchAll(PLAIN)) {
    const whole = match[1] === undefined ? parsed(match[0]).children[0] : undefined;
    texts.push(whole ? joined(whole) : plainText(match[1] ?? ''));
    plain.push(whole === undefined || (whole.all('r').length === 0 && whole.all('rPh').length === 0));
  }
  return { texts, plain };
}

/** Shared strings being written: the file's own keep their numbers, new ones follow. */
export class Strings {
  readonly texts: readonly string[];
  private readonly numbers = new Map<string, number>();
  private readonly added: string[] = [];
  private readonly xml: string;

  constructor(private readonly pkg: Package, private readonly path: string) {
    this.xml = pkg.text(path);
    const { texts, plain } = readStrings(this.xml);
    this.texts = texts;
    texts.forEach((text, n) => plain[n] && !this.numbers.has(text) && this.numbers.set(text, n));
  }

  number(text: string): number {
    const found = this.numbers.get(text);
    if (found !== undefined) return found;
    const n = this.texts.length + this.added.length;
    this.numbers.set(text, n);
    this.added.push(`<si>${textElement(text)}</si>`);
    return n;
  }

  /** Writes what was added, if anything was; says whether the part is new and must be related. */
  finish(): boolean {
    if (this.added.length === 0) return false;
    const fresh = this.xml === '';
    const xml = fresh ? `${XML}<sst xmlns="${NS}"> </sst>` : this.xml;
    const unique = this.texts.length + this.added.length;
    const counted = xml.replace(/<sst\b[^>]*?(\/?)>/, (open) => open.replace(/\s(?:count|uniqueCount)="\d*"/g, '').replace(/\/>$/, '></sst>').replace('<sst', `<sst uniqueCount="${unique}"`));
    this.pkg.put(this.path, counted.replace(/<\/sst>\s*$/, () => `${this.added.join('')}</sst>`), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml');
    return fresh;
  }
}
