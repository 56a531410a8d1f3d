import { createRoot } from 'react-dom/client';
import { associate as associateButtons } from '../commands/ribbon';
import { associate as associateFunctions, type Host } from '../functions/associate';
import { farEngine } from '../session/far-engine';
import { seated } from '../session/seated';
import { store } from '../session/session';
import { excelWorkbook } from '../workbook/excel';
import { App } from './App';
import { fetchedSample } from './sample';
import { keepLooks, keptLooks, type Looks } from './looks';
import { isDark } from './theme';
import { speakAs } from './words';

/** Excel's own, where it runs custom functions; an older host or a bare page has none. */
declare const CustomFunctions: Host | undefined;

const root = document.getElementById('pane');
const system = window.matchMedia('(prefers-color-scheme: dark)');
const shelf = () => window.localStorage;

if (typeof CustomFunctions !== 'undefined') associateFunctions(CustomFunctions); // at once: cells may be waiting for them

// The only place where the parts meet: Excel's door, the worker's engine and the pane.
void Office.onReady(({ host }) => {
  if (!root) return;
  if (!host) {
    root.textContent = 'Plan of Record works inside Excel. Open a workbook and start it from the ribbon.';
    return;
  }
  speakAs(Office.context?.contentLanguage ?? navigator.language);
  const memory = store();
  const desk = seated({ workbook: excelWorkbook(), engine: farEngine(), store: memory, clock: () => Date.now(), wait: (ms) => new Promise((done) => setTimeout(done, ms)) }, fetchedSample);
  associateButtons(Office.actions.associate, { store: memory, desk, show: () => Office.addin.showAsTaskpane() });
  const pane = createRoot(root, { onUncaughtError: (error) => memory.change({ broken: error instanceof Error ? error : new Error(String(error)) }) });
  let looks = keptLooks(shelf);
  const choose = (to: Looks) => {
    looks = to;
    keepLooks(shelf, to);
    draw();
  };
  const draw = () => {
    const dark = looks === 'as Excel' ? isDark(Office.context?.officeTheme, system.matches) : looks === 'dark';
    document.documentElement.style.colorScheme = dark ? 'dark' : 'light'; // for what the browser draws itself: lists, scroll bars
    pane.render(<App store={memory} desk={desk} dark={dark} looks={looks} onLooks={choose} />);
  };
  // Excel tells nobody when its theme changes: it is asked again whenever the person comes back to the pane.
  system.addEventListener('change', draw);
  window.addEventListener('focus', draw);
  document.addEventListener('visibilitychange', draw);
  window.addEventListener('keydown', (event) => {
    if (event.key !== 'F9') return; // in Excel: calculate now
    event.preventDefault();
    desk.read();
  });
  draw();
});
