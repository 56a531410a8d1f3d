/** A short code of a text, 32 bits (FNV-1a over its UTF-16 units): it finds what has changed, the fingerprint proves that nothing has. */
export function codeOf(text: string): number {
  let code = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) code = Math.imul(code ^ text.charCodeAt(i), 0x01000193);
  return code >>> 0;
}

/** Whole numbers of 32 bits as one text that travels and is kept well. */
export function packed(codes: Uint32Array): string {
  const bytes = new Uint8Array(codes.length * 4);
  const view = new DataView(bytes.buffer);
  codes.forEach((code, i) => view.setUint32(4 * i, code, true));
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

/** The numbers again; none where the text is not what `packed` made. */
export function unpacked(text: string): Uint32Array {
  const bytes = decoded(text);
  const view = new DataView(bytes.buffer);
  return Uint32Array.from({ length: Math.floor(bytes.length / 4) }, (_, i) => view.getUint32(4 * i, true));
}

function decoded(text: string): Uint8Array {
  try {
    return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
  } catch {
    return new Uint8Array(0); // edited by hand or by another program
  }
}
