import { openPane, type Opened } from './opened';

jest.setTimeout(60_000); // a browser on a busy machine

describe('a pane to which Excel says no', () => {
  let at: Opened;
  beforeAll(async () => {
    at = await openPane();
    await at.sample();
    await at.read();
  }, 300_000);
  afterAll(() => at?.close());

  it('says that a cell is being edited, and the way to try again works', async () => {
    await at.bench(({ excel }) => excel.faults.failRequest(1, 5004), null);
    await at.again();
    await at.said(/Press Enter or Esc in the cell/);
    await at.button('Try again').click();
    await at.pane.getByText(/Press Enter or Esc/).waitFor({ state: 'detached' });
    await at.settled();
    await at.said('inputs unchanged');
  });

  it('waits for a cell that is being edited, says what it waits for, and goes on', async () => {
    await at.bench(({ excel }) => excel.faults.startEditing(), null);
    await at.again();
    await at.said(/If a cell is being edited/);
    await at.bench(({ excel }) => excel.faults.finishEditing(), null);
    await at.settled();
    await at.said('inputs unchanged');
  });

  it('says which sheet is protected, writes the others, and writes all once it is open', async () => {
    await at.tab('reconcile');
    await at.button('Write the gaps').click();
    await at.pane.getByText('Written', { exact: true }).waitFor();
    await at.settled();
    await at.bench(({ excel: { book } }) => Object.assign(book.sheetNamed('Gaps') ?? {}, { protection: { options: {} } }), null);
    await at.button('Write again').click();
    await at.said(/Gaps.*protected.*Take the protection off/);
    expect(await at.pane.getByRole('img', { name: 'written', exact: true }).count()).toBeGreaterThan(1);
    await at.bench(({ excel: { book } }) => Object.assign(book.sheetNamed('Gaps') ?? {}, { protection: undefined }), null);
    await at.button('Write the gaps').or(at.button('Write again')).first().click();
    await at.pane.getByText(/Take the protection off/).waitFor({ state: 'detached' });
  });

  it('lets go of a thought that takes too long, says so, and reads again afterwards', async () => {
    await at.sample();
    await at.button('Use my workbook').waitFor();
    // A worker whose script does not arrive thinks for ever; the workbench fetches parts of its own meanwhile.
    await at.page.route(({ pathname }) => pathname.endsWith('.js') && !pathname.includes('workbench'), () => new Promise(() => undefined));
    await at.button('Use my workbook').click();
    await at.said('Understanding what was read');
    await at.button('Cancel').click();
    await at.said(/Stopped as you asked/);
    await at.page.unrouteAll({ behavior: 'ignoreErrors' });
    await at.button('Use my workbook').click();
    await at.said('inputs unchanged');
  });

  it('speaks to nobody but its own server, and has nothing to complain about', () => expect(at.trouble).toEqual([]));
});
