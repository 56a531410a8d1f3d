import type { Finding } from '../../model/finding';
import type { Place } from '../../model/place';
import type { LeverRow } from '../../signal/grid/lever-rows';
import type { Signals } from '../../signal/signals';
import { namesOf, type Formula, type Parsed } from '../formula/formula';
import { LEVERS, type Lever, type LeverKind, type LeverMeasure, type Scenario } from './lever';
import { whereWrong } from './check';
import { NAMES_OVER } from './expression';
import { grouped } from './grouped';
import { labelled } from './label';
import { switched } from './off';
import { valueOf } from './value';
import { spanOf } from './when';
import { kindNamed, LEVER_OVER, measureNamed } from './words';
import { WrongRow } from './wrong-row';

/** The scenarios of the Levers table in the order they are first named, each with its levers by step; and what is wrong with rows that were left out. */
export type Scenarios = { readonly scenarios: readonly Scenario[]; readonly findings: readonly Finding[] };

/** The rows of the Levers table as scenarios; a row that cannot be understood is left out and told with its cell, never guessed at. */
export function scenariosOf(signals: Signals, parse: (text: string) => Parsed): Scenarios {
  const { groups, wrong } = grouped(signals.levers ?? []);
  const findings: Finding[] = wrong.map(({ row, why }) => told(row, why));
  const scenarios = groups.map(({ name, rows }) => {
    const levers: Lever[] = [];
    for (const row of rows) {
      if (blank(row) || switched(row.lever).off) continue;
      const lever = leverOf(signals, row, levers.length + 1, parse);
      if (lever instanceof WrongRow) findings.push(told(row, lever));
      else levers.push(lever);
    }
    return { name, levers };
  });
  return { scenarios, findings };
}

/** A row that names a scenario and nothing else: the scenario is there, and changes nothing. */
export function blank({ lever, measure, expression, value }: Pick<LeverRow, 'lever' | 'measure' | 'expression' | 'value'>): boolean {
  return lever === '' && measure === '' && expression === '' && Number.isNaN(value);
}

/** What a row does, as a step of that number; or what is wrong with it. */
export function leverOf(signals: Signals, row: LeverRow, step: number, parse: (text: string) => Parsed): Lever | WrongRow {
  const kind = row.lever === '' && row.expression !== '' ? 'expression' : kindNamed(row.lever);
  if (!kind) return new WrongRow('unknown lever', 'Lever', row.lever === '' ? 'The row does not say what its lever does.' : `${row.lever} is not a lever.`, `Levers are ${LEVERS.join(', ')}. The row was left out.`);
  const measure = measureOf(kind, row);
  if (measure instanceof WrongRow) return measure;
  const span = spanOf(signals, row);
  if (span instanceof WrongRow) return span;
  const { product, location, family, class: of, customer, segment } = row;
  const reach = { product, location, family, class: of, customer, segment, ...span };
  const where = whereWrong(signals, kind, measure, reach);
  if (where) return where;
  const value = valueOf(kind, row.value);
  if (value instanceof WrongRow) return value;
  const formula = kind === 'expression' ? formulaOf(measure, row.expression, parse) : undefined;
  if (formula instanceof WrongRow) return formula;
  const lever: Lever = { kind, measure, reach, value, ...(formula && { formula }), label: '' };
  return { ...lever, label: labelled(lever, step, row, signals.calendar) };
}

function measureOf(kind: LeverKind, row: LeverRow): LeverMeasure | WrongRow {
  const { measures, usual } = LEVER_OVER[kind];
  if (row.measure === '' && kind === 'allocate') return row.customer + row.segment === '' ? 'Supply' : 'Demand';
  if (row.measure === '' && usual) return usual;
  const measure = measureNamed(row.measure);
  if (measure && measures.includes(measure)) return measure;
  if (kind === 'one-off cost') return 'Cost'; // money spent once, whatever measure stands beside it
  const said = row.measure === '' ? 'The row does not say what it moves.' : measure ? `${kind} cannot move ${measure}.` : `${row.measure} is not a measure.`;
  return new WrongRow('unknown measure', 'Measure', said, `${kind} moves ${measures.join(', ')}. The row was left out.`);
}

function formulaOf(measure: LeverMeasure, text: string, parse: (text: string) => Parsed): Formula | WrongRow {
  const parsed = parse(text);
  if (!parsed.ok) return new WrongRow('expression', 'Expression', `${parsed.wrong} It is character ${parsed.at}.`, 'Correct the expression. The row was left out.');
  const known = NAMES_OVER[measure === 'Capacity' || measure === 'Overtime' ? 'resources' : measure === 'DSO' || measure === 'DPO' ? 'days' : 'items'];
  const stranger = [...namesOf(parsed.formula)].find((name) => !known.includes(name));
  if (stranger === undefined) return parsed.formula;
  const at = text.toLowerCase().indexOf(stranger) + 1;
  return new WrongRow('expression', 'Expression', `${stranger} cannot be spoken of where ${measure} is worked out. It is character ${at}.`, `Use ${known.join(', ')}. The row was left out.`);
}

function told(row: LeverRow, { rule, column, wrong, todo }: WrongRow): Finding {
  const at = row.columns.get(column) ?? row.place.column;
  const place: Place = { sheet: row.place.sheet, row: row.place.row, column: at };
  return { severity: 'warning', input: 'Levers', rule, place, value: cellText(row, column), wrong, todo };
}

function cellText(row: LeverRow, column: string): string {
  const texts: Readonly<Record<string, string | number>> = {
    Scenario: row.scenario, Step: row.step, Lever: row.lever, Measure: row.measure, Product: row.product, Location: row.location, Family: row.family,
    Class: row.class, Customer: row.customer, Segment: row.segment, From: row.from, To: row.to, Value: row.value, Expression: row.expression,
  };
  const text = texts[column] ?? '';
  return typeof text === 'number' && Number.isNaN(text) ? '' : String(text);
}
