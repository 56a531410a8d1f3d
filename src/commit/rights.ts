import type { Grid } from '../model/grid';
import type { CellValue } from '../model/sheet';
import { ledger, type LedgerColumn } from './ledger';

const COLUMNS = [
  { header: 'Decision', format: 'text', width: 30 },
  { header: 'Horizon', format: 'text', width: 9 },
  { header: 'Up to', format: 'money', width: 14 },
  { header: 'Role', format: 'text', width: 20 },
] as const satisfies readonly LedgerColumn<string>[];

/** Who may decide what: a role, the kind of decision (`plan`, `short`, `expedite` …; blank is any), the horizon (blank is both) and up to how much money (blank is any). */
export type Right = { readonly decision: string; readonly horizon: string; readonly upTo: number; readonly role: string };

/** Names under which a workbook may keep its table of decision rights, folded. */
export const RIGHTS_NAMES: ReadonlySet<string> = new Set(['decisionrights', 'rights', 'raci']);

/** The rows of the table of decision rights that name a role; a role may be given to several rows, and a row may name several, divided by commas. */
export function rightsIn(grid: Grid): readonly Right[] {
  return ledger(COLUMNS, grid).flatMap((row) => said(row.Role).split(/[,;]/).map((role) => role.trim()).filter((role) => role !== '').map((role) => ({
    decision: said(row.Decision).toLowerCase(), horizon: said(row.Horizon).toUpperCase(), upTo: typeof row['Up to'] === 'number' ? row['Up to'] : NaN, role,
  })));
}

/** The roles that may sign the plan: those of the rows that speak of the plan. Undefined where no row does: then anybody may. */
export function signersOf(rights: readonly Right[] | undefined): readonly string[] | undefined {
  const roles = rights?.filter(({ decision }) => /\bplan\b/.test(decision)).map(({ role }) => role) ?? [];
  return roles.length === 0 ? undefined : [...new Set(roles)];
}

/** The roles that may decide about trouble of a kind, in a horizon, worth so much; none named where the table does not speak of it. */
export function decidersOf(rights: readonly Right[], about: { readonly kind: string; readonly horizon: string; readonly value: number }): readonly string[] {
  const size = Math.abs(about.value) || 0;
  const fits = ({ decision, horizon, upTo }: Right) => (decision === '' || (decision !== 'plan' && about.kind.includes(decision))) && (horizon === '' || horizon === about.horizon) && (Number.isNaN(upTo) || size <= upTo);
  return [...new Set(rights.filter(fits).map(({ role }) => role))];
}

function said(cell: CellValue): string {
  return cell === null ? '' : String(cell).trim();
}
