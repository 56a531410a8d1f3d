import { readFileSync } from 'node:fs';
import { address } from '../../src/model/place';
import type { Finding } from '../../src/model/finding';
import { RULES } from '../../src/signal/rule/rules';
import { find } from '../../src/signal/range/find';
import { read } from '../../src/signal/read';
import { withLevers } from '../../src/reconcile/lever/reading';
import { scenariosIn } from '../../src/worker/scenarios';
import { excelWorkbook } from '../../src/workbook/excel';
import { openExcel } from '../excel/open';
import { demandOf } from '../signal/grid-of';
import { DOUBTS } from './nasty/doubts';
import { BESIDE } from './nasty/inputs';
import { LAYOUTS } from './nasty/layouts';
import { NOTATIONS } from './nasty/notations';
import { built, type Recipe } from './nasty/recipe';
import { SHEETS } from './nasty/sheets';
import { VALUES } from './nasty/values';

/** Surveys, finds and reads a recipe's workbook through the door, as the pane does. */
async function understood(recipe: Recipe) {
  const excel = await openExcel(built(recipe));
  try {
    const workbook = excelWorkbook();
    const survey = await workbook.survey();
    if (!survey.ok) throw new Error('the workbook can be surveyed');
    const { inputs, findings } = find(survey.value, new Map());
    const grids = await workbook.read(inputs.map(({ source }) => source));
    const given = inputs.flatMap(({ input }, i) => {
      const grid = grids[i];
      return grid?.ok ? [{ input, grid: grid.value }] : [];
    });
    const bare = read(given, new Map());
    const reading = withLevers(bare, await scenariosIn(bare.signals));
    return { reading, findings: [...findings, ...reading.findings] };
  } finally {
    excel.close();
  }
}

const brief = ({ severity, rule, place }: Finding) => `${severity} ${rule}${place ? ` ${address(place)}` : ''}`;
const ALL = [...LAYOUTS, ...VALUES, ...NOTATIONS, ...SHEETS, ...BESIDE, ...DOUBTS];

/** Rules that need more than a workbook: something said by hand or kept before. */
const ELSEWHERE: ReadonlyMap<string, string> = new Map([['renamed header', 'tests/session/picking.test.ts'], ['not found', 'tests/session/picking.test.ts'], ['after the cutoff', 'tests/session/cutoff.test.ts'], ['memory unreadable', 'tests/session/faults/memory.test.ts']]);
const heard = new Set<string>();

describe('a nasty workbook', () => {
  it('is one of at least forty, each with a trap of its own', () => {
    expect(new Set(ALL.map(({ trap }) => trap)).size).toBeGreaterThanOrEqual(40);
  });

  it.each(ALL.map((recipe) => [recipe.trap, recipe] as const))('with %s is read right, and says so', async (_, recipe) => {
    const { reading, findings } = await understood(recipe);
    const said = findings.map(brief);
    findings.forEach(({ rule }) => heard.add(rule));
    for (const want of recipe.finds ?? []) expect(said).toContainEqual(expect.stringMatching(new RegExp(`^${want.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}( |$)`)));
    const stops = said.filter((each) => each.startsWith('stop'));
    expect(stops.length > 0).toBe((recipe.finds ?? []).some((each) => each.startsWith('stop')));
    if (stops.length === 0) expect(demandOf(reading)).toEqual([...(recipe.demand ?? [])].sort());
    expect(findings.filter(({ rule }) => recipe.never?.includes(rule))).toEqual([]);
  });
});

describe('every rule', () => {
  it('is heard of in one of the nasty workbooks, or in the test that is named here', () => {
    expect(Object.keys(RULES).filter((rule) => !heard.has(rule) && !ELSEWHERE.has(rule))).toEqual([]);
    for (const [rule, file] of ELSEWHERE) expect(readFileSync(file, 'utf8')).toMatch(new RegExp(`(rule === |toContain\\()'${rule}'`));
  });
});
