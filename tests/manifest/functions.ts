import type { Element } from '@xmldom/xmldom';
import { all, said, type Fault, type Served } from './fault';

/** Custom functions that Excel could not list: no description of them, a name or a prefix that no formula can hold, a type it does not know. */
export function functions(root: Element, served: Served): readonly Fault[] {
  const [metadata] = all(root, 'Metadata').flatMap((parent) => all(parent, 'SourceLocation'));
  if (!metadata) return [];
  const value = (resid: string) => said(['Url', 'String'].flatMap((name) => all(root, name)).find((entry) => said(entry, 'id') === resid), 'DefaultValue');
  const faults: Fault[] = [];
  const prefix = value(said(all(root, 'Namespace')[0], 'resid'));
  if (!/^[A-Za-z]\w{0,31}$/.test(prefix)) faults.push({ rule: 'functions', says: `${prefix} can stand before no function.` });
  const bytes = served(value(said(metadata, 'resid')).split('/').at(-1) ?? '');
  return [...faults, ...described(bytes ? Buffer.from(bytes).toString('utf8') : '')];
}

type Listed = { readonly id?: unknown; readonly name?: unknown; readonly description?: unknown; readonly parameters?: readonly { readonly name?: unknown; readonly type?: unknown; readonly dimensionality?: unknown; readonly optional?: unknown }[]; readonly result?: { readonly dimensionality?: unknown } };

function described(text: string): readonly Fault[] {
  let list: readonly Listed[] = [];
  try {
    list = (JSON.parse(text) as { readonly functions: readonly Listed[] }).functions;
  } catch {
    return [{ rule: 'functions', says: 'There is no file that describes the functions.' }];
  }
  const faults: Fault[] = [];
  const say = (says: string) => void faults.push({ rule: 'functions', says });
  for (const { id, name, description, parameters = [], result } of list) {
    if (!/^[A-Z][A-Z\d._]*$/.test(String(id)) || !/^[A-Z][A-Z\d._]*$/.test(String(name))) say(`${String(name)} is no name for a function.`);
    if (typeof description !== 'string' || description === '' || description.length > 255) say(`${String(name)} lacks a description Excel can show.`);
    if (result?.dimensionality !== 'scalar' && result?.dimensionality !== 'matrix') say(`${String(name)} does not say what it gives.`);
    const optional = parameters.findIndex((one) => one.optional === true);
    if (optional >= 0 && parameters.slice(optional).some((one) => one.optional !== true)) say(`${String(name)} wants something after what may be left out.`);
    for (const one of parameters) if (typeof one.name !== 'string' || !['any', 'number', 'string', 'boolean'].includes(String(one.type))) say(`A parameter of ${String(name)} has no type.`);
  }
  const ids = list.map(({ id }) => id);
  if (new Set(ids).size < ids.length) say('Two functions share an id.');
  return faults;
}
