/** The inputs a workbook may hold, as `contract.md` §1 names them. */
export type InputName =
  | 'Demand' | 'Supply' | 'Finance' | 'Products' | 'Stock' | 'Capacity' | 'Routing' | 'Bill' | 'Components' | 'Prices'
  | 'Actuals' | 'Forecasts' | 'Pipeline' | 'Orders' | 'Levers' | 'Actions' | 'Assumptions' | 'Decisions' | 'Forecast history' | 'Settings';

/** What a column is for, named by its header in the contract. */
export type Role =
  | 'Product' | 'Location' | 'Customer' | 'Segment' | 'Source' | 'Family' | 'Class' | 'Name' | 'Measure' | 'Period' | 'Year'
  | 'Quantity' | 'Units' | 'Revenue' | 'Margin' | 'COGS' | 'Price' | 'Unit cost' | 'Opening stock' | 'On hand'
  | 'Target stock' | 'Target cover' | 'Max stock' | 'Lead time' | 'Lot size' | 'Minimum order' | 'Expedite cost' | 'Penalty' | 'Carrying rate'
  | 'Resource' | 'Available hours' | 'Overtime hours' | 'Overtime cost' | 'Hours per unit' | 'Component' | 'Quantity per' | 'Receipts'
  | 'Contributor' | 'Made in' | 'Lag' | 'Opportunity' | 'Stage' | 'Probability' | 'Close date' | 'Slip' | 'Order' | 'Promise date' | 'Ship date' | 'Shipped' | 'Value'
  | 'Scenario' | 'Step' | 'Lever' | 'From' | 'To' | 'Expression' | 'Note'
  | 'Id' | 'Cycle' | 'Raised' | 'Action' | 'Exception' | 'Horizon' | 'Owner' | 'Due' | 'Status' | 'Done' | 'Effect promised' | 'Effect found' | 'Escalate to' | 'Why'
  | 'Substitute' | 'Assumption' | 'Expected' | 'Actual' | 'Error' | 'Verdict' | 'Decision' | 'Option chosen' | 'Rationale';

/** One kind of range: which columns it has, what each holds, and what it cannot do without. */
export type InputSpec = {
  readonly input: InputName;
  /** Other names it is found by, folded when compared. */
  readonly names: readonly string[];
  /** Columns that hold text which tells rows apart or groups them; the first is what a row is about. */
  readonly keys: readonly Role[];
  /** Columns that hold numbers; the first is what stands under period columns unless a measure says otherwise. */
  readonly numbers: readonly Role[];
  /** Columns that hold a period or a date. */
  readonly times: readonly Role[];
  /** Columns kept as they are. */
  readonly texts: readonly Role[];
  /** Each must be there, by one of the roles it lists. */
  readonly needs: readonly (readonly Role[])[];
};

const GROUPS: readonly Role[] = ['Family', 'Class'];
const WHERE: readonly Role[] = ['Product', 'Location'];

function spec(input: InputName, names: readonly string[], parts: Partial<Omit<InputSpec, 'input' | 'names'>>): InputSpec {
  return { input, names, keys: [], numbers: [], times: [], texts: [], needs: [], ...parts };
}

