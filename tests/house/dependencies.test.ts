import { readFileSync } from 'node:fs';

type Package = { readonly version?: string; readonly license?: string; readonly dev?: boolean; readonly optional?: boolean; readonly devOptional?: boolean; readonly integrity?: string; readonly link?: boolean; readonly hasInstallScript?: boolean };
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { readonly packages: Readonly<Record<string, Package>> };
const own = JSON.parse(readFileSync('package.json', 'utf8')) as Readonly<Record<'dependencies' | 'devDependencies', Readonly<Record<string, string>>>>;
const packages = Object.entries(lock.packages).filter(([path, { link }]) => path !== '' && link !== true);

/** What may be passed on with little more than the name of who made it. */
const SHIPPED = new Set(['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0']);
const isShipped = ({ dev, devOptional, optional }: Package) => dev !== true && devOptional !== true && optional !== true;

describe('what the add-in is made of', () => {
  it('is asked for by exact version, each', () => {
    for (const [name, version] of Object.entries({ ...own.dependencies, ...own.devDependencies })) expect([name, version]).toEqual([name, expect.stringMatching(/^\d+\.\d+\.\d+$/)]);
  });

  it('is held to its content: every package has its digest', () => {
    expect(packages.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([path]) => path)).toEqual([]);
  });

  it('may be shipped: every package in it has a licence that lets it', () => {
    const shipped = packages.filter(([, of]) => isShipped(of));
    expect(shipped.length).toBeGreaterThan(20);
    expect(shipped.filter(([, { license = 'none' }]) => !license.replaceAll(/[()]/g, '').split(/ OR /).some((one) => SHIPPED.has(one))).map(([path, { license }]) => `${path} ${license}`)).toEqual([]);
  });

  it('runs nothing of its own when it is installed', () => {
    expect(packages.filter(([, of]) => isShipped(of) && of.hasInstallScript === true).map(([path]) => path)).toEqual([]);
  });
});
