import { DOMParser, onErrorStopParsing, type Element } from '@xmldom/xmldom';
import { all, said, type Fault, type Served } from './fault';
import { functions } from './functions';
import { links } from './links';
import { pictures } from './pictures';
import { resources } from './resources';

/**
 * What is wrong with a manifest that the schema alone does not see; empty for a good one.
 *
 * The schema knows order and spelling; it does not know that a resid dangles, that an address is not https, that an icon is
 * missing or has another size than it says, or that a version has two parts.
 */
export function lint(xml: string, served: Served): readonly Fault[] {
  const root = parsed(xml);
  if (typeof root === 'string') return [{ rule: 'not xml', says: root }];
  return [...head(root), ...resources(root), ...runtime(root), ...links(root, served), ...pictures(root, served), ...functions(root, served)];
}

/** The root element, or what the parser said. */
function parsed(xml: string): Element | string {
  try {
    return new DOMParser({ onError: onErrorStopParsing }).parseFromString(xml, 'text/xml').documentElement ?? 'It is empty.';
  } catch (trouble) {
    return String(trouble); // the parser's only way to say no
  }
}

function head(root: Element): readonly Fault[] {
  const own = (name: string) => Array.from(root.childNodes).find((node): node is Element => node.nodeName === name);
  const text = (name: string) => own(name)?.textContent?.trim() ?? '';
  const long = (name: string, most: number): Fault[] =>
    said(own(name), 'DefaultValue').length > most ? [{ rule: 'too long', says: `${name} may have ${most} characters.` }] : [];
  const faults: Fault[] = [...long('DisplayName', 125), ...long('Description', 250)];
  if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text('Id'))) faults.push({ rule: 'id', says: `Id ${text('Id')} is no GUID.` });
  if (!/^\d{1,5}(\.\d{1,5}){3}$/.test(text('Version'))) faults.push({ rule: 'version', says: `Version ${text('Version')} is not a.b.c.d.` });
  for (const name of ['ProviderName', 'DefaultLocale', 'Permissions']) if (text(name) === '') faults.push({ rule: 'missing', says: `${name} is missing.` });
  for (const name of ['DisplayName', 'Description', 'IconUrl', 'HighResolutionIconUrl', 'SupportUrl'])
    if (said(own(name), 'DefaultValue') === '') faults.push({ rule: 'missing', says: `${name} is missing.` });
  for (const button of all(root, 'FunctionName'))
    if (!button.textContent?.trim()) faults.push({ rule: 'missing', says: 'A button names no command.' });
  const sets = new Map(all(root, 'Set').map((set) => [said(set, 'Name'), said(set, 'MinVersion')]));
  if (sets.get('SharedRuntime') === undefined) faults.push({ rule: 'requirements', says: 'A shared runtime needs the requirement set SharedRuntime.' });
  if (sets.get('ExcelApi') === undefined) faults.push({ rule: 'requirements', says: 'The requirement set ExcelApi is missing.' });
  return faults;
}

/** With a shared runtime there is one page: the pane, the commands and the functions all name the same resid, and it lives long. */
function runtime(root: Element): readonly Fault[] {
  const [one, ...others] = all(root, 'Runtime');
  if (!one || others.length > 0) return [{ rule: 'runtime', says: 'There must be exactly one Runtime.' }];
  const faults: Fault[] = [];
  const page = said(one, 'resid');
  if (said(one, 'lifetime') !== 'long') faults.push({ rule: 'runtime', says: 'A shared runtime has lifetime long.' });
  const parents = ['Action', 'Script', 'Page'].flatMap((name) => all(root, name)).flatMap((parent) => all(parent, 'SourceLocation'));
  for (const place of [...all(root, 'FunctionFile'), ...parents])
    if (said(place, 'resid') !== page) faults.push({ rule: 'runtime', says: `${place.nodeName} names ${said(place, 'resid')}, the runtime ${page}.` });
  const url = all(root, 'Url').find((entry) => said(entry, 'id') === page);
  const main = all(root, 'DefaultSettings').flatMap((settings) => all(settings, 'SourceLocation'))[0];
  if (said(url, 'DefaultValue') !== said(main, 'DefaultValue')) faults.push({ rule: 'runtime', says: 'The pane and the runtime are different pages.' });
  return faults;
}
