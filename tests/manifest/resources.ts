import type { Element } from '@xmldom/xmldom';
import { all, said, type Fault } from './fault';

const LONGEST = new Map([['ShortStrings', 125], ['LongStrings', 250]]);

/** Names that point nowhere, entries nobody points at, and names and texts that are longer than Office takes. */
export function resources(root: Element): readonly Fault[] {
  const faults: Fault[] = [];
  const [entries] = all(root, 'Resources');
  if (!entries) return [{ rule: 'missing', says: 'Resources are missing.' }];
  const defined = ['Image', 'Url', 'String'].flatMap((name) => all(entries, name)).map((entry) => said(entry, 'id'));
  const used = Array.from(root.getElementsByTagName('*')).map((element) => said(element, 'resid')).filter((resid) => resid !== '');
  const ids = ['Group', 'Control', 'Tab', 'CustomTab'].flatMap((name) => all(root, name)).map((element) => said(element, 'id'));
  for (const resid of new Set(used)) if (!defined.includes(resid)) faults.push({ rule: 'dangling', says: `Nothing is called ${resid}.` });
  for (const id of defined) if (!used.includes(id)) faults.push({ rule: 'unused', says: `${id} is never used.` });
  for (const id of [...defined, ...ids]) if (id.length > 32) faults.push({ rule: 'too long', says: `The id ${id} has more than 32 characters.` });
  for (const list of [defined, ids])
    list.forEach((id, i) => { if (list.indexOf(id) !== i) faults.push({ rule: 'twice', says: `The id ${id} is there twice.` }); });
  for (const [section, most] of LONGEST)
    for (const text of all(entries, section).flatMap((strings) => all(strings, 'String')))
      if (said(text, 'DefaultValue').length > most) faults.push({ rule: 'too long', says: `${said(text, 'id')} may have ${most} characters.` });
  return faults;
}
