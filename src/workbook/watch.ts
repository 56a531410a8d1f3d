import { markOf } from './mark';
import type { Call, Line } from './run';
import type { Answer, Change } from './workbook';

/**
 * Tells of every change to cells that are not ours. Changes that come while the sheets' names are being asked for
 * wait and are told together, so that a burst costs one trip.
 */
export async function watch(line: Line, tell: (change: Change) => void): Promise<Answer<() => Promise<void>>> {
  let waiting: { readonly id: string; readonly address: string; readonly edited: boolean }[] = [];
  let asking = false;
  let over = false;
  const drained = async () => {
    asking = true;
    while (waiting.length > 0 && !over) {
      const changes = waiting;
      waiting = [];
      const known = await line.run((call) => theirs(call, new Set(changes.map(({ id }) => id))));
      if (over) break;
      if (known.ok) changes.forEach(({ id, ...change }) => known.value.has(id) && tell({ sheet: known.value.get(id) ?? '', ...change }));
      else changes.forEach(({ address }) => tell({ sheet: '', address, edited: false })); // a change that is told too often is better than one that is not
    }
    asking = false;
  };
  return line.run(async (call) => {
    const listening = call.context.workbook.worksheets.onChanged.add(async ({ worksheetId, address, changeType }) => {
      waiting.push({ id: worksheetId, address, edited: changeType === 'RangeEdited' });
      if (!asking) await drained();
    });
    await call.go();
    return async () => {
      over = true;
      await Excel.run(listening.context, async (context) => {
        listening.remove();
        await context.sync();
      });
    };
  });
}

/** The names of those of the sheets that stand and are not ours. One trip. */
async function theirs(call: Call, ids: ReadonlySet<string>): Promise<ReadonlyMap<string, string>> {
  const asked = [...ids].map((id) => {
    const sheet = call.context.workbook.worksheets.getItemOrNullObject(id).load('name');
    return { id, sheet, names: sheet.names.load('items/name') };
  });
  await call.go();
  const standing = asked.filter(({ sheet, names }) => !sheet.isNullObject && !names.items.some(({ name }) => markOf(name)));
  return new Map(standing.map(({ id, sheet }) => [id, sheet.name]));
}
