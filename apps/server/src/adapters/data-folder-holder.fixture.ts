import { AppError } from '../core/errors.ts';
import { openDataFolder } from './data-folder.ts';

/** Takes the folder and holds it until it is killed, or prints why it cannot. */
const [path = ''] = process.argv.slice(2);
try {
  const folder = openDataFolder(path);
  process.stdout.write('open\n');
  process.stdin.on('end', () => folder.close()).resume();
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  process.stdout.write(`${error.code} ${error.message}\n`);
}
