/** What can be wrong with an item (or a resource) for some periods on end. The one list; spelled as the contract spells it. */
export const KINDS = [
  'short',
  'below target',
  'excess',
  'overbuild',
  'over capacity',
  'inside lead time',
  'below budget',
  'above budget',
  'flow imbalance',
] as const;

export type Kind = (typeof KINDS)[number];

/** A level is told by its worst period, a flow by the sum of the run. */
export const NATURE: Record<Kind, 'level' | 'flow'> = {
  short: 'level',
  'below target': 'level',
  excess: 'level',
  overbuild: 'flow',
  'over capacity': 'flow',
  'inside lead time': 'flow',
  'below budget': 'flow',
  'above budget': 'flow',
  'flow imbalance': 'flow',
};
