import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { compose } from './compose.ts';
import { runServer } from './run-server.ts';

if (existsSync('.env')) process.loadEnvFile('.env');

await runServer({
  variables: process.env,
  compose,
  webRoot: join(import.meta.dirname, '../../web/dist'),
});
