import type { Element } from '@xmldom/xmldom';
import { all, said, type Fault, type Served } from './fault';

/** Addresses that are not https, files that are not where the manifest says, and app domains that are no origins or our own. */
export function links(root: Element, served: Served): readonly Fault[] {
  const faults: Fault[] = [];
  const main = said(all(root, 'DefaultSettings').flatMap((settings) => all(settings, 'SourceLocation'))[0], 'DefaultValue');
  const base = main.replace(/[^/]*$/, '');
  const elements = Array.from(root.getElementsByTagName('*'));
  const addresses = elements.flatMap((element) => [said(element, 'DefaultValue'), said(element, 'Value'), said(element, 'Url')]).filter((text) => /^[a-z]+:\/\//i.test(text));
  for (const address of new Set(addresses)) {
    if (!address.startsWith('https://')) faults.push({ rule: 'https', says: `${address} is not https.` });
    if (address.startsWith(base) && served(path(address, base)) === undefined) faults.push({ rule: 'no file', says: `There is no file for ${address}.` });
  }
  for (const domain of all(root, 'AppDomain').map((element) => element.textContent ?? '')) {
    const origin = URL.canParse(domain) ? new URL(domain).origin : '';
    if (origin !== domain) faults.push({ rule: 'app domain', says: `${domain} is not an origin (scheme, host and port, nothing after).` });
    if (URL.canParse(main) && origin === new URL(main).origin) faults.push({ rule: 'app domain', says: `${domain} is our own origin and need not be said.` });
  }
  return faults;
}

/** What stands after the base of an address, without query. */
function path(address: string, base: string): string {
  return address.slice(base.length).replace(/[?#].*$/, '');
}
