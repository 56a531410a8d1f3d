/** A cell's content as Excel keeps it: '' is blank, an error is an `ErrorValue`. */
export type Scalar = string | number | boolean | ErrorValue;
export type ErrorValue = { readonly error: string };

/** A block of cells on one sheet, zero-based, both ends included. */
export type Area = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };

/** How far an array formula reaches from its cell, and whether it is one that spills. */
export type Reach = { readonly rows: number; readonly columns: number; readonly dynamic: boolean };

/** One row: values by column (a hole is blank), and formulas and style numbers only where there are any. */
export type Row = {
  values: (Scalar | undefined)[];
  formulas?: Map<number, string>;
  styles?: (number | undefined)[];
  /** Array formulas among the formulas. */
  arrays?: Map<number, Reach>;
  /** The style of the row's cells that have none of their own. */
  style?: number;
  /** The number of the row it was loaded from: kept when rows move, so that the file writer finds what it has to keep. */
  from?: number;
};

const NOTHING: readonly undefined[] = [];

/**
 * The cells of one sheet, row by row, so that a block is read without looking anything up per cell.
 *
 * A formula (without `=`) stands beside its cached value. `edited` tells which rows changed since loading, for the file writer.
 */
export class Cells {
  private readonly rows: (Row | undefined)[] = [];
  readonly edited = new Set<number>();
  /** The style of a column's cells that have none of their own and none from their row. */
  readonly columnStyles = new Map<number, number>();

  value(row: number, column: number): Scalar {
    return this.rows[row]?.values[column] ?? '';
  }

  formula(row: number, column: number): string | undefined {
    return this.rows[row]?.formulas?.get(column);
  }

  /** The index of the cell's style in the book's list; 0 is Excel's Normal. */
  style(row: number, column: number): number {
    const at = this.rows[row];
    return at?.styles?.[column] ?? at?.style ?? this.columnStyles.get(column) ?? 0;
  }

  /** The array formula that starts here, if one does. */
  array(row: number, column: number): Reach | undefined {
    return this.rows[row]?.arrays?.get(column);
  }

  /** Says how far the array formula that starts here reaches. */
  setArray(row: number, column: number, reach: Reach): void {
    const at = this.rows[row];
    if (at?.formulas?.has(column)) (at.arrays ??= new Map()).set(column, reach);
  }

  /** The row as it stands, for those who read or write whole rows; undefined where nothing is. */
  row(row: number): Readonly<Row> | undefined {
    return this.rows[row];
  }

  /** Puts a loaded row in its place without counting it as edited. */
  place(row: number, content: Row): void {
    this.rows[row] = content;
  }

  /** Sets the content; a formula that stood there is gone. Blank ('') empties the cell but keeps its style. */
  set(row: number, column: number, value: Scalar, formula?: string): void {
    const at = (this.rows[row] ??= { values: [] });
    at.values[column] = value === '' && formula === undefined ? undefined : value;
    if (formula !== undefined) (at.formulas ??= new Map()).set(column, formula);
    else at.formulas?.delete(column);
    at.arrays?.delete(column);
    this.edited.add(row);
  }

  /** Sets only the cached result of a formula: what recalculation does. */
  cache(row: number, column: number, value: Scalar): void {
    const at = (this.rows[row] ??= { values: [] });
    at.values[column] = value;
    this.edited.add(row);
  }

  setStyle(row: number, column: number, style: number): void {
    this.restyle({ top: row, left: column, bottom: row, right: column }, () => style);
  }

  /** Gives every cell of a block another style; what keeps its style is left alone. */
  restyle({ top, left, bottom, right }: Area, change: (style: number) => number): void {
    for (let r = top; r <= bottom; r++) {
      let at = this.rows[r];
      for (let c = left; c <= right; c++) {
        const old = at?.styles?.[c] ?? at?.style ?? this.columnStyles.get(c) ?? 0;
        const now = change(old);
        if (now === old) continue;
        at ??= this.rows[r] = { values: [] };
        (at.styles ??= new Array<number | undefined>(Math.max(right + 1, at.values.length)))[c] = now;
        this.edited.add(r);
      }
    }
  }

  /** The same for the cells that have a style of their own, or their row's. */
  restyleOwn(area: Area | undefined, change: (style: number) => number): void {
    for (let r = area?.top ?? 0; r <= (area?.bottom ?? -1); r++) {
      const at = this.rows[r];
      for (let c = area?.left ?? 0; c <= (area?.right ?? -1); c++) if (at?.styles?.[c] !== undefined || at?.style !== undefined) this.restyle({ top: r, left: c, bottom: r, right: c }, change);
    }
  }

  /** The smallest block that holds every value, formula and (when asked) style; undefined for an empty sheet. */
  used(withStyles = false): Area | undefined {
    let [top, left, bottom, right] = [-1, Infinity, -1, -1];
    for (const [r, row] of this.rows.entries()) {
      const [values, styles] = [row?.values ?? NOTHING, (withStyles ? row?.styles : undefined) ?? NOTHING];
      const width = Math.max(values.length, styles.length);
      let [first, last] = [0, width - 1];
      while (first < width && values[first] === undefined && styles[first] === undefined) first++;
      if (first === width) continue;
      while (values[last] === undefined && styles[last] === undefined) last--;
      if (top < 0) top = r;
      [bottom, left, right] = [r, Math.min(left, first), Math.max(right, last)];
    }
    return bottom < 0 ? undefined : { top, left, bottom, right };
  }

  /** Every row that holds anything, with its number. */
  eachRow(visit: (row: number, columns: number) => void): void {
    this.rows.forEach((row, r) => row && visit(r, Math.max(row.values.length, row.styles?.length ?? 0)));
  }

  get hasFormulas(): boolean {
    return this.rows.some((row) => row?.formulas !== undefined && row.formulas.size > 0);
  }

  /** Every formula on the sheet. */
  eachFormula(visit: (row: number, column: number, formula: string) => void): void {
    this.rows.forEach((row, r) => row?.formulas?.forEach((formula, c) => visit(r, c, formula)));
  }

  /** Moves the rows from `from` on down by `by`; negative takes away the −by rows that start at `from`. References are the caller's affair. */
  shift(from: number, by: number): void {
    if (by < 0) this.rows.splice(from, -by);
    else if (from < this.rows.length) {
      this.rows.length += by;
      this.rows.copyWithin(from + by, from).fill(undefined, from, from + by); // not spliced in: a call takes no million arguments
    }
    this.rows.forEach((_, r) => r >= from && this.edited.add(r));
  }
}
