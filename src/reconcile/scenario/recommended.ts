/** The scenario a person would go for, and why; '' names none. */
export type Recommended = { readonly scenario: string; readonly why: string };

/** The sheet that says it, beside all scenarios. */
export const COMPARISON = 'Scenarios';
