import { NORMAL, type Book, type ConditionalFormat, type Style } from '../model/book';
import { openStyles, readAlign, readBorder, readFill, readFont, readLocked, readStyles, type Looks } from './styles';
import type { Package } from './package';
import { attributes, changed, elements, made, within, type Element } from './xml';

type Kind = 'fonts' | 'fills' | 'borders' | 'cellXfs' | 'dxfs';

/** The styles being written: the file's own keep their numbers, new looks follow. */
export class Styles {
  private readonly looks: Looks;
  private readonly was: readonly Style[];
  private readonly added = new Map<Kind, string[]>();
  private readonly numbers: Map<string, number>;
  private readonly fresh = new Map<number, string>();
  private readonly known = new Map<number, number>();

  constructor(private readonly pkg: Package, private readonly path: string, theme: string, private readonly book: Book) {
    this.looks = openStyles(pkg, path, theme);
    this.was = readStyles(this.looks);
    this.numbers = new Map([...this.looks.numbers].reverse().map(([id, code]) => [code, id]));
  }

  /** The file's number of a look of the book. */
  xf(style: number): number {
    const known = this.known.get(style);
    if (known !== undefined) return known;
    const number = this.find(this.book.styles[style] ?? NORMAL);
    this.known.set(style, number);
    return number;
  }

  /** The file's number of what a conditional format paints. */
  dxf(paint: NonNullable<ConditionalFormat['paint']>): number {
    const font = paint.bold === undefined && paint.color === undefined ? ''
      : made('font', {}, (paint.bold ? '<b/>' : '') + (paint.color ? made('color', { rgb: argb(paint.color) }) : '') || ' ');
    const fill = paint.fill ? made('fill', {}, made('patternFill', { patternType: 'solid' }, made('bgColor', { rgb: argb(paint.fill) }))) : '';
    return this.add('dxfs', this.looks.dxfs, made('dxf', {}, font + fill));
  }

  finish(): void {
    if (this.added.size === 0 && this.fresh.size === 0) return;
    const { part } = this.looks;
    const append = (name: string, more: readonly string[]) => {
      const was = part.first(name);
      const inner = (was?.inner ?? '') + more.join('');
      const count = elements(inner).length;
      part.put(name, [was ? changed(was, { count }, inner) : made(name, { count }, inner)]);
    };
    if (this.fresh.size > 0) append('numFmts', [...this.fresh].map(([numFmtId, formatCode]) => made('numFmt', { numFmtId, formatCode })));
    for (const [kind, more] of this.added) append(kind, more);
    this.pkg.put(this.path, part.toString());
  }

  private find(style: Style): number {
    const base = this.was[style.origin ?? 0];
    if (base && JSON.stringify({ ...style, origin: 0 }) === JSON.stringify({ ...base, origin: 0 })) return style.origin ?? 0;
    const { looks } = this;
    const xf = style.origin === undefined ? undefined : looks.xfs[style.origin];
    const own = xf ? attributes(xf) : new Map<string, string>();
    const id = (name: string) => Number(own.get(name) ?? 0);
    const font = same(style.font, readFont(looks.fonts[id('fontId')], looks.color)) ? id('fontId') : this.add('fonts', looks.fonts, this.font(style.font, looks.fonts[id('fontId')]));
    const fill = style.fill === readFill(looks.fills[id('fillId')], looks.color) ? id('fillId') : this.add('fills', looks.fills, fillElement(style.fill));
    const border = same(style.border, readBorder(looks.borders[id('borderId')], looks.color)) ? id('borderId')
      : this.add('borders', looks.borders, this.border(style.border, looks.borders[id('borderId')]));
    const numFmtId = this.number(style.numberFormat);
    const set = {
      numFmtId, fontId: font, fillId: fill, borderId: border, xfId: own.get('xfId') ?? 0,
      applyNumberFormat: numFmtId ? 1 : own.get('applyNumberFormat'), applyFont: font ? 1 : own.get('applyFont'), applyFill: fill ? 1 : own.get('applyFill'),
      applyBorder: border ? 1 : own.get('applyBorder'),
    };
    const alignment = same(style.align, readAlign(xf)) ? within(xf, 'alignment')?.outer ?? '' : align(style.align, within(xf, 'alignment'));
    const protection = style.locked === readLocked(xf) ? within(xf, 'protection')?.outer ?? '' : locked(style.locked, within(xf, 'protection'));
    const apply = { ...(alignment && { applyAlignment: 1 }), ...(protection && { applyProtection: 1 }) };
    const inner = alignment + protection;
    return this.add('cellXfs', looks.xfs, xf ? changed(xf, { ...set, ...apply }, inner) : made('xf', { ...set, ...apply }, inner));
  }

