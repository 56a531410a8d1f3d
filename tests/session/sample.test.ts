import type { Session } from '../../src/session/session';
import { newBook } from '../excel/file/blank';
import type { Book } from '../excel/model/book';
import { pages } from '../sample/pages';
import { sample } from '../sample/workbook';
import { bikes } from './books';
import { paneOver } from './pane';

async function started(book: Book, fetched = () => Promise.resolve<ReturnType<typeof pages> | undefined>(pages(sample()))): Promise<Session> {
  const { desk, done } = await paneOver(book, {}, fetched);
  return done(desk.sample);
}

describe('starting with the sample', () => {
  it('puts its sheets beside an empty one, and reads them', async () => {
    const book = newBook('Sheet1');
    const { digest, outlook, refused } = await started(book);
    expect([book.sheets[0]?.name, book.sheets.length, refused]).toEqual(['Sheet1', 17, undefined]);
    expect([digest?.plan?.cycle, digest?.counts.stop, outlook?.exceptions.length]).toEqual(['2026-11', 0, expect.any(Number)]);
  }, 60_000);

  it('leaves a workbook alone that has inputs of its own, and says which name is in the way', async () => {
    const book = bikes();
    expect((await started(book)).refused).toMatchObject({ task: 'sample', refusal: { reason: 'taken', subject: expect.any(String) as string } });
    expect(book.sheets.map(({ name }) => name)).toEqual(['Demand', 'Supply', 'Products', 'Settings']);
  });

  it('says so where the sample cannot be fetched', async () => {
    const book = newBook('Sheet1');
    expect((await started(book, () => Promise.resolve(undefined))).refused).toMatchObject({ task: 'sample', refusal: { reason: 'failed' } });
    expect(book.sheets.length).toBe(1);
  });
});
