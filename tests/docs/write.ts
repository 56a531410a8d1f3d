import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLists } from './lists';

/** `npm run docs`: puts the lists of metrics, rules and functions into the README as the sources have them. */
const PATH = join(__dirname, '../../README.md');
writeFileSync(PATH, withLists(readFileSync(PATH, 'utf8')));
process.stdout.write('README.md\n');
