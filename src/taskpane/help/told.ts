/** What the help says besides its lists: the loop, and how to check a plan without us. */
export const LOOP: readonly { readonly stage: string; readonly asks: string; readonly does: string }[] = [
  { stage: 'Signal', asks: 'What does the workbook say?', does: 'Reads the inputs, shows how each was understood, and lists what could not be used, cell by cell.' },
  { stage: 'Reconcile', asks: 'Where does it disagree, and what if?', does: 'Sets demand, supply and budget against each other, finds the exceptions with their causes and ways out, and compares scenarios.' },
  { stage: 'Commit', asks: 'What do we promise?', does: 'Asks the gates, takes decisions, and locks the approved plan on a sheet of its own.' },
  { stage: 'Execute', asks: 'Are we keeping it?', does: 'Follows the actions, and shows what has moved since the plan.' },
  { stage: 'Learn', asks: 'What should we believe next time?', does: 'Scores past forecasts: who leans, since when, what it cost, and whose touch helps.' },
];

export const FINGERPRINT: readonly string[] = [
  'A committed plan carries a SHA-256 that anyone can work out again from its sheet alone.',
  'Take the lines under Proof on the plan’s sheet, from “Plan of Record fingerprint 1” to “previous …”. Work out the digest behind each “column …” again from the table. The SHA-256 of the lines in UTF-8, joined by one line feed with none at the end, in lower-case hexadecimal, is the fingerprint.',
  'The digest of a column is the SHA-256 of its cells as bytes, everything little-endian, whole numbers as unsigned 32 bits, the rows sorted by the table’s text columns from left to right (texts compare by their UTF-8 bytes).',
  'A column of text: how many different texts; each of them in order, as its length in bytes and its bytes (NFC, an empty cell is the empty text); then for each row which of them it holds, counted from 0.',
  'A column of numbers: for each row a 64-bit IEEE number rounded to 15 significant digits; −0 is 0, an empty cell is the NaN 0x7FF8000000000000.',
  'Who approved the plan and when is not in it, so that the same inputs and settings give the same fingerprint on any machine. Each plan names the fingerprint of the one before it.',
];
