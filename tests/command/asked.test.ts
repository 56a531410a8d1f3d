import { asked } from '../excel/command/asked';

describe('the command line', () => {
  it('asks for all stages and the workbook’s own settings when it says nothing more', () => {
    expect(asked(['in.xlsx', 'out.xlsx'])).toEqual({ from: 'in.xlsx', to: 'out.xlsx', until: 'learn', mapped: new Map(), settings: new Map(), allRows: false, json: false });
  });

  it('maps inputs by name, however they are spelled, to ranges that may hold an =', () => {
    expect(asked(['a', 'b', '--map', 'demand=Sheet1!A1:F20', '--map', 'SUPPLY = x=y'])).toMatchObject({ mapped: new Map([['Demand', 'Sheet1!A1:F20'], ['Supply', 'x=y']]) });
  });

  it('takes settings as they are written', () => expect(asked(['a', 'b', '--set', 'Materiality amount=5000'])).toMatchObject({ settings: new Map([['Materiality amount', '5000']]) }));
  it('plans the base when asked for it by name', () => expect(asked(['a', 'b', '--scenario', 'Base'])).toMatchObject({ until: 'learn' }));
  it('takes an approver with a role', () => expect(asked(['a', 'b', '--until', 'commit', '--approver', 'Ada', '--role', 'COO'])).toMatchObject({ until: 'commit' }));

  it.each([
    [['only.xlsx'], /where to write/],
    [['a', 'b', 'c'], /where to write/],
    [['a', 'b', '--colour'], /--colour/],
    [['a', 'b', '--until', 'dinner'], /no stage “dinner”/],
    [['a', 'b', '--until', 'commit'], /who approves/],
    [['a', 'b', '--approver', 'Ada'], /--role/],
    [['a', 'b', '--map', 'Weather=X'], /no input “Weather”/],
    [['a', 'b', '--map', 'Demand'], /NAME=VALUE/],
    [['a', 'b', '--set', '=5'], /NAME=VALUE/],
  ])('%j is answered with how to ask', (argv, why) => {
    expect(asked(argv)).toEqual({ no: expect.stringMatching(why), usage: true });
  });

  it('takes the name of a scenario as it is', () => expect(asked(['a', 'b', '--scenario', 'Dry'])).toMatchObject({ scenario: 'Dry' }));
});
