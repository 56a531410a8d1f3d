// Builds the add-in into dist (npm run build), serves it beside the workbench (npm start) and serves it over https for a real Excel (npm run dev).
const { createHash } = require('node:crypto');
const { existsSync, readFileSync } = require('node:fs');
const { homedir } = require('node:os');
const path = require('node:path');
const { runInNewContext } = require('node:vm');
const { gzipSync } = require('node:zlib');
const Copy = require('copy-webpack-plugin');
const Html = require('html-webpack-plugin');
const { sources, Compilation } = require('webpack');

const at = (...parts) => path.join(__dirname, ...parts);
const DEVELOPMENT = { base: 'https://localhost:3000', id: 'd5b55add-0706-41a1-8f45-4a1d87510987', name: 'Plan of Record (development)' };
// Two Ids, so that a person may have the released add-in and the one they work on side by side. Neither may ever change.
const RELEASED = { id: '05c05206-529b-4f2c-b774-1e90fd5f0a3a', name: 'Plan of Record' };

/**
 * A function that is used once stays where it stands: written into its only caller it would be made anew at every call, and the browser, which learns
 * function by function what is worth compiling, would never be done with it. Two to three times the speed of a plan.
 */
const MINIFIED = { javascript: { compress: { passes: 2, reduce_funcs: false } } };

/**
 * --env base=https://…   where dist will be hosted; the manifest to install is written for that address
 * --env workbench        also the workbench page, a spreadsheet of our own beside the pane (serve only)
 * --env https            serve over https, for an Excel that loads the development manifest
 */
module.exports = (env = {}, argv = {}) => {
  const serving = Boolean(env.WEBPACK_SERVE);
  const mode = argv.mode ?? (serving ? 'development' : 'production');
  if (env.workbench && !serving) throw new Error('The workbench is a tool for developing; it is served, never built into dist.');
  const addin = addIn(mode, serving, env);
  return env.workbench ? [{ ...addin, devServer: server(env) }, workbench(mode)] : { ...addin, devServer: server(env) };
};

module.exports.produced = produced;
module.exports.MINIFIED = MINIFIED;

/** What is shipped: the pane's page with its scripts and its worker, the help page, the icons, and a manifest. */
function addIn(mode, serving, env) {
  const released = mode === 'production';
  return {
    ...common(mode, 'addin'),
    // The commands live in the pane's page (shared runtime): every button and the pane are one program with one memory.
    entry: { taskpane: at('src/taskpane/taskpane.tsx') },
    output: {
      path: at('dist'),
      // Names by content: Excel's webview keeps scripts for long, and an old script with a new page is a blank pane.
      filename: released ? '[name].[contenthash:8].js' : '[name].js',
      assetModuleFilename: 'assets/[name].[contenthash:8][ext]',
      chunkFilename: released ? '[name].[contenthash:8].js' : '[name].js',
      publicPath: 'auto', // relative to the page, so that dist may stand in any folder of a host
      clean: !serving,
    },
    plugins: [
      new Html({ template: at('src/taskpane/taskpane.html'), filename: 'taskpane.html', scriptLoading: 'defer', minify: false }),
      new Copy({ patterns: [{ from: at('assets/help.html'), transform: (bytes) => helpPage(String(bytes)) }, { from: at('assets/help.css') }, ...(serving ? [{ from: at('assets/*.{png,xlsx}'), to: 'assets/[name][ext]' }] : [])] }),
      new Functions(serving ? DEVELOPMENT.base : env.base),
      ...(serving ? [] : [new Manifest(env.base), new Sizes()]),
    ],
    // One vendor file: it changes with a library, not with each of our releases.
    optimization: {
      splitChunks: released && { chunks: 'all', name: (_, chunks) => (chunks.every((chunk) => chunk.name === 'taskpane') ? 'libraries' : undefined) },
      minimizeOptions: { ...MINIFIED, html: false, css: false }, // a host's administrator reads these pages
    },
    performance: { hints: false }, // sizes are printed by us, and a budget is kept in the tests
  };
}

