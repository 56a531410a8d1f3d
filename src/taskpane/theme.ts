import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from '@fluentui/react-components';

/** Ink blue, from almost black to almost white; 80 carries white text at 7 : 1. */
const INK: BrandVariants = {
  10: '#040810', 20: '#0a1426', 30: '#0f1f3c', 40: '#142a50', 50: '#193563', 60: '#1f4076', 70: '#254b89', 80: '#2c569b',
  90: '#4069ab', 100: '#557cba', 110: '#6a8fc7', 120: '#80a3d4', 130: '#97b6e0', 140: '#afc9eb', 150: '#c9dcf4', 160: '#e5effa',
};

export const LIGHT: Theme = createLightTheme(INK);

const dark = createDarkTheme(INK);
/** On a dark ground the brand's own words need a lighter ink to stay readable. */
export const DARK: Theme = {
  ...dark,
  colorBrandForeground1: INK[120],
  colorBrandForeground2: INK[130],
  colorBrandForegroundLink: INK[130],
  colorBrandForegroundLinkHover: INK[140],
  colorCompoundBrandForeground1: INK[120],
  colorCompoundBrandStroke: INK[110],
  colorBrandStroke2: INK[100], // the columns of charts: 3 : 1 against their ground
};

/** What an Office host may say of its looks; each may be missing, on the web they usually are. */
export type HostTheme = { readonly isDarkTheme?: boolean | undefined; readonly bodyBackgroundColor?: string | undefined };

/** Whether to draw light on dark: the host's word, else how dark its background is, else what the system prefers. */
export function isDark(host: HostTheme | undefined, systemPrefersDark: boolean): boolean {
  return host?.isDarkTheme ?? darkBackground(host?.bodyBackgroundColor) ?? systemPrefersDark;
}

function darkBackground(color: string | undefined): boolean | undefined {
  const parts = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color ?? '');
  if (!parts) return undefined;
  const [red = 0, green = 0, blue = 0] = parts.slice(1).map((hex) => parseInt(hex, 16));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 110;
}
