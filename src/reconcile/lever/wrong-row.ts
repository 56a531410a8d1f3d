import type { Rule } from '../../signal/rule/rules';

/** What is wrong with a row of the Levers table, and in which of its cells. */
export class WrongRow {
  constructor(
    readonly rule: Rule,
    /** The header of the cell. */
    readonly column: string,
    readonly wrong: string,
    readonly todo: string,
  ) {}
}
