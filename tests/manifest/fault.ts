import type { Element } from '@xmldom/xmldom';

/** One thing Office or the schema would stumble over: a short rule name and a sentence. */
export type Fault = { readonly rule: string; readonly says: string };

/** The bytes of a file that stands at a path under the add-in's address, or undefined where there is none. */
export type Served = (path: string) => Uint8Array | undefined;

/** Every element of a name below another, whatever its prefix. */
export function all(under: Element, name: string): readonly Element[] {
  return Array.from(under.getElementsByTagNameNS('*', name));
}

/** An attribute's text, or ''. */
export function said(element: Element | undefined, attribute: string): string {
  return element?.getAttribute(attribute) ?? '';
}
