import type { ConditionalFormat, Sheet } from '../model/book';
import type { Scalar } from '../model/cells';
import { mixed } from './bands';
import { holds } from './selection';

/** What conditional formats lay over a cell. A bar is a share of the cell's width, from where to where. */
export type Overlay = {
  fill?: string | undefined;
  color?: string | undefined;
  bold?: boolean | undefined;
  bar?: { from: number; to: number; color: string };
  icon?: { set: string; third: number };
};

/** Works out a condition's formula as if it stood in the cell; undefined when it cannot. */
export type Evaluate = (formula: string, row: number, column: number, origin: { readonly row: number; readonly column: number }) => Scalar | undefined;

const fold = (value: Scalar) => (typeof value === 'string' ? value.toLowerCase() : value);

/** Whether `value operator limit` holds; texts without case, and never between a text and a number. */
function compares(value: Scalar, operator: string, limits: readonly (Scalar | undefined)[]): boolean {
  const [a, low, high] = [fold(value), fold(limits[0] ?? ''), fold(limits[1] ?? '')];
  const same = a === low;
  if (/^equal/i.test(operator)) return same;
  if (/^notEqual/i.test(operator)) return !same;
  if (typeof a !== typeof low || typeof a === 'object' || typeof low === 'object' || a === '') return false;
  const within = a >= low && typeof high !== 'object' && a <= high;
  if (/^between/i.test(operator)) return within;
  if (/^notBetween/i.test(operator)) return !within;
  if (/^greaterThan$/i.test(operator)) return a > low;
  if (/^greaterThanOrEqual|^greaterThanOrEqualTo/i.test(operator)) return a >= low;
  if (/^lessThan$/i.test(operator)) return a < low;
  return /^lessThanOrEqual/i.test(operator) && a <= low;
}

/** A literal of a formula: a number, a quoted text, TRUE or FALSE; undefined when it is more than that. */
function literal(formula: string): Scalar | undefined {
  const text = formula.replace(/^=/, '').trim();
  if (text !== '' && !Number.isNaN(Number(text))) return Number(text);
  if (/^(true|false)$/i.test(text)) return /^true$/i.test(text);
  return /^"(?:[^"]|"")*"$/.test(text) ? text.slice(1, -1).replaceAll('""', '"') : undefined;
}

/** The colour that stands at a share of the way along a scale of colours. */
function between(colors: readonly string[], share: number): string {
  const at = Math.min(share * (colors.length - 1), colors.length - 1.000001);
  const [from, to] = [colors[Math.floor(at)] ?? '#FFFFFF', colors[Math.floor(at) + 1] ?? '#FFFFFF'];
  return mixed(from, to, at - Math.floor(at));
}

/** The conditional formats of one sheet as it is now; the spread of values behind bars, scales and icons is looked up once. */
export class Conditions {
  private readonly spreads = new Map<ConditionalFormat, { low: number; high: number }>();

  constructor(private readonly sheet: Sheet, private readonly evaluate: Evaluate) {}

  /** What lies over a cell; the first format to say something wins, as in Excel. */
  over(row: number, column: number): Overlay | undefined {
    const overlay: Overlay = {};
    for (const format of this.sheet.conditional) {
      if (format.areas.some((area) => holds(area, row, column))) this.lay(overlay, format, row, column);
    }
    return overlay;
  }

  private lay(overlay: Overlay, format: ConditionalFormat, row: number, column: number): void {
    const value = this.sheet.cells.value(row, column);
    const kind = format.type.toLowerCase();
    if (kind === 'databar' || kind === 'iconset' || kind === 'colorscale') {
      if (typeof value === 'number') this.measure(overlay, format, kind, value);
      return;
    }
    if (!format.paint || !this.meets(format, kind, value, row, column)) return;
    overlay.fill ??= format.paint.fill || undefined;
    overlay.color ??= format.paint.color || undefined;
    overlay.bold ??= format.paint.bold;
  }

  private meets(format: ConditionalFormat, kind: string, value: Scalar, row: number, column: number): boolean {
    const [first] = format.areas;
    const origin = { row: first?.top ?? row, column: first?.left ?? column };
    if (kind === 'containstext' && format.detail) return String(fold(value)).includes(format.detail.toLowerCase()); // the commonest, without the engine
    const limits = format.formulas.map((formula) => literal(formula) ?? this.evaluate(formula, row, column, origin));
    if (kind === 'cellis' || kind === 'cellvalue') return limits.every((limit) => limit !== undefined) && compares(value, format.operator ?? '', limits);
    return limits[0] === true || (typeof limits[0] === 'number' && limits[0] !== 0); // all other kinds carry a formula that says when
  }

  private measure(overlay: Overlay, format: ConditionalFormat, kind: string, value: number): void {
    const { low, high } = this.spread(format);
    const share = high > low ? (value - low) / (high - low) : 1;
    if (kind === 'iconset') overlay.icon ??= { set: format.detail ?? '', third: share < 1 / 3 ? 0 : share < 2 / 3 ? 1 : 2 };
    else if (kind === 'colorscale') overlay.fill ??= between(format.detail ? format.detail.split(' ') : ['#F8696B', '#FFEB84', '#63BE7B'], share);
    else {
      const [least, most] = [Math.min(0, low), Math.max(0, high)];
      const zero = -least / (most - least || 1);
      const end = (value - least) / (most - least || 1);
      overlay.bar ??= { from: Math.min(zero, end), to: Math.max(zero, end), color: value < 0 ? '#FF5555' : (format.detail?.slice(0, 7) || '#638EC6') };
    }
  }

  private spread(format: ConditionalFormat): { low: number; high: number } {
    const known = this.spreads.get(format);
    if (known) return known;
    const found = { low: Infinity, high: -Infinity };
    this.sheet.cells.eachRow((row, columns) => {
      for (const { top, bottom, left, right } of format.areas) {
        if (row < top || row > bottom) continue;
        for (let column = left; column <= Math.min(right, columns - 1); column++) {
          const value = this.sheet.cells.value(row, column);
          if (typeof value !== 'number') continue;
          found.low = Math.min(found.low, value);
          found.high = Math.max(found.high, value);
        }
      }
    });
    this.spreads.set(format, found);
    return found;
  }
}
