/** @jest-environment jsdom */
import { on, opened } from './opened';

describe('in a page', () => {
  it('Office is ready and the client talks to the book', async () => {
    const excel = await opened({ Plan: [['é€😀', 1]] });
    expect(await Office.onReady()).toEqual({ host: 'Excel', platform: 'PC' });
    await on('Plan', async (sheet, context) => {
      const range = sheet.getRange('A1:B1').load('values');
      await context.sync();
      expect(range.values).toEqual([['é€😀', 1]]);
    });
    await excel.idle();
    expect([excel.held, excel.log.every(({ bytesIn, bytesOut }) => bytesIn > 0 && bytesOut > 0)]).toEqual([0, true]);
    excel.close();
  });
});
