import type { Fix } from '../model/fix';
import type { Finding, Severity } from '../model/finding';
import { address, cells } from '../model/place';
import type { Block, CellValue, ColumnValues, Sheet, Stamp } from '../model/sheet';
import type { InputReading, Reading } from './reading';

const ORDER: readonly Severity[] = ['stop', 'warning', 'note'];

/** The sheet `Inputs`: what every input came to, and every finding with its cell, worst first. */
export function inputsSheet({ inputs, findings }: Reading, stamp: Stamp, fixed: readonly Fix[] = []): Sheet {
  const rows = ORDER.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
  return {
    stage: 'signal',
    name: 'Inputs',
    title: `Inputs · cycle ${stamp.cycle} · as of ${stamp.asOf}`,
    subtitle: 'What was read, from where, and what could not be used as it stands',
    blocks: [came(inputs), counted(findings), ...(fixed.length > 0 ? [putRight(fixed)] : [])],
    tables: [{
      name: 'InputFindings',
      rows: rows.length,
      frozen: 2,
      columns: [
        { header: 'Severity', format: 'text', width: 10, values: text(rows, ({ severity }) => severity), note: 'A stop keeps us from planning; a warning changed how a cell was read; a note is worth knowing.' },
        { header: 'Input', format: 'text', width: 12, values: text(rows, ({ input }) => input) },
        { header: 'Rule', format: 'text', width: 20, values: text(rows, ({ rule }) => rule), note: 'Filter by it to see one kind of trouble at a time.' },
        { header: 'Sheet', format: 'text', width: 16, values: text(rows, ({ place }) => place?.sheet ?? '') },
        { header: 'Cell', format: 'text', width: 11, values: text(rows, ({ place }) => (place ? cells(place) : '')) },
        { header: 'Value', format: 'text', width: 22, values: text(rows, ({ value }) => value ?? ''), note: 'What stands there.' },
        { header: 'What is wrong', format: 'text', width: 52, values: text(rows, ({ wrong }) => wrong) },
        { header: 'What to do', format: 'text', width: 52, values: text(rows, ({ todo }) => todo) },
      ],
    }],
    stamp,
  };
}

const HEADER = ['Input', 'Read from', 'Layout', 'Rows read', 'Rows used', 'Set aside', 'Items', 'Periods', 'From', 'To', 'Total', 'Last changed'] as const;

/** A line per input: rows, items, periods and what its main number adds up to in the plan. When it last changed stands there where its rows say so: Excel does not. */
function came(inputs: readonly InputReading[]): Block {
  return {
    title: 'What was read',
    header: HEADER,
    rows: inputs.map(({ input, place, layout, rows, items, span, total, changed }): readonly CellValue[] => [
      input, address(place), layout, rows.read, rows.used, rows.setAside, items, span?.count ?? null, span?.first ?? null, span?.last ?? null, Number.isNaN(total) ? null : total, changed ?? null,
    ]),
    formats: { by: 'column', of: ['text', 'text', 'text', 'count', 'count', 'count', 'count', 'count', 'text', 'text', 'decimal', 'text'] },
  };
}

function counted(findings: readonly Finding[]): Block {
  const of = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return { title: 'Findings', rows: [['Stops', of('stop')], ['Warnings', of('warning')], ['Notes', of('note')]], formats: { by: 'column', of: ['text', 'count'] } };
}

/** What was put right in the sheets because a person asked, with what stood there before. */
function putRight(fixed: readonly Fix[]): Block {
  return {
    title: 'Put right in the sheets',
    header: ['Cell', 'Stood there', 'Stands there now'],
    rows: fixed.slice(-100).map(({ place, old, now }): readonly CellValue[] => [address(place), String(old), now === null ? '' : String(now)]),
    formats: { by: 'column', of: ['text', 'text', 'text'] },
  };
}

/** A column of text, each distinct text once. */
function text(rows: readonly Finding[], of: (finding: Finding) => string): ColumnValues {
  const texts: string[] = [];
  const known = new Map<string, number>();
  const codes = Int32Array.from(rows, (row) => {
    const value = of(row);
    const found = known.get(value);
    if (found !== undefined) return found;
    known.set(value, texts.length);
    return texts.push(value) - 1;
  });
  return { kind: 'text', codes, texts };
}
