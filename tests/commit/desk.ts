import { committed, type Committed } from '../../src/session/commit';
import { understood } from '../../src/session/run';
import { verified } from '../../src/session/verify';
import type { Verification } from '../../src/commit/verify';
import { excelWorkbook } from '../../src/workbook/excel';
import { engine } from '../../src/worker/engine';
import type { Book } from '../excel/model/book';
import { openExcel } from '../excel/open';

export const WISH = { approver: 'Ada Tester', role: 'COO', scenario: 'Base', at: '2026-03-02T10:15:00.000Z' } as const;

/** Reads the book and commits its plan, the pane's own way. */
export async function commits(book: Book, wish: Partial<typeof WISH> & { readonly overridden?: readonly string[] } = {}): Promise<Committed> {
  const excel = await openExcel(book);
  try {
    const [workbook, thinking] = [excelWorkbook(), engine()];
    const read = await understood(workbook, thinking, { mapped: new Map(), settings: new Map() }, {});
    if (!read.ok) throw new Error(read.refusal.detail);
    const answer = await committed(workbook, thinking, read.value.digest, { ...WISH, ...wish }, {});
    if (!answer.ok) throw new Error(answer.refusal.detail);
    return answer.value;
  } finally {
    excel.close();
  }
}

/** Reads all plans back and holds them against what was committed. */
export async function verifies(book: Book): Promise<Verification> {
  const excel = await openExcel(book);
  try {
    const answer = await verified(excelWorkbook(), engine(), {});
    if (!answer.ok) throw new Error(answer.refusal.detail);
    return answer.value;
  } finally {
    excel.close();
  }
}
