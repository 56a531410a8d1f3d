import { parseArgs } from 'node:util';
import { STAGES, type Stage } from '../../../src/model/stage';
import { inputNamed } from '../../../src/session/mapping';
import type { InputName } from '../../../src/signal/inputs';

export const USAGE = `Usage: npm run plan -- IN.xlsx OUT.xlsx [--until ${STAGES.join('|')}] [--scenario NAME] [--approver NAME --role ROLE]
       [--map Demand=MyRange …] [--set "Materiality amount=5000" …] [--all-rows] [--live-formulas] [--json]`;

/** What the command line asks for. */
export type Asked = {
  readonly from: string;
  readonly to: string;
  readonly until: Stage;
  readonly mapped: ReadonlyMap<InputName, string>;
  readonly settings: ReadonlyMap<string, string>;
  /** Whose plan the sheets speak of; the base where it is not said. */
  readonly scenario?: string | undefined;
  readonly allRows: boolean;
  readonly live?: boolean;
  readonly json: boolean;
  /** Who approves the plan; nothing is committed without. */
  readonly approval?: { readonly approver: string; readonly role: string } | undefined;
};

/** Why there is nothing to do, in one sentence; `usage` where the way to ask is what was wrong. */
export type No = { readonly no: string; readonly usage?: boolean };

/** The command line, understood; every wrong one is told apart from a wrong workbook by its usage line. */
export function asked(argv: readonly string[]): Asked | No {
  const parsed = parse(argv);
  if ('no' in parsed) return parsed;
  const { values, positionals } = parsed;
  const [from, to] = positionals;
  if (from === undefined || to === undefined || positionals.length > 2) return { no: 'Say which workbook to read and where to write.', usage: true };
  const until = STAGES.find((stage) => stage === (values.until ?? 'learn'));
  if (!until) return { no: `There is no stage “${values.until}”.`, usage: true };
  if ((values.approver === undefined) !== (values.role === undefined)) return { no: 'A plan is approved by a person in a role: give both --approver and --role.', usage: true };
  if (values.until === 'commit' && values.approver === undefined) return { no: 'To commit a plan, say who approves it: --approver NAME --role ROLE.', usage: true };
  if (values.scenario?.trim() === '') return { no: 'A scenario has a name.', usage: true };
  if (values.approver?.trim() === '' || values.role?.trim() === '') return { no: 'An approver and a role have names.', usage: true };
  const pairs = { map: split(values.map ?? []), set: split(values.set ?? []) };
  const wrong = [...pairs.map, ...pairs.set].find(({ key, value }) => key === '' || value === '');
  if (wrong) return { no: `“${wrong.text}” is not of the form NAME=VALUE.`, usage: true };
  const unknown = pairs.map.find(({ key }) => inputNamed(key) === undefined);
  if (unknown) return { no: `There is no input “${unknown.key}”.`, usage: true };
  return {
    from,
    to,
    until,
    mapped: new Map(pairs.map.flatMap(({ key, value }) => { const input = inputNamed(key); return input ? [[input, value] as const] : []; })),
    settings: new Map(pairs.set.map(({ key, value }) => [key, value])),
    scenario: values.scenario,
    allRows: values['all-rows'] ?? false,
    ...(values['live-formulas'] === true && { live: true }),
    json: values.json ?? false,
    approval: values.approver === undefined || values.role === undefined ? undefined : { approver: values.approver.trim(), role: values.role.trim() },
  };
}

function parse(argv: readonly string[]) {
  const text = { type: 'string' } as const;
  const list = { type: 'string', multiple: true } as const;
  const flag = { type: 'boolean' } as const;
  const options = { until: text, scenario: text, approver: text, role: text, map: list, set: list, 'all-rows': flag, 'live-formulas': flag, json: flag } as const;
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    const sentence = String(error).replace(/^[^:]*: /, '').split('. ')[0] ?? ''; // node's own words, without its advice
    return { no: `${sentence.replace(/\.$/, '')}.`, usage: true };
  }
}

/** `Name=Value`: the first `=` divides, so that a value may hold one. */
function split(texts: readonly string[]) {
  return texts.map((text) => {
    const at = text.indexOf('=');
    return at < 0 ? { text, key: '', value: '' } : { text, key: text.slice(0, at).trim(), value: text.slice(at + 1).trim() };
  });
}
