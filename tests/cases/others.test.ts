import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { understood } from '../../src/session/run';
import { suggested } from '../../src/session/suggesting';
import { excelWorkbook } from '../../src/workbook/excel';
import { engine } from '../../src/worker/engine';
import { load } from '../excel/file/load';
import { openExcel } from '../excel/open';
import { where } from '../there';

const folder = resolve(__dirname, '../../../shared/workbooks');
const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.xlsx')) : [];

where(files.length > 0, 'workbooks by others are not beside the project, they are not read').describe('a workbook by others', () => {
  it.each(files.length > 0 ? files : ['none'])('%s is read without falling over, and says in words why it is no plan', async (file) => {
    const book = load(new Uint8Array(readFileSync(resolve(folder, file))));
    const before = JSON.stringify(book.names);
    const excel = await openExcel(book);
    try {
      const [workbook, thinking] = [excelWorkbook(), engine()];
      const answer = await understood(workbook, thinking, { mapped: new Map(), settings: new Map() }, {});
      if (!answer.ok) throw new Error(answer.refusal.detail);
      const { digest, outlook, found } = answer.value;
      expect(outlook).toBeUndefined();
      expect(digest.groups.filter(({ severity }) => severity === 'stop').map(({ input }) => input)).toEqual(expect.arrayContaining(['Demand', 'Supply']));
      for (const { first } of digest.groups) for (const { wrong, todo } of first) expect([wrong, todo].every((words) => words.length > 10)).toBe(true);
      const suggestions = await suggested(workbook, thinking, found, digest);
      for (const proposals of suggestions.values()) for (const { score, reason } of proposals) expect([score > 0 && score <= 1, reason.length > 10]).toEqual([true, true]);
      // Whatever is proposed can be taken without falling over, whether it then plans or not.
      const [demand, supply] = [suggestions.get('Demand')?.[0], suggestions.get('Supply')?.[0]];
      const mapped = new Map([...(demand ? [['Demand', demand.wish] as const] : []), ...(supply ? [['Supply', supply.wish] as const] : [])]);
      expect((await understood(workbook, thinking, { mapped, settings: new Map() }, {})).ok).toBe(true);
      expect(JSON.stringify(book.names)).toBe(before);
    } finally {
      excel.close();
    }
  });
});