/** The page with the spreadsheet grid and the local Excel; a tool for developing and testing, never part of dist. */
function workbench(mode) {
  return {
    ...common(mode, 'workbench'),
    // The shim stands in the pane's page where office.js would; the page itself loads the workbench.
    entry: { workbench: at('tests/excel/window/main.ts'), shim: at('tests/excel/window/shim.ts') },
    output: { path: at('.cache/workbench'), filename: '[name].js', chunkFilename: 'workbench.[name].js', publicPath: '/' },
    plugins: [new Html({ template: at('tests/excel/window/index.html'), filename: 'workbench.html', chunks: ['workbench'], scriptLoading: 'defer', minify: false })],
    performance: { hints: false },
  };
}

function common(mode, name) {
  return {
    name,
    mode,
    target: ['web', 'es2022'],
    devtool: mode === 'production' ? 'source-map' : 'cheap-module-source-map', // never eval-*: the page's CSP forbids it
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: {
      rules: [
        // Types are checked by the test command; the build only strips them, which takes a third of the time.
        { test: /\.tsx?$/, exclude: /node_modules/, loader: 'ts-loader', options: { transpileOnly: true, instance: name, compilerOptions: { noEmit: false, incremental: false, tsBuildInfoFile: undefined, sourceMap: true } } },
        { test: /\.css$/, type: 'asset/resource', generator: { filename: '[name].[contenthash:8][ext]' } }, // a file of its own: the page's CSP allows no inline style
        { test: /\.(png|svg|xlsx)$/, type: 'asset/resource', generator: { filename: 'assets/[name].[contenthash:8][ext]' } },
      ],
    },
    cache: { type: 'filesystem', cacheDirectory: at('.cache/webpack'), name: `${name}-${mode}`, buildDependencies: { config: [__filename] } },
    stats: { preset: 'errors-warnings', timings: true },
  };
}

/** One server on port 3000 for both: http for the workbench, https with a certificate Excel trusts for a real Excel. */
function server(env) {
  return {
    host: 'localhost',
    port: 3000,
    server: env.https ? { type: 'https', options: certificate() } : 'http',
    static: false,
    hot: false, // the pane keeps state that a half-swapped module would break; a reload is honest
    liveReload: true,
    client: { overlay: false }, // it would cover the grid for a mistake in the pane; the terminal and the console say it
    headers: { 'Access-Control-Allow-Origin': '*' }, // Excel on the web fetches icons from another origin
    setupMiddlewares: (middlewares, devServer) => {
      if (env.workbench) require('./tests/excel/window/serve.cjs')(devServer);
      return middlewares;
    },
  };
}

/** The certificate that `npx office-addin-dev-certs install` made, which Excel trusts; without it the server signs its own, and one has to accept it in a browser first. */
function certificate() {
  const folder = path.join(homedir(), '.office-addin-dev-certs');
  const [key, cert, ca] = ['localhost.key', 'localhost.crt', 'ca.crt'].map((file) => path.join(folder, file));
  return existsSync(key) && existsSync(cert) && existsSync(ca) ? { key, cert, ca } : {};
}

/**
 * The manifest to install: the development one with the address, the Id, the name and the icons' file names replaced.
 *
 * `base` is https, without query; `renamed` tells an icon's path → its path with the content's hash, because Excel for Windows keeps icons by name.
 */
function produced(xml, base, renamed) {
  const address = URL.canParse(base) ? new URL(base) : undefined;
  if (address?.protocol !== 'https:' || address.search !== '' || address.hash !== '' || /\s/.test(base)) throw new Error(`--env base=${base} is not an https address without query`);
  const site = address.href.replace(/\/+$/, '');
  const named = xml.replaceAll(DEVELOPMENT.id, RELEASED.id).replaceAll(DEVELOPMENT.name, RELEASED.name).replace(/<!--[^]*?-->\n?/g, '');
  return [...renamed].reduce((text, [from, to]) => text.replaceAll(`${DEVELOPMENT.base}/${from}"`, `${DEVELOPMENT.base}/${to}"`), named).replaceAll(DEVELOPMENT.base, site);
}

