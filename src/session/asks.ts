import { transfer, type Remote } from 'comlink';
import type { Grid } from '../model/grid';
import type { Engine } from '../worker/engine';
import { memoryOf } from '../worker/transfer';

/** Puts a question to an engine that stands elsewhere. */
export type Ask = <T>(question: (of: Remote<Engine>) => Promise<T>) => Promise<T>;

/** All that an engine is asked, each as a question to one elsewhere. Grids are handed over, not copied: they are empty here afterwards. */
export function asks(ask: Ask): Engine {
  return {
    read: (inputs, settings, noticed, held) => ask((of) => of.read(lent(inputs, inputs.map(({ grid }) => grid)), settings, noticed, held)),
    freeze: () => ask((of) => of.freeze()),
    late: () => ask((of) => of.late()),
    reconcile: (scenario) => ask((of) => of.reconcile(scenario)),
    scenarioNames: () => ask((of) => of.scenarioNames()),
    scenarios: () => ask((of) => of.scenarios()),
    board: () => ask((of) => of.board()),
    tryOut: (draft) => ask((of) => of.tryOut(draft)),
    takeLevers: (levers) => ask((of) => of.takeLevers(levers && lent(levers, [levers.grid]))),
    sheets: (order) => ask((of) => of.sheets(order)),
    commit: (order, tables) => ask((of) => of.commit(order, lent(tables, [tables.plans, tables.last, tables.decisions, tables.assumptions]))),
    register: (sheet, locked, stamp) => ask((of) => of.register(sheet, locked, stamp)),
    verify: (register, plans, committed, garbled) => ask((of) => of.verify(register && lent(register, [register]), lent(plans, plans.flatMap(({ head, rows }) => [head, rows])), committed, garbled)),
    seal: (fingerprint, head, plan) => ask((of) => of.seal(fingerprint, lent(head, [head]), lent(plan, [plan]))),
    leaderFile: (sheet, head, plan) => ask((of) => of.leaderFile(sheet, lent(head, [head]), lent(plan, [plan]))),
    agenda: (order, answered) => ask((of) => of.agenda(order, answered)),
    financeRows: (plan, of, stamp) => ask((far) => far.financeRows(lent(plan, [plan]), of, stamp)),
    bridge: (then, now) => ask((of) => of.bridge(lent(then, [then]), lent(now, [now]))),
    rerun: (scenario, head) => ask((of) => of.rerun(scenario, lent(head, [head]))),
    execution: (order, plan) => ask((of) => of.execution(order, plan && lent(plan, [plan.table]))),
    drift: (plan, front) => ask((of) => of.drift(lent(plan, [plan.table]), front)),
    lessons: (who) => ask((of) => of.lessons(who)),
    correction: () => ask((of) => of.correction()),
    soldCell: (item, at) => ask((of) => of.soldCell(item, at)),
    touch: (cells, scenario) => ask((of) => of.touch(lent(cells, cells), scenario)),
    detail: (rank) => ask((of) => of.detail(rank)),
    explain: (subject, at) => ask((of) => of.explain(subject, at)),
    cutoffPassed: (at) => ask((of) => of.cutoffPassed(at)),
    capture: (why, standing, stamp) => ask((of) => of.capture(why, standing && lent(standing, [standing]), stamp)),
    preview: (input) => ask((of) => of.preview(input)),
    fixes: (input, rule) => ask((of) => of.fixes(input, rule)),
    choices: (input) => ask((of) => of.choices(input)),
    suggest: (offered, wanted) => ask((of) => of.suggest(lent(offered, offered.map(({ grid }) => grid)), wanted)),
    demandCell: (item, at) => ask((of) => of.demandCell(item, at)),
  };
}

/** The value with the memory of its grids: handing it over costs the pane no copying, which for a long plan would hold it up. */
function lent<T extends object>(value: T, grids: readonly (Grid | undefined)[]): T {
  return transfer(value, memoryOf(grids.filter((grid) => grid !== undefined)));
}
