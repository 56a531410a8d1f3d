import { PROTECTION } from './kinds';
import { refuse } from '../protocol/failure';
import { maybeText, properties } from './given';

/** What a protected sheet allows, unless said otherwise: nothing. */
const OPTIONS = [
  'allowAutoFilter', 'allowDeleteColumns', 'allowDeleteRows', 'allowEditObjects', 'allowEditScenarios', 'allowFormatCells', 'allowFormatColumns',
  'allowFormatRows', 'allowInsertColumns', 'allowInsertHyperlinks', 'allowInsertRows', 'allowPivotTables', 'allowSort',
] as const; // prettier-ignore

PROTECTION.has({
  members: {
    protected: { get: ({ sheet }) => sheet.protection !== undefined },
    options: { get: ({ sheet }) => sheet.protection?.options ?? null },
    protect: {
      call: ({ sheet }, options, password) => {
        if (sheet.protection) refuse('InvalidOperation', 'The sheet is already protected.');
        const given = properties(options ?? {});
        const secret = maybeText(password);
        const allowed = Object.fromEntries(OPTIONS.map((name) => [name, given.get(name) === true]));
        sheet.protection = { options: { ...allowed, selectionMode: given.get('selectionMode') ?? 'Normal' }, ...(secret && { password: secret }) };
      },
    },
    unprotect: {
      call: ({ sheet }, password) => {
        const { protection } = sheet;
        if (!protection) return;
        // a password that came hashed with a file cannot be known here: nothing opens it
        if (protection.hash !== undefined || (protection.password ?? '') !== (maybeText(password) ?? '')) refuse('AccessDenied', 'The password is wrong.');
        sheet.protection = undefined;
      },
    },
  },
});
