import { change } from './columns';
import type { Shape } from './shape';

/**
 * Queues what turns the tables as they stand into the tables as they shall stand, the same tables all along, so that
 * people's formulas keep pointing at them. Both lists go from top to bottom; a table that stands in only one is left alone.
 *
 * What stands below a table makes room and closes up with it: whole rows come in below one that grows, and go below one that shrinks, where
 * another of our tables follows. Below the last one rows come in only where something stands (`under`), and go only on the way back (`back`).
 */
export function reshape(sheet: Excel.Worksheet, from: readonly Shape[], to: readonly Shape[], under: boolean, back = false): void {
  const pairs = to.flatMap((shape) => from.filter(({ name }) => name === shape.name).map((stood) => [stood, shape] as const));
  for (const [stood] of pairs) if (stood.totals) sheet.tables.getItem(stood.name).showTotals = false;
  for (const [stood, shape] of pairs) columned(sheet, stood, shape);
  let moved = 0; // what came in or went out above moves all that stands below
  for (const [i, [stood, shape]] of pairs.entries()) {
    const header = stood.header + moved;
    const by = shape.header - header;
    if (by > 0) inserted(sheet, header, by);
    if (by < 0) deleted(sheet, header + by, -by);
    moved += by;
    const more = shape.rows - stood.rows;
    const last = i === pairs.length - 1;
    const follows = last ? under && (more > 0 || back) : true;
    if (more > 0 && follows) inserted(sheet, shape.header + 1 + stood.rows, more);
    if (more !== 0) sheet.tables.getItem(stood.name).resize(sheet.getRangeByIndexes(shape.header, 0, shape.rows + 1, shape.headers.length));
    if (more < 0) sheet.getRangeByIndexes(shape.header + 1 + shape.rows, 0, -more, shape.headers.length).clear();
    if (more < 0 && follows) deleted(sheet, shape.header + 1 + shape.rows, -more);
    if (follows) moved += more;
  }
}

function inserted(sheet: Excel.Worksheet, row: number, count: number): void {
  sheet.getRange(`${row + 1}:${row + count}`).insert('Down');
}

function deleted(sheet: Excel.Worksheet, row: number, count: number): void {
  sheet.getRange(`${row + 1}:${row + count}`).delete('Up');
}

function columned(sheet: Excel.Worksheet, stood: Shape, shape: Shape): void {
  const { columns } = sheet.tables.getItem(stood.name);
  const { gone, come } = change(stood.headers, shape.headers, shape.theirs);
  const all = gone.length === stood.headers.length; // a table keeps one column: then the new ones come first, behind the old
  if (!all) gone.forEach((at) => columns.getItemAt(at).delete());
  let count = stood.headers.length - (all ? 0 : gone.length);
  for (const { at, header } of come) {
    columns.add(all || at >= count ? undefined : at, undefined, header); // no index reaches behind the last column
    count += 1;
  }
  if (all) gone.forEach((at) => columns.getItemAt(at).delete());
}
