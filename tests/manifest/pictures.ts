import type { Element } from '@xmldom/xmldom';
import { all, said, type Fault, type Served } from './fault';

const NEEDED = ['16', '32', '80'];
const SIGNATURE = '89504e470d0a1a0a';

/** Icons that are missing in a size Office insists on, are no PNG, or are not as large as they say. */
export function pictures(root: Element, served: Served): readonly Fault[] {
  const faults: Fault[] = [];
  const address = new Map(all(root, 'Image').filter((image) => said(image, 'id') !== '').map((image) => [said(image, 'id'), said(image, 'DefaultValue')]));
  const wanted: [string, number][] = [
    [said(all(root, 'IconUrl')[0], 'DefaultValue'), 32],
    [said(all(root, 'HighResolutionIconUrl')[0], 'DefaultValue'), 64],
  ];
  for (const icon of all(root, 'Icon')) {
    const images = all(icon, 'Image');
    const sizes = images.map((image) => said(image, 'size'));
    for (const size of NEEDED) if (!sizes.includes(size)) faults.push({ rule: 'icon size', says: `An icon lacks size ${size}.` });
    for (const image of images) wanted.push([address.get(said(image, 'resid')) ?? '', Number(said(image, 'size'))]);
  }
  const base = said(all(root, 'DefaultSettings').flatMap((settings) => all(settings, 'SourceLocation'))[0], 'DefaultValue').replace(/[^/]*$/, '');
  for (const [url, size] of wanted) {
    const bytes = url.startsWith(base) ? served(url.slice(base.length)) : undefined;
    const is = bytes && dimensions(bytes);
    if (bytes && (is?.width !== size || is.height !== size)) faults.push({ rule: 'icon size', says: `${url} is ${is ? `${is.width} × ${is.height}` : 'no PNG'}, not ${size} × ${size}.` });
  }
  return faults;
}

/** Width and height as a PNG's first chunk says them; undefined when it is no PNG. */
function dimensions(bytes: Uint8Array): { readonly width: number; readonly height: number } | undefined {
  const view = Buffer.from(bytes);
  if (view.length < 24 || view.toString('hex', 0, 8) !== SIGNATURE) return undefined;
  return { width: view.readUInt32BE(16), height: view.readUInt32BE(20) };
}
