import type { Book } from '../model/book';
import type { Package } from './package';
import { encoded, made } from './xml';

const NS = 'urn:plan-of-record:local-excel:settings';
const PROPERTIES = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';

/**
 * The document settings (`workbook.settings`) in a custom XML part of ours.
 *
 * Excel itself keeps them in a web-extension part beside the add-in's store reference; one made here without such a reference would make Excel
 * ask about an add-in it does not know. A custom XML part is carried by Excel and LibreOffice alike. Each value is JSON text.
 */
function settingsPart(pkg: Package, workbook: string): string | undefined {
  return pkg.relations(workbook).filter((one) => one.type === 'customXml').map((one) => one.target).find((path) => pkg.text(path).includes(`xmlns="${NS}"`));
}

export function readSettings(pkg: Package, workbook: string, book: Book): void {
  const path = settingsPart(pkg, workbook);
  for (const one of pkg.root(path ?? '')?.all('setting') ?? []) book.settings.set(one.get('name') ?? '', JSON.parse(one.text));
}

/** Writes the settings where they differ from what the file holds. */
export function writeSettings(pkg: Package, workbook: string, book: Book): void {
  const text = String(made('settings', { xmlns: NS }, ...[...book.settings].map(([name, value]) => made('setting', { name }, encoded(JSON.stringify(value) ?? 'null')))));
  const old = settingsPart(pkg, workbook);
  if (old === undefined && book.settings.size === 0) return;
  if (old !== undefined) return pkg.text(old) === text ? undefined : pkg.put(old, text);
  const path = pkg.free('customXml/item#.xml');
  const properties = path.replace('item', 'itemProps');
  pkg.put(path, text);
  pkg.put(properties, `<ds:datastoreItem ds:itemID="{6E0B1D1C-7A3F-4F0E-9C35-50A1F0C5B2D7}" xmlns:ds="${PROPERTIES}"><ds:schemaRefs><ds:schemaRef ds:uri="${NS}"/></ds:schemaRefs></ds:datastoreItem>`,
    'application/vnd.openxmlformats-officedocument.customXmlProperties+xml');
  pkg.relate(workbook, 'customXml', path);
  pkg.relate(path, 'customXmlProps', properties);
}
