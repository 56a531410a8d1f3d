import type { CellValue } from '../model/sheet';
import { short } from './fingerprint';
import type { RegisterRow } from './register';

type Cells = readonly (readonly CellValue[])[];

/** A plan in a few lines of plain text, for an e-mail: who approved what and when, the headline as it stands on the page, decisions and assumptions, and the fingerprint. */
export function summary(row: RegisterRow, head: Cells): string {
  const said = (name: keyof RegisterRow) => String(row[name] ?? '');
  return [
    `Plan of record ${said('Cycle')}, version ${said('Version')}`,
    `Approved by ${said('Approved by')}, ${said('Role')}, ${said('Approved at (UTC)')} UTC. Scenario ${said('Scenario')}.`,
    '',
    ...headline(head),
    ...list(head, 'Decisions'),
    ...list(head, 'Assumptions'),
    `Fingerprint ${short(said('Fingerprint'))}, on the sheet ${said('Sheet')}.`,
  ].join('\n');
}

/** `Revenue 128,453,412, budget 129,143,000, −689,588 (−0.5%)`. */
function headline(head: Cells): readonly string[] {
  const at = head.findIndex(([first]) => String(first ?? '').startsWith('Headline'));
  const [title, header, ...rows] = at < 0 ? [] : block(head, at);
  if (!title || !header) return [];
  const lines = rows.map(([name, ...values]) => `${String(name)} ${values.flatMap((value, i) => told(String(header[i + 1] ?? ''), value)).join(', ')}`);
  return [String(title[0]), ...lines, ''];
}

function told(label: string, value: CellValue): readonly string[] {
  if (typeof value !== 'number') return [];
  if (label.startsWith('%')) return [`${signed(value * 100, 1)}%`];
  return [label === 'Plan' ? signed(value, 0) : `${label.charAt(0).toLowerCase()}${label.slice(1)} ${signed(value, 0)}`];
}

function signed(value: number, digits: number): string {
  return `${value < 0 && Number(value.toFixed(digits)) !== 0 ? '−' : ''}${Math.abs(value).toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits })}`;
}

/** The lines of a block of text; lines that were broken to fit the page are joined again. */
function list(head: Cells, title: string): readonly string[] {
  const at = head.findIndex(([first], r) => first === title && blank(head[r - 1]));
  const lines: string[] = [];
  for (const [first] of at < 0 ? [] : block(head, at).slice(1)) {
    const text = String(first ?? '');
    if (text.startsWith('   ') && lines.length > 0) lines.push(`${lines.pop() ?? ''} ${text.trim()}`);
    else lines.push(`- ${text}`);
  }
  return lines.length === 0 || lines[0] === '- None recorded' ? [] : [title, ...lines, ''];
}

/** The rows from one on, down to the next empty one. */
function block(head: Cells, from: number): Cells {
  const end = head.findIndex((cells, r) => r > from && blank(cells));
  return head.slice(from, end < 0 ? undefined : end);
}

function blank(cells: readonly CellValue[] | undefined): boolean {
  return cells === undefined || cells.every((cell) => cell === null || cell === '');
}
