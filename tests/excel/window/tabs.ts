import type { Book, Sheet } from '../model/book';

/** The tabs of the sheets one can see; a protected one carries a lock. */
export function drawTabs(nav: HTMLElement, book: Book, active: Sheet, choose: (sheet: Sheet) => void): void {
  const shown = book.sheets.filter((sheet) => sheet.visibility === 'Visible');
  nav.replaceChildren(...shown.map((sheet) => {
    const tab = document.createElement('button');
    tab.type = 'button';
    tab.textContent = sheet.name;
    if (sheet.protection) tab.classList.add('lock');
    if (sheet.tabColor) tab.style.setProperty('--color', sheet.tabColor);
    tab.setAttribute('aria-current', String(sheet === active));
    tab.addEventListener('click', () => choose(sheet));
    return tab;
  }));
  nav.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
