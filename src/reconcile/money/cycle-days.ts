/** A balance at the two ends of a year. */
export type Balance = { readonly opening: number; readonly closing: number };

/**
 * How many days of a year's flow the average balance is: 365 × average balance ÷ flow. Blank where nothing flows.
 *
 * Receivables over revenue are DSO, stock over COGS is DIO, payables over COGS are DPO.
 */
export function daysOf({ opening, closing }: Balance, yearly: number): number {
  return yearly === 0 ? NaN : (365 * (opening + closing)) / 2 / yearly;
}

/** Days from paying for material to being paid for goods: DSO + DIO − DPO. */
export function cashCycle(dso: number, dio: number, dpo: number): number {
  return dso + dio - dpo;
}

/** How often a year the stock turns over: 365 ÷ DIO. Blank where there is no stock. */
export function turns(dio: number): number {
  return dio === 0 ? NaN : 365 / dio;
}
