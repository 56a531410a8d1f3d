import { isoDay, type Day } from './day';
import type { Period } from './period';

/** What stands in a sentence: words, or a value that is kept as it is, so that whoever shows it writes it as people there do. */
export type Part = string | number | { readonly day: Day } | { readonly period: Period };

/** A sentence whose numbers, days and periods are still values. A number in a text is told to two decimals at most; one that is not known says so. */
export type Sentence = readonly Part[];

/** Written as a template: ``words`Move ${units} from ${name}.` ``. A sentence within one becomes part of it. */
export function words(texts: TemplateStringsArray, ...values: readonly (Part | Sentence)[]): Sentence {
  return texts.flatMap((text, i): Sentence => {
    const value = values[i];
    return [...(text === '' ? [] : [text]), ...(value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value])];
  });
}

/** The sentence as our sheets have it, the same on every machine: `1,200.5`, `2026-03-31`, `2026-W10`. */
export function plain(sentence: string | Sentence): string {
  return typeof sentence === 'string' ? sentence : sentence.map(written).join('');
}

/** A text or a sentence as a sentence. */
export function parts(sentence: string | Sentence): Sentence {
  return typeof sentence === 'string' ? [sentence] : sentence;
}

function written(part: Part): string {
  if (typeof part === 'string') return part;
  if (typeof part !== 'number') return 'day' in part ? isoDay(part.day) : part.period;
  return Number.isNaN(part) ? 'not known' : part.toLocaleString('en-GB', { maximumFractionDigits: 2 }).replace('-', '−');
}
