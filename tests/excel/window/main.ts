import { address, cells } from '../../../src/model/place';
import { Book, NORMAL, Sheet } from '../model/book';
import type { Area } from '../model/cells';
import { load } from '../file/load';
import { save } from '../file/save';
import { pasted, spread, within } from './block';
import { Desk } from './desk';
import { figures } from './figures';
import { find } from './find';
import { COLUMNS, ROWS } from './geometry';
import { Grid } from './grid';
import type { Spot } from './selection';
import { typedForm } from './shown';
import { drawTabs } from './tabs';

const part = <T extends Element>(id: string, kind: new () => T): T => {
  const found = document.getElementById(id);
  if (found instanceof kind) return found;
  throw new Error(`The page has no ${id}.`);
};

const [nameBox, formulaBar, message, pane] = [part('address', HTMLInputElement), part('formula', HTMLInputElement), part('message', HTMLElement), part('pane', HTMLIFrameElement)];
const [tabs, file, carried] = [part('tabs', HTMLElement), part('file', HTMLInputElement), part('carried', HTMLDetailsElement)];

let desk = new Desk(blank(), () => refresh(), saved);

const grid = new Grid(part('grid', HTMLElement), {
  selected: (area, anchor) => {
    desk.select(area);
    nameBox.value = area.bottom === ROWS - 1 || area.right === COLUMNS - 1 ? cells({ sheet: '', ...anchor }) : span(area);
    formulaBar.value = typedAt(anchor);
    part('figures', HTMLElement).textContent = figures(desk.sheet, area);
    say('');
  },
  typed: enter,
  cleared: (area) => say(desk.clear(within(area, desk.sheet.cells.used()))),
  copied: (area) => desk.copy(area),
  pasted: (area, text) => {
    const block = spread(pasted(text), area);
    if (say(desk.paste(block.area, desk.meant(text, block.area) ?? block.texts))) grid.select({ row: block.area.top, column: block.area.left }, { row: block.area.bottom, column: block.area.right });
  },
  editable: (at) => (say(desk.refusal(at)) ? typedAt(at) : undefined),
  typing: (text) => {
    desk.typing(text !== undefined);
    formulaBar.value = text ?? typedAt(grid.selection.anchor);
  },
  evaluate: (sheet) => desk.rules.on(sheet),
});

/** Shows what Excel would have refused, or nothing; true when nothing was refused. */
function say(refusal: string | undefined, refused = true): boolean {
  message.textContent = refusal ?? '';
  message.classList.toggle('refused', refused && Boolean(refusal));
  return !refusal;
}

function typedAt({ row, column }: Spot): string {
  const { book, sheet } = desk;
  const style = book.styles[sheet.cells.style(row, column)] ?? NORMAL;
  return typedForm(book, sheet.cells.value(row, column), sheet.cells.formula(row, column), style.numberFormat);
}

function enter(at: Spot, text: string): void {
  if (text !== typedAt(at)) say(desk.enter(at, text));
}

const span = ({ top, left, bottom, right }: Area) => cells({ sheet: '', row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 });

/** The grid and everything around it as the book now is. */
function refresh(): void {
  const { book, sheet } = desk;
  const wanted = desk.wanted();
  drawTabs(tabs, book, sheet, (chosen) => {
    grid.editor.finish();
    desk.activate(chosen);
    grid.focus();
  });
  grid.show(book, sheet);
  if (wanted) grid.select({ row: wanted.top, column: wanted.left }, { row: wanted.bottom, column: wanted.right }, 'anchor');
  if (!grid.editor.busy && document.activeElement !== formulaBar) formulaBar.value = typedAt(grid.selection.anchor);
  part('figures', HTMLElement).textContent = figures(sheet, grid.area);
  carried.hidden = book.carried.length === 0;
  carried.querySelector('summary')?.replaceChildren(`${book.carried.length} kept, not shown`);
  carried.querySelector('ul')?.replaceChildren(...book.carried.map((what: string) => Object.assign(document.createElement('li'), { textContent: what })));
}

/** Opens a book under a name, and the task pane anew beside it. */
function open(book: Book, name: string): void {
  desk.close();
  desk = new Desk(book, () => refresh(), saved);
  part('name', HTMLElement).textContent = name;
  document.title = `${name}, workbench`;
  Object.assign(window, { workbench: { excel: desk.excel, grid } });
  refresh();
  pane.src = `taskpane.html`;
  grid.focus();
}

function blank(): Book {
  const book = new Book();
  book.sheets.push(new Sheet(crypto.randomUUID(), 'Sheet1'));
  return book;
}

async function openFile(chosen: Blob, name: string): Promise<void> {
  try {
    open(load(new Uint8Array(await chosen.arrayBuffer())), name);
    say('');
  } catch (error) {
    say(`${name} could not be opened: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function go(text: string): void {
  const found = find(desk.book, desk.sheet, text);
  if (!found) return void say(`There is no cell, name or table called ${text}.`);
  if (found.sheet.visibility !== 'Visible') return void say(`${address({ sheet: found.sheet.name, row: found.area.top, column: found.area.left })} is on a hidden sheet.`);
  desk.activate(found.sheet);
  grid.select({ row: found.area.top, column: found.area.left }, { row: found.area.bottom, column: found.area.right }, 'anchor');
  grid.focus();
}

function saveCopy(): void {
  download(save(desk.book), part('name', HTMLElement).textContent || 'Book.xlsx');
}

/** A workbook that the add-in opens beside this one: here it is saved. */
function saved(base64: string | undefined): void {
  download(Uint8Array.from(atob(base64 ?? ''), (sign) => sign.charCodeAt(0)), 'Plan.xlsx');
}

function download(bytes: Uint8Array, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

part('open', HTMLElement).addEventListener('click', () => file.click());
part('save', HTMLElement).addEventListener('click', saveCopy);
part('new', HTMLElement).addEventListener('click', () => open(blank(), 'Book.xlsx'));
file.addEventListener('change', () => {
  const chosen = file.files?.[0];
  if (chosen) void openFile(chosen, chosen.name);
  file.value = '';
});
nameBox.addEventListener('focus', () => nameBox.select());
nameBox.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' && event.key !== 'Escape') return;
  event.preventDefault(); // else the key would go on into the cell that gets the keyboard now
  if (event.key === 'Enter') return go(nameBox.value);
  grid.select(grid.selection.anchor, grid.selection.head);
  grid.focus();
});
formulaBar.addEventListener('focus', () => {
  if (!say(desk.refusal(grid.selection.anchor))) formulaBar.blur();
});
formulaBar.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' && event.key !== 'Escape') return;
  event.preventDefault();
  const at = grid.selection.anchor;
  if (event.key === 'Enter') enter(at, formulaBar.value);
  formulaBar.value = typedAt(at);
  grid.focus();
});
document.addEventListener('dragover', (event) => {
  event.preventDefault();
  document.body.classList.add('dropping');
});
document.addEventListener('dragleave', (event) => event.relatedTarget ?? document.body.classList.remove('dropping'));
document.addEventListener('drop', (event) => {
  event.preventDefault();
  document.body.classList.remove('dropping');
  const dropped = event.dataTransfer?.files[0];
  if (dropped) void openFile(dropped, dropped.name);
});

const wanted = new URLSearchParams(location.search).get('open') ?? 'sample.xlsx';
if (wanted === 'none') open(blank(), 'Book.xlsx');
else {
  const response = await fetch(new URL(wanted, location.origin));
  if (response.ok) await openFile(await response.blob(), wanted.split('/').at(-1) ?? wanted);
  else open(blank(), 'Book.xlsx');
}
