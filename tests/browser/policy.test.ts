import { openPane, type Opened } from './opened';

jest.setTimeout(60_000); // a browser on a busy machine

describe('the policy of the page, as the browser keeps it', () => {
  let at: Opened;
  beforeAll(async () => {
    at = await openPane();
    await at.sample();
    await at.pane.getByRole('button', { name: 'Use my workbook', exact: true }).waitFor();
  }, 300_000);
  afterAll(() => at?.close());

  /** Tries something as the page's own code would, and says how that ended. Later, in a turn of its own: what the tools run at once is let through. */
  const tried = (code: string) =>
    at.inner().evaluate(
      (what) =>
        new Promise<string>((resolve) => {
          const tries: Record<string, () => unknown> = {
            eval: () => (0, eval)('1'),
            function: () => new Function('return 1')(),
            request: () => fetch('https://example.com/'),
            picture: () => new Promise((done, fail) => Object.assign(new Image(), { onload: done, onerror: () => fail(new Error('refused')), src: 'https://example.com/a.png' })),
            script: () => new Promise((done, fail) => document.head.append(Object.assign(document.createElement('script'), { onload: done, onerror: () => fail(new Error('refused')), src: 'https://example.com/a.js' }))),
            socket: () => new Promise((done, fail) => Object.assign(new WebSocket('wss://example.com/'), { onopen: done, onerror: () => fail(new Error('refused')) })),
            'own request': () => fetch('taskpane.html'),
          };
          setTimeout(() => void Promise.resolve().then(tries[what]).then(() => resolve('done'), (error: Error) => resolve(error.name)));
        }),
      code,
    );

  it.each(['eval', 'function'])('runs no text as code: %s', async (code) => {
    expect(await tried(code)).toBe('EvalError');
  });

  it.each(['request', 'picture', 'script', 'socket'])('lets nothing go to another host: %s', async (code) => {
    const told = at.inner().evaluate(() => new Promise<string>((resolve) => document.addEventListener('securitypolicyviolation', ({ blockedURI }) => resolve(blockedURI), { once: true })));
    expect(await tried(code)).not.toBe('done');
    expect(await told).toContain('example.com'); // it was the policy that refused, not the want of a network
  });

  it('lets the pane speak to its own host', async () => {
    expect(await tried('own request')).toBe('done');
  });
});
