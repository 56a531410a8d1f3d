import type { Finding, Severity } from '../../model/finding';
import { placeOf, type Place } from '../../model/place';
import type { Found, Source, Survey } from '../../model/survey';
import { fold } from '../cell/fold';
import { INPUTS, type InputName, type InputSpec } from '../inputs';
import { overlapping, partsOf, starred } from './regions';
import type { Rule } from '../rule/rules';
import { shadowPlans } from './versions';

/** Which cells an input is read from. */
export type InputSource = { readonly input: InputName; readonly source: Source };

/** Every input that has cells, and what was noticed while looking. */
export type Search = { readonly inputs: readonly InputSource[]; readonly findings: readonly Finding[] };

/** `more` are further ranges of the same input, one per region. */
type Hit = { readonly source?: Source | undefined; readonly more?: readonly Source[]; readonly findings: readonly Finding[] };

/**
 * The cells of every input, found by name or as a person mapped it; nothing is guessed.
 *
 * A name of the whole workbook goes before names of sheets, the input's own word before synonyms. What cannot be decided, and a
 * Demand or Supply that is not there, stops; broken names are told only where they would have served.
 */
export function find(survey: Survey, mapped: ReadonlyMap<InputName, string>): Search {
  const inputs: InputSource[] = [];
  const findings: Finding[] = [];
  for (const spec of INPUTS) {
    const wish = mapped.get(spec.input);
    const hit = wish === undefined ? byName(survey, spec) : byWish(survey, spec.input, wish);
    findings.push(...(hit.source || !vital(spec.input) ? hit.findings : stopped(spec.input, hit.findings)));
    if (hit.source) inputs.push({ input: spec.input, source: hit.source }, ...(hit.more ?? []).map((source) => ({ input: spec.input, source })));
  }
  findings.push(...shadowPlans(survey, inputs));
  return { inputs, findings };
}

function vital(input: InputName): boolean {
  return input === 'Demand' || input === 'Supply';
}

/** Why one cannot go on without the input: what is wrong with its name, where it has one. */
function stopped(input: InputName, noticed: readonly Finding[]): readonly Finding[] {
  if (noticed.length === 0) return [absent(input)];
  return noticed.some(({ severity }) => severity === 'stop') ? noticed : noticed.map((each) => ({ ...each, severity: 'stop' }));
}

function finding(severity: Severity, input: InputName, rule: Rule, wrong: string, todo: string, value?: string): Finding {
  return { severity, input, rule, wrong, todo, ...(value !== undefined && { value }) };
}

function absent(input: InputName): Finding {
  return finding('stop', input, 'missing input', `There is no range called ${input}.`, `Select the ${input.toLowerCase()} range and name it ${input}, make it a table called ${input}, or say which range it is.`);
}

/** Tables of ours are read back only as what they are, where people write in them too. */
function may(found: Found, input: InputName): boolean {
  if (found.own !== true) return input !== KEPT;
  return SHARED.includes(input) && fold(found.name.replace(/_por(_\d+)?$/i, '')) === fold(input);
}

/** What only we write: a person's range of that name is theirs and means something else. */
const KEPT: InputName = 'Forecast history';
const SHARED: readonly InputName[] = ['Levers', 'Actions', 'Assumptions', 'Decisions', KEPT];

/** The name as it is compared; the prefixes people give to tables and ranges do not count. */
function bare(name: string): string {
  return fold(name.replace(/^([Tt]bl|[Tt]able|[Rr]ng|[Rr]ange|nm)(?=[_ A-Z])[_ ]*/, ''));
}

function byName(survey: Survey, spec: InputSpec): Hit {
  const named = survey.found.filter((found) => found.kind !== 'sheet' && may(found, spec.input));
  const findings: Finding[] = [];
  const own = matches(named, [spec.input]);
  const regions = own.length > 0 ? [] : partsOf(named, spec);
  const others = matches(named, spec.names).filter((found) => !own.includes(found) && !regions.includes(found));
  for (const group of [own, others]) {
    findings.push(...group.filter((found) => !found.place).map((found) => broken(spec.input, found)));
    const hit = chosen(spec.input, group.filter((found) => found.place));
    if (hit) return { ...hit, findings: [...findings, ...hit.findings] };
  }
  const parts = inParts(spec.input, regions);
  return { ...parts, findings: [...findings, ...parts.findings] };
}

/** One input in several ranges, as long as no cell stands in two of them and no name on two sheets. */
function inParts(input: InputName, group: readonly Found[]): Hit {
  const parts = distinct(group);
  const [first, ...more] = parts.flatMap((found) => sourceOf(found) ?? []);
  const twice = parts.find((found, i) => parts.findIndex((other) => fold(other.name) === fold(found.name)) < i);
  const both = twice ? [twice.name, twice.name] : overlapping(parts)?.map(({ name }) => name);
  if (!both) return { ...(first && { source: first, more }), findings: [] };
  const wrong = twice ? `${twice.name} is named on several sheets.` : `${both.join(' and ')} share cells, and both are ${input}.`;
  return { findings: [finding('stop', input, 'several of that name', wrong, 'Numbers would count twice. Keep them apart, or say which range it is.', both.join(', '))] };
}

/** A person's own range goes before a table of ours. */
function matches(named: readonly Found[], words: readonly string[]): readonly Found[] {
  const folded = new Set(words.map(fold));
  const hits = named.filter((found) => folded.has(bare(found.name)) || folded.has(fold(found.name)));
  const theirs = hits.filter(({ own }) => own !== true);
  return theirs.length > 0 ? theirs : hits;
}

