import { isDark } from '../../src/taskpane/theme';

describe('the pane is dark', () => {
  it('when Office says so', () => expect(isDark({ isDarkTheme: true, bodyBackgroundColor: '#ffffff' }, false)).toBe(true));
  it('when Office says nothing and its background is dark', () => expect(isDark({ bodyBackgroundColor: '#262626' }, false)).toBe(true));
  it('not when its background is light, whatever the system prefers', () => expect(isDark({ bodyBackgroundColor: '#FFFFFF' }, true)).toBe(false));
  it('when only the system says so', () => expect([isDark(undefined, true), isDark({ bodyBackgroundColor: 'window' }, false)]).toEqual([true, false]));
});
