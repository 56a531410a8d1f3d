import type { Kind } from '../reconcile/trouble/kind';

/** What a function of the company is asked to do about a gap. */
export type Step = { readonly by: 'Procurement' | 'Operations' | 'Sales' | 'Finance'; readonly what: string };

/** For each kind of trouble, who has to do what: one gap, linked steps; a suggestion, a person decides. */
export const STEPS: Record<Kind, readonly Step[]> = {
  'short': [
    { by: 'Procurement', what: 'Confirm what can be brought forward or bought in' },
    { by: 'Operations', what: 'Change the schedule to make it' },
    { by: 'Sales', what: 'Agree with customers who waits for what is missing' },
    { by: 'Finance', what: 'Confirm the margin after the cost of hurrying' },
  ],
  'below target': [
    { by: 'Procurement', what: 'Confirm receipts that bring the stock back to its target' },
    { by: 'Operations', what: 'Plan the stock back, or accept the lower target' },
  ],
  'excess': [
    { by: 'Operations', what: 'Delay or cut supply' },
    { by: 'Sales', what: 'Find demand for what is too much' },
    { by: 'Finance', what: 'Confirm what holding it costs' },
  ],
  'overbuild': [{ by: 'Operations', what: 'Cut or delay what is built above need' }],
  'over capacity': [
    { by: 'Operations', what: 'Move load, or run overtime' },
    { by: 'Finance', what: 'Confirm the cost of overtime' },
  ],
  'inside lead time': [
    { by: 'Procurement', what: 'Confirm whether the supplier can deliver inside the lead time' },
    { by: 'Sales', what: 'Agree what is promised until then' },
  ],
  'below budget': [
    { by: 'Sales', what: 'Say what closes the gap to budget' },
    { by: 'Finance', what: 'Update the forecast of the year' },
  ],
  'above budget': [{ by: 'Finance', what: 'Update the forecast of the year' }],
  'flow imbalance': [{ by: 'Operations', what: 'Correct the stock or the receipts' }],
};
