import { strToU8, zipSync } from 'fflate';
import { blankParts } from './blank';
import { load } from './load';

const zip = (parts: Readonly<Record<string, string>>) => zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
const ole = (name: string) => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0, ...[...name].flatMap((c) => [c.charCodeAt(0), 0])]);

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
  ])('is refused in one plain sentence: %s', (_, bytes, sentence) => {
    expect(() => load(bytes)).toThrow(sentence);
  });
});
