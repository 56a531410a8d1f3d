import { unzipSync, zipSync, type Zippable } from 'fflate';
import { made, parsed, type Element } from './xml';

export type Relation = { readonly id: string; readonly type: string; readonly target: string; readonly external: boolean };

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPES = '[Content_Types].xml';

/** The files inside an .xlsx by path, and the relations between them. A part that was looked into and changed is written anew, all others byte for byte. */
export class Package {
  readonly parts: Map<string, Uint8Array>;
  /** Parts that were looked into: the whole text as a nameless element. */
  private readonly opened = new Map<string, Element>();

  constructor(parts: ReadonlyMap<string, Uint8Array>) {
    this.parts = new Map(parts);
  }

  /** The path as the package spells it, whatever the case; undefined when there is no such part. */
  find(path: string): string | undefined {
    if (this.parts.has(path)) return path;
    const folded = path.toLowerCase();
    return [...this.parts.keys()].find((key) => key.toLowerCase() === folded);
  }

  /** A part's text as it was, with the main namespace's prefix taken off where a writer used one; '' when absent. */
  text(path: string): string {
    const bytes = this.parts.get(this.find(path) ?? path);
    if (!bytes) return '';
    const text = new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8').decode(bytes);
    return unprefixed(text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);
  }

  /** The root of a part, to be looked at and changed where it stands; undefined when there is no such part. */
  root(path: string): Element | undefined {
    const at = this.find(path);
    if (at === undefined) return undefined;
    const document = this.opened.get(at) ?? parsed(this.text(at));
    this.opened.set(at, document);
    return document.children[0];
  }

  /** Puts a text in place of a part; one that did not exist also needs its content type. */
  put(path: string, text: string, type?: string): void {
    this.opened.delete(this.find(path) ?? path);
    this.parts.set(this.find(path) ?? path, new TextEncoder().encode(text));
    const types = type === undefined ? undefined : this.root(TYPES);
    if (types && !types.children.some((one) => one.get('PartName') === `/${path}`)) types.append(made('Override', { PartName: `/${path}`, ContentType: type }));
  }

  /** A path of that pattern that is not taken: `#` becomes a number. */
  free(pattern: string): string {
    for (let n = 1; ; n++) {
      const path = pattern.replace('#', String(n));
      if (this.find(path) === undefined) return path;
    }
  }

  /** What a part points at; '' is the package itself. */
  relations(path: string): Relation[] {
    return this.root(relationsOf(path))?.children.map((element) => relation(path, element)) ?? [];
  }

  /** The part of that type, the first, that a part points at. */
  typed(path: string, type: string): string | undefined {
    const found = this.relations(path).find((one) => one.type === type);
    return found && this.find(found.target);
  }

  /** The target of a relation of a part, by its id. */
  target(path: string, id: string | undefined): string | undefined {
    const found = this.relations(path).find((one) => one.id === id && !one.external);
    return found && (this.find(found.target) ?? found.target);
  }

  /** Adds a relation and says its id. */
  relate(path: string, type: string, target: string): string {
    if (!this.root(relationsOf(path))) this.put(relationsOf(path), `${XML}<Relationships xmlns="${RELATIONS}"/>`);
    const taken = new Set(this.relations(path).map((one) => one.id));
    let n = taken.size + 1;
    while (taken.has(`rId${n}`)) n++;
    this.root(relationsOf(path))?.append(made('Relationship', { Id: `rId${n}`, Type: `${OFFICE}/${type}`, Target: `/${target}` }));
    return `rId${n}`;
  }

  unrelate(path: string, id: string | undefined): void {
    const root = this.root(relationsOf(path));
    root?.put('Relationship', root.children.filter((one) => one.get('Id') !== id));
  }

  /** Every part that can be reached from the package's root. */
  reachable(): Set<string> {
    const seen = new Set<string>(['']);
    for (const path of seen) {
      for (const { target, external } of this.relations(path)) if (!external) seen.add(this.find(target) ?? target);
    }
    return seen;
  }

  /** Takes away a part, its relations and its content type. */
  drop(path: string): void {
    for (const gone of [path, this.find(relationsOf(path)) ?? '']) [this.parts, this.opened].forEach((all) => all.delete(gone));
    const types = this.root(TYPES);
    types?.put('Override', types.all('Override').filter((one) => one.get('PartName')?.toLowerCase() !== `/${path}`.toLowerCase()));
  }

  zipped(): Uint8Array {
    for (const [path, document] of this.opened) if (document.changed) this.parts.set(path, new TextEncoder().encode(String(document)));
    const files: Zippable = {};
    const first = this.find(TYPES) ?? TYPES;
    for (const [path, bytes] of [[first, this.parts.get(first) ?? new Uint8Array()] as const, ...this.parts]) {
      files[path] = [bytes, { level: bytes.length > 4_000_000 ? 1 : 6 }];
    }
    // One fixed time, so that the same book gives the same bytes.
    return zipSync(files, { mtime: new Date(2000, 0, 1) });
  }
}

function relationsOf(path: string): string {
  const cut = path.lastIndexOf('/') + 1;
  return `${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`;
}

function relation(from: string, element: Element): Relation {
  const target = element.get('Target') ?? '';
  const external = element.get('TargetMode') === 'External';
  const steps = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return { id: element.get('Id') ?? '', type: (element.get('Type') ?? '').replace(/^.*\//, ''), target: external ? target : steps.join('/'), external };
}
function unprefixed(text: string): string {
  const prefix = /<(\w+):(?:worksheet|workbook|styleSheet|sst|table)[\s>]/.exec(text.slice(0, 2000))?.[1];
  return prefix === undefined ? text : text.replaceAll(`<${prefix}:`, '<').replaceAll(`</${prefix}:`, '</').replace(`xmlns:${prefix}=`, 'xmlns=');
}

/** Opens the zip, or says in one sentence why it is none of ours. */
export function unzipped(bytes: Uint8Array): Package {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    const encrypted = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1)).includes('EncryptedPackage');
    throw new Error(encrypted ? 'The workbook is encrypted with a password; open it in Excel and save it without one.'
      : 'This is an old Excel workbook (.xls); save it as .xlsx first.');
  }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new Error('This file is not an Excel workbook (.xlsx).');
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes);
  } catch {
    throw new Error('The file is damaged: it cannot be unpacked.');
  }
  const parts = new Map(Object.entries(files).filter(([path]) => !path.endsWith('/')).map(([path, part]) => [path.replaceAll('\\', '/'), part]));
  return new Package(parts);
}
