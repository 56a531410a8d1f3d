import { unaccented } from './fold';

const NAMES: readonly string[] = [
  'jan january januar janner jaenner janvier janv enero ene gennaio gen januari janeiro',
  'feb february februar febr fevrier fevr fev febrero febbraio februari fevereiro',
  'mar march marz maerz mrz mars marzo mzo maart mrt marco',
  'apr april avril avr abril abr aprile',
  'may mai mayo maggio mag mei maio',
  'jun june juni juin junio giugno giu junho',
  'jul july juli juillet juil julio luglio lug julho',
  'aug august aout aou agosto ago augustus',
  'sep sept september septembre septiembre setiembre set settembre setembro',
  'oct october okt oktober octobre octubre ottobre ott out outubro',
  'nov november novembre noviembre novembro',
  'dec december dez dezember decembre diciembre dic dicembre dezembro',
];

const BY_NAME: ReadonlyMap<string, number> = new Map(NAMES.flatMap((line, i) => line.split(' ').map((name) => [name, i + 1] as const)));

/** The month (1–12) a name means, written out or short, in English, German, French, Spanish and their neighbours. */
export function monthNamed(name: string): number | undefined {
  return BY_NAME.get(unaccented(name).replace(/\.$/, ''));
}
