import { columnLetters, columnNumber } from '../../../src/model/place';

// Texts and quoted sheet names, structured references, whole rows and columns, cells; a name or a function is none of these.
const PIECES = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[(?:[^[\]]|\[[^\]]*\])*\])*\]|(?<![\p{L}\d_.$\\])(?:(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})|(\$?)(\d{1,7}):(\$?)(\d{1,7}))(?![\p{L}\d_.(!\\])/gu;

/** A formula as it reads some rows down and columns right of where it was written: relative references move along, what leaves the sheet is #REF!. */
export function moved(formula: string, down: number, right: number): string {
  if (down === 0 && right === 0) return formula;
  const column = (fixed: string, letters: string) => {
    const n = columnNumber(letters) + (fixed ? 0 : right);
    return n >= 0 && n < 16_384 ? fixed + columnLetters(n) : undefined;
  };
  const row = (fixed: string, digits: string) => {
    const n = Number(digits) + (fixed ? 0 : down);
    return n >= 1 && n <= 1_048_576 ? fixed + String(n) : undefined;
  };
  return formula.replace(PIECES, (all: string, ...m: (string | undefined)[]) => {
    const [c, r] = m[1] !== undefined ? [column(m[0] ?? '', m[1]), row(m[2] ?? '', m[3] ?? '')]
      : m[5] !== undefined ? [column(m[4] ?? '', m[5]), column(m[6] ?? '', m[7] ?? '')]
      : m[9] !== undefined ? [row(m[8] ?? '', m[9]), row(m[10] ?? '', m[11] ?? '')] : [all, all];
    if (m[1] === undefined && m[5] === undefined && m[9] === undefined) return all;
    if (c === undefined || r === undefined) return '#REF!';
    return m[1] !== undefined ? c + r : `${c}:${r}`;
  });
}
