const SPECIAL = /[[\]#']/g;
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A formula with the table's name replaced, alone or before brackets; text in quotes is left alone. */
export function renamedTable(formula: string, old: string, next: string): string {
  const word = new RegExp(`"(?:[^"]|"")*"|(?<![\\w.\\\\!'])${escaped(old)}(?![\\w.\\\\(!])`, 'gi');
  return formula.replace(word, (token) => (token.startsWith('"') ? token : next));
}

/** A formula after the table is gone: what spoke of it says `#REF!`. */
export function lostTable(formula: string, name: string): string {
  const token = new RegExp(`"(?:[^"]|"")*"|(?<![\\w.\\\\!'])${escaped(name)}(?:\\[(?:[^[\\]']|'.|\\[(?:[^[\\]']|'.)*\\])*\\]|(?![\\w.\\\\(![]))`, 'gi');
  return formula.replace(token, (found) => (found.startsWith('"') ? found : '#REF!'));
}

/** A formula with columns of the table called by their new names; a column that has none is gone, and what spoke of it says `#REF!`. */
export function recolumned(formula: string, table: string, names: ReadonlyMap<string, string | undefined>): string {
  const folded = new Map([...names].map(([old, next]) => [old.toLowerCase(), next] as const));
  // a table's name and the bracket after it, nested one deep; a quote inside makes the next character plain
  const token = new RegExp(`"(?:[^"]|"")*"|(?<![\\w.\\\\!'])(${escaped(table)})\\[((?:[^[\\]']|'.|\\[(?:[^[\\]']|'.)*\\])*)\\]`, 'gi');
  return formula.replace(token, (whole: string, name: string | undefined, inner: string | undefined) => {
    if (name === undefined || inner === undefined) return whole;
    let gone = false;
    const column = (text: string) => {
      const plain = text.replace(/'(.)/g, '$1').trim().toLowerCase();
      if (!folded.has(plain)) return text;
      const next = folded.get(plain);
      gone ||= next === undefined;
      return next?.replace(SPECIAL, "'$&") ?? text;
    };
    const at = inner.startsWith('@') ? '@' : '';
    const rest = inner.slice(at.length);
    const said = rest.includes('[') ? rest.replace(/\[((?:[^[\]']|'.)*)\]/g, (_, one: string) => `[${column(one)}]`) : column(rest);
    return gone ? '#REF!' : `${name}[${at}${said}]`;
  });
}
