import { unzipSync, zipSync, type Zippable } from 'fflate';
import { attribute, changed, elements, made, type Element } from './xml';

export type Relation = { readonly id: string; readonly type: string; readonly target: string; readonly external: boolean };

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = '[Content_Types].xml';

/** The files inside an .xlsx by path, and the relations between them. */
export class Package {
  readonly parts: Map<string, Uint8Array>;

  constructor(parts: ReadonlyMap<string, Uint8Array>) {
    this.parts = new Map(parts);
  }

  /** The path as the package spells it, whatever the case; undefined when there is no such part. */
  find(path: string): string | undefined {
    if (this.parts.has(path)) return path;
    const folded = path.toLowerCase();
    return [...this.parts.keys()].find((key) => key.toLowerCase() === folded);
  }

  /** A part's text, with the main namespace's prefix taken off where a writer used one; '' when absent. */
  text(path: string): string {
    const bytes = this.parts.get(this.find(path) ?? path);
    if (!bytes) return '';
    const text = new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8').decode(bytes);
    return unprefixed(text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);
  }

  /** Writes a part; one that did not exist also needs its content type. */
  put(path: string, text: string, type?: string): void {
    this.parts.set(this.find(path) ?? path, new TextEncoder().encode(text));
    if (type !== undefined && !this.text(TYPES).includes(`PartName="/${path}"`)) {
      this.put(TYPES, this.text(TYPES).replace(/<\/Types>\s*$/, `${made('Override', { PartName: `/${path}`, ContentType: type })}</Types>`));
    }
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
    const text = this.text(relationsOf(path));
    const root = text === '' ? undefined : elements(text)[0];
    return root ? elements(root.inner).map((element) => relation(path, element)) : [];
  }

  /** The target of a relation of a part, by its id. */
  target(path: string, id: string | undefined): string | undefined {
    const found = this.relations(path).find((one) => one.id === id && !one.external);
    return found && (this.find(found.target) ?? found.target);
  }

  /** Adds a relation and says its id. */
  relate(path: string, type: string, target: string): string {
    const taken = new Set(this.relations(path).map((one) => one.id));
    let n = taken.size + 1;
    while (taken.has(`rId${n}`)) n++;
    const text = this.text(relationsOf(path)) || `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${RELATIONS}"></Relationships>`;
    const one = made('Relationship', { Id: `rId${n}`, Type: type, Target: `/${target}` });
    this.put(relationsOf(path), text.replace(/<\/Relationships>\s*$|\/>\s*$/, (end) => `${end.startsWith('/>') ? '>' : ''}${one}</Relationships>`));
    return `rId${n}`;
  }

  unrelate(path: string, id: string): void {
    const root = elements(this.text(relationsOf(path)))[0];
    if (root) this.put(relationsOf(path), changed(root, {}, elements(root.inner).filter((one) => attribute(one, 'Id') !== id).map((one) => one.outer).join('')));
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
    this.parts.delete(path);
    this.parts.delete(this.find(relationsOf(path)) ?? '');
    const root = elements(this.text(TYPES))[0];
    const gone = root && elements(root.inner).find((one) => attribute(one, 'PartName')?.toLowerCase() === `/${path}`.toLowerCase());
    if (gone) this.put(TYPES, this.text(TYPES).replace(gone.outer, ''));
  }

  zipped(): Uint8Array {
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
  const target = attribute(element, 'Target') ?? '';
  const external = attribute(element, 'TargetMode') === 'External';
  const steps = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return { id: attribute(element, 'Id') ?? '', type: (attribute(element, 'Type') ?? '').replace(/^.*\//, ''), target: external ? target : steps.join('/'), external };
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
