import type { Place } from '../model/place';
import type { Call } from './run';
import { PLACE, placed, rangeOf } from './where';

/** Brings the sheet to the front and selects the cells. One trip. */
export async function select(call: Call, place: Place): Promise<null> {
  const range = rangeOf(call.context, place);
  call.context.workbook.worksheets.getItem(place.sheet).activate();
  range.select();
  await call.go();
  return null;
}

/** The range the person has selected. One trip. */
export async function selected(call: Call): Promise<Place> {
  const range = call.context.workbook.getSelectedRange().load(PLACE);
  await call.go();
  return placed(range);
}
