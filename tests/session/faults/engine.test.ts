import { sentence } from '../../../src/model/written';
import { Lost } from '../../../src/session/lost';
import { engine } from '../../../src/worker/engine';
import { bikes } from '../books';
import { over, pane } from './pane';

/** What a machine says that is asked for more than it has: its own words. */
function refusedMemory(): unknown {
  try {
    return new Float64Array(2 ** 40);
  } catch (error) {
    return error;
  }
}

/** A pane whose engine ends like this until it is mended. */
async function dying(death: unknown) {
  await over(bikes());
  const alive = engine();
  let dead = true;
  return { ...pane({ ...alive, reconcile: (scenario) => (dead ? Promise.reject(death) : alive.reconcile(scenario)) }), mend: () => (dead = false) };
}

describe('an engine', () => {
  it('that is killed is told, nothing half known is shown, and the next reading finds a fresh one', async () => {
    const death = new Lost('The part that works out the plan stopped: it may have run out of memory.', false);
    const { desk, done, mend } = await dying(death);
    const { broken, digest, outlook } = await done(desk.read);
    expect([broken?.message, digest, outlook]).toEqual([death.message, undefined, undefined]);
    mend();
    desk.dismiss();
    expect(await done(desk.read)).toMatchObject({ broken: undefined, digest: { plan: { items: 2 } } });
  });

  it('that is refused memory says so as something to do about, nothing half known is shown, and the next reading goes on', async () => {
    const { desk, done, mend } = await dying(refusedMemory());
    const { broken, refused, digest, outlook } = await done(desk.read);
    expect([broken, refused && sentence(refused.refusal), digest, outlook]).toEqual([undefined, expect.stringContaining('not enough memory'), undefined, undefined]);
    mend();
    expect(await done(desk.read)).toMatchObject({ refused: undefined, digest: { plan: { items: 2 } } });
  });

  it('that makes a mistake of ours is not excused by that', async () => {
    const { desk, done } = await dying(new RangeError('Maximum call stack size exceeded'));
    expect((await done(desk.read)).broken?.message).toBe('Maximum call stack size exceeded');
  });
});