  private number(code: string): number {
    const found = this.numbers.get(code);
    if (found !== undefined) return found;
    const id = Math.max(163, ...this.numbers.values()) + 1;
    this.numbers.set(code, id);
    this.fresh.set(id, code);
    return id;
  }

  /** Adds an element to its list unless it stands there already, letter by letter, and says its number. */
  private add(kind: Kind, was: readonly Element[], outer: string): number {
    const own = was.findIndex((one) => one.outer === outer);
    if (own >= 0) return own;
    const more = this.added.get(kind) ?? [];
    this.added.set(kind, more);
    const at = more.indexOf(outer);
    return was.length + (at >= 0 ? at : more.push(outer) - 1);
  }

  /** A font with what is asked; what we do not model (strike-through, script, family) stays as the old one had it. */
  private font(font: Style['font'], old: Element | undefined): string {
    const was = readFont(old, this.looks.color);
    const kept = (name: string) => within(old, name)?.outer ?? '';
    const flag = (name: string, now: boolean, before: boolean) => (now === before ? kept(name) : now ? `<${name}/>` : '');
    const color = font.color === was.color ? kept('color') : made('color', { rgb: argb(font.color) });
    return made('font', {}, flag('b', font.bold, was.bold) + flag('i', font.italic, was.italic) + ['strike', 'condense', 'extend', 'outline', 'shadow'].map(kept).join('')
      + flag('u', font.underline, was.underline) + kept('vertAlign') + made('sz', { val: font.size }) + color + made('name', { val: font.name })
      + kept('family') + kept('charset') + (font.name === was.name ? kept('scheme') : ''));
  }

  private border(border: Style['border'], old: Element | undefined): string {
    const was = readBorder(old, this.looks.color);
    const sides = (['left', 'right', 'top', 'bottom'] as const).map((side) => {
      const now = border[side];
      if (same(now, was[side])) return within(old, side)?.outer ?? `<${side}/>`;
      return now ? made(side, { style: now.style }, made('color', { rgb: argb(now.color) })) : `<${side}/>`;
    });
    return made('border', old ? Object.fromEntries(attributes(old)) : {}, sides.join('') + (within(old, 'diagonal')?.outer ?? '<diagonal/>'));
  }
}

/** The same whatever the order of the keys. */
export function same(a: unknown, b: unknown): boolean {
  const sorted = (value: unknown): string => JSON.stringify(value, (_, one: unknown) =>
    one !== null && typeof one === 'object' && !Array.isArray(one) ? Object.fromEntries(Object.entries(one).sort(([x], [y]) => (x < y ? -1 : 1))) : one) ?? '';
  return sorted(a) === sorted(b);
}

export const argb = (color: string): string => `FF${color.replace('#', '').toUpperCase()}`;

function fillElement(color: string): string {
  if (color === '') return '<fill><patternFill patternType="none"/></fill>';
  return made('fill', {}, made('patternFill', { patternType: 'solid' }, made('fgColor', { rgb: argb(color) }) + made('bgColor', { indexed: 64 })));
}

function align(asked: Style['align'], old: Element | undefined): string {
  const small = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
  const horizontal = asked.horizontal === 'CenterAcrossSelection' ? 'centerContinuous' : small(asked.horizontal);
  const set = {
    horizontal: horizontal === 'general' ? undefined : horizontal, vertical: asked.vertical === 'Bottom' ? undefined : small(asked.vertical),
    wrapText: asked.wrap ? 1 : undefined, indent: asked.indent || undefined,
  };
  return old ? changed(old, set) : made('alignment', set);
}

const locked = (asked: boolean, old: Element | undefined): string => (old ? changed(old, { locked: asked ? 1 : 0 }) : made('protection', { locked: asked ? 1 : 0 }));
