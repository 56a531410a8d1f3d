import fc from 'fast-check';
import { metrics, scenarios, sensible, wouldBe, type Step } from './levers';
import { inputsOf, rowsOf, sheetsFrom } from './told';
import { worlds, type World } from './world';

const NAMES = ['Spike', 'Late'] as const;

const leverRows = (world: World, all: readonly (readonly Step[])[]) => [
  ['Scenario', 'Step', 'Lever', 'Measure', 'Product', 'Family', 'From', 'To', 'Value'],
  ...all.flatMap((steps, s) => steps.map((one, i) => [NAMES[s], i + 1, one.lever, one.measure, one.product, one.family, world.periods[one.from], world.periods[one.to], one.value])),
];

describe('by a second, plain program', () => {
  it('a scenario is the plan of the inputs as its levers would make them, and its drivers add up to the difference', async () => {
    await fc.assert(fc.asyncProperty(worlds, scenarios, async (world, drawn) => {
      const all = drawn.map((steps) => sensible(world, steps));
      if (all.some((steps) => steps.length === 0)) return;
      const sheets = await sheetsFrom(new Map([...inputsOf(world), ['Levers', leverRows(world, all)]]), world.asOf);
      const told = new Map(rowsOf(sheets, 'ScenarioComparison').map((row) => [row.get('Metric'), row]));
      const drivers = rowsOf(sheets, 'ScenarioDrivers');
      const wrong: string[] = [];
      const judge = (name: string, of: World) => metrics(of).forEach((want, metric) => {
        const got = told.get(metric)?.get(name) ?? null;
        const same = want === null || got === null ? want === got : Math.abs(Number(got) - want) <= 1e-9 * Math.max(1, Math.abs(want));
        if (!same) wrong.push(`${name} ${metric}: ${String(want)}, got ${String(got)}`);
      });
      judge('Base', world);
      all.forEach((steps, s) => {
        const name = NAMES[s] ?? '';
        judge(name, wouldBe(world, steps));
        for (const [metric, row] of told) {
          const change = row.get(`${name} Δ`);
          if (typeof change !== 'number') continue;
          const sum = drivers.filter((one) => one.get('Scenario') === name && one.get('Metric') === metric).reduce((a, one) => a + Number(one.get('Effect') ?? 0), 0);
          if (Math.abs(sum - change) > 0.005) wrong.push(`${name} drivers of ${String(metric)}: ${sum} of ${change}`);
        }
      });
      expect(wrong).toEqual([]);
    }), { numRuns: 100 });
  });
});
