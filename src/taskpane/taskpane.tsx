import { createRoot } from 'react-dom/client';
import { farEngine } from '../session/far-engine';
import { seated } from '../session/seated';
import { store } from '../session/session';
import { excelWorkbook } from '../workbook/excel';
import { App } from './App';
import { isDark } from './theme';

const root = document.getElementById('pane');
const system = window.matchMedia('(prefers-color-scheme: dark)');

// The only place where the parts meet: Excel's door, the worker's engine and the pane.
void Office.onReady(({ host }) => {
  if (!root) return;
  if (!host) {
    root.textContent = 'Plan of Record works inside Excel. Open a workbook and start it from the ribbon.';
    return;
  }
  const memory = store();
  const desk = seated({ workbook: excelWorkbook(), engine: farEngine(), store: memory, clock: () => Date.now() });
  const pane = createRoot(root, { onUncaughtError: (error) => memory.change({ broken: error instanceof Error ? error : new Error(String(error)) }) });
  const draw = () => pane.render(<App store={memory} desk={desk} dark={isDark(Office.context?.officeTheme, system.matches)} />);
  system.addEventListener('change', draw);
  draw();
});
