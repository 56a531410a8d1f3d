/** The `[Api set: ExcelApi x]` tags of `@types/office-js`, by class and member: which requirement set brought a member. */
export function tagsOf(declarations: string): Map<string, string> {
  const tags = new Map<string, string>();
  const start = declarations.indexOf('declare namespace Excel {');
  let [name, ofClass, comment] = ['', '1.1', ''];
  for (const line of declarations.slice(start, declarations.indexOf('\ndeclare namespace ', start + 1)).split('\n')) {
    const opened = /^ {4}class (\w+)/.exec(line);
    const tag = /\[Api set: (ExcelApi\w*)(?: ([\d.]+))?/.exec(comment);
    const set = tag && (tag[1] === 'ExcelApi' ? (tag[2] ?? '1.1') : tag[1]);
    if (/^\s*(\/\*\*|\*)/.test(line)) {
      comment = /^\s*\/\*\*/.test(line) ? line : comment + line;
      continue;
    }
    if (opened) [name, ofClass] = [opened[1] ?? '', set ?? '1.1'];
    else if (/^ {4}\S/.test(line)) name = '';
    const member = /^ {8}(?:readonly )?(\w+)[(:?<]/.exec(line);
    const key = `${name}.${member?.[1] ?? ''}`;
    if (name !== '' && member && !tags.has(key)) tags.set(key, set ?? ofClass);
    comment = '';
  }
  return tags;
}
