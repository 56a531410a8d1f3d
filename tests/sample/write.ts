import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { save } from '../excel/file/save';
import { sample } from './workbook';

const PATH = join(__dirname, '../../assets/sample.xlsx');

/** `npm run sample`: writes assets/sample.xlsx, byte for byte the same on every run and every machine. */
const bytes = save(sample());
writeFileSync(PATH, bytes);
process.stdout.write(`assets/sample.xlsx, ${bytes.length} bytes\n`);
