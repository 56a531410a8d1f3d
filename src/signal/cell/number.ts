import { plain, unaccented } from './fold';
import type { Rule } from '../rule/rules';

/** What stands before the decimals in a column's texts; `not needed` where nothing had to be decided. */
export type Decimal = 'point' | 'comma' | 'not needed';

/** A number as text, read: NaN is blank, and the rule says what was noticed on the way. */
export type NumberText = { readonly value: number; readonly rule: Rule | undefined };

const BLANK: NumberText = { value: NaN, rule: undefined };
const DASHES = /^[-–—−]+$/;
const NOT_THERE = new Set(['n/a', 'na', 'n.a.', 'n.a', 'n/v', 'n.v.', 'nv', 'k.a.', 'k.a', 'ka', 's/o', 'n/d', 'n.d.', 'nd', 'nc', 'n/c', 'none', 'null', 'nil', 'nan', 'tbd', 'tbc', 'tba', 'open', 'offen', 'unknown', '?', '??', '???', '.', '..', '...', '…', 'x']);
const CURRENCY = /^(?:\p{Sc}|usd|eur|gbp|chf|jpy|cny|sek|nok|dkk|pln|czk|huf|cad|aud|inr|brl|mxn|kr|fr\.|sfr\.?|us\$)\s*|\s*(?:\p{Sc}|usd|eur|gbp|chf|jpy|cny|sek|nok|dkk|pln|czk|huf|cad|aud|inr|brl|mxn|kr\.?|fr\.|sfr\.?)$/giu;

/** What stands behind a number and is its unit: `5 pcs`, `10/Unit`, `6.50 per piece`. Words that scale it (k, M, dozen) are none. */
const UNIT = /\s*(?:(?:\/|\bper\b|\bpro\b|\bje\b|\bpar\b|\bpor\b)\s*\p{L}+\.?|(?<=[\d)]\.?\s*)(?:pcs?|pieces?|stk|stck|stück|units?|each|ea|kg|ltr?|hrs?|hours?|h|std|stunden|heures?|horas?|days?|tage|jours|días|cases?|ctns?|boxes|pallets?|unités?|pièces?|uds?|unidades|piezas|pzas?|pz)\.?)$/iu;

/** Beyond this no number is meant, and sums and money made of it would leave what a cell can hold. */
export const LARGEST = 1e30;

/** What a column's texts prove about its decimals; where proofs contradict, the more frequent. Every list is a part of one column. */
export function decimalOf(lists: Iterable<readonly string[]>): Decimal {
  let [point, comma] = [0, 0];
  for (const texts of lists) {
    for (const text of texts) {
      const proof = proofOf(bare(plain(text)).core);
      if (proof === 'point') point += 1;
      if (proof === 'comma') comma += 1;
    }
  }
  return point === 0 && comma === 0 ? 'not needed' : comma > point ? 'comma' : 'point';
}

/** The number a text shows, in a column of that decimal. A value that proves its own decimal is read by its own proof. */
export function numberOf(text: string, decimal: Decimal): NumberText {
  const shown = plain(text);
  if (shown === '') return BLANK;
  if (/^#[A-Z]/.test(shown)) return { value: NaN, rule: 'error value' };
  if (DASHES.test(shown)) return { value: 0, rule: 'dash' };
  if (NOT_THERE.has(unaccented(shown))) return { value: NaN, rule: 'not available' };
  const { core, sign, scale } = bare(shown);
  const proof = proofOf(core);
  if (proof === 'bad') return { value: NaN, rule: 'not a number' };
  const doubtful = proof === 'doubtful' && decimal === 'not needed';
  const mark = proof === 'comma' || (proof === 'doubtful' && decimal === 'comma') ? ',' : '.';
  const digits = core.replaceAll(mark === ',' ? '.' : ',', '').replace(mark, '.');
  const value = Number(digits);
  if (Number.isNaN(value)) return { value: NaN, rule: 'not a number' };
  if (value > LARGEST) return { value: NaN, rule: 'too large' };
  return { value: value === 0 ? 0 : (sign * value) / scale, rule: doubtful ? 'decimal doubtful' : 'number as text' };
}

/** The digits and separators alone, without sign, brackets, currency, per cent and thousands spaces. */
function bare(shown: string): { readonly core: string; readonly sign: number; readonly scale: number } {
  let [core, sign, scale] = [shown, 1, 1];
  const flip = (shape: RegExp) => {
    const found = shape.exec(core);
    if (!found) return;
    core = (found[1] ?? '').trim();
    sign = -sign;
  };
  core = core.replace(UNIT, '');
  flip(/^\((.*)\)$/);
  core = core.replace(UNIT, ''); // `(1,200 pcs)`
  flip(/^[-−–](.*)$/);
  flip(/^(.*)[-−–]$/);
  core = core.replace(CURRENCY, '').replace(/^\+/, '');
  if (core.endsWith('%')) [core, scale] = [core.slice(0, -1).trim(), 100];
  flip(/^\((.*)\)$/);
  flip(/^[-−–](.*)$/);
  flip(/^(.*)[-−–]$/);
  core = core.trim().replace(CURRENCY, '');
  if (/^\d{1,3}(?:[ '’]\d{3})+(?:[.,]\d*)?$/.test(core)) core = core.replace(/[ '’]/g, '');
  return { core, sign, scale };
}

/** What one number's separators say: which is the decimal, nothing to say, three digits behind the only one, or no number at all. */
function proofOf(core: string): 'point' | 'comma' | 'none' | 'doubtful' | 'bad' {
  if (/^\d+(?:\.\d+)?e[+-]?\d+$/i.test(core)) return 'point';
  if (!/^[\d.,]*\d[\d.,]*$/.test(core)) return 'bad';
  if (/^\d+$/.test(core)) return 'none';
  if (/^\d{1,3}(?:,\d{3}){2,}$/.test(core) || /^\d{1,3}(?:,\d{3})+\.\d*$/.test(core)) return 'point';
  if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(core) || /^\d{1,3}(?:\.\d{3})+,\d*$/.test(core)) return 'comma';
  if (/^[1-9]\d{0,2}[.,]\d{3}$/.test(core)) return 'doubtful';
  if (/^\d*\.\d*$/.test(core)) return 'point';
  if (/^\d*,\d*$/.test(core)) return 'comma';
  return 'bad';
}
