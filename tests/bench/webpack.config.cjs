// The bench is measured as the add-in is shipped: one minified program, its modules joined. A loader that keeps them apart makes
// every imported name a call, which is not what a planner waits for.
const path = require('node:path');
const { MINIFIED } = require('../../webpack.config.js');

const root = path.join(__dirname, '../..');

module.exports = {
  context: root,
  mode: 'production',
  target: 'node20',
  entry: { bench: path.join(__dirname, 'bench.ts') },
  output: { path: path.join(root, '.cache/bench'), filename: '[name].cjs' },
  node: { __dirname: true }, // the local Excel finds Microsoft's library from there
  resolve: { extensions: ['.ts', '.js'] },
  module: { rules: [{ test: /\.ts$/, exclude: /node_modules/, loader: 'ts-loader', options: { transpileOnly: true, compilerOptions: { noEmit: false, incremental: false, tsBuildInfoFile: undefined } } }] },
  optimization: { minimizeOptions: MINIFIED },
  performance: { hints: false },
  stats: 'errors-warnings',
};
