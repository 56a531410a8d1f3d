import { Lost } from '../../../src/session/lost';
import { engine } from '../../../src/worker/engine';
import { bikes } from '../books';
import { over, pane } from './pane';

describe('an engine that is gone', () => {
  it.each([['killed', new Lost('The part that works out the plan stopped: it may have run out of memory.', false)], ['out of memory', new RangeError('Array buffer allocation failed')]])('%s is told, nothing half known is shown, and the next reading finds a fresh one', async (_, death) => {
    await over(bikes());
    const alive = engine();
    let dead = true;
    const { desk, done } = pane({ ...alive, reconcile: (scenario) => (dead ? Promise.reject(death) : alive.reconcile(scenario)) });
    const { broken, digest, outlook } = await done(desk.read);
    expect([broken?.message, digest, outlook]).toEqual([death.message, undefined, undefined]);
    dead = false;
    desk.dismiss();
    expect(await done(desk.read)).toMatchObject({ broken: undefined, digest: { plan: { items: 2 } } });
  });
});
