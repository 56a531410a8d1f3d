import type { LeverRow } from '../../signal/grid/lever-rows';

/** What a template asks for. A share is a fraction: 0.1 is 10 %. */
export type Ask = {
  readonly key: string;
  readonly label: string;
  readonly kind: 'product' | 'family' | 'class' | 'customer' | 'segment' | 'resource' | 'period' | 'periods' | 'share' | 'money';
  /** What is filled in to begin with. */
  readonly usual?: number;
  /** May be left out: the rows that need it are left out too. */
  readonly optional?: true;
};

/** A cell of a template's row: as it is, or an answer, or for shares what is left of 1 or comes on top of it. */
type Cell = string | number | { readonly ask: string; readonly as?: 'more' | 'less' };
type Where = 'product' | 'family' | 'class' | 'customer' | 'segment' | 'from' | 'to';

/** One row of levers; reaches that are not answered are left blank. */
type TemplateRow = { readonly lever: string; readonly measure?: string; readonly value?: Cell } & { readonly [column in Where]?: Cell };

/** A story that comes up in meetings, as levers with holes in them. */
export type Template = { readonly name: string; readonly says: string; readonly asks: readonly Ask[]; readonly rows: readonly TemplateRow[] };

const PRODUCT: Ask = { key: 'product', label: 'Product', kind: 'product', optional: true };
const FAMILY: Ask = { key: 'family', label: 'Family', kind: 'family', optional: true };
const FROM: Ask = { key: 'from', label: 'From', kind: 'period', optional: true };
const TO: Ask = { key: 'to', label: 'To', kind: 'period', optional: true };
const COST: Ask = { key: 'cost', label: 'One-off cost', kind: 'money', optional: true };
const ask = (key: string) => ({ ask: key });
const REACHED = { product: ask('product'), family: ask('family'), from: ask('from'), to: ask('to') } as const;
const SPENT: TemplateRow = { lever: 'one-off cost', value: ask('cost'), from: ask('from') };

