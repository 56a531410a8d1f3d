import fc from 'fast-check';
import { exploded } from '../../../src/signal/grid/explode';
import { brief, reading } from '../grid-of';

const rows = [['Product', 'Period', 'Quantity'], ['A', '2026-03', 10], ['A', '2026-04', 10], ['B', '2026-03', 5]];
const capacity = [['Resource', 'Period', 'Available hours', 'Overtime hours', 'Overtime cost'], ['Press', '2026-02', 9, 9, 9], ['Press', '2026-03', 100, 8, 40], ['Press', '2026-04', 90, 8, 40]];

describe('resources', () => {
  it('have hours by period, and take hours per unit from every item of a product', () => {
    const made = reading({ Demand: rows, Supply: rows, Capacity: capacity, Routing: [['Product', 'Resource', 'Hours per unit'], ['A', 'press', 2], ['B', 'Press', 1]] });
    const { resources } = made.signals ?? {};
    expect([resources?.names, [...(resources?.available ?? [])], [...(resources?.overtime ?? [])], [...(resources?.overtimeCost ?? [])]]).toEqual([['Press'], [100, 90], [8, 8], [40, 40]]);
    expect([[...(resources?.routing.item ?? [])], [...(resources?.routing.hours ?? [])]]).toEqual([[0, 1], [2, 1]]);
    expect(brief(made.findings, 'Capacity')).toEqual(['note before the plan B2']);
    expect(brief(made.findings, 'Routing')).toEqual(['warning spelled differently B2:B3']);
  });

  it('are told where they do not fit', () => {
    const made = reading({ Demand: rows, Supply: rows, Capacity: capacity.slice(0, 3), Routing: [['Product', 'Resource', 'Hours per unit'], ['A', 'Press', 2], ['A', 'Oven', 1], ['Z', 'Press', 1], ['A', '', 1]] });
    expect(brief(made.findings, 'Routing')).toEqual(['note no routing A2:C5', 'warning no hours A2:C5', 'note not planned A4', 'warning incomplete row B5']);
    expect(brief(made.findings, 'Capacity')).toEqual(['warning no hours A2:E3', 'note before the plan B2']);
    expect([...(made.signals?.resources?.available ?? [])]).toEqual([100, NaN, NaN, NaN]);
  });

  it('say nothing without their partner', () => {
    expect(brief(reading({ Demand: rows, Routing: [['Product', 'Resource', 'Hours per unit'], ['A', 'Press', 2]] }).findings, 'Routing')).toEqual(['warning not used A2:C2']);
    expect(brief(reading({ Demand: rows, Capacity: capacity.slice(0, 1).concat(capacity.slice(2)) }).findings, 'Capacity')).toEqual(['warning not used A2:E3']);
  });

  it('stand in columns of periods too', () => {
    const made = reading({ Demand: rows, Capacity: [['Resource', '2026-03', '2026-04'], ['Press', 100, 90]], Routing: [['Product', 'Resource', 'Hours per unit'], ['A', 'Press', 2]] });
    expect([...(made.signals?.resources?.available ?? [])]).toEqual([100, 90]);
  });
});

describe('parts', () => {
  const bill = [['Product', 'Component', 'Quantity per'], ['A', 'Frame', 1], ['A', 'Wheel set', 2], ['Wheel set', 'Spoke', 30], ['Z', 'Spoke', 1]];

  it('are followed down to what is held, with stock that counts once however often it is written', () => {
    const components = [['Component', 'On hand', 'Lead time', 'Period', 'Receipts'], ['Frame', 7, 14, '2026-03', 5], ['Frame', 7, 14, '2026-04', 6], ['Spoke', 400, '', '', ''], ['Bell', 1, '', '', '']];
    const made = reading({ Demand: rows, Bill: bill, Components: components });
    const { parts } = made.signals ?? {};
    expect(parts?.components.slice(0, 2)).toEqual(['Frame', 'Spoke']);
    expect([[...(parts?.bill.component ?? [])], [...(parts?.bill.quantity ?? [])]]).toEqual([[0, 1], [1, 60]]);
    expect([[...(parts?.onHand ?? [])].slice(0, 2), [...(parts?.leadTime ?? [])].slice(0, 2), [...(parts?.receipts ?? [])].slice(0, 4)]).toEqual([[7, 400], [14, NaN], [5, 6, NaN, NaN]]);
    expect(brief(made.findings, 'Bill')).toEqual(['note not planned A5']);
    expect(brief(made.findings, 'Components')).toEqual(['note not in the bill A2:E5']);
  });

  it('never go round in circles', () => {
    const lines = new Map([[0, [{ component: 1, quantity: 2 }]], [1, [{ component: 0, quantity: 1 }, { component: 2, quantity: 3 }]]]);
    expect(exploded(0, lines, () => false)).toEqual({ needs: new Map([[2, 6]]), round: true });
  });

  it('are followed down once however many ways lead to them', () => {
    const levels = Array.from({ length: 60 }, (_, level) => level);
    const lines = new Map(levels.flatMap((level) => [2 * level, 2 * level + 1].map((part) => [part, [{ component: 2 * level + 2, quantity: 1 }, { component: 2 * level + 3, quantity: 1 }]] as const)));
    expect(exploded(0, lines, () => false).needs).toEqual(new Map([[120, 2 ** 59], [121, 2 ** 59]]));
  });

  it('take the product of the quantities on the way down, however deep', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 8 }), (each) => {
      const lines = new Map(each.map((quantity, level) => [level, [{ component: level + 1, quantity }]]));
      expect(exploded(0, lines, () => false).needs).toEqual(new Map([[each.length, each.reduce((a, b) => a * b, 1)]]));
    }));
  });
});

describe('orders', () => {
  it('are lines with their item and days; what is not planned stays and is told', () => {
    const orders = [['Order', 'Product', 'Quantity', 'Promise date', 'Ship date', 'Shipped'], ['S1', 'A', 4, 46096, '', ''], ['S1', 'B', 2, '2026-03-20', '2026-03-18', 2], ['S2', 'Q', 1, '2026-03', '', ''], ['S3', 'A', 1, '', '', '']];
    const made = reading({ Demand: rows, Orders: orders });
    const of = made.signals?.orders;
    expect([of?.orders, [...(of?.order ?? [])], [...(of?.item ?? [])], [...(of?.quantity ?? [])]]).toEqual([['S1', 'S2'], [0, 0, 1], [0, 1, -1], [4, 2, 1]]);
    expect([[...(of?.promised ?? [])], [...(of?.shippedOn ?? [])], [...(of?.shipped ?? [])]]).toEqual([[20527, 20532, 20543], [NaN, 20530, NaN], [NaN, 2, NaN]]);
    expect(brief(made.findings, 'Orders')).toEqual(['note not planned B4', 'note not planned B4', 'warning not a date D5']);
  });
});
