import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { NORMAL } from '../model/book';
import { newBook } from './blank';
import { load } from './load';
import { save } from './save';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (...all: readonly (readonly [string, string, string])[]) =>
  `<Relationships>${all.map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`).join('')}</Relationships>`;

/** A workbook as Excel might have left it, with much in it that is not understood here. */
function foreign(): Uint8Array {
  const book = newBook('Data', 'Pivot');
  const files = unzipSync(save(book));
  const rows = '<row r="1" spans="1:4"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>in_x000D_line</t></is></c><c r="D1" t="d"><v>2026-03-01T12:00:00</v></c></row>'
    + '<row r="2" ht="30" customHeight="1" outlineLevel="1"><c r="A2"><v>5</v></c><c r="B2"><f t="shared" ref="B2:B4" si="0">A2*$A$2+LOG10(100)</f><v>27</v></c></row>'
    + '<row r="3"><c r="A3"><v>6</v></c><c r="B3"><f t="shared" si="0"/><v>32</v></c></row>'
    + '<row r="4" hidden="1"><c r="A4"><v>7</v></c><c r="B4"><f t="shared" si="0"/><v>37</v></c></row>'
    + '<row r="6"><c r="A6" cm="1"><f t="array" ref="A6:A7">_xlfn._xlws.SORT(A2:A3)</f><v>5</v></c></row><row r="7"><c r="A7"><v>6</v></c></row>';
  const sheet = `<?xml version="1.0"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><sheetData>${rows}</sheetData>`
    + '<sheetProtection algorithmName="SHA-512" hashValue="q+/=" saltValue="s==" spinCount="100000" sheet="1" formatCells="0"/>'
    + '<conditionalFormatting sqref="A2:A4"><cfRule type="colorScale" priority="3"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFFFFFFF"/><color theme="4"/></colorScale></cfRule></conditionalFormatting>'
    + '<dataValidations count="1"><dataValidation type="list" allowBlank="1" errorStyle="warning" promptTitle="Pick" prompt="one" sqref="C2:C9"><formula1>"a,b"</formula1></dataValidation></dataValidations>'
    + '<hyperlinks><hyperlink ref="A1" location="Pivot!A1"/></hyperlinks><pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/><extLst><ext uri="{x}"><x/></ext></extLst></worksheet>';
  const put = (path: string, text: string) => { files[path] = strToU8(text); };
  put('xl/worksheets/sheet1.xml', sheet);
  put('xl/sharedStrings.xml', '<sst count="1" uniqueCount="1"><si><r><rPr><b/></rPr><t>Rich</t></r><r><t xml:space="preserve"> text</t></r></si></sst>');
  put('xl/worksheets/_rels/sheet2.xml.rels', relations(['rId1', 'pivotTable', '../pivotTables/pivotTable1.xml']));
  put('xl/pivotTables/pivotTable1.xml', '<pivotTableDefinition/>');
  put('xl/calcChain.xml', '<calcChain><c r="B2" i="1"/></calcChain>');
  const main = strFromU8(files['xl/_rels/workbook.xml.rels'] ?? new Uint8Array());
  put('xl/_rels/workbook.xml.rels', main.replace('</Relationships>', `<Relationship Id="rId90" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId91" Type="${OFFICE}/calcChain" Target="calcChain.xml"/></Relationships>`));
  return zipSync(files);
}

function opened() {
  const book = load(foreign());
  const [data, pivot] = book.sheets;
  if (!data || !pivot) throw new Error('two sheets');
  const part = (path = 'xl/worksheets/sheet1.xml') => strFromU8(unzipSync(save(book))[path] ?? new Uint8Array());
  return { book, data, pivot, part };
}

describe('loading', () => {
  it('understands inline and rich text, dates, shared and array formulas', () => {
    const { cells } = opened().data;
    expect([cells.value(0, 0), cells.value(0, 1), cells.value(0, 3)]).toEqual(['Rich text', 'in\rline', 46_082.5]);
    expect([1, 2, 3].map((r) => cells.formula(r, 1))).toEqual(['A2*$A$2+LOG10(100)', 'A3*$A$2+LOG10(100)', 'A4*$A$2+LOG10(100)']);
    expect(cells.array(5, 0)).toEqual({ rows: 2, columns: 1, dynamic: true });
  });

  it('says what it carries along', () => {
    expect(opened().book.carried).toEqual(['1 pivot table on Pivot is kept as it is, not shown or refreshed.']);
  });

  it('reads what is drawn and what is allowed', () => {
    const { data } = opened();
    expect(data.conditional).toMatchObject([{ type: 'colorScale', detail: '#FFFFFF #2F6FAB' }]);
    expect(data.validations).toMatchObject([{ type: 'list', formula1: '"a,b"', prompt: { title: 'Pick', text: 'one' } }]);
    expect(data.protection?.options).toMatchObject({ allowFormatCells: true, allowSort: false, allowEditObjects: true });
  });
});

