import type { Sheet } from '../../src/model/sheet';
import { detached, memoryOf } from '../../src/worker/transfer';

const numbers = Float64Array.of(1, 2);
const column = { header: 'A', format: 'units', width: 8 } as const;
const sheet: Sheet = {
  stage: 'reconcile', name: 'Gaps', title: '', subtitle: '', blocks: [], stamp: { cycle: '', asOf: '', fingerprint: '', at: '' },
  tables: [{ name: 'Gaps', rows: 2, frozen: 0, columns: [{ ...column, values: { kind: 'number', values: numbers } }, { ...column, values: { kind: 'text', codes: Int32Array.of(0, 0), texts: ['x'] } }, { ...column, values: { kind: 'logical', values: Uint8Array.of(1, 2) } }] }],
};

describe('sheets that change threads', () => {
  it('take nothing from what the engine keeps', () => {
    const { sheets, memory } = detached([sheet]);
    expect(sheets).toEqual([sheet]);
    structuredClone(sheets, { transfer: memory });
    expect([memory.length, numbers.length]).toEqual([3, 2]);
  });
});

describe('the memory of grids', () => {
  it('is named once, though two inputs stand on one range', () => {
    const grid = { name: 'Both', place: { sheet: 'S', row: 0, column: 0, rows: 1, columns: 1 }, columns: [{ codes: Int32Array.of(0), numbers: Float64Array.of(7), texts: [] }], date1904: false };
    const memory = memoryOf([grid, { ...grid, name: 'Again' }]);
    expect(memory).toHaveLength(2);
    const [there] = structuredClone([grid], { transfer: memory });
    expect([there?.columns[0]?.numbers[0], grid.columns[0]?.numbers.length]).toEqual([7, 0]);
  });
});
