import { Book } from '../excel/model/book';
import { budgetSheet } from './budget';
import { capacitySheets } from './capacity';
import { leverSheet, settingSheet } from './choices';
import { componentSheets } from './components';
import { coverSheet } from './cover';
import { demandSheets } from './demand';
import { historySheets } from './history';
import { productSheet, stockSheet } from './products';
import { supplySheet } from './supply';

/** The sample: an invented maker of garden tools with two plants, four families and four troubles; the same on every call. */
export function sample(): Book {
  const book = new Book();
  for (const sheets of [coverSheet, demandSheets, supplySheet, budgetSheet, productSheet, stockSheet, capacitySheets, componentSheets, historySheets, leverSheet, settingSheet]) sheets(book);
  return book;
}
