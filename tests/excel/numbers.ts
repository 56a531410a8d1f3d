// numfmt 4.0.1 names files in its `exports` that it does not ship, so it is reached by path; the one place that does.
export { format as shown, formatColor as coloured, getFormatFromId as builtIn, isDateFormat as dated, parseValue as understood } from '../../node_modules/numfmt/dist/index.js';