/** The eight that are shipped. */
export const TEMPLATES: readonly Template[] = [
  {
    name: 'Demand spike', says: 'More is wanted than planned, for a while.',
    asks: [PRODUCT, FAMILY, FROM, TO, { key: 'uplift', label: 'More demand', kind: 'share', usual: 0.1 }, { ...COST, label: 'Cost of expediting' }],
    rows: [{ lever: 'scale', measure: 'Demand', ...REACHED, value: { ask: 'uplift', as: 'more' } }, SPENT],
  },
  {
    name: 'Late supply', says: 'What is due comes later, and hurrying costs something.',
    asks: [PRODUCT, FAMILY, FROM, TO, { key: 'late', label: 'Periods late', kind: 'periods', usual: 1 }, { ...COST, label: 'Cost of expediting' }],
    rows: [{ lever: 'delay', measure: 'Supply', ...REACHED, value: ask('late') }, SPENT],
  },
  {
    name: 'Supplier switch', says: 'Another supplier: a cost once, another price, and perhaps a slip while it starts.',
    asks: [PRODUCT, FAMILY, FROM, TO, { ...COST, label: 'Cost of switching' }, { key: 'dearer', label: 'Dearer per unit', kind: 'share', optional: true }, { key: 'late', label: 'Periods late', kind: 'periods', optional: true }],
    rows: [SPENT, { lever: 'scale', measure: 'Cost', ...REACHED, value: { ask: 'dearer', as: 'more' } }, { lever: 'delay', measure: 'Supply', ...REACHED, value: ask('late') }],
  },
  {
    name: 'Promo for top accounts only', says: 'The promotion goes to the customers named, and they are served first.',
    asks: [
      PRODUCT, FAMILY, FROM, TO, { key: 'segment', label: 'Customer tier', kind: 'segment', optional: true }, { key: 'customer', label: 'Customer', kind: 'customer', optional: true },
      { key: 'uplift', label: 'More demand of theirs', kind: 'share', usual: 0.15 },
    ],
    rows: [
      { lever: 'scale', measure: 'Demand', ...REACHED, customer: ask('customer'), segment: ask('segment'), value: { ask: 'uplift', as: 'more' } },
      { lever: 'allocate', measure: 'Demand', ...REACHED, customer: ask('customer'), segment: ask('segment') },
    ],
  },
  {
    name: 'Early build', says: 'What is due comes earlier, at a cost.',
    asks: [PRODUCT, FAMILY, FROM, TO, { key: 'early', label: 'Periods early', kind: 'periods', usual: 1 }, { ...COST, label: 'Cost of building early' }],
    rows: [{ lever: 'pull forward', measure: 'Supply', ...REACHED, value: ask('early') }, SPENT],
  },
  {
    name: 'Lower service on non-core', says: 'A class of products is kept less of, and what that frees goes to another.',
    asks: [
      { key: 'class', label: 'Class', kind: 'class' }, { key: 'cut', label: 'Less target stock', kind: 'share', usual: 0.3 }, FROM, TO,
      { key: 'freed', label: 'Less supply of it', kind: 'share', optional: true }, { key: 'product', label: 'Product that gets more', kind: 'product', optional: true }, { key: 'gained', label: 'More supply of it', kind: 'share', optional: true },
    ],
    rows: [
      { lever: 'cut target', class: ask('class'), value: ask('cut') },
      { lever: 'scale', measure: 'Supply', class: ask('class'), from: ask('from'), to: ask('to'), value: { ask: 'freed', as: 'less' } },
      { lever: 'scale', measure: 'Supply', product: ask('product'), from: ask('from'), to: ask('to'), value: { ask: 'gained', as: 'more' } },
    ],
  },
  {
    name: 'Price change', says: 'Another price, and how demand answers it.',
    asks: [PRODUCT, FAMILY, { key: 'class', label: 'Class', kind: 'class', optional: true }, FROM, TO, { key: 'dearer', label: 'Price up (negative: down)', kind: 'share', usual: 0.05 }, { key: 'fewer', label: 'Demand down (negative: up)', kind: 'share', optional: true }],
    rows: [
      { lever: 'scale', measure: 'Price', ...REACHED, class: ask('class'), value: { ask: 'dearer', as: 'more' } },
      { lever: 'scale', measure: 'Demand', ...REACHED, class: ask('class'), value: { ask: 'fewer', as: 'less' } },
    ],
  },
  {
    name: 'Capacity down', says: 'Fewer hours than planned; who is served first gets them.',
    asks: [{ key: 'resource', label: 'Resource', kind: 'resource', optional: true }, FROM, TO, { key: 'down', label: 'Fewer hours', kind: 'share', usual: 0.2 }, { key: 'class', label: 'Class served first', kind: 'class', optional: true }],
    rows: [
      { lever: 'scale', measure: 'Capacity', product: ask('resource'), from: ask('from'), to: ask('to'), value: { ask: 'down', as: 'less' } },
      { lever: 'allocate', measure: 'Supply', class: ask('class'), from: ask('from'), to: ask('to') },
    ],
  },
];

/** A row for the Levers table: what the template says, without a place yet. */
export type FilledRow = Omit<LeverRow, 'place' | 'columns'>;

/** The rows a template makes of the answers, under a scenario's name; a row whose number nobody gave is left out. Answers that are '' count as none. */
export function filledIn(template: Template, scenario: string, answers: ReadonlyMap<string, string | number>): readonly FilledRow[] {
  const made = template.rows.filter((row) => needed(row, answers));
  return made.map((row, i) => {
    const text = (cell: Cell | undefined) => String(cell === undefined ? '' : (answered(cell, answers) ?? ''));
    const value = row.value === undefined ? undefined : answered(row.value, answers);
    return {
      scenario, step: i + 1, lever: row.lever, measure: row.measure ?? '', product: text(row.product), location: '', family: text(row.family), class: text(row.class),
      customer: text(row.customer), segment: text(row.segment), from: text(row.from), to: text(row.to), value: typeof value === 'number' ? value : NaN, expression: '', note: template.name,
    };
  });
}

/** A row is needed when its number is given; one that needs none, when it says whom it is for. */
function needed(row: TemplateRow, answers: ReadonlyMap<string, string | number>): boolean {
  if (row.value !== undefined) return answered(row.value, answers) !== undefined;
  return [row.class, row.customer, row.segment].some((cell) => cell !== undefined && answered(cell, answers) !== undefined);
}

function answered(cell: Cell, answers: ReadonlyMap<string, string | number>): string | number | undefined {
  if (typeof cell !== 'object') return cell;
  const said = answers.get(cell.ask);
  if (said === undefined || said === '' || (typeof said === 'number' && Number.isNaN(said))) return undefined;
  if (cell.as === undefined || typeof said !== 'number') return said;
  return cell.as === 'more' ? 1 + said : 1 - said;
}
