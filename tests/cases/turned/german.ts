import type { Scalar } from '../../excel/model/cells';
import type { Turn } from './turned';

const WORDS = new Map([
  ['Product', 'Artikelnummer'], ['Location', 'Werk'], ['Period', 'Monat'], ['Quantity', 'Menge'], ['Units', 'Budgetmenge'], ['Revenue', 'Umsatz'], ['Margin', 'Deckungsbeitrag'], ['Name', 'Bezeichnung'], ['Family', 'Produktgruppe'],
  ['Class', 'Klasse'], ['Price', 'Preis'], ['Unit cost', 'Stückkosten'], ['Opening stock', 'Anfangsbestand'], ['Target stock', 'Zielbestand'], ['Target cover', 'Reichweite'], ['Max stock', 'Höchstbestand'], ['Lead time', 'Lieferzeit (Tage)'],
  ['Lot size', 'Losgröße'], ['On hand', 'Lagerbestand'], ['Resource', 'Ressource'], ['Available hours', 'Verfügbare Stunden'], ['Overtime hours', 'Überstunden'], ['Overtime cost', 'Überstundensatz'], ['Hours per unit', 'Stunden je Stück'],
  ['Contributor', 'Ersteller'], ['Lag', 'Versatz'], ['Value', 'Wert'],
]);
const MONTHS = ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'];

/** Headers and periods as a German planner writes them: `März 2026`, `KW 45/2026`. Levers keep the words of their table, settings their names. */
export const inGerman: Turn = ([head = [], ...rows], name) => {
  if (name === 'Levers' || name === 'Scenarios') return undefined;
  if (name === 'Settings') return [['Einstellung', 'Wert'], ...rows];
  const time = head.indexOf('Period');
  return [head.map((cell) => WORDS.get(String(cell)) ?? cell), ...rows.map((row) => row.map((cell, c) => (c === time ? spoken(cell) : cell)))];
};

function spoken(cell: Scalar): Scalar {
  const [, year, letter, number] = /^(\d{4})-(W?)(\d\d)$/.exec(String(cell)) ?? [];
  if (year === undefined || number === undefined) return cell;
  return letter === 'W' ? `KW ${Number(number)}/${year}` : `${MONTHS[Number(number) - 1] ?? ''} ${year}`;
}
