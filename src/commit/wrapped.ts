/** A sentence in lines of at most so many characters, broken between words; lines after the first are set in. A word longer than a line is cut. */
export function wrapped(sentence: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of sentence.split(' ').flatMap((one) => pieces(one, width - INDENT.length))) {
    const longer = line === '' ? `${lines.length === 0 ? '' : INDENT}${word}` : `${line} ${word}`;
    if (longer.length <= width || line === '') line = longer;
    else {
      lines.push(line);
      line = `${INDENT}${word}`;
    }
  }
  return line === '' ? lines : [...lines, line];
}

const INDENT = '   ';

function pieces(word: string, most: number): readonly string[] {
  return word.length <= most ? [word] : [word.slice(0, most), ...pieces(word.slice(most), most)];
}
