import { newBook } from '../../excel/file/blank';
import type { Book } from '../../excel/model/book';
import type { Scalar } from '../../excel/model/cells';

export type Rows = readonly (readonly Scalar[])[];

/** One way to write the same input otherwise; undefined where it does not apply to it. */
export type Turn = (rows: Rows, name: string) => Rows | undefined;

/** The same workbook with every input written otherwise: values only, each input on a sheet of its own. */
export function turned(book: Book, turn: Turn): Book {
  const made = newBook('Cover', ...inputs(book).map(({ name }) => `${name} sheet`));
  made.date1904 = book.date1904;
  for (const { name, rows } of inputs(book)) {
    const sheet = made.sheetNamed(`${name} sheet`);
    const cells = turn(rows, name) ?? rows;
    cells.forEach((row, r) => row.forEach((cell, c) => cell !== '' && sheet?.cells.set(r, c, cell)));
    const right = Math.max(...cells.map(({ length }) => length));
    made.names.push({ name, formula: `'${name} sheet'!$A$1:$${letters(right)}$${cells.length}`, visible: true, comment: '' });
  }
  return made;
}

export function inputs(book: Book): readonly { readonly name: string; readonly rows: Rows }[] {
  return book.names.flatMap(({ name, formula }) => {
    const found = /^'?(.+?)'?!\$([A-Z]+)\$(\d+):\$([A-Z]+)\$(\d+)$/.exec(formula);
    const sheet = found && book.sheetNamed(found[1] ?? '');
    if (!found || !sheet) return [];
    const [left, top, right, bottom] = [number(found[2] ?? ''), Number(found[3]) - 1, number(found[4] ?? ''), Number(found[5]) - 1];
    return [{ name, rows: Array.from({ length: bottom - top + 1 }, (_, r) => Array.from({ length: right - left + 1 }, (_unused, c) => sheet.cells.value(top + r, left + c))) }];
  });
}

const number = (text: string) => [...text].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
export const letters = (n: number): string => (n === 0 ? '' : letters(Math.floor((n - 1) / 26)) + String.fromCharCode(65 + ((n - 1) % 26)));

/** The same every time: order decided by a sum over the place. */
const key = (i: number) => Math.abs(Math.sin(i * 12.9898 + 4.1414) * 43758.5453) % 1;
const mixed = <T>(all: readonly T[]) => all.map((each, i) => [key(i), each] as const).sort((a, b) => a[0] - b[0]).map(([, each]) => each);

/** Rows in another order; not of levers, whose order is that of the scenarios. */
export const shuffledRows: Turn = ([head = [], ...rows], name) => (name === 'Levers' || name === 'Scenarios' ? undefined : [head, ...mixed(rows)]);

/** Columns in another order. Levers and settings too. */
export const shuffledColumns: Turn = (rows) => {
  const order = mixed((rows[0] ?? []).map((_, c) => c));
  return rows.map((row) => order.map((c) => row[c] ?? ''));
};

/** Titles above, a note below, a blank first column and blank rows between. */
export const framed: Turn = (rows, name) => {
  const [head = [], ...body] = rows;
  const wide = head.length;
  const padded = (row: readonly Scalar[]) => ['', ...row];
  if (name === 'Settings' || name === 'Levers' || name === 'Scenarios') return [['Set up of the plan'], [], ...rows];
  return [[`${name} for the S&OP meeting`], [], ['', 'prepared by planning'], padded(head), ...body.flatMap((row, i) => (i % 7 === 6 ? [new Array<Scalar>(wide + 1).fill(''), padded(row)] : [padded(row)]))];
};

/** Keys in front and one column for each period, in a mixed order: long inputs of one number only. */
export const widened: Turn = (rows, name) => {
  const [head = [], ...body] = rows;
  const [period, quantity] = [head.indexOf('Period'), head.indexOf('Quantity')];
  if (!['Demand', 'Supply', 'Actuals'].includes(name) || period < 0 || quantity < 0 || head.includes('Revenue') || head.includes('Receipts')) return undefined;
  const keys = head.flatMap((_, c) => (c === period || c === quantity ? [] : [c]));
  const periods = mixed([...new Set(body.map((row) => row[period] ?? ''))]);
  const lines = new Map<string, Scalar[]>();
  for (const row of body) {
    const of = JSON.stringify(keys.map((c) => row[c]));
    const line = lines.get(of) ?? [...keys.map((c) => row[c] ?? ''), ...periods.map(() => '')];
    line[keys.length + periods.indexOf(row[period] ?? '')] = row[quantity] ?? '';
    lines.set(of, line);
  }
  return [[...keys.map((c) => head[c] ?? ''), ...periods], ...lines.values()];
};

/** Every row of one quantity as two rows of half of it, apart from each other: they are added. */
export const halved: Turn = ([head = [], ...rows], name) => {
  const quantity = head.indexOf('Quantity');
  if (!['Demand', 'Supply'].includes(name) || quantity < 0) return undefined;
  const half = rows.map((row) => row.map((cell, c) => (c === quantity && typeof cell === 'number' ? cell / 2 : cell)));
  return [head, ...half, ...half];
};

/** Headers as others call them, in other letters. */
export const renamed: Turn = ([head = [], ...rows], name) => {
  if (name === 'Settings' || name === 'Levers' || name === 'Scenarios') return undefined;
  const words = new Map([['Product', 'SKU'], ['Location', 'PLANT'], ['Period', 'month '], ['Quantity', 'Qty (pcs)'], ['Unit cost', 'std_cost'], ['Opening stock', 'Beginning Inventory'], ['Price', 'List price [EUR]'], ['Available hours', 'Capacity hours'], ['Family', 'Product group'], ['Contributor', 'Forecaster'], ['Revenue', 'Net sales']]);
  return [head.map((cell) => words.get(String(cell)) ?? cell), ...rows];
};

/** Every number written as text, with thousands and a decimal comma. */
export const asText: Turn = ([head = [], ...rows], name) => {
  if (['Settings', 'Levers', 'Scenarios', 'Pipeline'].includes(name)) return undefined;
  const times = new Set(head.flatMap((cell, c) => (/period|date|made in/i.test(String(cell)) ? [c] : [])));
  const said = (n: number) => {
    const [whole = '', part = '0'] = String(Math.abs(n)).split('.');
    return `${n < 0 ? '-' : ''}${whole.replace(/\B(?=(\d{3})+$)/g, '.')},${part.length === 3 ? `${part}0` : part}`;
  };
  return [head, ...rows.map((row) => row.map((cell, c) => (typeof cell === 'number' && !times.has(c) && !/e/.test(String(cell)) ? said(cell) : cell)))];
};
