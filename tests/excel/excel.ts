// Every class with its members, imported for that effect.
import './api/charts';
import './api/names';
import './api/range';
import './api/tables';
import './api/workbook';
import './api/worksheet';
import { RANGE, WORKBOOK } from './api/kinds';
import { Running, type Block, type Recalculate } from './api/running';
import { has } from './api/since';
import { news, type Entry } from './events';
import { Faults } from './faults';
import type { Functions } from './functions';
import type { Book, Sheet } from './model/book';
import type { Area } from './model/cells';
import { answered } from './protocol/answer';
import { refuse } from './protocol/failure';
import type { Target } from './protocol/kind';
import type { Answer, Body } from './protocol/wire';
import { pasted, typed } from './typed';

export type Options = {
  /** The ExcelApi requirement set this Excel has. */
  readonly level?: string;
  /** Excel on the web: no more than 5 MB go or come at once. */
  readonly web?: boolean;
  /** Milliseconds before an answer. */
  readonly delay?: number;
  /** Where `Excel.createWorkbook` hands the file to, base64. */
  readonly onWorkbook?: (base64: string | undefined) => void;
};

/** What a request cost, in bytes of JSON and in actions. */
export type Trip = { readonly bytesOut: number; readonly bytesIn: number; readonly actions: number };
/** What listeners hear: messages for the client's event handlers, or that the selection moved. */
export type News = { readonly entries: readonly Entry[] } | { readonly selection: Area };

const MOST_BYTES = 5 * 1024 * 1024;
const FLAGS = { mayWait: 64 };
const TOO_LARGE = { request: 5103, response: 5104 };
const EDITING = 5004;

/** A running Excel over one book. It answers Microsoft's client library wherever that lives: `execute` is called, `listen` is heard. */
export class LocalExcel {
  readonly log: Trip[] = [];
  readonly faults = new Faults();
  readonly level: string;
  private readonly excel: Running;
  private readonly references = new Map<string, Target>();
  private readonly listeners = new Set<(news: News) => void>();
  private turn: Promise<void> = Promise.resolve();
  private readonly closing: (() => void)[] = [];
  private closed = false;

  constructor(
    readonly book: Book,
    private readonly options: Options = {},
  ) {
    this.level = options.level ?? '1.13';
    this.faults.delay = options.delay ?? 0;
    this.excel = new Running(book, randomId, options.onWorkbook ?? (() => undefined));
    this.excel.heldBlocks = () => this.heldBlocks();
  }

  /** How many objects the client still holds: none when every run has ended. */
  get held(): number {
    return this.references.size;
  }

  /** Answers one request of the client's, in turn, and never before the caller has returned. */
  execute(message: readonly unknown[], callback: (result: unknown) => void): void {
    const respond = (result: unknown) => setTimeout(() => !this.closed && callback(result), this.faults.delay);
    this.turn = this.turn.then(async () => {
      await macrotask();
      respond(await this.result(String(message[4]), Number(message[6])));
      this.tell();
    });
  }

  /** A person typing into a cell. Throws `ApiFailure` where Excel would refuse. */
  edit(sheet: Sheet, row: number, column: number, text: string): void {
    typed(this.excel, sheet, row, column, text);
    this.afterEdit();
  }

  /** A person pasting a block of texts, all or none. Throws `ApiFailure` where Excel would refuse. */
  paste(sheet: Sheet, area: Area, texts: readonly (readonly string[])[]): void {
    pasted(this.excel, sheet, area, texts);
    this.afterEdit();
  }

  /** A person selecting cells. */
  select(sheet: Sheet, area: Area): void {
    this.book.active = this.book.sheets.indexOf(sheet);
    this.book.selection = { sheet: sheet.id, area };
    this.listeners.forEach((listener) => listener({ selection: area }));
  }

