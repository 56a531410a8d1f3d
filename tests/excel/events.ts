import { addressOf, inside, union } from './model/areas';
import type { Change, Running } from './api/running';

/** One message to the client, which wakes the handlers of its target. */
export type Entry = {
  readonly messageCategory: 65536;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
  readonly id: '';
  readonly isRemoteOverride: false;
};

const SHIFTED: Readonly<Record<string, string>> = { RowInserted: 'Down', RowDeleted: 'Up', ColumnInserted: 'Right', ColumnDeleted: 'Left' };
const TYPE = { changed: 10, added: 13, deleted: 15 } as const;

/** Everything that happened since last time, as messages; changes of one batch that make one block are one change. */
export function news(excel: Running): Entry[] {
  const { changes, added, deleted } = excel;
  [excel.changes, excel.added, excel.deleted] = [[], [], []];
  return [
    ...added.map((sheet) => entry(TYPE.added, 'Workbook', { worksheetId: sheet.id, source: 'Local' })),
    ...merged(changes).flatMap((change) => {
      const message = described(change);
      return [entry(TYPE.changed, change.sheet.id, message), entry(TYPE.changed, 'Workbook', message)];
    }),
    ...deleted.map((sheet) => entry(TYPE.deleted, 'Workbook', { worksheetId: sheet.id, source: 'Local' })),
  ];
}

function entry(messageType: number, targetId: string, message: object): Entry {
  return { messageCategory: 65536, messageType, targetId, message: JSON.stringify(message), id: '', isRemoteOverride: false };
}

/** The client cuts big writes into blocks of rows; here they are put together again. */
function merged(changes: readonly Change[]): Change[] {
  const whole: Change[] = [];
  for (const change of changes) {
    const last = whole.at(-1);
    if (last && last.sheet === change.sheet && last.type === change.type && last.type === 'RangeEdited' && meets(last, change)) whole[whole.length - 1] = { ...last, area: union(last.area, change.area) };
    else whole.push(change);
  }
  return whole;
}

/** Whether two areas together make one block. */
function meets({ area: a }: Change, { area: b }: Change): boolean {
  if (inside(a, b) || inside(b, a)) return true;
  if (a.left === b.left && a.right === b.right) return b.top <= a.bottom + 1 && a.top <= b.bottom + 1;
  return a.top === b.top && a.bottom === b.bottom && b.left <= a.right + 1 && a.left <= b.right + 1;
}

function described({ sheet, area, type, by }: Change): object {
  return {
    address: addressOf(area),
    changeType: type,
    source: 'Local',
    worksheetId: sheet.id,
    triggerSource: by === 'addin' ? 'ThisLocalAddin' : 'Unknown',
    shiftDirection: SHIFTED[type] ?? 'None',
    referenceId: '',
  };
}
