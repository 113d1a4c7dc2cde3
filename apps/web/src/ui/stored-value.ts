/** Reads a value kept in this browser; `null` where nothing is kept or the browser keeps nothing. */
export function readStored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch (error) {
    warn(error);
    return null;
  }
}

/** Keeps a value in this browser, or forgets it when it is empty. */
export function writeStored(key: string, value: string): void {
  try {
    if (value) localStorage.setItem(key, value);
    else localStorage.removeItem(key);
  } catch (error) {
    warn(error);
  }
}

/** A browser that blocks storage is usable all the same: its choices last until the page closes. */
function warn(error: unknown): void {
  console.warn('The browser keeps no settings.', error);
}
