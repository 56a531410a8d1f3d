import type { Book, Sheet } from '../excel/model/book';
import type { Scalar } from '../excel/model/cells';
import type { Tally } from './tally';

/** Judges that nothing in the planner's own sheets changed: values, formulas, formats, merges, protection, names, tables. */
export function judgeUnchanged(tally: Tally, before: Book, after: Book): void {
  for (const sheet of before.sheets) {
    const now = after.sheetNamed(sheet.name);
    if (!tally.check(now !== undefined, `input sheet ${sheet.name} is gone`) || !now) continue;
    const changed = firstChange(before, sheet, after, now);
    tally.check(changed === undefined, () => `input sheet ${sheet.name} changed: ${changed}`);
    tally.check(JSON.stringify(sheet.merges) === JSON.stringify(now.merges), `merged cells of ${sheet.name} changed`);
    tally.check((sheet.protection === undefined) === (now.protection === undefined) && sheet.visibility === now.visibility, `protection or visibility of ${sheet.name} changed`);
    tally.check(JSON.stringify([...sheet.hiddenColumns].sort()) === JSON.stringify([...now.hiddenColumns].sort()), `hidden columns of ${sheet.name} changed`);
    tally.check(JSON.stringify(sheet.tables.map(shape)) === JSON.stringify(now.tables.map(shape)), `tables of ${sheet.name} changed`);
  }
  const names = new Map(after.names.map((name) => [nameKey(after, name), name.formula]));
  const gone = before.names.filter((name) => names.get(nameKey(before, name)) !== name.formula);
  tally.check(gone.length === 0, () => `defined names changed or gone: ${gone.map((name) => name.name).join()}`);
  tally.check(before.date1904 === after.date1904, 'the date system changed');
}

/** Judges that no cell on a sheet of ours holds an error, or a formula made from the data. */
export function judgeOwn(tally: Tally, before: Book, after: Book): void {
  const own = after.sheets.filter((sheet) => !before.sheetNamed(sheet.name));
  tally.check(own.length > 0, 'no sheet of ours');
  for (const sheet of own) {
    let bad: string | undefined;
    sheet.cells.eachRow((row, columns) => {
      for (let c = 0; c < columns; c += 1) if (typeof sheet.cells.value(row, c) === 'object') bad ??= `row ${row + 1}, column ${c + 1}`;
    });
    sheet.cells.eachFormula((row, column, formula) => (bad ??= `formula =${formula} at row ${row + 1}, column ${column + 1}`));
    tally.check(bad === undefined, () => `an error or a formula on our sheet ${sheet.name}: ${bad}`);
  }
}

function firstChange(a: Book, sheet: Sheet, b: Book, now: Sheet): string | undefined {
  let found: string | undefined;
  const compare = (row: number, columns: number) => {
    for (let c = 0; c < columns && found === undefined; c += 1) {
      const at = `row ${row + 1}, column ${c + 1}`;
      if (!equal(sheet.cells.value(row, c), now.cells.value(row, c))) found = `${at} was ${JSON.stringify(sheet.cells.value(row, c))}, is ${JSON.stringify(now.cells.value(row, c))}`;
      else if (sheet.cells.formula(row, c) !== now.cells.formula(row, c)) found = `the formula at ${at}`;
      else if (a.styles[sheet.cells.style(row, c)]?.numberFormat !== b.styles[now.cells.style(row, c)]?.numberFormat) found = `the format at ${at}`;
    }
  };
  sheet.cells.eachRow(compare);
  now.cells.eachRow(compare);
  return found;
}

function equal(a: Scalar, b: Scalar): boolean {
  return Object.is(a, b) || (typeof a === 'object' && typeof b === 'object' && a.error === b.error);
}

function shape(table: Sheet['tables'][number]): unknown {
  return [table.name, table.area, table.columns];
}

function nameKey(book: Book, name: Book['names'][number]): string {
  return `${book.sheets.find((sheet) => sheet.id === name.scope)?.name ?? ''}!${name.name.toLowerCase()}`;
}
