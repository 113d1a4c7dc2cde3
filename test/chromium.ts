import fs from 'node:fs';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/**
 * Where this machine has a Chromium or Chrome: `CHROMIUM_PATH`, otherwise the usual places of the platform.
 * Undefined when there is none.
 */
export function findChromium(env: Record<string, string | undefined> = process.env): string | undefined {
  if (env.CHROMIUM_PATH) return fs.existsSync(env.CHROMIUM_PATH) ? env.CHROMIUM_PATH : undefined;
  return usualPlaces(env).find((file) => fs.existsSync(file));
}

function usualPlaces(env: Record<string, string | undefined>): string[] {
  if (process.platform === 'darwin') {
    return [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ];
  }
  if (process.platform === 'win32') {
    return [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => [
        path.join(folder, 'Google/Chrome/Application/chrome.exe'),
        path.join(folder, 'Chromium/Application/chrome.exe'),
        path.join(folder, 'Microsoft/Edge/Application/msedge.exe'),
      ]);
  }
  const folders = (env.PATH ?? '/usr/bin').split(path.delimiter);
  return ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].flatMap((name) =>
    ['/usr/bin', ...folders].map((folder) => path.join(folder, name)),
  );
}

/**
 * Starts a headless browser that speaks to nobody but the pages of the test.
 *
 * @throws Error when this machine has no Chromium
 */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('No Chromium was found; CHROMIUM_PATH may name one.');
  // Chromium refuses to sandbox what root runs, and CI containers run everything as root.
  const asRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath,
    // Without a UTF-8 locale Chromium gives a download with a Chinese name another one.
    env: { ...process.env, LANG: 'C.UTF-8' },
    args: [
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-dev-shm-usage',
      '--no-first-run',
      ...(asRoot ? ['--no-sandbox'] : []),
    ],
  });
}
