import type { LocalExcel, News } from './excel';
import { Functions } from './functions';

type Handler = (message: { readonly entries: readonly unknown[] }) => unknown;
/** What answers: a local Excel, here or in another thread. */
export type Answering = Pick<LocalExcel, 'execute' | 'listen' | 'use' | 'level'>;

type Done = (result: { readonly status: 'succeeded'; readonly value: undefined }) => void;

/** The globals Microsoft's client library makes, as far as they are touched here. */
type Client = {
  OSF: { DDA: { RichApi: Record<string, unknown> }; _OfficeAppFactory?: unknown };
  Office: Record<string, unknown>;
  CustomFunctions?: unknown;
  OfficeExtension: { GenericEventRegistration?: { s_genericEventRegistrations: Record<string, unknown> } };
};

/** One realm's client, and the Excel it talks to at the moment: the client is loaded once, books come and go. */
export type Wired = {
  /** From now on this Excel answers; the returned function lets go of it. */
  readonly serve: (excel: Answering) => () => void;
  /** What `Office.actions.associate` was told, for whoever stands in for the ribbon. */
  readonly actions: ReadonlyMap<string, (event: unknown) => unknown>;
};

const realms = new WeakMap<object, Wired>();

/** Ties a realm's client library, already loaded there, to whatever Excel is served; done once per realm. */
export function wired(realm: object): Wired {
  const known = realms.get(realm);
  if (known) return known;
  const client = realm as Client; // foreign globals, narrowed in this one place
  let serving: Answering | undefined;
  const handlers = new Set<Handler>();
  const documentHandlers = new Map<string, Set<(event: unknown) => unknown>>();
  const actions = new Map<string, (event: unknown) => unknown>();
  client.OSF.DDA.RichApi['executeRichApiRequestAsync'] = (message: readonly unknown[], callback: (result: unknown) => void) => {
    if (serving) serving.execute(message, callback);
    else setTimeout(() => callback({ status: 'failed', error: { code: 5012, message: 'No workbook is open.' } }), 0);
  };
  // the client registers once per realm, so the one manager outlives every book
  client.OSF.DDA.RichApi['richApiMessageManager'] = {
    register: (handler: Handler) => Promise.resolve(void handlers.add(handler)),
    removeHandlerAsync: (_type: string, options: { readonly handler: Handler }, done: Done) => {
      handlers.delete(options.handler);
      succeed(done);
    },
  };
  const functions = new Functions();
  client.CustomFunctions = functions.global;
  const context = contextOf(() => serving, documentHandlers, () => themeOf(realm));
  // `Office.context` has no setter: it asks this factory
  client.OSF._OfficeAppFactory = { getContext: () => context, getHostInfo: () => ({ hostType: 'excel', hostPlatform: 'win32', flags: 0 }) };
  Object.entries(entrance(actions)).forEach(([name, value]) => Object.defineProperty(client.Office, name, { value, writable: true, configurable: true, enumerable: true }));
  const hear = (news: News) => {
    if ('entries' in news) handlers.forEach((handler) => handler({ entries: news.entries }));
    else documentHandlers.get('documentSelectionChanged')?.forEach((handler) => handler({ type: 'documentSelectionChanged', document: context.document }));
  };
  const serve = (excel: Answering) => {
    serving = excel;
    // handlers live as long as the client does and would hear of the next book too: a new Excel is met by an add-in just started
    handlers.clear();
    documentHandlers.clear();
    if (client.OfficeExtension.GenericEventRegistration) client.OfficeExtension.GenericEventRegistration.s_genericEventRegistrations = {};
    excel.use(functions);
    const deafen = excel.listen(hear);
    return () => {
      deafen();
      if (serving === excel) serving = undefined;
    };
  };
  const made = { serve, actions };
  realms.set(realm, made);
  return made;
}

function succeed(done: Done | undefined): void {
  if (done) setTimeout(() => done({ status: 'succeeded', value: undefined }), 0);
}

/** What office.js would put on `Office` beside the client: readiness, ribbon actions, the pane's visibility. */
function entrance(actions: Map<string, (event: unknown) => unknown>): Record<string, unknown> {
  const info = { host: 'Excel', platform: 'PC' };
  return {
    onReady: (callback?: (told: typeof info) => unknown) => Promise.resolve(info).then((told) => (callback?.(told), told)),
    actions: { associate: (name: string, act: (event: unknown) => unknown) => void actions.set(name, act) },
    addin: {
      showAsTaskpane: () => Promise.resolve(),
      hide: () => Promise.resolve(),
      getStartupBehavior: () => Promise.resolve('None'),
      setStartupBehavior: () => Promise.resolve(),
      onVisibilityModeChanged: () => Promise.resolve(() => Promise.resolve()),
    },
  };
}

/** `Office.context`: requirement sets up to the Excel's level, and the document's own events. */
function contextOf(serving: () => Answering | undefined, handlers: Map<string, Set<(event: unknown) => unknown>>, theme: () => OfficeTheme) {
  const handled = {
    addHandlerAsync: (type: string, handler: (event: unknown) => unknown, ...rest: readonly unknown[]) => {
      handlers.set(type, (handlers.get(type) ?? new Set()).add(handler));
      succeed(doneOf(rest));
    },
    removeHandlerAsync: (type: string, options: { readonly handler?: (event: unknown) => unknown } | undefined, ...rest: readonly unknown[]) => {
      if (options?.handler) handlers.get(type)?.delete(options.handler);
      else handlers.delete(type);
      succeed(doneOf(rest));
    },
  };
  return {
    host: 'Excel',
    platform: 'PC', // 'OfficeOnline' would send createWorkbook down a path of its own
    displayLanguage: 'en-US',
    contentLanguage: 'en-US',
    diagnostics: { host: 'Excel', platform: 'PC', version: '16.0.0.0' },
    get officeTheme() {
      return theme();
    },
    document: { ...handled, settings: handled },
    ui: { openBrowserWindow: (url: string) => void globalThis.open?.(url, '_blank', 'noopener') },
    requirements: {
      isSetSupported: (name: string, version?: string) => {
        if (name === 'ExcelApi') return atMost(version ?? '1.1', serving()?.level ?? '1.13');
        return name === 'DelayForCellEdit' || (name === 'SharedRuntime' && atMost(version ?? '1.1', '1.1'));
      },
    },
  };
}

type OfficeTheme = Record<'bodyBackgroundColor' | 'bodyForegroundColor' | 'controlBackgroundColor' | 'controlForegroundColor', string>;

/** The colours Excel says it has: set to follow the system, as the browser around it does. `isDarkTheme` is missing, as it is in Excel on the web. */
function themeOf(realm: object): OfficeTheme {
  const { matchMedia } = realm as { matchMedia?: typeof globalThis.matchMedia }; // there is none outside a page
  const dark = matchMedia?.call(realm, '(prefers-color-scheme: dark)').matches === true;
  const [ground, ink] = dark ? ['#292929', '#FFFFFF'] : ['#FFFFFF', '#000000'];
  return { bodyBackgroundColor: ground, bodyForegroundColor: ink, controlBackgroundColor: ground, controlForegroundColor: ink };
}

function doneOf(rest: readonly unknown[]): Done | undefined {
  const last = rest.at(-1);
  return typeof last === 'function' ? (last as Done) : undefined;
}

function atMost(version: string, level: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [most = 0, least = 0] = level.split('.').map(Number);
  return major < most || (major === most && minor <= least);
}
