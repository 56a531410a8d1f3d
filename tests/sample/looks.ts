import { NORMAL, type Style } from '../excel/model/book';

const INK = '#1F3864';
const line = (color: string, style = 'thin') => ({ style, color });
const font = (change: Partial<Style['font']>): Style['font'] => ({ ...NORMAL.font, ...change });
const align = (change: Partial<Style['align']>): Style['align'] => ({ ...NORMAL.align, ...change });

/** The looks of the sample, named for what they mean. Blue figures are typed in, black ones are worked out: a controller's habit. */
export const LOOKS = {
  plain: NORMAL,
  title: { ...NORMAL, font: font({ size: 16, bold: true, color: INK }) },
  subtitle: { ...NORMAL, font: font({ italic: true, color: '#595959' }) },
  note: { ...NORMAL, font: font({ size: 10, italic: true, color: '#7F6000' }), fill: '#FFF8E1', align: align({ vertical: 'Top', wrap: true }) },
  text: { ...NORMAL, align: align({ vertical: 'Top', wrap: true }) },
  heading: { ...NORMAL, font: font({ size: 12, bold: true, color: INK }), border: { bottom: line(INK) } },
  header: { ...NORMAL, font: font({ bold: true, color: '#FFFFFF' }), fill: INK, align: align({ horizontal: 'Center', vertical: 'Center', wrap: true }) },
  headerLeft: { ...NORMAL, font: font({ bold: true, color: '#FFFFFF' }), fill: INK, align: align({ horizontal: 'Left', vertical: 'Center', wrap: true }) },
  month: { ...NORMAL, numberFormat: 'mmm\\-yy', font: font({ bold: true, color: '#FFFFFF' }), fill: INK, align: align({ horizontal: 'Center', vertical: 'Center' }) },
  family: { ...NORMAL, font: font({ bold: true, color: INK }), align: align({ vertical: 'Top', wrap: true }) },
  code: { ...NORMAL, numberFormat: '@' },
  units: { ...NORMAL, numberFormat: '#,##0' },
  typed: { ...NORMAL, numberFormat: '#,##0', font: font({ color: '#0000C0' }) },
  cents: { ...NORMAL, numberFormat: '#,##0.00', font: font({ color: '#0000C0' }) },
  people: { ...NORMAL, numberFormat: '0.0', font: font({ color: '#0000C0' }) },
  hours: { ...NORMAL, numberFormat: '0.000', font: font({ color: '#0000C0' }) },
  percent: { ...NORMAL, numberFormat: '0%;[Red]-0%;', font: font({ color: '#0000C0' }), align: align({ horizontal: 'Center' }) },
  rate: { ...NORMAL, numberFormat: '0.0%', font: font({ color: '#0000C0' }) },
  date: { ...NORMAL, numberFormat: 'yyyy\\-mm\\-dd', font: font({ color: '#0000C0' }), align: align({ horizontal: 'Right' }) },
  period: { ...NORMAL, numberFormat: 'mmm\\-yy', align: align({ horizontal: 'Center' }) },
  setting: { ...NORMAL, font: font({ color: '#0000C0' }), align: align({ horizontal: 'Right' }) },
  settingText: { ...NORMAL, numberFormat: '@', font: font({ color: '#0000C0' }), align: align({ horizontal: 'Right' }) },
  settingShare: { ...NORMAL, numberFormat: '0%', font: font({ color: '#0000C0' }), align: align({ horizontal: 'Right' }) },
  remark: { ...NORMAL, font: font({ italic: true, color: '#7F6000' }), align: align({ horizontal: 'Left', indent: 1 }) },
  subtotal: { ...NORMAL, numberFormat: '#,##0', font: font({ bold: true }), fill: '#DCE6F1', border: { top: line('#8EA9DB') } },
  total: { ...NORMAL, numberFormat: '#,##0', font: font({ bold: true, color: INK }), fill: '#B8CCE4', border: { top: line(INK), bottom: line(INK, 'double') } },
} satisfies Record<string, Style>;

export type Look = keyof typeof LOOKS;
