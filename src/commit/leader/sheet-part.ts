import { LOOKS, type Tab, type TabCell } from './tab';
import { cellName, DECLARED, escaped, MAIN, OFFICE } from './xml';

/** The tab's own part: values only, no formula can stand in it, one landscape page. */
export function sheetPart({ rows, widths, page, chart, footer }: Tab): string {
  const columns = widths.map((width, c) => `<col min="${c + 1}" max="${c + 1}" width="${width}" customWidth="1"/>`).join('');
  const data = rows.map((cells, r) => {
    const inner = cells.map((cell, c) => (cell ? cellElement(cell, r, c) : '')).join('');
    return inner === '' ? '' : `<row r="${r + 1}">${inner}</row>`;
  }).join('');
  const foot = escaped(`&L${footer.replaceAll('&', '&&')}&RPage &P of &N`);
  return `${DECLARED}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:${cellName(Math.max(0, rows.length - 1), Math.max(0, widths.length - 1))}"/>`
    + `<sheetViews><sheetView showGridLines="0" tabSelected="1" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${columns}</cols><sheetData>${data}</sheetData>`
    + '<printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>'
    + `<pageSetup orientation="landscape" fitToWidth="1" fitToHeight="1"/><headerFooter><oddFooter>${foot}</oddFooter></headerFooter>${chart && page.rows > 0 ? '<drawing r:id="rId1"/>' : ''}</worksheet>`;
}

function cellElement({ value, look }: TabCell, row: number, column: number): string {
  const at = `r="${cellName(row, column)}" s="${LOOKS.indexOf(look)}"`;
  if (typeof value === 'number') return `<c ${at}><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c ${at} t="b"><v>${value ? 1 : 0}</v></c>`;
  return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`; // inline text is never a formula
}
