/** An element as it stands in the text, so that what is not understood is written back letter by letter. */
export type Element = {
  /** Without its prefix. */
  readonly name: string;
  /** The opening tag, `<row r="1">` or `<row r="1"/>`. */
  readonly open: string;
  readonly outer: string;
  readonly inner: string;
};

const NAMED = new Map([['lt', '<'], ['gt', '>'], ['amp', '&'], ['quot', '"'], ['apos', "'"]]);

/** Text as it was meant: entities resolved. */
export function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (all, hex: string | undefined, decimal: string | undefined, name: string | undefined) =>
    name !== undefined ? (NAMED.get(name) ?? all) : String.fromCodePoint(hex === undefined ? Number(decimal) : parseInt(hex, 16)));
}

/** Text as XML wants it, in an element or an attribute. */
export function encoded(text: string): string {
  return /[&<>"\n\r\t]/.test(text) ? text.replace(/[&<>"\n\r\t]/g, (c) => ENTITIES.get(c) ?? c) : text;
}
const ENTITIES = new Map([['&', '&amp;'], ['<', '&lt;'], ['>', '&gt;'], ['"', '&quot;'], ['\n', '&#10;'], ['\r', '&#13;'], ['\t', '&#9;']]);

/** A cell's text from the file: `_x000D_` is a character. */
export function plainText(xml: string): string {
  const text = decoded(xml);
  return text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))) : text;
}

// What XML cannot hold, and what would be taken for an escape.
const UNSAFE = /[\0-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A cell's text for the file; the reverse of `plainText`. */
export function fileText(text: string): string {
  const safe = text.replace(UNSAFE, (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
  return /[&<>]/.test(safe) ? safe.replace(/[&<>]/g, (c) => ENTITIES.get(c) ?? c) : safe;
}

/** An attribute of an opening tag; '' counts, undefined is not there. */
export function attribute(element: Element, name: string): string | undefined {
  for (const [, key, value] of pairs(element.open)) if (key === name) return value;
  return undefined;
}

/** All attributes in their order. */
export function attributes(element: Element): Map<string, string> {
  return new Map(pairs(element.open).map(([, key, value]) => [key, value]));
}

function pairs(open: string): (readonly [string, string, string])[] {
  return [...open.matchAll(/\s([^\s=<>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(
    (m) => [m[0], m[1] ?? '', decoded(m[2] ?? m[3] ?? '')] as const);
}

/** The elements that stand side by side in a text; comments and instructions between them are passed over. */
export function elements(text: string): Element[] {
  const found: Element[] = [];
  for (let at = text.indexOf('<'); at >= 0; ) {
    const skipped = passedOver(text, at);
    if (skipped > at) { at = text.indexOf('<', skipped); continue; }
    const opened = tagEnd(text, at);
    const tag = /^<([^\s/>]+)/.exec(text.slice(at, at + 200))?.[1] ?? '';
    const closes = text[opened - 2] === '/' ? opened : closeOf(text, tag, opened);
    const inner = closes === opened ? '' : text.slice(opened, text.lastIndexOf('</', closes - 1));
    found.push({ name: tag.slice(tag.indexOf(':') + 1), open: text.slice(at, opened), outer: text.slice(at, closes), inner });
    at = text.indexOf('<', closes);
  }
  return found;
}

/** Where a comment, instruction, declaration or CDATA section that starts here ends; the same place when none does. */
function passedOver(text: string, at: number): number {
  const past = (end: string) => { const found = text.indexOf(end, at); return found < 0 ? text.length : found + end.length; };
  if (text.startsWith('<!--', at)) return past('-->');
  if (text.startsWith('<![CDATA[', at)) return past(']]>');
  return text.startsWith('<?', at) || text.startsWith('<!', at) || text.startsWith('</', at) ? past('>') : at;
}

function tagEnd(text: string, at: number): number {
  let quote = '';
  for (let i = at; i < text.length; i++) {
    const c = text[i] ?? '';
    if (quote !== '') quote = c === quote ? '' : quote;
    else if (c === '"' || c === "'") quote = c;
    else if (c === '>') return i + 1;
  }
  throw new Error('The workbook holds a part that is not well-formed XML.');
}

function closeOf(text: string, tag: string, from: number): number {
  // The rows of a sheet are by far the largest thing and never nest.
  if (tag === 'sheetData') return text.indexOf('</sheetData>', from) + '</sheetData>'.length;
  const tags = new RegExp(`<(/?)${tag.replace(/[.\-]/g, '\\$&')}(?=[\\s/>])`, 'g');
  tags.lastIndex = from;
  for (let depth = 1, m = tags.exec(text); m; m = tags.exec(text)) {
    const end = tagEnd(text, m.index);
    if (m[1] === '/') depth--;
    else if (text[end - 2] !== '/') depth++;
    if (depth === 0) return end;
  }
  throw new Error('The workbook holds a part that is not well-formed XML.');
}

/** The elements of that name inside another. */
export const inside = (element: Element | undefined, name: string): Element[] =>
  element ? elements(element.inner).filter((child) => child.name === name) : [];

/** The first element of that name inside another. */
export const within = (element: Element | undefined, name: string): Element | undefined => inside(element, name)[0];

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element of our own; attributes that are undefined are left out. */
export function made(tag: string, attributes: Attributes, inner = ''): string {
  const written = Object.entries(attributes).map(([key, value]) => (value === undefined ? '' : ` ${key}="${encoded(String(value))}"`)).join('');
  return inner === '' ? `<${tag}${written}/>` : `<${tag}${written}>${inner}</${tag}>`;
}

/** The element with some attributes set, or taken away where undefined, and perhaps another content. */
export function changed(element: Element, set: Attributes, inner = element.inner): string {
  const all = attributes(element);
  for (const [key, value] of Object.entries(set)) {
    if (value === undefined) all.delete(key);
    else all.set(key, String(value));
  }
  return made(/^<([^\s/>]+)/.exec(element.open)?.[1] ?? element.name, Object.fromEntries(all), inner);
}
