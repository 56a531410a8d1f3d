const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A formula with all that speaks of a table said anew, given its name as spelled and what stands in brackets behind it, if any. Text in quotes is left alone. */
function respoken(formula: string, table: string, become: (name: string, inner: string | undefined) => string): string {
  // brackets nest one deep; a quote inside makes the next character plain
  const token = new RegExp(`"(?:[^"]|"")*"|(?<![\\w.\\\\!'])(${escaped(table)})(?:\\[((?:[^[\\]']|'.|\\[(?:[^[\\]']|'.)*\\])*)\\]|(?![\\w.\\\\(![]))`, 'gi');
  return formula.replace(token, (whole: string, name: string | undefined, inner: string | undefined) => (name === undefined ? whole : become(name, inner)));
}

export const renamedTable = (formula: string, old: string, next: string): string => respoken(formula, old, (_, inner) => (inner === undefined ? next : `${next}[${inner}]`));

/** A formula after the table is gone: what spoke of it says `#REF!`. */
export const lostTable = (formula: string, name: string): string => respoken(formula, name, () => '#REF!');

/** A formula with columns of the table called by their new names; a column that has none is gone, and what spoke of it says `#REF!`. */
export function recolumned(formula: string, table: string, names: ReadonlyMap<string, string | undefined>): string {
  const folded = new Map([...names].map(([old, next]) => [old.toLowerCase(), next] as const));
  return respoken(formula, table, (name, inner) => {
    if (inner === undefined) return name;
    let gone = false;
    const column = (text: string) => {
      const plain = text.replace(/'(.)/g, '$1').trim().toLowerCase();
      if (!folded.has(plain)) return text;
      const next = folded.get(plain);
      gone ||= next === undefined;
      return next?.replace(/[[\]#']/g, "'$&") ?? text;
    };
    const at = inner.startsWith('@') ? '@' : '';
    const rest = inner.slice(at.length);
    const said = rest.includes('[') ? rest.replace(/\[((?:[^[\]']|'.)*)\]/g, (_, one: string) => `[${column(one)}]`) : column(rest);
    return gone ? '#REF!' : `${name}[${at}${said}]`;
  });
}
