import { refusal } from './refusal';
import type { Answer } from './workbook';

/** Bytes that make one piece of base64 without padding, so that pieces can be joined. */
const PIECE = 0x6000;

/** Opens the bytes of an .xlsx as a new workbook beside the one that is open; Excel gives no handle to it. */
export async function handed(file: Uint8Array): Promise<Answer<null>> {
  try {
    await Excel.createWorkbook(base64(file));
    return { ok: true, value: null };
  } catch (error) {
    return { ok: false, refusal: refusal(error, 'the new workbook') };
  }
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += PIECE) text += btoa(String.fromCharCode(...bytes.subarray(at, at + PIECE)));
  return text;
}
