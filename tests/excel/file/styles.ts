import { NORMAL, type ConditionalFormat, type Style } from '../model/book';
import { same } from '../model/same';
import { builtIn } from '../numbers';
import { colored, palette, type Palette } from './colors';
import { attribute, below, flag, mark, number, record, word, type Field } from './fields';
import { made, type Element } from './xml';

export type Paint = NonNullable<ConditionalFormat['paint']>;
type List = 'fonts' | 'fills' | 'borders' | 'cellXfs' | 'dxfs';

const ITEM = { fonts: 'font', fills: 'fill', borders: 'border', cellXfs: 'xf', dxfs: 'dxf' } as const;
const ID = { fonts: 'fontId', fills: 'fillId', borders: 'borderId' } as const;

/** A child that says one thing. */
const val = <V extends string | number>(name: string, meant: (text: string | undefined) => V): Field<V> => below(name, attribute('val', meant, (value) => value));
const NAME = val('name', (text) => text ?? NORMAL.font.name);

const font = (meant: Palette): Field<Style['font']> => record<Style['font']>({
  // a font by another name has no part in the theme any more
  name: { of: NAME.of, into: (element, value) => { NAME.into(element, value); element.put('scheme', []); } },
  size: val('sz', (text) => Number(text ?? NORMAL.font.size)),
  bold: mark('b'), italic: mark('i'), underline: mark('u'), color: colored('color', meant, '#000000'),
});

/** The colour a fill shows: a solid fill's foreground, a pattern's foreground too, a gradient's first stop. A conditional format's plain fill is its background. */
const fill = (meant: Palette, differential = false): Field<string> => ({
  of: (element) => {
    const pattern = element?.first('patternFill');
    if (!pattern) return meant(element?.first('gradientFill', 'stop', 'color'));
    const [front, back, kind] = [meant(pattern.first('fgColor')), meant(pattern.first('bgColor')), pattern.get('patternType')];
    if (differential) return back || front;
    return kind === undefined || kind === 'none' ? '' : front || (kind === 'solid' ? '#000000' : '');
  },
  into: (element, value) => {
    const pattern = made('patternFill', { patternType: value === '' ? 'none' : 'solid' });
    if (value !== '') colored(differential ? 'bgColor' : 'fgColor', meant).into(pattern, value);
    if (value !== '' && !differential) pattern.append(made('bgColor', { indexed: 64 }));
    element.put('gradientFill', []);
    element.put('patternFill', [pattern]);
  },
});

type Side = Style['border']['left'];
const side = (name: string, meant: Palette): Field<Side> => below(name, {
  of: (element) => { const style = word('style', 'none').of(element); return style === 'none' ? undefined : { style, color: colored('color', meant, '#000000').of(element) }; },
  into: (element, value) => { element.set({ style: value?.style }); colored('color', meant).into(element, value?.color ?? ''); },
});
const border = (meant: Palette): Field<Style['border']> =>
  record<Style['border']>({ left: side('left', meant), right: side('right', meant), top: side('top', meant), bottom: side('bottom', meant) });

/** `centerContinuous` in the file is `CenterAcrossSelection` in Excel's API; the other words differ in their first letter. */
const capital = (name: string, usual: string): Field<string> => attribute(name,
  (text = usual) => (text === 'centerContinuous' ? 'CenterAcrossSelection' : text.charAt(0).toUpperCase() + text.slice(1)),
  (value) => { const text = value === 'CenterAcrossSelection' ? 'centerContinuous' : value.charAt(0).toLowerCase() + value.slice(1); return text === usual ? undefined : text; });
const ALIGN = below('alignment', record<Style['align']>({ horizontal: capital('horizontal', 'general'), vertical: capital('vertical', 'bottom'), wrap: flag('wrapText'), indent: number('indent') }));
const LOCKED = below('protection', flag('locked', true));

/** A field whose usual value means that nothing is said. */
const unless = <V>(usual: V, field: Field<V>): Field<V | undefined> => ({
  of: (element) => { const value = field.of(element); return value === usual ? undefined : value; },
  into: (element, value) => field.into(element, value ?? usual),
});

const BUILT_IN = Array.from({ length: 50 }, (_, id) => [id, builtIn(id)] as const);

/** The styles part of a file: its own looks keep their numbers, new ones follow. */
export class Styles {
  readonly color: Palette;
  /** Every cell format of the file as a style of the book, in the file's order. */
  readonly styles: readonly Style[];
  private readonly font: Field<Style['font']>;
  private readonly fill: Field<string>;
  private readonly border: Field<Style['border']>;
  private readonly paint: Field<Paint>;
  private readonly formats: Map<number, string>;
  private readonly known = new Map<number, number>();

