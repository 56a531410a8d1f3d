import { NAME, NAMES, RANGE, type Named, type Scope } from './kinds';
import type { DefinedName } from '../model/book';
import { invalid, refuse } from '../protocol/failure';
import type { Target } from '../protocol/kind';
import { referenceTo } from './content';
import { field, logical, text } from './given';
import { nameIn, properName, tableNamed } from './naming';
import { refersTo } from './refers';

const scopeOf = ({ sheet }: Scope) => sheet?.id;
const keyOf = (item: DefinedName) => `${item.scope ?? ''}!${item.name}`;

/** By name, or by the hidden key the client was given. */
function find(self: Scope, given: unknown): Target | null {
  const key = text(given);
  const { book } = self.excel;
  const item = nameIn(book, key, scopeOf(self)) ?? book.names.find((one) => keyOf(one) === key);
  return item ? NAME.of({ excel: self.excel, item }) : null;
}

NAMES.has({
  items: (self) => self.excel.book.names.filter((item) => item.scope === scopeOf(self)).map((item) => NAME.of({ excel: self.excel, item })),
  members: {
    getItem: { call: find },
    getItemOrNullObject: { call: find },
    add: {
      call: (self, name, reference) => {
        const { book } = self.excel;
        const proper = properName(text(name));
        if (nameIn(book, proper, scopeOf(self))) refuse('ItemAlreadyExists', `The name '${proper}' already exists.`);
        if (self.sheet === undefined && tableNamed(book, proper)) refuse('ItemAlreadyExists', `A table named '${proper}' already exists.`);
        const item: DefinedName = { name: proper, formula: meaning(reference), visible: true, comment: '', ...(self.sheet && { scope: self.sheet.id }) };
        book.names.push(item);
        self.excel.meant(proper);
        return NAME.of({ excel: self.excel, item });
      },
    },
  },
});

/** A range, or a formula as text. */
function meaning(given: unknown): string {
  const block = RANGE.in(given);
  return block ? referenceTo(block) : (/^=(.+)$/s.exec(text(given))?.[1] ?? invalid());
}

NAME.has({
  key: { name: '_Id', of: ({ item }) => keyOf(item) },
  members: {
    name: { get: ({ item }) => item.name },
    formula: { get: ({ item }) => `=${item.formula}` },
    visible: field(({ item }: Named) => item, 'visible', logical),
    getRangeOrNullObject: { call: rangeOf },
    delete: {
      call: ({ excel, item }) => {
        excel.book.names = excel.book.names.filter((one) => one !== item);
        excel.meant(item.name);
      },
    },
  },
});

/** The cells of a name. A name that is a formula (OFFSET, INDEX) fails on the desktop even for `OrNullObject`: one bad name can spoil a batch. */
function rangeOf({ excel, item }: Named): Target | null {
  const found = refersTo(excel.book, item);
  if (found) return RANGE.of({ excel, ...found });
  if (/\(/.test(item.formula) && !/#REF!|^"/.test(item.formula)) refuse('InvalidOperation', 'This operation is not permitted for the current object.');
  return null;
}
