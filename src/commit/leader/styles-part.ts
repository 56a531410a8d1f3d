import { FORMATS } from '../../model/sheet';
import { LOOKS, type Look } from './tab';
import { DECLARED, escaped, MAIN } from './xml';

const INK = 'FF1F3A5F';
const QUIET = 'FF5F6B7A';
const WASH = 'FFE9EEF5';

const font = (size: number, color: string, bold: boolean) => `<font>${bold ? '<b/>' : ''}<sz val="${size}"/>${color === '' ? '' : `<color rgb="${color}"/>`}<name val="Calibri"/><family val="2"/></font>`;
/** In this order: plain, title, quiet, small, heading and headers. */
const FONTS = [font(11, '', false), font(16, INK, true), font(11, QUIET, false), font(9, QUIET, false), font(11, INK, true)];

type Style = { readonly font: number; readonly fill?: number; readonly format?: number; readonly right?: true };
const STYLES: Record<Look, Style> = {
  'plain': { font: 0 },
  'title': { font: 1 },
  'quiet': { font: 2 },
  'small': { font: 3 },
  'heading': { font: 4 },
  'header': { font: 4, fill: 2 },
  'header of figures': { font: 4, fill: 2, right: true },
  'figure': { font: 0, format: 164 },
  'percent': { font: 0, format: 165 },
};

/** The looks of the tab, in the order of `LOOKS`. */
export function stylesPart(): string {
  const formats = [FORMATS.units, FORMATS.percent].map((code, n) => `<numFmt numFmtId="${164 + n}" formatCode="${escaped(code)}"/>`).join('');
  const fills = `<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="${WASH}"/></patternFill></fill>`;
  const cells = LOOKS.map((look) => {
    const { font: f, fill = 0, format = 0, right } = STYLES[look];
    const head = `<xf numFmtId="${format}" fontId="${f}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"`;
    return right ? `${head} applyAlignment="1"><alignment horizontal="right"/></xf>` : `${head}/>`;
  }).join('');
  return `${DECLARED}<styleSheet xmlns="${MAIN}"><numFmts count="2">${formats}</numFmts><fonts count="${FONTS.length}">${FONTS.join('')}</fonts><fills count="3">${fills}</fills>`
    + '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    + `<cellXfs count="${LOOKS.length}">${cells}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}