  /** Hears of everything that happens, until the returned function is called. */
  listen(listener: (news: News) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Knows the add-in's own functions from now on; formulas that use them are worked out again whenever one comes. */
  use(functions: Functions): void {
    this.book.functions = functions;
    this.onClose(functions.listen(() => void (this.hasFormulas && this.ready().then(() => { this.excel.shaken(); this.excel.settle(); }))));
  }

  /** Loads the formula engine when there is something for it to do. */
  async ready(): Promise<void> {
    this.excel.recalculate ??= await engine();
  }

  /** Resolves when every request has been answered, no new one has come, and all events are told: a run's clean-up comes after it has ended. */
  async idle(): Promise<void> {
    for (let seen; seen !== this.turn; ) {
      seen = this.turn;
      await seen;
      await new Promise((resolve) => setTimeout(resolve, this.faults.delay + 5));
    }
  }

  get hasFormulas(): boolean {
    return this.book.sheets.some((sheet) => sheet.cells.hasFormulas);
  }

  onClose(act: () => void): void {
    this.closing.push(act);
  }

  close(): void {
    this.closed = true;
    this.closing.forEach((act) => act());
    this.listeners.clear();
  }

  /** Works the formulas out, at once where the engine is loaded, and tells of it. */
  private afterEdit(): void {
    const finish = () => {
      this.excel.settle();
      this.tell();
    };
    if (this.excel.recalculate || !this.hasFormulas) finish();
    else void this.ready().then(finish);
  }

  private async result(body: string, flags: number): Promise<unknown> {
    const { transport, refusal } = this.faults.take();
    while (this.faults.editing) {
      if ((flags & FLAGS.mayWait) === 0) return failed(EDITING, 'A cell is being edited.');
      await this.faults.editing;
    }
    const bytesOut = bytes(body);
    if (transport !== undefined) return failed(transport, `Fault ${transport}.`);
    if (this.options.web === true && bytesOut > MOST_BYTES) return failed(TOO_LARGE.request, 'The request is too large.');
    if (this.hasFormulas || /"=[^"]/.test(body)) await this.ready();
    const answer = this.answer(JSON.parse(body), refusal);
    const text = JSON.stringify(answer);
    const bytesIn = bytes(text);
    this.log.push({ bytesOut, bytesIn, actions: answer.Results.length + (answer.Error ? 1 : 0) });
    if (this.options.web === true && bytesIn > MOST_BYTES) return failed(TOO_LARGE.response, 'The response is too large.');
    return { status: 'succeeded', value: { data: [200, null, text] } };
  }

  private answer(body: Body, refusal: { readonly action: number; readonly code: string } | undefined): Answer {
    const answer = answered(body, {
      root: () => WORKBOOK.of({ excel: this.excel }),
      held: this.references,
      allowed: (kind, member) => has(this.level, kind, member),
      before: (index) => {
        if (refusal && index === refusal.action - 1) refuse(refusal.code, `Fault ${refusal.code}.`);
      },
    });
    this.excel.settle();
    return answer;
  }

  /** Events leave in a later turn of the loop than the answer. */
  private tell(): void {
    const entries = news(this.excel);
    if (entries.length > 0) setTimeout(() => this.listeners.forEach((listener) => listener({ entries })), this.faults.delay + 1);
  }

  private *heldBlocks(): Iterable<Block> {
    for (const target of this.references.values()) {
      const block = RANGE.in(target);
      if (block) yield block;
    }
  }
}

const macrotask = () => new Promise((resolve) => setTimeout(resolve, 0));
const failed = (code: number, message: string) => ({ status: 'failed', error: { code, message } });
// ids must differ between two books of one realm, for the client wakes handlers by them
const randomId = () => Array.from({ length: 4 }, () => Math.random().toString(16).slice(2, 10).padEnd(8, '0')).join('-').toUpperCase(); // prettier-ignore

async function engine(): Promise<Recalculate> {
  const { recalculate } = await import('./calc/recalculate');
  return recalculate;
}

/** The length of a text in UTF-8, without the encoder that jsdom lacks. */
const bytes = (text: string): number => text.length + (text.match(/[\u0080-\uffff]/g)?.length ?? 0) + (text.match(/[\u0800-\ud7ff\ue000-\uffff]/g)?.length ?? 0);
