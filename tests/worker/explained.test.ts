import { period } from '../../src/model/period';
import { cells } from '../../src/model/place';
import { engine } from '../../src/worker/engine';
import { gridOf } from '../signal/grid-of';

const head = ['Product', 'Period', 'Quantity'];
const grids = [
  { input: 'Demand' as const, grid: gridOf('Sales', [head, ['P1', '2026-03', 90], ['P1', '2026-04', 90]]) },
  { input: 'Supply' as const, grid: gridOf('Supply', [head, ['P1', '2026-03', 50], ['P1', '2026-04', 60]]) },
  { input: 'Products' as const, grid: gridOf('Products', [['Product', 'Price', 'Unit cost', 'Opening stock', 'Expedite cost'], ['P1', 1000, 400, 10, 70]]) },
];

describe('a row explained', () => {
  it('leads from every figure to the cells it was read from', async () => {
    const made = engine();
    await made.read(grids, new Map(), []);
    const outlook = await made.reconcile();
    const [from] = outlook?.exceptions ?? [];
    const row = from && (await made.explain(from.item, from.from));
    const at = new Map(row?.lines.map((line) => [line.figure, line.cells.map((place) => `${place.sheet}!${cells(place)}`)]));
    expect([at.get('Demand'), at.get('Supply'), at.get('Closing stock'), at.get('Revenue at risk'), at.get('Gap')]).toEqual([['Sales!C2'], ['Supply!C2'], ['Products!D2'], ['Products!B2'], []]);
    expect(row?.cause).toBe('demand above supply');
    expect((await made.detail(1))?.ways.map(({ way, units, net }) => [way, units, net])).toEqual([['make more in free hours', 60, 36_000], ['expedite', 60, 31_800]]);
    expect(await made.detail(99)).toBeUndefined();
  });

  it('of a resource leads to its hours, and to supply and routing of each product on it', async () => {
    const made = engine();
    await made.read([...grids,
      { input: 'Capacity', grid: gridOf('Hours', [['Resource', 'Period', 'Available hours'], ['Press', '2026-03', 40], ['Saw', '2026-03', 9], ['Press', '2026-04', 50]]) },
      { input: 'Routing', grid: gridOf('Route', [['Product', 'Resource', 'Hours per unit'], ['P1', 'Saw', 0.1], ['P1', 'Press', 1]]) },
    ], new Map(), []);
    await made.reconcile();
    const [april] = (await made.explain('Press', period('2026-04') ?? raise()))?.lines ?? [];
    const at = async (figure: string) => (await made.explain('Press', period('2026-03') ?? raise()))?.lines.find((line) => line.figure === figure)?.cells.map((place) => `${place.sheet}!${cells(place)}`);
    expect([april?.value, await at('P1'), await at('Available')]).toEqual([60, ['Supply!C2', 'Route!C3'], ['Hours!C2']]);
  });
});

function raise(): never {
  throw new Error('no such period');
}