/** Writes the icons under names by content and, when an address is given, the manifest that points at them. */
class Manifest {
  constructor(base) {
    this.base = base;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('Manifest', (compilation) => {
      compilation.fileDependencies.add(at('manifest.xml'));
      compilation.hooks.processAssets.tap({ name: 'Manifest', stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL }, () => {
        const xml = readFileSync(at('manifest.xml'), 'utf8');
        const renamed = new Map();
        for (const icon of new Set(xml.match(/assets\/[\w-]+\.png/g))) {
          const bytes = readFileSync(at(icon));
          const name = icon.replace('.png', `.${createHash('sha256').update(bytes).digest('hex').slice(0, 8)}.png`);
          renamed.set(icon, name);
          compilation.emitAsset(name, new sources.RawSource(bytes));
        }
        if (this.base) compilation.emitAsset('manifest.xml', new sources.RawSource(produced(xml, this.base, renamed)));
        else compilation.getLogger('Manifest').warn('No --env base=https://… given: dist has no manifest to install.');
      });
    });
  }
}

/** Writes functions.json, by which Excel knows our functions before any script runs, from the one list of them. */
class Functions {
  constructor(base) {
    this.base = base;
  }

  apply(compiler) {
    const list = at('src/functions/catalogue.ts');
    compiler.hooks.thisCompilation.tap('Functions', (compilation) => {
      compilation.fileDependencies.add(list);
      compilation.hooks.processAssets.tap({ name: 'Functions', stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL }, () => {
        const { metadata } = evaluated(list);
        compilation.emitAsset('functions.json', new sources.RawSource(`${JSON.stringify(metadata(this.base && `${this.base.replace(/\/+$/, '')}/help.html`), null, 1)}\n`));
      });
    });
  }
}

/** The help page with what the pane's help says too: its lists stand once, in the sources. */
function helpPage(page) {
  const [{ TERMS }, { TRADE }, { BECAUSE }, { LOOP, FINGERPRINT }, { RULES }, { FUNCTIONS, PREFIX }] = ['taskpane/help/terms.ts', 'taskpane/help/trade.ts', 'reconcile/trouble/because.ts', 'taskpane/help/told.ts', 'signal/rule/rules.ts', 'functions/catalogue.ts'].map((file) => evaluated(at('src', file)));
  const safe = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const list = (lines) => `<dl>${lines.map(([term, means]) => `<dt>${safe(term)}</dt><dd>${safe(means)}</dd>`).join('\n')}</dl>`;
  const lists = {
    loop: list(LOOP.map(({ stage, asks, does }) => [`${stage}: ${asks}`, does])),
    terms: [...TERMS, ...TRADE, { group: 'Causes', terms: Object.entries(BECAUSE).map(([term, means]) => ({ term, means })) }].map(({ group, terms }) => `<h3>${safe(group)}</h3>${list(terms.map(({ term, means, sign }) => [term, sign === undefined ? means : `${means} ${sign}`]))}`).join('\n'),
    rules: list(Object.entries(RULES)),
    functions: list(FUNCTIONS.map(({ id, description, formula, parameters }) => [`=${PREFIX}.${id}(${parameters.map(({ name }) => name).join(', ')})`, `${description} ${formula}.`])),
    fingerprint: FINGERPRINT.map((line) => `<p>${safe(line)}</p>`).join('\n'),
  };
  return page.replace(/<!-- (loop|terms|rules|functions|fingerprint) -->/g, (_, name) => lists[name]);
}

/** A file of TypeScript that imports nothing, run here and now: what the build and the product must agree on stands once. */
function evaluated(file) {
  const { transpileModule, ModuleKind } = require('typescript');
  const exports = {};
  runInNewContext(transpileModule(readFileSync(file, 'utf8'), { compilerOptions: { module: ModuleKind.CommonJS } }).outputText, { exports });
  return exports;
}

/** Says how large each script and style sheet is, as it lies on the host and as it travels. */
class Sizes {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('Sizes', (compilation) => {
      compilation.hooks.processAssets.tap({ name: 'Sizes', stage: Compilation.PROCESS_ASSETS_STAGE_REPORT }, (assets) => {
        const kB = (bytes) => `${(bytes / 1000).toFixed(0)} kB`.padStart(8);
        for (const [name, source] of Object.entries(assets).filter(([name]) => /\.(js|css)$/.test(name)))
          console.log(`${name.padEnd(36)}${kB(source.size())}${kB(gzipSync(source.buffer()).length)} gzip`);
      });
    });
  }
}
