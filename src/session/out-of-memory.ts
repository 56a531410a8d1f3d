/** How browsers say that a block of memory, or a text, could not be had; a worker's error comes here by its name and message only. */
const SAID = /allocation failed|out of memory|invalid (?:typed )?array (?:buffer )?length|invalid string length|array size exceeds/i;

/** Whether an error says that memory ran out, here or in the worker, and all else goes on. */
export function outOfMemory(error: unknown): boolean {
  return error instanceof Error && (error.name === 'RangeError' || error.name === 'InternalError') && SAID.test(error.message);
}
