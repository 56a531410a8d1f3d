import { transfer, type Remote } from 'comlink';
import type { Engine } from '../worker/engine';
import { memoryOf } from '../worker/transfer';

/** Puts a question to an engine that stands elsewhere. */
export type Ask = <T>(question: (of: Remote<Engine>) => Promise<T>) => Promise<T>;

/** All that an engine is asked, each as a question to one elsewhere. Grids are handed over, not copied: they are empty here afterwards. */
export function asks(ask: Ask): Engine {
  return {
    read: (inputs, settings, noticed, held) => ask((of) => of.read(transfer(inputs, memoryOf(inputs.map(({ grid }) => grid))), settings, noticed, held)),
    freeze: () => ask((of) => of.freeze()),
    late: () => ask((of) => of.late()),
    reconcile: (scenario) => ask((of) => of.reconcile(scenario)),
    scenarioNames: () => ask((of) => of.scenarioNames()),
    scenarios: () => ask((of) => of.scenarios()),
    board: () => ask((of) => of.board()),
    tryOut: (draft) => ask((of) => of.tryOut(draft)),
    takeLevers: (levers) => ask((of) => of.takeLevers(levers && transfer(levers, memoryOf([levers.grid])))),
    sheets: (order) => ask((of) => of.sheets(order)),
    commit: (order, tables) => ask((of) => of.commit(order, tables)),
    register: (sheet, locked, stamp) => ask((of) => of.register(sheet, locked, stamp)),
    verify: (register, plans, committed) => ask((of) => of.verify(register, plans, committed)),
    agenda: (order, answered) => ask((of) => of.agenda(order, answered)),
    financeRows: (plan, of, stamp) => ask((far) => far.financeRows(plan, of, stamp)),
    bridge: (then, now) => ask((of) => of.bridge(then, now)),
    rerun: (scenario, head) => ask((of) => of.rerun(scenario, head)),
    execution: (order, plan) => ask((of) => of.execution(order, plan)),
    drift: (plan, front) => ask((of) => of.drift(plan, front)),
    lessons: (who) => ask((of) => of.lessons(who)),
    correction: () => ask((of) => of.correction()),
    soldCell: (item, at) => ask((of) => of.soldCell(item, at)),
    touch: (cells, scenario) => ask((of) => of.touch(transfer(cells, memoryOf(cells)), scenario)),
    detail: (rank) => ask((of) => of.detail(rank)),
    explain: (subject, at) => ask((of) => of.explain(subject, at)),
    cutoffPassed: (at) => ask((of) => of.cutoffPassed(at)),
    capture: (why, standing, stamp) => ask((of) => of.capture(why, standing, stamp)),
    preview: (input) => ask((of) => of.preview(input)),
    fixes: (input, rule) => ask((of) => of.fixes(input, rule)),
    choices: (input) => ask((of) => of.choices(input)),
    suggest: (offered, wanted) => ask((of) => of.suggest(transfer(offered, memoryOf(offered.map(({ grid }) => grid))), wanted)),
    demandCell: (item, at) => ask((of) => of.demandCell(item, at)),
  };
}