/** The one that is meant: of the whole workbook, else the only one; undefined where there is none. */
function chosen(input: InputName, group: readonly Found[]): Hit | undefined {
  if (group.length === 0) return undefined;
  const wide = group.filter((found) => found.scope === undefined);
  const few = distinct(wide.length > 0 ? wide : group);
  const [first] = few;
  if (!first?.place) return undefined;
  if (few.length === 1) return { source: sourceOf(first), findings: wide.length > 0 ? shadowed(input, group) : [] };
  const list = few.map((found) => (found.scope === undefined ? found.name : `${found.scope}!${found.name}`)).join(', ');
  const wrong = wide.length > 0 ? `Several ranges could be ${input}: ${list}.` : `${first.name} is named on several sheets and not for the workbook: ${list}.`;
  const todo = wide.length > 0 ? `Name the one you mean ${input}, or say which it is.` : 'A copied sheet would double the numbers. Keep one of the names, or say which it is.';
  return { findings: [finding('stop', input, 'several of that name', wrong, todo, list)] };
}

/** Two names of the same cells are one. */
function distinct(group: readonly Found[]): readonly Found[] {
  const key = ({ place }: Found) => JSON.stringify([place?.sheet, place?.row, place?.column, place?.rows, place?.columns]);
  return group.filter((found, i) => group.findIndex((other) => key(other) === key(found)) === i);
}

/** Names of sheets beside one of the workbook are left alone, and that is told. */
function shadowed(input: InputName, group: readonly Found[]): readonly Finding[] {
  const left = group.filter((found) => found.scope !== undefined).map((found) => `${found.scope ?? ''}!${found.name}`);
  if (left.length === 0) return [];
  return [finding('note', input, 'several of that name', `${left.join(', ')} ${left.length === 1 ? 'is' : 'are'} named ${input} too, on the sheet only.`, 'The name of the whole workbook was used.', left.join(', '))];
}

function sourceOf({ name, kind, place }: Found): Source | undefined {
  return place && { name, place, ...(kind === 'table' && { table: true }) };
}

const WHY: Record<NonNullable<Found['without']>, string> = {
  'broken': 'points at cells that are gone',
  'constant': 'is a constant, not a range',
  'formula': 'is a formula, and Excel does not say which cells it means',
  'several areas': 'covers several areas, not one block of cells',
  'elsewhere': 'leads out of this workbook or over whole rows and columns',
};

function broken(input: InputName, found: Found): Finding {
  const what = found.scope === undefined ? found.name : `${found.scope}!${found.name}`;
  const todo = found.without === 'formula' ? 'Make the range a table, which grows by itself, or point the name at cells, in the Name Manager.' : 'Point it at the range with its headers, in the Name Manager.';
  return finding('warning', input, 'broken name', `The name ${what} ${WHY[found.without ?? 'broken']}.`, todo, found.formula ?? '');
}

/** What stands before and after the `!`, where that is a sheet; its name may hold quotes and `!` itself, quoted or as it is. */
function parted(wish: string, sheets: Survey['sheets']): { readonly sheet: string; readonly rest: string } | undefined {
  const said = wish.trim();
  const starts = sheets.flatMap(({ name }) => [name, `'${name.replaceAll("'", "''")}'`].map((start) => ({ name, start: `${start.toLowerCase()}!` })));
  const [longest] = starts.filter(({ start }) => said.toLowerCase().startsWith(start)).sort((a, b) => b.start.length - a.start.length);
  return longest && { sheet: longest.name, rest: said.slice(longest.start.length).trim() };
}

/** Cells of a sheet; whole columns too. */
function cellsOn({ sheet, rest }: { readonly sheet: string; readonly rest: string }): Place | undefined {
  return placeOf(rest.replace(/^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i, (_, from: string, to: string) => `${from}1:${to}1048576`), sheet);
}

/** What a person mapped: a range `Sheet!A1:F20`, a name of a sheet `Sheet!Name`, a name or table of the workbook, or a whole sheet. */
function byWish(survey: Survey, input: InputName, wish: string): Hit {
  const several = starred(survey.found.filter((found) => found.kind !== 'sheet' && may(found, input)), wish);
  if (several && several.length > 0) return inParts(input, several);
  const parts = parted(wish, survey.sheets);
  const place = parts && cellsOn(parts);
  if (place) return { source: { name: wish, place }, findings: [] };
  const word = (parts?.rest ?? wish).trim().toLowerCase();
  const fits = (found: Found) => found.name.toLowerCase() === word && (parts === undefined || (found.scope ?? found.place?.sheet) === parts.sheet);
  const group = survey.found.filter((found) => found.kind !== 'sheet' && may(found, input) && fits(found));
  const hit = chosen(input, group.filter((found) => found.place));
  if (hit) return hit;
  const [dead] = group;
  if (dead) return { findings: [{ ...broken(input, dead), severity: 'stop' }] };
  const whole = survey.found.find((found) => found.kind === 'sheet' && found.name.toLowerCase() === word);
  const source = whole && sourceOf(whole);
  if (source) return { source, findings: [] };
  return { findings: [finding('stop', input, 'not found', `${wish} was given for ${input}, and there is no such name, table or range.`, 'Correct it, or name the range itself.', wish)] };
}
