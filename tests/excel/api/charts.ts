import { CHART, CHARTS, CHART_AXES, CHART_AXIS, CHART_LEGEND, CHART_TITLE, RANGE, SERIES, SERIES_FILL, SERIES_FORMAT, SERIES_LIST, WORKSHEET, type InChart, type OnSheet } from './kinds';
import type { Chart } from '../model/book';
import type { Area } from '../model/cells';
import { invalid } from '../protocol/failure';
import type { Target } from '../protocol/kind';
import { addressOf, areaOf, quoted } from './areas';
import { understoodColor } from './colors';
import { at } from './content';
import { amount, logical, maybeText, oneOf, text } from './given';
import { mayChange } from './guard';
import type { Block } from './running';

const find = ({ excel, sheet }: OnSheet, given: unknown) => {
  const key = text(given);
  const chart = sheet.charts.find((one) => one.id === key || one.name === key);
  return chart ? CHART.of({ excel, sheet, chart }) : null;
};

CHARTS.has({
  items: (self) => self.sheet.charts.map((chart) => CHART.of({ ...self, chart })),
  members: {
    count: { get: ({ sheet }) => sheet.charts.length },
    getCount: { call: ({ sheet }) => sheet.charts.length },
    getItem: { call: find },
    _GetItem: { call: find },
    getItemOrNullObject: { call: find },
    add: { call: add },
  },
});

const reference = ({ sheet }: Block, area: Area) => `${quoted(sheet.name)}!${addressOf(area, '$')}`;

/** A new chart of a block: first row and column are labels where they hold text; a series per column, or per row of a flat block. */
function add(self: OnSheet, type: unknown, source: unknown, by: unknown): Target {
  mayChange(self.sheet, 'allowEditObjects');
  const block = RANGE.need(source);
  const columns = oneOf(['Auto', 'Columns', 'Rows'], by ?? 'Auto');
  const area = at(block);
  const byRows = columns === 'Rows' || (columns === 'Auto' && area.right - area.left > area.bottom - area.top);
  const n = self.sheet.charts.length + 1;
  const chart: Chart = { id: self.excel.id(), name: `Chart ${n}`, type: text(type), title: '', series: seriesOf(block, byRows), box: { left: 0, top: 0, width: 360, height: 216 } };
  self.sheet.charts.push(chart);
  return CHART.of({ ...self, chart });
}

function seriesOf(block: Block, byRows: boolean): Chart['series'] {
  const { top, left, bottom, right } = at(block);
  const word = (row: number, column: number) => typeof block.sheet.cells.value(row, column) === 'string';
  const headed = bottom > top && Array.from({ length: right - left + 1 }, (_, i) => word(top, left + i)).slice(right > left ? 1 : 0).every(Boolean);
  const labelled = right > left && Array.from({ length: bottom - top + 1 }, (_, i) => word(top + i, left)).slice(headed ? 1 : 0).every(Boolean);
  const body = { top: top + (headed ? 1 : 0), left: left + (labelled ? 1 : 0), bottom, right };
  const cells = (area: Area) => reference(block, area);
  const labels = { ...body, left, right: left };
  const heads = { ...body, top, bottom: top };
  if (byRows)
    return Array.from({ length: body.bottom - body.top + 1 }, (_, i) => ({
      name: labelled ? cells({ ...labels, top: body.top + i, bottom: body.top + i }) : `Series${i + 1}`,
      values: cells({ ...body, top: body.top + i, bottom: body.top + i }),
      categories: headed ? cells(heads) : '',
    }));
  return Array.from({ length: body.right - body.left + 1 }, (_, i) => ({
    name: headed ? cells({ ...heads, left: body.left + i, right: body.left + i }) : `Series${i + 1}`,
    values: cells({ ...body, left: body.left + i, right: body.left + i }),
    categories: labelled ? cells(labels) : '',
  }));
}

const side = (name: 'left' | 'top' | 'width' | 'height') => ({
  get: ({ chart }: InChart) => chart.box[name],
  set: ({ chart }: InChart, given: unknown) => {
    chart.box = { ...chart.box, [name]: amount(given) };
  },
});

