/** Excel's number for an ISO date or time (`t="d"` cells); undefined for other text. */
export function serial(iso: string, date1904: boolean): number | undefined {
  const ms = Date.parse(/^\d{4}-\d\d-\d\d$/.test(iso) ? iso : `${iso.replace(/Z$/, '')}Z`);
  if (Number.isNaN(ms)) return undefined;
  const days = ms / 86_400_000 + 25_569;
  // Day 60 of the 1900 system is a 29 February that never was.
  return date1904 ? days - 1_462 : days < 61 ? days - 1 : days;
}
