import { cellsOf } from '../../command/given';
import type { LocalExcel } from '../../excel/excel';
import { load } from '../../excel/file/load';
import { save } from '../../excel/file/save';
import type { Book } from '../../excel/model/book';
import { bikes } from '../books';
import { OURS, over, pane, said, touched } from './pane';

jest.setTimeout(3_600_000);

/** What can go wrong with a request, and what it is called: on its way, or at one of its actions after those before it are done. */
const KINDS = [[5012, 'busy'], ['GeneralException', 'failed'], [7000, 'protected'], ['ItemNotFound', 'missing'], [5104, 'too large'], ['AccessDenied', 'protected']] as const;
type Kind = (typeof KINDS)[number];
/** `FAULTS=all`: every kind at every request, and at the first, the middle and the last of its actions; else each request has one of them. */
const ALL = process.env['FAULTS'] === 'all';

type Trial = { readonly request: number; readonly action: number; readonly kind: Kind };

/** A fault for every request of a writing, each kind coming round. */
function trials({ log }: LocalExcel, from: number): readonly Trial[] {
  return log.slice(from).flatMap(({ actions }, i): readonly Trial[] => {
    const at = [1, Math.ceil(actions / 2), actions];
    const all = KINDS.flatMap((kind) => (typeof kind[0] === 'number' ? [1] : at).map((action) => ({ request: i + 1, action, kind })));
    return ALL ? all : all.filter((_, n) => n === i % all.length);
  });
}

/** What was written once, what a second writing makes of it, and where that may fail. */
async function calm(): Promise<{ readonly written: Book; readonly wanted: readonly unknown[]; readonly faults: readonly Trial[] }> {
  const excel = await over(bikes());
  const { desk, done } = pane();
  await done(desk.read);
  await done(desk.write);
  await excel.idle();
  const written = load(save(excel.book));
  const before = excel.log.length;
  await done(desk.write);
  await excel.idle();
  return { written, wanted: OURS.map((name) => cellsOf(excel.book.sheetNamed(name))), faults: trials(excel, before) };
}

describe('whichever request of a writing fails', () => {
  it('former results stand or say that they are incomplete, nothing of the person’s is touched, the reason is told, and trying again works', async () => {
    const { written, wanted, faults } = await calm();
    expect(faults.length).toBeGreaterThan(40);
    const reasons = new Set<string>();
    for (const { request, action, kind: [code, reason] } of faults) {
      const book = load(save(written));
      const excel = await over(book, { delay: request % 3 });
      const { desk, done } = pane();
      await done(desk.read);
      await excel.idle();
      if (typeof code === 'number') excel.faults.failRequest(request, code);
      else excel.faults.failAction(request, action, code);
      const { receipts, broken } = await done(desk.write);
      const told = `${code} at action ${action} of request ${request}`;
      expect([told, broken, touched(bikes(), book)]).toEqual([told, undefined, []]);
      for (const receipt of receipts) {
        if (receipt.ok) continue;
        reasons.add(receipt.refusal.reason);
        expect([told, receipt.refusal.reason]).toEqual([told, reason]);
        if (!receipt.incomplete) expect([told, receipt.sheet, cellsOf(book.sheetNamed(receipt.sheet))]).toEqual([told, receipt.sheet, cellsOf(written.sheetNamed(receipt.sheet))]);
      }
      expect([told, ...new Set(said(await done(desk.write)))]).toEqual([told, 'ok']);
      expect(OURS.map((name) => cellsOf(book.sheetNamed(name)))).toEqual(wanted);
    }
    expect([...reasons].sort()).toEqual(['busy', 'failed', 'missing', 'protected', 'too large']);
  });
});