CHART.has({
  key: { name: 'Id', of: ({ chart }) => chart.id },
  members: {
    id: { get: ({ chart }) => chart.id },
    name: {
      get: ({ chart }) => chart.name,
      set: ({ chart }, name) => {
        chart.name = text(name);
      },
    },
    chartType: { get: ({ chart }) => chart.type },
    left: side('left'),
    top: side('top'),
    width: side('width'),
    height: side('height'),
    title: { to: (self) => CHART_TITLE.of(self) },
    legend: { to: (self) => CHART_LEGEND.of(self) },
    axes: { to: (self) => CHART_AXES.of(self) },
    series: { to: (self) => SERIES_LIST.of(self) },
    worksheet: { to: (self) => WORKSHEET.of(self) },
    setPosition: { call: (self, from, to) => place(self, from, to) },
    delete: {
      call: ({ sheet, chart }) => {
        mayChange(sheet, 'allowEditObjects');
        sheet.charts = sheet.charts.filter((one) => one !== chart);
      },
    },
  },
});

/** Spreads the chart over cells, from the first one's near corner to the last one's far corner. */
function place({ sheet, chart }: InChart, from: unknown, to: unknown): void {
  const area = (given: unknown) => { const range = RANGE.in(given); return range ? at(range) : (areaOf(text(given)) ?? invalid()); }; // prettier-ignore
  const [first, last] = [area(from), area(to ?? from)];
  const width = (n: number) => (sheet.hiddenColumns.has(n) ? 0 : ((sheet.widths.get(n) ?? 8.43) * 7 + 5) * 0.75);
  const height = (n: number) => (sheet.hiddenRows.has(n) ? 0 : (sheet.heights.get(n) ?? 15));
  const sum = (low: number, high: number, size: (n: number) => number) => Array.from({ length: Math.max(0, high - low) }, (_, i) => size(low + i)).reduce((a, b) => a + b, 0);
  chart.box = { left: sum(0, first.left, width), top: sum(0, first.top, height), width: sum(first.left, last.right + 1, width), height: sum(first.top, last.bottom + 1, height) };
}

CHART_TITLE.has({
  members: {
    text: {
      get: ({ chart }) => chart.title,
      set: ({ chart }, given) => {
        chart.title = text(given);
      },
    },
    visible: {
      get: ({ chart }) => chart.title !== '',
      set: ({ chart }, on) => {
        chart.title = logical(on) ? chart.title || 'Chart Title' : '';
      },
    },
  },
});

CHART_LEGEND.has({
  members: {
    visible: {
      get: ({ chart }) => chart.legend !== '',
      set: ({ chart }, on) => {
        chart.legend = logical(on) ? chart.legend || 'Bottom' : '';
      },
    },
    position: {
      get: ({ chart }) => chart.legend || 'Bottom',
      set: ({ chart }, given) => {
        chart.legend = oneOf(['Top', 'Bottom', 'Left', 'Right', 'Corner'], given);
      },
    },
  },
});

CHART_AXES.has({ members: { valueAxis: { to: (self) => CHART_AXIS.of(self) } } });
CHART_AXIS.has({
  members: {
    numberFormat: {
      get: ({ chart }) => chart.valueFormat ?? 'General',
      set: ({ chart }, given) => {
        chart.valueFormat = text(given);
      },
    },
  },
});

SERIES_LIST.has({
  items: (self) => self.chart.series.map((series) => SERIES.of({ ...self, series })),
  members: {
    count: { get: ({ chart }) => chart.series.length },
    getCount: { call: ({ chart }) => chart.series.length },
    getItemAt: {
      call: (self, index) => {
        const series = typeof index === 'number' ? self.chart.series[index] : undefined;
        return series ? SERIES.of({ ...self, series }) : null;
      },
    },
    add: {
      call: (self, name) => {
        const series = { name: maybeText(name) ?? `Series${self.chart.series.length + 1}`, values: '', categories: '' };
        self.chart.series.push(series);
        return SERIES.of({ ...self, series });
      },
    },
  },
});

const cellsOf = (given: unknown) => {
  const block = RANGE.need(given);
  return reference(block, at(block));
};

SERIES.has({
  members: {
    name: {
      get: ({ series }) => series.name,
      set: ({ series }, name) => {
        series.name = text(name);
      },
    },
    format: { to: (self) => SERIES_FORMAT.of(self) },
    setValues: {
      call: ({ series }, given) => {
        series.values = cellsOf(given);
      },
    },
    setXAxisValues: {
      call: ({ series }, given) => {
        series.categories = cellsOf(given);
      },
    },
    delete: {
      call: ({ chart, series }) => {
        chart.series = chart.series.filter((one) => one !== series);
      },
    },
  },
});

SERIES_FORMAT.has({ members: { fill: { to: (self) => SERIES_FILL.of(self) } } });
SERIES_FILL.has({
  members: {
    setSolidColor: {
      call: ({ series }, color) => {
        series.color = understoodColor(color);
      },
    },
  },
});
