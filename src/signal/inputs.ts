/** The inputs a workbook may hold, as `contract.md` §1 names them. */
export type InputName =
  | 'Demand' | 'Supply' | 'Finance' | 'Products' | 'Stock' | 'Capacity' | 'Routing' | 'Bill' | 'Components' | 'Prices'
  | 'Actuals' | 'Forecasts' | 'Pipeline' | 'Orders' | 'Levers' | 'Actions' | 'Assumptions' | 'Decisions' | 'Settings';
