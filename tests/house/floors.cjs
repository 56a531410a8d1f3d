/** The floors of the house: the loop runs forward, imports point back, and only one room touches Excel. */
const STAGES = ['signal', 'reconcile', 'commit', 'execute', 'learn'];

const later = (stage) => STAGES.slice(STAGES.indexOf(stage) + 1);
const floor = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to });

module.exports = {
  forbidden: [
    floor('no-circles', {}, { circular: true }, 'A circle is one room with a wall through it.'),
    floor('model-imports-nothing', { path: '^src/model/' }, { pathNot: '^src/model/' }, 'The words stand on their own.'),
    floor('workbook-knows-no-stage', { path: '^src/workbook/' }, { path: '^src/', pathNot: '^src/(model|workbook)/' }, 'The door knows cells, not plans.'),
    ...STAGES.map((stage) =>
      floor(`${stage}-thinks-alone`, { path: `^src/${stage}/.*\\.ts$` }, { path: '^src/', pathNot: `^src/(model|${STAGES.slice(0, STAGES.indexOf(stage) + 1).join('|')})/` }, 'A stage may know earlier stages and the words.'),
    ),
    ...STAGES.filter((stage) => later(stage).length > 0).map((stage) =>
      floor(`${stage}-looks-back-only`, { path: `^src/${stage}/` }, { path: `^src/(${later(stage).join('|')})/` }, 'The loop runs forward; imports point back.'),
    ),
    floor('thinking-needs-no-library', { path: '^src/(signal|reconcile|commit|execute|learn)/.*\\.ts$' }, { path: 'node_modules/(react|react-dom|@fluentui|comlink|@microsoft)/' }, 'In a stage .ts thinks and .tsx shows.'),
    floor('thinking-shows-nothing', { path: '\\.ts$', pathNot: '^src/taskpane/' }, { path: '\\.tsx$' }, 'Only what shows may import what shows.'),
    floor('worker-runs-stages', { path: '^src/worker/' }, { path: '^src/', pathNot: '^src/(model|worker|signal|reconcile|commit|execute|learn)/' }, 'The worker runs stages and knows nothing else.'),
    floor('session-knows-the-type-only', { path: '^src/session/' }, { path: '^src/workbook/', pathNot: '^src/workbook/workbook\\.ts$' }, 'The session is handed a door, it does not open one.'),
    floor('session-remembers', { path: '^src/session/' }, { path: '^src/(taskpane|commands|functions)/' }, 'What remembers does not show.'),
    floor('show-does-not-touch', { path: '\\.tsx$', pathNot: '^src/taskpane/taskpane\\.tsx$' }, { path: '^src/workbook/', pathNot: '^src/workbook/workbook\\.ts$' }, 'A tab asks its owner; only the entry opens the door.'),
    floor('no-test-code-shipped', { path: '^src/' }, { path: '^tests/' }, 'The local Excel is never part of what is shipped.'),
    floor('no-undeclared', { path: '^src/' }, { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined', 'npm-dev'], pathNot: '@types' }, 'What is shipped is a declared dependency.'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.jsx'], exportsFields: ['exports'], conditionNames: ['import', 'require', 'default'] },
  },
};
