import { amended } from './amend';
import { appended } from './append';
import { fixed } from './fix';
import { handed } from './handed';
import { recall, remember } from './memory';
import { planted } from './plant';
import { read } from './read';
import { revised } from './revise';
import { line, stopOf } from './run';
import { select, selected } from './select';
import { selectedRow } from './selected-row';
import { survey } from './survey';
import { watch } from './watch';
import type { Workbook } from './workbook';
import { intoTable, write } from './write';

/** The workbook that is open in Excel, behind the one door. Each call is a conversation of its own; nothing of it is kept. */
export function excelWorkbook(): Workbook {
  const excel = line();
  return {
    survey: (watching) => excel.run(survey, stopOf(watching)),
    async read(sources, watching) {
      const answer = await excel.run((call) => read(call, sources, watching), stopOf(watching));
      // A no that concerns Excel as a whole concerns every source.
      return answer.ok ? answer.value : sources.map(({ name }) => ({ ok: false, refusal: { ...answer.refusal, subject: name } }));
    },
    write: (sheets, watching) => write(excel, sheets, watching),
    append: (sheet) => intoTable(excel, sheet, (call) => appended(call, sheet)),
    revise: (sheet, which) => intoTable(excel, sheet, (call) => revised(call, sheet, which)),
    async amend(change) {
      const answer = await excel.run((call) => amended(call, change), { subject: change.table });
      return answer.ok ? { ok: true, value: null } : answer;
    },
    fix: (fixes) => excel.run((call) => fixed(call, fixes)),
    plant: (pages, watching) => planted(excel, pages, watching),
    handOver: handed,
    select: (place) => excel.run((call) => select(call, place), { subject: place.sheet }),
    selected: () => excel.run(selected),
    selectedRow: () => excel.run(selectedRow),
    recall: (key) => excel.run((call) => recall(call, key)),
    remember: (key, text) => excel.run((call) => remember(call, key, text)),
    watch: (tell) => watch(excel, tell),
    traffic: excel.traffic,
  };
}
