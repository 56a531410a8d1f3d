import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge', 'microsoft-edge-stable'];

/** Nothing but the page under test: no first-run page, no updates, no talk with anybody. */
export const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** Where browsers of Chromium's kind usually stand, what `CHROME` says first. */
function places(): string[] {
  const { CHROME, PATH = '', ProgramFiles = '', LOCALAPPDATA = '' } = process.env;
  const onPath = PATH.split(path.delimiter).flatMap((folder) => NAMES.map((name) => path.join(folder, name)));
  const mac = ['Google Chrome', 'Microsoft Edge', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  const windows = [ProgramFiles, `${ProgramFiles} (x86)`, LOCALAPPDATA].flatMap((folder) => [path.join(folder, 'Google/Chrome/Application/chrome.exe'), path.join(folder, 'Microsoft/Edge/Application/msedge.exe')]);
  return [...(CHROME ? [CHROME] : []), ...(process.platform === 'win32' ? windows : process.platform === 'darwin' ? mac : []), ...onPath, '/opt/google/chrome/chrome'];
}

/** Whether Debian's own chromium can be installed here: on Debian or a child of it, as root. */
const installable = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get') && existsSync('/etc/os-release') && /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'));

/** One at a time, for two tests may come here at once and apt does not wait for the lists of packages; who comes second finds it there. */
function install(): void {
  const words = 'command -v chromium || { apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium; }';
  execFileSync('flock', [path.join(tmpdir(), 'plan-of-record-browser.lock'), 'sh', '-c', words], { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}

/** The path of a browser on this machine; on Debian as root one is installed when there is none. */
export function browserPath(): string {
  const found = () => places().find((place) => existsSync(place));
  if (found() === undefined && installable()) install();
  const at = found();
  if (at === undefined) throw new Error('There is no Chrome, Edge or Chromium here. Install one, or say in CHROME where it stands.');
  return at;
}

/** A browser with an empty profile, without a window. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: browserPath(), headless: true, args: QUIET });
}
