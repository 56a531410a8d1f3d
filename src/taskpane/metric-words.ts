import { full, percent, short } from './words';
import { METRIC_SHOWN, type Metric } from '../reconcile/scenario/metrics';

/** A metric as a glance takes it in: money and units short, shares in percent, days with one decimal. */
export function glance(metric: Metric, value: number): string {
  if (METRIC_SHOWN[metric].format !== 'percent') return short(value);
  return percent(value);
}

/** A difference with its sign; `points` for shares. */
export function step(metric: Metric, value: number): string {
  if (Number.isNaN(value)) return '–';
  if (METRIC_SHOWN[metric].format === 'percent') return Math.abs(value) < 0.0005 ? '0' : `${value > 0 ? '+' : ''}${percent(value).replace('%', 'pt')}`;
  const text = short(value);
  return text === '0' ? '0' : `${value > 0 ? '+' : ''}${text}`;
}

/** In full, for hover and for who cannot see. */
export function inFull(metric: Metric, value: number): string {
  return METRIC_SHOWN[metric].format === 'percent' && !Number.isNaN(value) ? `${full(value * 100)} %` : full(value);
}

/** More of these is worse. */
const COSTS: ReadonlySet<Metric> = new Set<Metric>(['Short units', 'Revenue at risk', 'One-off costs', 'Overtime hours', 'Capacity peak %', 'Material exceptions', 'CCC', 'Peak stock value', 'Closing stock value']);

/** Whether a difference is for the worse. */
export function worseBy(metric: Metric, value: number): boolean {
  return COSTS.has(metric) ? value > 0 : value < 0;
}
