import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const excel = resolve(__dirname, '../excel');
const left = /(?:^|\/)(?:window|command)\/|\.test\.ts$/;

describe('the local Excel', () => {
  it('does not outgrow what the add-in asks of it: fewer than 5,700 lines, its grid, the command and its tests left out', () => {
    const files = readdirSync(excel, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !left.test(file));
    const lines = files.reduce((sum, file) => sum + readFileSync(join(excel, file), 'utf8').split('\n').length - 1, 0);
    expect(files.length).toBeGreaterThan(50);
    expect(lines).toBeLessThan(5700);
  });
});
