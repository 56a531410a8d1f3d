import { NAME, NAMES, RANGE, WORKSHEET, type Named, type Scope } from './kinds';
import type { DefinedName } from '../model/book';
import { invalid, refuse } from '../protocol/failure';
import type { Target } from '../protocol/kind';
import { addressOf, quoted } from './areas';
import { at } from './content';
import { logical, maybeText, text } from './given';
import { nameIn, properName, tableNamed } from './naming';
import { refersTo } from './refers';

const scopeOf = ({ sheet }: Scope) => sheet?.id;

/** By name, or by the hidden key the client was given. */
function find(self: Scope, given: unknown): Target | null {
  const key = text(given);
  const { book } = self.excel;
  const item = nameIn(book, key, scopeOf(self)) ?? book.names.find((one) => keyOf(one) === key);
  return item ? NAME.of({ excel: self.excel, item }) : null;
}

const keyOf = (item: DefinedName) => `${item.scope ?? ''}!${item.name}`;

NAMES.has({
  items: (self) => self.excel.book.names.filter((item) => item.scope === scopeOf(self)).map((item) => NAME.of({ excel: self.excel, item })),
  members: {
    getItem: { call: find },
    getItemOrNullObject: { call: find },
    getCount: { call: (self) => self.excel.book.names.filter((item) => item.scope === scopeOf(self)).length },
    add: {
      call: (self, name, reference, comment) => {
        const { book } = self.excel;
        const proper = properName(text(name));
        if (nameIn(book, proper, scopeOf(self))) refuse('ItemAlreadyExists', `The name '${proper}' already exists.`);
        if (self.sheet === undefined && tableNamed(book, proper)) refuse('ItemAlreadyExists', `A table named '${proper}' already exists.`);
        const item: DefinedName = { name: proper, formula: meaning(reference), visible: true, comment: maybeText(comment) ?? '', ...(self.sheet && { scope: self.sheet.id }) };
        book.names.push(item);
        self.excel.calculateAll();
        return NAME.of({ excel: self.excel, item });
      },
    },
  },
});

/** A range, a formula, or a constant, as the text behind the name. */
function meaning(given: unknown): string {
  const block = RANGE.in(given);
  if (block) return `${quoted(block.sheet.name)}!${addressOf(at(block), '$')}`;
  if (typeof given === 'number' || typeof given === 'boolean') return String(given).toUpperCase();
  const written = text(given);
  if (written.startsWith('=')) return written.length > 1 ? written.slice(1) : invalid();
  return `"${written.replaceAll('"', '""')}"`;
}

/** What kind of thing the name is, by the look of its formula. */
function typeOf({ excel, item }: Named): string {
  const { formula } = item;
  if (/#REF!|#N\/A|#NAME\?/.test(formula)) return 'Error';
  if (refersTo(excel.book, item)) return 'Range';
  if (/^".*"$/s.test(formula)) return 'String';
  if (/^(true|false)$/i.test(formula)) return 'Boolean';
  if (/^\{.*\}$/s.test(formula)) return 'Array';
  return /^-?\d*\.?\d+(e[+-]?\d+)?$/i.test(formula) ? 'Double' : 'Range';
}

function valueOf(self: Named): unknown {
  const { formula } = self.item;
  const type = typeOf(self);
  if (type === 'Double') return Number(formula);
  if (type === 'String') return formula.slice(1, -1).replaceAll('""', '"');
  if (type === 'Boolean') return formula.toLowerCase() === 'true';
  return type === 'Error' ? '#REF!' : formula;
}

NAME.has({
  key: { name: '_Id', of: ({ item }) => keyOf(item) },
  members: {
    name: { get: ({ item }) => item.name },
    type: { get: typeOf },
    value: { get: valueOf },
    formula: {
      get: ({ item }) => `=${item.formula}`,
      set: ({ excel, item }, formula) => {
        item.formula = meaning(formula);
        excel.calculateAll();
      },
    },
    visible: {
      get: ({ item }) => item.visible,
      set: ({ item }, on) => {
        item.visible = logical(on);
      },
    },
    scope: { get: ({ item }) => (item.scope === undefined ? 'Workbook' : 'Worksheet') },
    comment: {
      get: ({ item }) => item.comment,
      set: ({ item }, comment) => {
        item.comment = text(comment);
      },
    },
    worksheet: { to: (self) => sheetOf(self) ?? refuse('InvalidOperation', 'The name belongs to the workbook.') },
    worksheetOrNullObject: { to: sheetOf },
    getRange: { call: (self) => rangeOf(self) ?? refuse('InvalidOperation', 'This operation is not permitted for the current object.') },
    getRangeOrNullObject: { call: rangeOf },
    delete: {
      call: ({ excel, item }) => {
        excel.book.names = excel.book.names.filter((one) => one !== item);
        excel.calculateAll();
      },
    },
  },
});

function sheetOf({ excel, item }: Named): Target | null {
  const sheet = excel.book.sheets.find((one) => one.id === item.scope);
  return sheet ? WORKSHEET.of({ excel, sheet }) : null;
}

/** The cells of a name. A name that is a formula (OFFSET, INDEX) fails on the desktop even for `OrNullObject`: one bad name can spoil a batch. */
function rangeOf(self: Named): Target | null {
  const found = refersTo(self.excel.book, self.item);
  if (found) return RANGE.of({ excel: self.excel, sheet: found.sheet, area: found.area });
  if (typeOf(self) === 'Range' && /\(/.test(self.item.formula)) refuse('InvalidOperation', 'This operation is not permitted for the current object.');
  return null;
}
