import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { save } from '../excel/file/save';
import { pages } from './pages';
import { sample } from './workbook';

const ASSETS = join(__dirname, '../../assets');

/** `npm run sample`: writes the sample as a workbook and as the pages the pane puts into an open one; byte for byte the same on every run and every machine. */
const book = sample();
const files = { 'sample.xlsx': save(book), 'sample.json': `${JSON.stringify(pages(book))}\n` };
for (const [name, content] of Object.entries(files)) {
  writeFileSync(join(ASSETS, name), content);
  process.stdout.write(`assets/${name}, ${content.length} bytes\n`);
}
