import type { Field } from './fields';
import type { Element } from './xml';

/** Turns a file's way of naming a colour (rgb, theme and tint, index) into `#RRGGBB`; '' when it names none. */
export type Palette = (color: Element | undefined) => string;

// The 56 colours of Excel's old palette, from index 8; 0–7 repeat the first eight.
const OLD = ('000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 '
  + '0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 '
  + 'FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333').split(' ');
// A theme's colours stand in another order than they are counted in.
const THEME = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'];

export function palette(theme: Element | undefined, own: Element | undefined): Palette {
  const scheme = theme?.first('themeElements', 'clrScheme');
  const themed = THEME.map((name) => scheme?.first(name)?.children[0]).map((color) => color?.get(color.name === 'sysClr' ? 'lastClr' : 'val'));
  const indexed = own?.first('indexedColors')?.all('rgbColor').map((one) => one.get('rgb')?.slice(-6)) ?? [];
  return (color) => {
    if (!color) return '';
    const [rgb, number, index] = [color.get('rgb'), color.get('theme'), color.get('indexed')];
    const n = Number(index);
    const base = rgb !== undefined ? rgb.slice(-6)
      : number !== undefined ? themed[Number(number)]
      : index === undefined ? undefined
      : n === 64 ? '000000' : n === 65 ? 'FFFFFF' : indexed[n] ?? OLD[n < 8 ? n : n - 8];
    return base === undefined ? '' : `#${tinted(base.toUpperCase(), Number(color.get('tint') ?? 0))}`;
  };
}

const argb = (color: string): string => `FF${color.replace('#', '').toUpperCase()}`;

/** A colour in a child of its own; '' where there is none, or what is usual. */
export const colored = (name: string, meant: Palette, usual = ''): Field<string> => ({
  of: (element) => meant(element?.first(name)) || usual,
  into: (element, value) => {
    if (value === '') element.put(name, []);
    else element.need(name).set({ rgb: argb(value), theme: undefined, tint: undefined, indexed: undefined, auto: undefined });
  },
});

/** Lighter (towards 1) or darker (towards −1), by luminance, as Excel does it. */
function tinted(hex: string, tint: number): string {
  if (tint === 0 || !/^[0-9A-F]{6}$/.test(hex)) return hex;
  const [r, g, b] = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255) as [number, number, number];
  const [high, low] = [Math.max(r, g, b), Math.min(r, g, b)];
  const light = (high + low) / 2;
  const spread = high - low;
  const saturation = spread === 0 ? 0 : spread / (light > 0.5 ? 2 - high - low : high + low);
  const hue = spread === 0 ? 0 : high === r ? ((g - b) / spread + 6) % 6 : high === g ? (b - r) / spread + 2 : (r - g) / spread + 4;
  const lit = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const chroma = (1 - Math.abs(2 * lit - 1)) * saturation;
  const part = (turn: number) => {
    const k = (((hue - turn) % 6) + 6) % 6;
    const share = k < 1 ? k : k < 3 ? 1 : k < 4 ? 4 - k : 0;
    return lit - chroma / 2 + chroma * share;
  };
  // Red peaks around hue 0, green around 2, blue around 4.
  return [part(4), part(0), part(2)].map((x) => Math.round(Math.min(1, Math.max(0, x)) * 255).toString(16).padStart(2, '0')).join('').toUpperCase();
}
