// What a server does beside handing out the built files, so that the built task pane talks to the local Excel:
// the pane's page is the built one, but where it fetches office.js it fetches Microsoft's client library and our shim.
const { readFile } = require('node:fs/promises');
const path = require('node:path');

const root = path.resolve(__dirname, '../../..');
const PANE = '/taskpane.html';
const OFFICE = /<script\b[^>]*\bsrc="https:\/\/appsforoffice\.microsoft\.com\/lib\/1\/hosted\/office\.js"[^>]*><\/script>/;
const LOCAL = '<script src="/excel-web.js"></script><script src="/shim.js"></script>';

/** Handed out as they stand, never copied: the client library stays Microsoft's, out of node_modules. */
const FILES = {
  '/excel-web.js': ['node_modules/@microsoft/office-js/dist/excel-web-16.00.js', 'text/javascript'],
  '/window.css': ['tests/excel/window/window.css', 'text/css'],
  '/sample.xlsx': ['assets/sample.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
};

/** The built pane's page with its office.js replaced, and nothing else. */
function localized(html) {
  if (!OFFICE.test(html)) throw new Error('The task pane does not load office.js from where Microsoft asks it to, so there is nothing to replace.');
  return html.replace(OFFICE, LOCAL);
}

function send(response, type, body) {
  response.setHeader('Content-Type', `${type}; charset=utf-8`);
  response.setHeader('Cache-Control', 'no-store');
  response.end(body);
}

/** A connect-style middleware; `built(name)` gives a built file's bytes. */
function middleware(built) {
  return (request, response, next) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const refuse = () => {
      response.statusCode = 404;
      response.end();
    };
    if (pathname === '/') {
      response.statusCode = 302;
      response.setHeader('Location', `/workbench.html${new URL(request.url, 'http://localhost').search}`);
      return response.end();
    }
    if (pathname === PANE) return built('taskpane.html').then((html) => send(response, 'text/html', localized(html.toString('utf8'))), refuse);
    const own = FILES[pathname];
    if (own) return readFile(path.join(root, own[0])).then((bytes) => send(response, own[1], bytes), refuse);
    return next();
  };
}

/** Puts the middleware before webpack's own: call it from `setupMiddlewares`. */
function serve(devServer) {
  const { compiler } = devServer;
  const [first] = compiler.compilers ?? [compiler];
  const built = (name) =>
    new Promise((resolve, reject) => {
      devServer.middleware.waitUntilValid(() => {
        first.outputFileSystem.readFile(path.join(first.outputPath, name), (error, bytes) => (error ? reject(error) : resolve(bytes)));
      });
    });
  devServer.app.use(middleware(built));
}

module.exports = serve;
module.exports.middleware = middleware;
module.exports.localized = localized;
