import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { digested, fifteen } from '../../src/commit/canonical';
import { fingerprint, proof, short } from '../../src/commit/fingerprint';
import type { Rows } from '../../src/commit/rows';
import { bikes } from '../session/books';
import { cellsOf } from '../command/given';
import { commits } from './desk';
import { programs, where } from '../there';

const sha = async (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const rows = (of: readonly (readonly [string, string, number])[]): Rows => ({
  count: of.length,
  texts: [0, 1].map((c) => ({ header: ['Product', 'Period'][c] ?? '', texts: of.map((row) => String(row[c])), codes: Int32Array.from(of, (_, r) => r) })),
  numbers: [{ header: 'Demand', values: Float64Array.from(of, (row) => row[2]) }],
});

describe('a fingerprint', () => {
  it('is the same whatever order the rows stand in', async () => {
    const some = fc.uniqueArray(fc.tuple(fc.string(), fc.constantFrom('2026-03', '2026-04'), fc.double()), { selector: ([a, b]) => `${a.normalize('NFC')}\u0000${b}`, maxLength: 30 });
    await fc.assert(fc.asyncProperty(some, fc.infiniteStream(fc.nat()), async (list, seed) => {
      const shuffled = list.map((row) => [seed.next().value ?? 0, row] as const).sort(([a], [b]) => a - b).map(([, row]) => row);
      expect(await digested(rows(shuffled), sha)).toEqual(await digested(rows(list), sha));
    }));
  });

  it('is another for another number, text, version, or plan before', async () => {
    const base = { cycle: '2026-03', version: 1, scenario: 'Base', causes: [], previous: '' };
    const of = async (more: object, plan: Rows) => fingerprint(proof({ ...base, plan: await digested(plan, sha), ...more }), sha);
    const plan = rows([['A', '2026-03', 1]]);
    const all = [await of({}, plan), await of({}, rows([['A', '2026-03', 2]])), await of({}, rows([['B', '2026-03', 1]])), await of({ version: 2 }, plan), await of({ previous: 'ab' }, plan), await of({ scenario: 'Dry' }, plan)];
    expect(new Set(all).size).toBe(all.length);
  });

  it('holds to what a spreadsheet keeps of a number, and tells 0 from blank', async () => {
    expect([fifteen(0.1 + 0.2), fifteen(-0), fifteen(1 / 3)]).toEqual([0.3, 0, 0.333333333333333]);
    expect(await digested(rows([['A', '2026-03', NaN]]), sha)).not.toEqual(await digested(rows([['A', '2026-03', 0]]), sha));
  });

  it('rounds as writing the number out would', () => {
    const same = (value: number) => expect(fifteen(value)).toBe(Number(value.toPrecision(15)) + 0);
    fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), same));
    fc.assert(fc.property(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: 1, max: 1e4 }), (a, b) => same((a / 100) * (b / 100))), { numRuns: 5000 });
    fc.assert(fc.property(fc.double({ min: -1e8, max: 1e8, noNaN: true }), same), { numRuns: 5000 });
  });

  it('is short enough for the telephone', () => {
    expect(short('3f9a02bcdd')).toBe('3f9a 02bc');
  });
});

/** The rules of fingerprint.ts in another language, from the cells of a plan's sheet alone. */
const PYTHON = `
import sys, json, hashlib, struct, unicodedata
head, names, table = json.load(sys.stdin)
sha = lambda b: hashlib.sha256(b).hexdigest()
utf = lambda s: unicodedata.normalize('NFC', s).encode()
text = [n for n in names if n in ('Product', 'Location', 'Family', 'Period')]
rows = sorted((dict(zip(names, r)) for r in table), key=lambda r: [utf(r[n]) for n in text])
def column(n):
    if n not in text:
        return b''.join(struct.pack('<d', float('%.15g' % r[n]) + 0.0) if r[n] != '' else bytes.fromhex('000000000000f87f') for r in rows)
    words = sorted({utf(r[n]) for r in rows})
    said = b''.join(struct.pack('<I', len(w)) + w for w in words)
    return struct.pack('<I', len(words)) + said + b''.join(struct.pack('<I', words.index(utf(r[n]))) for r in rows)
lines = [str(r[0]) for r in head]
first = lines.index('Plan of Record fingerprint 1')
last = next(i for i in range(first, len(lines)) if lines[i].startswith('previous '))
digests = {'column ' + n: sha(column(n)) for n in names}
again = [' '.join((k, digests.get(k, d))) for k, d in (l.rsplit(' ', 1) for l in lines[first:last + 1])]
print(sha('\\n'.join(again).encode()))
`;

where(programs('python3'), 'python3 is not installed, no second program works the fingerprint out').describe('a program in another language', () => {
  it('comes to the same fingerprint from the sheet alone', async () => {
    const book = bikes();
    for (const version of [1, 2]) {
      const plan = await commits(book);
      const sheet = book.sheetNamed(`Plan 2026-03 v${version}`);
      const area = sheet?.tables[0]?.area ?? { top: 0, right: 0 };
      const cells = cellsOf(sheet).map((row) => row.slice(0, area.right + 1));
      const input = JSON.stringify([cells.slice(0, area.top), cells[area.top], cells.slice(area.top + 1)]);
      const { stdout, stderr } = spawnSync('python3', ['-c', PYTHON], { input, encoding: 'utf8' });
      expect([stderr, stdout.trim()]).toEqual(['', plan.fingerprint]);
    }
  });
});
