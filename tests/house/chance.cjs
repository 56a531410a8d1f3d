/** Laws are tried on other cases at every run here, and on the same ones in CI, so that a change is judged and not the dice. SEED=… tries a run again. */
const fc = require('fast-check');

const { CI, SEED } = process.env;
const seed = SEED === undefined ? (CI ? 20261122 : undefined) : Number(SEED);
if (seed !== undefined) fc.configureGlobal({ seed });
