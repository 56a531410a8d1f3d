import { order } from './schema';

const NAMED = new Map([['lt', '<'], ['gt', '>'], ['amp', '&'], ['quot', '"'], ['apos', "'"]]);
const ENTITIES = new Map([['&', '&amp;'], ['<', '&lt;'], ['>', '&gt;'], ['"', '&quot;'], ['\n', '&#10;'], ['\r', '&#13;'], ['\t', '&#9;']]);

/** Text as it was meant: entities resolved. */
export function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (all, hex: string | undefined, decimal: string | undefined, name: string | undefined) =>
    name !== undefined ? (NAMED.get(name) ?? all) : String.fromCodePoint(hex === undefined ? Number(decimal) : parseInt(hex, 16)));
}

const entity = (c: string): string => ENTITIES.get(c) ?? c;
/** Text as XML wants it between tags. */
export const encoded = (text: string): string => text.replace(/[&<>\n\r\t]/g, entity);
const quoted = (text: string): string => text.replace(/[&<>"\n\r\t]/g, entity);

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
  return /[&<>]/.test(safe) ? safe.replace(/[&<>]/g, entity) : safe;
}

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element of an XML part. What was not changed is written back letter by letter. */
export class Element {
  /** Without its prefix. */
  readonly name: string;
  private said: Map<string, string> | undefined;
  private touched = false;

  constructor(
    readonly tag: string,
    /** Its attributes as they stand. */
    private written: string,
    /** What it holds: elements, and as they stand text, comments and instructions. */
    private nodes: (Element | string)[] = [],
  ) {
    this.name = tag.slice(tag.indexOf(':') + 1);
  }

  private get attributes(): Map<string, string> {
    return (this.said ??= new Map([...this.written.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map((m) => [m[1] ?? '', decoded(m[2] ?? m[3] ?? '')])));
  }

  /** An attribute; '' counts, undefined is not there. */
  get(name: string): string | undefined {
    return this.attributes.get(name);
  }

  /** Its relation to another part, `r:id` whatever the prefix. */
  get relation(): string | undefined {
    return [...this.attributes].find(([key]) => key.endsWith(':id'))?.[1];
  }

  /** Sets attributes, or takes them away where undefined. */
  set(values: Attributes): this {
    for (const [key, value] of Object.entries(values)) {
      if (this.get(key) === (value === undefined ? undefined : String(value))) continue;
      if (value === undefined) this.attributes.delete(key);
      else this.attributes.set(key, String(value));
      this.written = [...this.attributes].map(([name, text]) => ` ${name}="${quoted(text)}"`).join('');
      this.touched = true;
    }
    return this;
  }

  get children(): Element[] {
    return this.nodes.filter((node) => typeof node !== 'string');
  }

  all(name: string): Element[] {
    return this.children.filter((child) => child.name === name);
  }

  /** The first element down these names. */
  first(name: string, ...below: readonly string[]): Element | undefined {
    const found = this.nodes.find((node): node is Element => typeof node !== 'string' && node.name === name);
    const [next, ...rest] = below;
    return next === undefined ? found : found?.first(next, ...rest);
  }

  /** All elements of that name, however deep. */
  deep(name: string): Element[] {
    return this.children.flatMap((child) => [...(child.name === name ? [child] : []), ...child.deep(name)]);
  }

  /** Puts these in place of all children of that name, where the schema wants them. */
  put(name: string, these: readonly Element[]): void {
    const old = this.all(name);
    if (old.length === these.length && old.every((one, n) => one === these[n])) return;
    const at = this.nodes.findIndex((node) => typeof node !== 'string' && node.name === name);
    const rest = this.nodes.filter((node) => typeof node === 'string' || node.name !== name);
    const rank = order(this.name).indexOf(name);
    const later = rank < 0 ? -1 : rest.findIndex((node) => typeof node !== 'string' && order(this.name).indexOf(node.name) > rank);
    rest.splice(at >= 0 ? at : later >= 0 ? later : rest.length, 0, ...these);
    [this.nodes, this.touched] = [rest, true];
  }

  /** The first of that name, put in its place where there is none. */
  need(name: string): Element {
    const found = this.first(name) ?? made(name, name === 'sheetView' ? { workbookViewId: 0 } : {});
    if (!this.nodes.includes(found)) this.put(name, [found]);
    return found;
  }

  append(...children: readonly Element[]): void {
    this.nodes.push(...children);
    this.touched ||= children.length > 0;
  }

  get inner(): string {
    return this.nodes.join('');
  }

  set inner(xml: string) {
    [this.nodes, this.touched] = [[xml], true];
  }

  /** The text between its tags. */
  get text(): string {
    return decoded(this.inner);
  }

  set text(text: string) {
    if (text !== this.text) this.inner = encoded(text);
  }

  /** Whether anything in it is not as it was read. */
  get changed(): boolean {
    return this.touched || this.nodes.some((node) => typeof node !== 'string' && node.changed);
  }

  copy(): Element {
    return parsed(String(this)).children[0] ?? this;
  }

  toString(): string {
    if (this.tag === '') return this.inner;
    return this.nodes.length === 0 ? `<${this.tag}${this.written}/>` : `<${this.tag}${this.written}>${this.inner}</${this.tag}>`;
  }
}

/** An element of our own; attributes that are undefined are left out, strings among the children are XML. */
export function made(tag: string, attributes: Attributes = {}, ...nodes: (Element | string)[]): Element {
  return new Element(tag, '', nodes.filter((node) => node !== '')).set(attributes);
}

const MARKUP = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<[?!][^>]*>|<(\/?)([^\s/>]+)((?:\s+[^\s=<>"'/]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*)(\/?)>|[^<]+/gy;

/** What a text holds, as the children of a nameless element. The rows of a sheet, by far the largest thing, stay text. */
export function parsed(text: string): Element {
  const top = new Element('', '');
  const open: { element: Element; nodes: (Element | string)[] }[] = [{ element: top, nodes: [] }];
  const malformed = (): never => { throw new Error('The workbook holds a part that is not well-formed XML.'); };
  MARKUP.lastIndex = 0;
  for (let at = 0; at < text.length; at = MARKUP.lastIndex) {
    const [all, closing, tag, attributes = '', empty] = MARKUP.exec(text) ?? malformed();
    const inside = open.at(-1) ?? malformed();
    if (tag === undefined) inside.nodes.push(all);
    else if (closing === '/') {
      if (inside.element.tag !== tag || open.length === 1) malformed();
      open.pop();
    } else {
      const nodes: (Element | string)[] = empty === '/' ? [] : [''];
      const element = new Element(tag, attributes, nodes);
      inside.nodes.push(element);
      if (empty === '/') continue;
      open.push({ element, nodes });
      if (element.name !== 'sheetData') continue;
      const end = text.indexOf(`</${tag}`, MARKUP.lastIndex);
      nodes.push(text.slice(MARKUP.lastIndex, end < 0 ? malformed() : end));
      MARKUP.lastIndex = end;
    }
  }
  return open.length === 1 ? new Element('', '', open[0]?.nodes) : malformed();
}
