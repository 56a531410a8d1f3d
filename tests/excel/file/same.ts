import type { Book, Sheet } from '../model/book';

/** A book as plain data, to be compared: ids that are made up anew at every loading become sheet names. */
export function plain(book: Book): unknown {
  const nameOf = (id: string | undefined) => book.sheets.find((sheet) => sheet.id === id)?.name;
  return {
    sheets: book.sheets.map((sheet) => plainSheet(book, sheet)),
    names: book.names.map(({ scope, ...rest }) => ({ ...rest, ...(scope !== undefined && { scope: nameOf(scope) }) })),
    settings: [...book.settings], date1904: book.date1904, structureLocked: book.structureLocked, active: book.active, carried: book.carried,
  };
}

function plainSheet(book: Book, sheet: Sheet): unknown {
  const looks = book.styles.map((style) => JSON.stringify({ ...style, origin: undefined }));
  const cells: string[] = [];
  sheet.cells.eachRow((r, columns) => {
    const own = sheet.cells.row(r);
    for (let c = 0; c < columns; c++) {
      const [value, formula, style] = [own?.values[c], own?.formulas?.get(c), own?.styles?.[c] ?? 0];
      if (value === undefined && formula === undefined && style === 0) continue;
      const shown = Object.is(value, -0) ? '-0' : JSON.stringify(value ?? '');
      cells.push(`${r},${c} ${shown} ${formula ?? ''} ${JSON.stringify(own?.arrays?.get(c) ?? '')} ${looks[sheet.cells.style(r, c)]}`);
    }
  });
  const { name, visibility, merges, tables, validations, frozen, gridlines, tabColor, protection, page } = sheet;
  return {
    name, visibility, merges, tables, frozen, gridlines, tabColor, cells, page,
    protection: protection && { options: protection.options, hash: protection.hash },
    conditional: sheet.conditional.map((one) => ({ ...one, id: undefined })), validations,
    charts: sheet.charts.map((one) => ({ ...one, id: undefined, part: undefined })), widths: [...sheet.widths], heights: [...sheet.heights], hiddenRows: [...sheet.hiddenRows],
    hiddenColumns: [...sheet.hiddenColumns],
  };
}
