import { breath } from './breath';
import { refusal, Stopped } from './refusal';
import type { Answer, Traffic, Watch } from './workbook';

/** One conversation with Excel: what is queued on `context` goes with the next trip. */
export type Call = {
  readonly context: Excel.RequestContext;
  /** One trip. Throws `Stopped` before it leaves when the person said stop. */
  go(): Promise<void>;
  /** Tells of values on their way out or in, in bytes of JSON. */
  sent(bytes: number): void;
  took(bytes: number): void;
};

/** The line to Excel, which counts every trip. */
export type Line = {
  /** Runs the conversation; Excel's no becomes a refusal about the subject, our own mistakes are thrown. */
  run<T>(act: (call: Call) => Promise<T>, about?: { readonly subject?: string; readonly stop?: AbortSignal | undefined }): Promise<Answer<T>>;
  traffic(): Traffic;
};

export function line(): Line {
  let [trips, bytesOut, bytesIn] = [0, 0, 0];
  return {
    traffic: () => ({ trips, bytesOut, bytesIn }),
    async run(act, { subject, stop } = {}) {
      const call = (context: Excel.RequestContext): Call => ({
        context,
        async go() {
          if (stop?.aborted) throw new Stopped();
          trips += 1;
          await context.sync();
          await breath();
        },
        sent: (bytes) => void (bytesOut += bytes),
        took: (bytes) => void (bytesIn += bytes),
      });
      try {
        // Waits for a cell being edited to be finished; without it every request meanwhile would fail.
        const value = await Excel.run({ delayForCellEdit: true }, (context) => act(call(context)));
        return { ok: true, value };
      } catch (error) {
        return { ok: false, refusal: refusal(error, subject) };
      }
    },
  };
}

/** The part of a watch that a conversation needs. */
export function stopOf(watch: Watch | undefined): { readonly stop?: AbortSignal | undefined } {
  return { stop: watch?.stop };
}
