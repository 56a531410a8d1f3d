import { wired } from '../client';
import type { LocalExcel } from '../excel';

// Stands in the task pane's page where office.js would: the client library, loaded just before, talks to the Excel of the page around it.
const { workbench } = window.parent as Window & { readonly workbench?: { readonly excel: LocalExcel } };
if (!workbench) throw new Error('The task pane stands here without a workbench around it.');
addEventListener('pagehide', wired(window).serve(workbench.excel));
