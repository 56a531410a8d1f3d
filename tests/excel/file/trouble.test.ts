import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { blankParts, newBook } from './blank';
import { load } from './load';
import { save } from './save';

const zip = (parts: Readonly<Record<string, string>>) => zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
const ole = (name: string) => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0, ...[...name].flatMap((c) => [c.charCodeAt(0), 0])]);

/** A small workbook with one part changed, or taken away. */
function changed(path: string, change: (text: string) => string | undefined): Uint8Array {
  const book = newBook('Plan');
  book.sheets[0]?.cells.set(0, 0, 5);
  book.sheets[0]?.cells.set(1, 0, 6);
  const parts = Object.entries(unzipSync(save(book))).flatMap(([name, bytes]) => {
    const text = name === path ? change(strFromU8(bytes)) : undefined;
    return name !== path ? [[name, bytes] as const] : text === undefined ? [] : [[name, strToU8(text)] as const];
  });
  return zipSync(Object.fromEntries(parts));
}

describe('a file that is no workbook', () => {
  it.each([
    ['text', strToU8('Product;Period'), /not an Excel workbook/],
    ['nothing', new Uint8Array(), /not an Excel workbook/],
    ['a zip of something else', zip({ 'mimetype': 'application/vnd.oasis.opendocument.spreadsheet' }), /no workbook in it/],
    ['half a zip', zip({ 'a.xml': 'x'.repeat(900) }).slice(0, 60), /damaged/],
    ['an old workbook', ole('Workbook'), /\.xls\)/],
    ['an encrypted workbook', ole('EncryptedPackage'), /encrypted/],
    ['a binary workbook', zip({ '_rels/.rels': '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>', 'xl/workbook.bin': 'x' }), /\.xlsb/],
    ['broken XML', zipSync({ ...Object.fromEntries(blankParts()), 'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="a></workbook>') }), /well-formed/],
    ['a sheet that is missing', changed('xl/worksheets/sheet1.xml', () => undefined), /the sheet Plan is not in it/],
    ['no word of where the sheets are', changed('xl/_rels/workbook.xml.rels', () => undefined), /the sheet Plan is not in it/],
    ['a row without an end', changed('xl/worksheets/sheet1.xml', (text) => text.replace('</row>', '')), /row 1 of a sheet has no end/],
    ['a last row without an end', changed('xl/worksheets/sheet1.xml', (text) => text.replace(/<\/row>(?=<\/sheetData>)/, '')), /row 2 of a sheet has no end|well-formed/],
    ['a cell without an end', changed('xl/worksheets/sheet1.xml', (text) => text.replace('</c>', '')), /a cell in row 1 of a sheet has no end|row 1/],
  ])('is refused in one plain sentence: %s', (_, bytes, sentence) => {
    expect(() => load(bytes)).toThrow(sentence);
  });
});
