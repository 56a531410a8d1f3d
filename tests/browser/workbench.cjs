// Builds what the workbench serves, once for all tests that want it, and serves it as `npm start` does.
const { execFileSync } = require('node:child_process');
const { createHash } = require('node:crypto');
const { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } = require('node:fs');
const { readFile } = require('node:fs/promises');
const { createServer } = require('node:http');
const path = require('node:path');
const { localized, middleware } = require('../excel/window/serve.cjs');

const root = path.resolve(__dirname, '../..');
const OUT = path.join(root, '.cache/served');
const STAMP = path.join(OUT, 'stamp');
const SOURCES = ['src', 'assets', 'tests/excel', 'tests/browser/alone', 'tests/bench', 'tests/sample', 'package-lock.json', 'webpack.config.js', 'tsconfig.json'];

/** What the sources are now, as one short text: names, sizes and times of every file. */
function fingerprint() {
  const hash = createHash('sha256');
  const add = (name) => {
    const at = path.join(root, name);
    if (!existsSync(at)) return;
    const { size, mtimeMs } = statSync(at);
    if (statSync(at).isDirectory()) for (const inner of readdirSync(at).sort()) add(path.join(name, inner));
    else hash.update(`${name} ${size} ${mtimeMs}\n`);
  };
  SOURCES.forEach(add);
  return hash.digest('hex');
}

/** The add-in as it is shipped and the workbench, in one folder; built by webpack's own configuration. */
function build() {
  const webpack = require('webpack');
  const configurations = require(path.join(root, 'webpack.config.js'))({ WEBPACK_SERVE: true, workbench: true }, { mode: 'production' });
  // Beside them the shim of a pane that stands alone, for measuring.
  const entry = (one) => (one.name === 'workbench' ? { ...one.entry, alone: path.join(__dirname, 'alone/shim.ts') } : one.entry);
  const compiler = webpack(configurations.map((one) => ({ ...one, entry: entry(one), devServer: undefined, devtool: false, output: { ...one.output, path: OUT, clean: false } })));
  return new Promise((resolve, reject) => {
    compiler.run((failed, stats) => {
      compiler.close(() => {
        if (failed) reject(failed);
        else if (stats.hasErrors()) reject(new Error(stats.toString({ preset: 'errors-only' })));
        else resolve();
      });
    });
  });
}

const taken = () => {
  try {
    mkdirSync(`${OUT}.building`);
    return true;
  } catch {
    return false;
  }
};

/** Built at most once for the same sources, even when two tests ask at the same time. */
async function built() {
  mkdirSync(path.dirname(OUT), { recursive: true });
  const wanted = fingerprint();
  const ready = () => existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted;
  while (!ready()) {
    if (!taken()) {
      // A lock as old as this belongs to a run that was killed.
      if (existsSync(`${OUT}.building`) && Date.now() - statSync(`${OUT}.building`).mtimeMs > 300_000) rmSync(`${OUT}.building`, { recursive: true, force: true });
      await new Promise((resolve) => setTimeout(resolve, 200));
      continue;
    }
    try {
      if (ready()) break;
      rmSync(OUT, { recursive: true, force: true });
      // In a process of its own: webpack is no guest for jest's module registry.
      execFileSync(process.execPath, [__filename], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
      writeFileSync(STAMP, wanted);
    } finally {
      rmSync(`${OUT}.building`, { recursive: true, force: true });
    }
  }
}

/** The pane's page without a workbench around it, its Excel in a thread of its own. */
const ALONE = '/alone.html';

const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.png': 'image/png' };

/** A server on a free port of this machine. */
async function serve() {
  await built();
  const own = middleware((name) => readFile(path.join(OUT, name)));
  const server = createServer((request, response) => {
    own(request, response, async () => {
      const { pathname } = new URL(request.url, 'http://localhost');
      if (pathname === ALONE) {
        response.setHeader('Content-Type', TYPES['.html']);
        return response.end(localized(await readFile(path.join(OUT, 'taskpane.html'), 'utf8')).replace('/shim.js', '/alone.js'));
      }
      const at = path.join(OUT, path.normalize(decodeURIComponent(pathname)));
      try {
        const bytes = await readFile(at);
        response.setHeader('Content-Type', TYPES[path.extname(at)] ?? 'application/octet-stream');
        response.end(bytes);
      } catch {
        response.statusCode = 404;
        response.end();
      }
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => new Promise((resolve) => server.close(resolve)) };
}

module.exports = { serve, OUT };

if (require.main === module) {
  build().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