describe('saving after an edit', () => {
  it('keeps the rich text beside the edited cell, the row it stands in, and all other elements', () => {
    const { data, part } = opened();
    data.cells.set(0, 3, 'edited');
    expect(part()).toContain('<c r="A1" t="s"><v>0</v></c>');
    expect(part()).toContain('<row r="2" ht="30" customHeight="1" outlineLevel="1">');
    expect(part()).toContain('<hyperlinks><hyperlink ref="A1" location="Pivot!A1"/></hyperlinks>');
    expect(part('xl/sharedStrings.xml')).toContain('<rPr><b/></rPr>');
  });

  it('writes a new value into a shared formula without taking it apart', () => {
    const { data, part } = opened();
    data.cells.cache(2, 1, 99);
    expect(part()).toContain('<c r="B3"><f t="shared" si="0"/><v>99</v></c>');
    expect(part('xl/calcChain.xml')).not.toBe('');
  });

  it('writes shared formulas out one by one once the first of them is gone', () => {
    const { data, part } = opened();
    data.cells.set(1, 1, 1);
    expect(part()).toContain('<c r="B4"><f>A4*$A$2+LOG10(100)</f><v>37</v></c>');
    expect(part()).not.toContain('shared');
    expect(part('xl/calcChain.xml')).toBe('');
  });

  it('keeps runs of text when rows move', () => {
    const { data, part } = opened();
    data.cells.shift(0, 2);
    expect(part()).toContain('<c r="A3" t="s"><v>0</v></c>');
  });

  it('keeps an unlocked sheet unlocked and a hash a hash', () => {
    const { data, part } = opened();
    data.gridlines = false;
    expect(part()).toContain('algorithmName="SHA-512" hashValue="q+/="');
    data.protection = undefined;
    expect(part()).not.toContain('sheetProtection');
  });

  it('keeps a rule and a validation that moved', () => {
    const { data, part } = opened();
    data.conditional = data.conditional.map((one) => ({ ...one, areas: [{ top: 9, left: 0, bottom: 9, right: 0 }] }));
    data.validations = data.validations.map((one) => ({ ...one, areas: [{ top: 9, left: 2, bottom: 9, right: 2 }] }));
    expect(part()).toContain('<conditionalFormatting sqref="A10"><cfRule type="colorScale" priority="3">');
    expect(part()).toContain('errorStyle="warning"');
  });

  it('leaves every number of the styles as it was and adds new ones behind', () => {
    const { book, data, part } = opened();
    data.cells.setStyle(0, 0, book.styleId({ ...NORMAL, fill: '#FF0000' }));
    expect(part('xl/styles.xml')).toMatch(/<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"\/><xf /);
    expect(part()).toContain('<c r="A1" s="1" t="s">');
  });
});

describe('saving after sheets changed', () => {
  it('drops a deleted sheet with all it owned, and says so', () => {
    const { book } = opened();
    book.sheets.pop();
    const parts = Object.keys(unzipSync(save(book)));
    expect(parts.filter((path) => /sheet2|pivot/i.test(path))).toEqual([]);
    expect(book.carried).toContain('The sheet Pivot was deleted, and with it: 1 pivot table on Pivot.');
  });

  it('keeps scopes with their sheets when these change places', () => {
    const { book, pivot } = opened();
    book.names.push({ name: 'Here', formula: 'Pivot!$A$1', scope: pivot.id, visible: true, comment: '' });
    book.sheets.reverse();
    book.sheets.push(...newBook('Third').sheets);
    const again = load(save(book));
    expect(again.sheets.map(({ name }) => name)).toEqual(['Pivot', 'Data', 'Third']);
    expect(again.names).toMatchObject([{ name: 'Here', scope: again.sheets[0]?.id }]);
  });

  it('chooses one tab only', () => {
    const { book, part } = opened();
    book.active = 1;
    expect(part('xl/worksheets/sheet2.xml')).toContain('tabSelected="1"');
    expect(part()).not.toContain('tabSelected');
    expect(load(save(book)).active).toBe(1);
  });
});
