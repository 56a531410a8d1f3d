import { daysIn, firstDay, type Period } from '../../src/model/period';

/** Days off a German and a Czech plant share in a month, January to December, summer shutdown and Christmas included. */
const OFF = [1, 0, 0, 2, 3, 1, 1, 5, 0, 1, 0, 5];

/** Days the plants work in a month: Monday to Friday, less those off. */
export function weekdays(at: Period): number {
  let working = 0;
  for (let day = firstDay(at); day < firstDay(at) + daysIn(at); day += 1) if ((((day + 3) % 7) + 7) % 7 < 5) working += 1;
  return working - (OFF[Number(at.slice(5)) - 1] ?? 0);
}
