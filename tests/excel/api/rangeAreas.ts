import { RANGE, RANGES, RANGE_AREAS, WORKSHEET, type Blocks } from './kinds';
import { addressOf, columnsOf, quoted, rowsOf } from './areas';

const ranges = ({ excel, sheet, areas }: Blocks) => areas.map((area) => RANGE.of({ excel, sheet, area }));

RANGE_AREAS.has({
  kept: true,
  members: {
    address: { get: ({ sheet, areas }) => areas.map((area) => `${quoted(sheet.name)}!${addressOf(area)}`).join(',') },
    areaCount: { get: ({ areas }) => areas.length },
    cellCount: { get: ({ areas }) => areas.reduce((sum, area) => sum + rowsOf(area) * columnsOf(area), 0) },
    areas: { to: (self) => RANGES.of(self) },
    worksheet: { to: (self) => WORKSHEET.of(self) },
  },
});

RANGES.has({
  items: ranges,
  members: {
    getCount: { call: ({ areas }) => areas.length },
    getItemAt: { call: (self, index) => (typeof index === 'number' ? (ranges(self)[index] ?? null) : null) },
  },
});