/** Every input of the contract; the one place that says which columns it has. */
export const INPUTS: readonly InputSpec[] = [
  spec('Settings', ['Setting', 'Parameters', 'Options', 'Einstellungen', 'Paramètres', 'Ajustes', 'Parámetros'], { keys: ['Name'], texts: ['Value'], needs: [['Name'], ['Value']] }),
  spec('Demand', ['Demand plan', 'Demand forecast', 'Sales plan', 'Sales forecast', 'Consensus demand', 'Bedarf', 'Nachfrage', 'Absatzplan', 'Demande', 'Demanda'], {
    keys: [...WHERE, 'Customer', 'Segment', 'Source', ...GROUPS], numbers: ['Quantity'], times: ['Period'], texts: ['Name', 'Note'], needs: [['Product'], ['Period'], ['Quantity']],
  }),
  spec('Supply', ['Supply plan', 'Production plan', 'Planned receipts', 'Receipts', 'Versorgung', 'Produktionsplan', 'Approvisionnement', 'Suministro', 'Abastecimiento'], {
    keys: [...WHERE, 'Source', ...GROUPS], numbers: ['Quantity'], times: ['Period'], texts: ['Name', 'Note'], needs: [['Product'], ['Period'], ['Quantity']],
  }),
  spec('Finance', ['Budget', 'AOP', 'Financial plan', 'Finance plan', 'Finanzen', 'Finanzplan', 'Finances', 'Finanzas', 'Presupuesto'], {
    keys: [...WHERE, ...GROUPS], numbers: ['Revenue', 'Units', 'Margin', 'COGS'], times: ['Period'], texts: ['Name', 'Note'], needs: [['Product', 'Family'], ['Period'], ['Revenue']],
  }),
  spec('Products', ['Product', 'Product master', 'Items', 'Item master', 'Articles', 'Article master', 'Materials', 'Material master', 'SKUs', 'Produkte', 'Artikel', 'Artikelstamm', 'Materialstamm', 'Produits', 'Productos', 'Artículos'], {
    keys: ['Product', ...GROUPS, 'Substitute'], texts: ['Name', 'Note'], needs: [['Product']],
    numbers: ['Price', 'Unit cost', 'Opening stock', 'Target stock', 'Target cover', 'Max stock', 'Lead time', 'Lot size', 'Minimum order', 'Expedite cost', 'Penalty', 'Carrying rate'],
  }),
  spec('Stock', ['Stock on hand', 'On hand', 'Inventory', 'Opening stock', 'Bestand', 'Bestände', 'Lagerbestand', 'Stocks', 'Existencias', 'Inventario'], {
    keys: WHERE, numbers: ['On hand', 'Target stock', 'Max stock'], texts: ['Name', 'Note'], needs: [['Product'], ['On hand']],
  }),
  spec('Prices', ['Price', 'Price list', 'Preise', 'Preisliste', 'Prix', 'Precios'], { keys: WHERE, numbers: ['Price', 'Unit cost'], times: ['Period'], texts: ['Name', 'Note'], needs: [['Product'], ['Period'], ['Price']] }),
  spec('Capacity', ['Capacities', 'Kapazität', 'Kapazitäten', 'Capacité', 'Capacidad'], { keys: ['Resource'], numbers: ['Available hours', 'Overtime hours', 'Overtime cost'], times: ['Period'], texts: ['Note'], needs: [['Resource'], ['Period'], ['Available hours']] }),
  spec('Routing', ['Routings', 'Routes', 'Arbeitspläne', 'Arbeitsplan', 'Gammes', 'Rutas'], { keys: ['Product', 'Resource'], numbers: ['Hours per unit'], texts: ['Name', 'Note'], needs: [['Product'], ['Resource'], ['Hours per unit']] }),
  spec('Bill', ['Bill of material', 'Bill of materials', 'BOM', 'Stückliste', 'Stücklisten', 'Nomenclature', 'Lista de materiales'], { keys: ['Product', 'Component'], numbers: ['Quantity per'], texts: ['Name', 'Note'], needs: [['Product'], ['Component'], ['Quantity per']] }),
  spec('Components', ['Component', 'Komponenten', 'Composants', 'Componentes'], { keys: ['Component'], numbers: ['Receipts', 'On hand', 'Lead time'], times: ['Period'], texts: ['Name', 'Note'], needs: [['Component']] }),
  spec('Actuals', ['Actual', 'Actual sales', 'Sales history', 'History', 'Istabsatz', 'Ist', 'Réalisé', 'Reales'], {
    keys: [...WHERE, 'Customer', 'Segment', ...GROUPS], numbers: ['Quantity', 'Revenue', 'Receipts'], times: ['Period'], texts: ['Name', 'Note'], needs: [['Product'], ['Period'], ['Quantity']],
  }),
  spec('Forecasts', ['Forecast snapshots', 'Snapshots', 'Prognosen', 'Prévisions', 'Pronósticos'], {
    keys: [...WHERE, 'Contributor', ...GROUPS], numbers: ['Quantity', 'Lag'], times: ['Period', 'Made in'], texts: ['Name', 'Note'], needs: [['Product'], ['Period'], ['Quantity']],
  }),
  // Our own table of what was kept: read back, never given by a person.
  spec('Forecast history', [], { keys: [...WHERE, 'Contributor'], numbers: ['Quantity'], times: ['Period', 'Made in'], texts: ['Cycle'], needs: [['Product'], ['Period'], ['Made in'], ['Quantity']] }),
  spec('Pipeline', ['Opportunities', 'Sales pipeline', 'Verkaufschancen', 'Opportunités', 'Oportunidades'], {
    keys: ['Opportunity', 'Product', 'Location', 'Stage', 'Customer'], numbers: ['Quantity', 'Probability', 'Slip', 'Lead time'], times: ['Close date'], texts: ['Name', 'Note'], needs: [['Opportunity'], ['Product'], ['Quantity'], ['Probability'], ['Close date']],
  }),
  spec('Orders', ['Order book', 'Open orders', 'Sales orders', 'Aufträge', 'Commandes', 'Pedidos'], {
    keys: ['Order', ...WHERE, 'Customer'], numbers: ['Quantity', 'Shipped', 'Value'], times: ['Promise date', 'Ship date'], texts: ['Name', 'Note'], needs: [['Order'], ['Product'], ['Quantity'], ['Promise date']],
  }),
  spec('Levers', ['Scenarios'], {
    keys: ['Scenario', 'Lever', 'Measure', 'Product', 'Location', 'Family', 'Class', 'Customer', 'Segment'], numbers: ['Step', 'Value'], texts: ['From', 'To', 'Expression', 'Note'], needs: [['Scenario'], ['Lever']],
  }),
  spec('Actions', [], { keys: ['Id', 'Owner'], texts: ['Cycle', 'Raised', 'Action', 'Exception', 'Horizon', 'Due', 'Status', 'Done', 'Effect promised', 'Effect found', 'Escalate to', 'Why'], needs: [['Action']] }),
  spec('Assumptions', [], { keys: ['Id', 'Owner'], texts: ['Cycle', 'Assumption', 'Measure', 'Expected', 'Actual', 'Error', 'Verdict'], needs: [['Assumption']] }),
  spec('Decisions', [], { keys: ['Id', 'Owner'], texts: ['Cycle', 'Raised', 'Decision', 'Option chosen', 'Rationale', 'Due', 'Status', 'Effect promised', 'Effect found'], needs: [['Decision']] }),
];

const BY_NAME: ReadonlyMap<string, InputSpec> = new Map(INPUTS.map((each) => [each.input, each]));

/** What an input looks like. */
export function specOf(input: InputName): InputSpec {
  const found = BY_NAME.get(input);
  if (!found) throw new Error(`no such input: ${input}`);
  return found;
}
