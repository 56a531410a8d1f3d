import type { Call } from './run';

/** In front of every key, so that ours are known in the file, and no other add-in's is read. */
export const OURS = 'PlanOfRecord.';

/** A text kept in the workbook under a key of ours; undefined when there is none. One trip. */
export async function recall(call: Call, key: string): Promise<string | undefined> {
  const setting = call.context.workbook.settings.getItemOrNullObject(OURS + key).load('value');
  await call.go();
  const value: unknown = setting.isNullObject ? undefined : setting.value;
  return typeof value === 'string' ? value : undefined;
}

/** Keeps a text in the workbook. People can read it in the file: no secrets. One trip. */
export async function remember(call: Call, key: string, text: string): Promise<null> {
  call.context.workbook.settings.add(OURS + key, text);
  await call.go();
  return null;
}
