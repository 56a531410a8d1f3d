import type { Book, Chart, Sheet } from '../model/book';

/** Lets every formula of the book be rewritten, wherever one stands: cells, names, rules, charts, print settings. */
export function everyFormula(book: Book, rewrite: (formula: string, home: Sheet | undefined) => string): void {
  for (const item of book.names) item.formula = rewrite(item.formula, undefined);
  for (const sheet of book.sheets) {
    const changed: { row: number; column: number; formula: string }[] = [];
    sheet.cells.eachFormula((row, column, old) => {
      const formula = rewrite(old, sheet);
      if (formula !== old) changed.push({ row, column, formula });
    });
    for (const { row, column, formula } of changed) sheet.cells.set(row, column, sheet.cells.value(row, column), formula);
    for (const rule of sheet.conditional) rule.formulas = rule.formulas.map((formula) => rewrite(formula, sheet));
    for (const rule of sheet.validations) [rule.formula1, rule.formula2] = [rewrite(rule.formula1, sheet), rewrite(rule.formula2, sheet)];
    for (const { series } of sheet.charts) for (const one of series) rewriteSeries(one, (formula) => rewrite(formula, sheet));
    if (sheet.page.printArea !== undefined) sheet.page.printArea = rewrite(sheet.page.printArea, sheet);
    if (sheet.page.titleRows !== undefined) sheet.page.titleRows = rewrite(sheet.page.titleRows, sheet);
  }
}

function rewriteSeries(series: Chart['series'][number], rewrite: (formula: string) => string): void {
  if (series.name.includes('!')) series.name = rewrite(series.name); // else it is a plain word
  [series.values, series.categories] = [rewrite(series.values), rewrite(series.categories)];
}
