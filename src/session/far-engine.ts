import { transfer, wrap, type Remote } from 'comlink';
import type { Engine } from '../worker/engine';
import { memoryOf } from '../worker/transfer';
import { Lost } from './lost';

/** An engine that can be stopped in the middle of a thought: whatever was asked then ends as `Lost`, and the next question finds a fresh one. */
export type Stoppable = Engine & { readonly halt: () => void };

/**
 * An engine in a worker: arithmetic never holds up the pane.
 *
 * Grids are handed over, not copied: they are empty here afterwards.
 */
export function farEngine(): Stoppable {
  let worker: Worker | undefined;
  let far: Remote<Engine> | undefined;
  const waiting = new Set<(why: Lost) => void>();

  const end = (why: Lost) => {
    worker?.terminate();
    worker = far = undefined;
    const left = [...waiting];
    waiting.clear();
    left.forEach((reject) => reject(why));
  };
  const hired = (): Remote<Engine> => {
    if (far) return far;
    worker = new Worker(new URL('../worker/worker.ts', import.meta.url));
    worker.onerror = ({ message }) => end(new Lost(`The part that works out the plan stopped: ${message || 'it may have run out of memory'}.`, false));
    return (far = wrap<Engine>(worker));
  };
  const ask = <T>(question: (of: Remote<Engine>) => Promise<T>) =>
    new Promise<T>((resolve, reject) => {
      waiting.add(reject);
      question(hired()).then(resolve, reject).finally(() => waiting.delete(reject));
    });

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
    halt: () => {
      if (waiting.size > 0) end(new Lost('stopped by the person', true));
    },
  };
}
