import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

type Runner = { readonly describe: jest.Describe | jest.Describe['skip']; readonly it: jest.It | jest.It['skip'] };

/** Tests that need what a machine may lack: they run where it is, and where it is not they are left out and the run says so in a line. */
export function where(there: boolean, lacking: string): Runner {
  if (there) return { describe, it };
  process.stdout.write(`skipped: ${lacking}\n`);
  return { describe: describe.skip, it: it.skip };
}

/** Whether all these programs are on this machine. */
export function programs(...names: readonly string[]): boolean {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return names.every((name) => folders.some((folder) => existsSync(join(folder, name))));
}