  constructor(private readonly root: Element, theme: Element | undefined) {
    const meant = palette(theme, root.first('colors'));
    [this.color, this.font, this.fill, this.border] = [meant, font(meant), fill(meant), border(meant)];
    this.paint = record<Paint>({
      fill: unless('', below('fill', fill(meant, true))), color: unless('', below('font', colored('color', meant))), bold: unless(false, below('font', mark('b'))),
    });
    const own = root.first('numFmts')?.children.map((one) => [Number(one.get('numFmtId')), one.get('formatCode') ?? 'General'] as const) ?? [];
    this.formats = new Map([...BUILT_IN, ...own]);
    this.styles = this.read();
  }

  private read(): Style[] {
    const [fonts, fills, borders] = [this.list('fonts').map(this.font.of), this.list('fills').map(this.fill.of), this.list('borders').map(this.border.of)];
    return this.list('cellXfs').map((xf, origin) => {
      const id = (name: string) => Number(xf.get(name) ?? 0);
      return {
        numberFormat: this.formats.get(id('numFmtId')) ?? 'General', font: fonts[id('fontId')] ?? NORMAL.font, fill: fills[id('fillId')] ?? '',
        border: borders[id('borderId')] ?? {}, align: ALIGN.of(xf), locked: LOCKED.of(xf), origin,
      };
    });
  }

  /** What a conditional format paints. */
  painted(dxf: number): Paint {
    return this.paint.of(this.list('dxfs')[dxf]);
  }

  /** The file's number of what a conditional format paints. */
  dxf(paint: Paint): number {
    const dxf = made('dxf');
    this.paint.into(dxf, paint);
    return this.place('dxfs', dxf);
  }

  /** The file's number of a look of the book, which knows it by another. */
  xf(number: number, look: Style): number {
    const found = this.known.get(number) ?? this.find(look);
    this.known.set(number, found);
    return found;
  }

  private find(style: Style): number {
    const origin = style.origin ?? 0;
    if (same({ ...style, origin }, this.styles[origin])) return origin;
    const xf = (style.origin === undefined ? undefined : this.list('cellXfs')[origin]?.copy()) ?? made('xf');
    const ids = {
      numFmtId: this.format(style.numberFormat), fontId: this.part('fonts', this.font, xf, style.font), fillId: this.part('fills', this.fill, xf, style.fill),
      borderId: this.part('borders', this.border, xf, style.border),
    };
    xf.set({ ...ids, xfId: xf.get('xfId') ?? 0 });
    if (!same(ALIGN.of(xf), style.align)) ALIGN.into(xf, style.align);
    if (LOCKED.of(xf) !== style.locked) LOCKED.into(xf, style.locked);
    const applied = { NumberFormat: ids.numFmtId, Font: ids.fontId, Fill: ids.fillId, Border: ids.borderId, Alignment: xf.first('alignment'), Protection: xf.first('protection') };
    for (const [what, there] of Object.entries(applied)) if (there) xf.set({ [`apply${what}`]: 1 });
    return this.place('cellXfs', xf);
  }

  /** The number of a font, fill or border that shows this: the cell format's own where it does already, else one made from it. */
  private part<V>(list: keyof typeof ID, field: Field<V>, xf: Element, value: V): number {
    const own = Number(xf.get(ID[list]) ?? 0);
    const old = this.list(list)[own];
    if (same(field.of(old), value)) return own;
    const next = old?.copy() ?? made(ITEM[list]);
    field.into(next, value);
    return this.place(list, next);
  }

  private format(code: string): number {
    const found = [...this.formats].find(([, one]) => one === code)?.[0];
    if (found !== undefined) return found;
    const id = Math.max(163, ...this.formats.keys()) + 1;
    this.formats.set(id, code);
    this.add('numFmts', made('numFmt', { numFmtId: id, formatCode: code }));
    return id;
  }

  private list(name: List): Element[] {
    return this.root.first(name)?.all(ITEM[name]) ?? [];
  }

  /** The number of an element in its list, where it is put unless it stands there already, letter by letter. */
  private place(name: List, element: Element): number {
    const own = this.list(name).findIndex((one) => String(one) === String(element));
    return own >= 0 ? own : this.add(name, element);
  }

  private add(name: string, element: Element): number {
    const list = this.root.need(name);
    list.append(element);
    const count = list.children.length;
    list.set({ count });
    return count - 1;
  }
}
