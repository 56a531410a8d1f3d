import { NORMAL, type ConditionalFormat, type Style } from '../model/book';
import { palette, type Palette } from './colors';
import { BUILTIN } from './formats';
import { STYLE_ORDER, Part } from './part';
import type { Package } from './package';
import { attribute, elements, inside, within, type Element } from './xml';

type Font = Style['font'];
type Border = Style['border'];

/** The styles part of a file: its elements as they stand, and what each cell format (`xf`) comes to. */
export type Looks = {
  readonly part: Part;
  readonly color: Palette;
  readonly xfs: readonly Element[];
  readonly fonts: readonly Element[];
  readonly fills: readonly Element[];
  readonly borders: readonly Element[];
  readonly dxfs: readonly Element[];
  readonly numbers: ReadonlyMap<number, string>;
};

export function openStyles(pkg: Package, path: string, theme: string): Looks {
  const part = new Part(pkg.text(path), STYLE_ORDER);
  const list = (name: string) => elements(part.first(name)?.inner ?? '');
  const own = list('numFmts').map((one) => [Number(attribute(one, 'numFmtId')), attribute(one, 'formatCode') ?? 'General'] as const);
  return {
    part, color: palette(theme, part.first('colors')), xfs: list('cellXfs'), fonts: list('fonts'), fills: list('fills'), borders: list('borders'), dxfs: list('dxfs'),
    numbers: new Map([...BUILTIN, ...own]),
  };
}

const on = (element: Element | undefined): boolean => element !== undefined && !['0', 'false', 'none'].includes(attribute(element, 'val') ?? '1');

export function readFont(font: Element | undefined, color: Palette): Font {
  const value = (name: string) => { const one = within(font, name); return one && attribute(one, 'val'); };
  return {
    name: value('name') ?? NORMAL.font.name,
    size: Number(value('sz') ?? NORMAL.font.size),
    bold: on(within(font, 'b')), italic: on(within(font, 'i')), underline: on(within(font, 'u')),
    color: color(within(font, 'color')) || '#000000',
  };
}

/** The colour a fill shows: a solid fill's foreground, a pattern's foreground too, a gradient's first stop. */
export function readFill(fill: Element | undefined, color: Palette, differential = false): string {
  const pattern = within(fill, 'patternFill');
  const kind = pattern && attribute(pattern, 'patternType');
  if (!pattern) return color(within(inside(within(fill, 'gradientFill'), 'stop')[0], 'color'));
  // A conditional format's plain fill is its background; a cell's is its foreground.
  if (differential) return color(within(pattern, 'bgColor')) || color(within(pattern, 'fgColor'));
  return kind === undefined || kind === 'none' ? '' : color(within(pattern, 'fgColor')) || (kind === 'solid' ? '#000000' : '');
}

export function readBorder(border: Element | undefined, color: Palette): Border {
  const sides = (['left', 'right', 'top', 'bottom'] as const).flatMap((side) => {
    const one = within(border, side);
    const style = one && attribute(one, 'style');
    return style === undefined || style === 'none' ? [] : [[side, { style, color: color(within(one, 'color')) || '#000000' }] as const];
  });
  return Object.fromEntries(sides);
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export function readAlign(xf: Element | undefined): Style['align'] {
  const align = within(xf, 'alignment');
  const get = (name: string, otherwise: string) => (align && attribute(align, name)) ?? otherwise;
  const horizontal = get('horizontal', 'general');
  return {
    horizontal: horizontal === 'centerContinuous' ? 'CenterAcrossSelection' : capital(horizontal),
    vertical: capital(get('vertical', 'bottom')), wrap: ['1', 'true'].includes(get('wrapText', '0')), indent: Number(get('indent', '0')),
  };
}

export function readLocked(xf: Element | undefined): boolean {
  const protection = within(xf, 'protection');
  return !['0', 'false'].includes((protection && attribute(protection, 'locked')) ?? '1');
}

/** Every cell format of the file as a style of the book, in the file's order. */
export function readStyles(looks: Looks): Style[] {
  const fonts = looks.fonts.map((font) => readFont(font, looks.color));
  const fills = looks.fills.map((fill) => readFill(fill, looks.color));
  const borders = looks.borders.map((border) => readBorder(border, looks.color));
  return looks.xfs.map((xf, origin) => {
    const id = (name: string) => Number(attribute(xf, name) ?? 0);
    return {
      numberFormat: looks.numbers.get(id('numFmtId')) ?? 'General', font: fonts[id('fontId')] ?? NORMAL.font, fill: fills[id('fillId')] ?? '',
      border: borders[id('borderId')] ?? {}, align: readAlign(xf), locked: readLocked(xf), origin,
    };
  });
}

/** What a conditional format paints. */
export function readPaint(dxf: Element | undefined, color: Palette): NonNullable<ConditionalFormat['paint']> {
  const font = within(dxf, 'font');
  const [fill, ink] = [readFill(within(dxf, 'fill'), color, true), color(within(font, 'color'))];
  return { ...(fill && { fill }), ...(ink && { color: ink }), ...(on(within(font, 'b')) && { bold: true }) };
}
