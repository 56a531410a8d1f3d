import { period, type Period } from '../model/period';
import type { SelectedRow } from '../workbook/workbook';
import type { Explained } from '../worker/explained';
import type { Subject } from '../worker/reconcile-answers';
import { open } from './reconcile-acts';
import type { Means } from './means';
import type { Traced } from './session';

const SELECT = 'Select a cell in a row of Gaps, Resources or Exceptions first.';

/**
 * Explains the row a person has selected in Excel: of any table that names a product (and location) or a resource, and a period, ours or not.
 * A row of Exceptions opens the exception.
 */
export async function traceSelected(means: Means): Promise<void> {
  const { workbook, engine, store } = means;
  const answer = await workbook.selectedRow();
  if (!answer.ok) return store.change({ refused: { task: 'select', refusal: answer.refusal } });
  const row = answer.value;
  const said = row && spokenOf(row);
  if (!said) return store.change({ traced: SELECT, refused: undefined });
  const rank = exceptionOf(means, row, said);
  if (rank !== undefined) {
    store.change({ traced: undefined, refused: undefined });
    return open(means, rank);
  }
  const explained = await engine.explain(said.of, said.at);
  const traced = explained ? { of: said.of, explained, figure: row.header, otherwise: otherwise(row, explained) } : `${said.name} in ${said.at} is not in the plan that was worked out last.`;
  store.change({ traced, refused: undefined });
}

/** Explains another period of what was explained; what stands on the sheet is not looked at again. */
export async function traceAt({ engine, store }: Means, at: Period): Promise<void> {
  const before = store.now().traced;
  if (typeof before !== 'object') return;
  const explained = await engine.explain(before.of, at);
  if (explained && store.now().traced === before) store.change({ traced: { ...before, explained, otherwise: [] } });
}

/** The same row with its numbers of now, after an edit was followed. */
export async function tracedAgain(means: Means): Promise<void> {
  const { traced } = means.store.now();
  if (typeof traced === 'object') await traceAt(means, traced.explained.period);
}

/** Of whom and when a row of a table speaks; undefined where it names nobody or no period. */
function spokenOf({ cells }: SelectedRow): { readonly of: Subject; readonly at: Period; readonly name: string } | undefined {
  const text = (header: string) => String(cells.get(header) ?? '');
  const at = period(text('Period') === '' ? text('From') : text('Period'));
  const [product, location, resource] = [text('Product'), text('Location'), text('Resource')];
  if (at === undefined || (product === '' && resource === '')) return undefined;
  return product === '' ? { of: resource, at, name: resource } : { of: { product, location }, at, name: location === '' ? product : `${product} @ ${location}` };
}

/** The rank of the exception a row speaks of, as exceptions are now. */
function exceptionOf({ store }: Means, { cells }: SelectedRow, { name, at }: { readonly name: string; readonly at: Period }): number | undefined {
  if (!cells.has('Rank') || !cells.has('Kind')) return undefined;
  return store.now().outlook?.exceptions.find((line) => line.name === name && line.kind === cells.get('Kind') && line.from === at)?.rank;
}

/** What the sheet says of the figures where it is not what was worked out: it was written before an edit, or of another scenario. */
function otherwise({ cells }: SelectedRow, { lines }: Explained): Traced['otherwise'] {
  return lines.flatMap(({ figure, value }): Traced['otherwise'] => {
    const onSheet = cells.get(figure);
    if (typeof onSheet !== 'number') return [];
    return Math.abs(onSheet - value) <= 1e-6 * Math.max(1, Math.abs(value)) ? [] : [[figure, onSheet]];
  });
}
