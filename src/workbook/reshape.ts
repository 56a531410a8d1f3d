import { change } from './columns';
import type { Shape } from './shape';

/**
 * Queues what turns the tables as they stand into the tables as they shall stand, the same tables all along, so that
 * people's formulas keep pointing at them. Both lists go from top to bottom; a table that stands in only one is left alone.
 */
export function reshape(sheet: Excel.Worksheet, from: readonly Shape[], to: readonly Shape[]): void {
  const pairs = to.flatMap((shape) => from.filter(({ name }) => name === shape.name).map((stood) => [stood, shape] as const));
  for (const [stood] of pairs) if (stood.totals) sheet.tables.getItem(stood.name).showTotals = false;
  for (const [stood, shape] of pairs) columned(sheet, stood, shape);
  for (const [stood, shape] of pairs) if (shape.rows < stood.rows) shrunk(sheet, stood, shape);
  let moved = 0; // what came in or went out above moves all that stands below
  for (const [stood, shape] of pairs) {
    const header = stood.header + moved;
    const by = shape.header - header;
    if (by > 0) sheet.getRange(`${header + 1}:${header + by}`).insert('Down');
    if (by < 0) sheet.getRange(`${header + by + 1}:${header}`).delete('Up');
    moved += by;
  }
  for (const [stood, shape] of pairs) {
    if (shape.rows > stood.rows) sheet.tables.getItem(shape.name).resize(sheet.getRangeByIndexes(shape.header, 0, shape.rows + 1, shape.headers.length));
  }
}

function columned(sheet: Excel.Worksheet, stood: Shape, shape: Shape): void {
  const table = sheet.tables.getItem(stood.name);
  const to = change(stood.headers, shape.headers);
  if (to) {
    to.gone.forEach((at) => table.columns.getItemAt(at).delete());
    to.come.forEach(({ at, header }) => table.columns.add(at, undefined, header));
    return;
  }
  table.resize(sheet.getRangeByIndexes(stood.header, 0, stood.rows + 1, shape.headers.length));
  const over = stood.headers.length - shape.headers.length;
  if (over > 0) sheet.getRangeByIndexes(stood.header, shape.headers.length, stood.rows + 1, over).clear();
}

function shrunk(sheet: Excel.Worksheet, stood: Shape, shape: Shape): void {
  const width = shape.headers.length;
  sheet.tables.getItem(stood.name).resize(sheet.getRangeByIndexes(stood.header, 0, shape.rows + 1, width));
  sheet.getRangeByIndexes(stood.header + 1 + shape.rows, 0, stood.rows - shape.rows, width).clear();
}
