import { CHART, CHARTS, RANGE, SERIES, SERIES_LIST, type InChart, type OnSheet } from './kinds';
import { box } from '../model/box';
import type { Chart } from '../model/book';
import type { Area } from '../model/cells';
import { inner, type Target } from '../protocol/kind';
import { union } from '../model/areas';
import { at, referenceTo } from './content';
import { field, logical, oneOf, text } from './given';
import { mayChange } from './guard';
import type { Block } from './running';

CHARTS.has({ items: (self) => self.sheet.charts.map((chart) => CHART.of({ ...self, chart })), members: { add: { call: add }, getItem: { call: find }, _GetItem: { call: find } } });

/** The client asks by id for a chart it has made. */
function find({ excel, sheet }: OnSheet, key: unknown): Target | null {
  const chart = sheet.charts.find(({ id }) => id === key);
  return chart ? CHART.of({ excel, sheet, chart }) : null;
}

/** A new chart of a block, a series for each of its rows; the first row and column are labels where they hold text. */
function add(self: OnSheet, type: unknown, source: unknown, by: unknown): Target {
  mayChange(self.sheet, 'allowEditObjects');
  oneOf(['Rows'], by); // the only way the add-in asks for
  const series = seriesOf(RANGE.need(source));
  const chart: Chart = { id: self.excel.id(), name: `Chart ${self.sheet.charts.length + 1}`, type: text(type), title: '', series, box: { left: 0, top: 0, width: 360, height: 216 } };
  self.sheet.charts.push(chart);
  return CHART.of({ ...self, chart });
}

function seriesOf(block: Block): Chart['series'] {
  const { top, left, bottom, right } = at(block);
  const word = (row: number, column: number) => typeof block.sheet.cells.value(row, column) === 'string';
  const count = (n: number) => Array.from({ length: n }, (_, i) => i);
  const headed = bottom > top && count(right - left + 1).slice(right > left ? 1 : 0).every((c) => word(top, left + c));
  const labelled = right > left && count(bottom - top + 1).slice(headed ? 1 : 0).every((r) => word(top + r, left));
  const [first, start] = [top + (headed ? 1 : 0), left + (labelled ? 1 : 0)];
  const cells = (area: Area) => referenceTo({ ...block, area });
  return count(bottom - first + 1).map((i) => ({
    name: labelled ? cells({ top: first + i, bottom: first + i, left, right: left }) : `Series${i + 1}`,
    values: cells({ top: first + i, bottom: first + i, left: start, right }),
    categories: headed ? cells({ top, bottom: top, left: start, right }) : '',
  }));
}

const chartOf = ({ chart }: InChart) => chart;

CHART.has({
  key: { name: 'Id', of: ({ chart }) => chart.id },
  members: {
    name: field(chartOf, 'name', text),
    delete: {
      call: ({ sheet, chart }) => {
        mayChange(sheet, 'allowEditObjects');
        sheet.charts = sheet.charts.filter((one) => one !== chart);
      },
    },
    series: { to: (self) => SERIES_LIST.of(self) },
    axes: inner('ChartAxes', { valueAxis: inner('ChartAxis', { minimum: { get: ({ chart }) => chart.least ?? '', set: ({ chart }, given) => void (chart.least = Number(given)) } }) }),
    title: inner('ChartTitle', { text: field(chartOf, 'title', text) }),
    legend: inner('ChartLegend', {
      position: field(chartOf, 'legend', (given) => oneOf(['Top', 'Bottom', 'Left', 'Right', 'Corner'], given)),
      visible: { get: ({ chart }) => chart.legend !== '', set: ({ chart }, on) => void (chart.legend = logical(on) ? chart.legend || 'Bottom' : '') },
    }),
    /** Spreads the chart over cells, from the first one's near corner to the last one's far corner. */
    setPosition: { call: ({ sheet, chart }, from, to) => void (chart.box = box(sheet, union(at(RANGE.need(from)), at(RANGE.need(to))))) },
  },
});

SERIES_LIST.has({ members: { getItemAt: { call: (self, index) => seriesAt(self, index) } } });
SERIES.has({ members: { format: inner('ChartSeriesFormat', { fill: inner('ChartFill', { clear: { call: ({ series }) => void (series.color = 'none') } }) }) } });

function seriesAt(self: InChart, index: unknown): Target | null {
  const series = typeof index === 'number' ? self.chart.series[index] : undefined;
  return series ? SERIES.of({ ...self, series }) : null;
}
