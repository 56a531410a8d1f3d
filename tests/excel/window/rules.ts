import type { Node } from '../calc/dependents';
import { relocated } from '../model/references';
import type { Book, Sheet } from '../model/book';
import type { Scalar } from '../model/cells';
import type { Evaluate } from './conditional';
import { COLUMNS } from './geometry';

const AT_ONCE = 50; // the engine takes longer to start than to work out fifty small formulas
const ASIDE = COLUMNS - 1; // where a condition's formula is put for working out: in its row, out of everybody's way

/** Works out conditions that are formulas, each as if it stood in its cell, some rows at a time; nothing until the formula engine is there. */
export class Rules {
  private engine: { calculate: (book: Book, asked: readonly Node[]) => readonly { row: number; value: Scalar | undefined }[]; reader: (book: Book) => { precedents: (formula: string, sheet: Sheet, row: number) => Pick<Node, 'areas' | 'anywhere'> } } | undefined;

  /** `loaded` is called once the engine is there, when a sheet turned out to need it. */
  constructor(private readonly book: Book, private readonly loaded: () => void) {}

  on(sheet: Sheet): Evaluate {
    const known = new Map<string, Scalar | undefined>();
    return (formula, row, column, origin) => {
      if (!this.engine) return this.fetch();
      const key = (r: number) => `${r},${column - origin.column} ${formula}`;
      if (!known.has(key(row))) for (const [r, value] of this.block(sheet, formula.replace(/^=/, ''), row, column, origin)) known.set(key(r), value);
      return known.get(key(row));
    };
  }

  private fetch(): undefined {
    void Promise.all([import('../calc/engine'), import('../calc/precedents')]).then(([{ calculate }, { Reader }]) => {
      if (this.engine) return;
      this.engine = { calculate, reader: (book) => new Reader(book) };
      this.loaded();
    });
  }

  private block(sheet: Sheet, formula: string, from: number, column: number, origin: { readonly row: number; readonly column: number }): Map<number, Scalar | undefined> {
    const reader = this.engine?.reader(this.book);
    const rows = Array.from({ length: AT_ONCE }, (_, i) => from + i);
    const asked = rows.flatMap((row): Node[] => {
      const here = relocated(formula, row - origin.row, column - origin.column);
      return reader ? [{ sheet, row, column: ASIDE, formula: here, ...reader.precedents(here, sheet, row) }] : [];
    });
    const values = new Map<number, Scalar | undefined>(rows.map((row) => [row, undefined]));
    this.engine?.calculate(this.book, asked).forEach(({ row, value }) => values.set(row, value));
    return values;
  }
}
