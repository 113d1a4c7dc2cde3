import fs from 'node:fs';
import path from 'node:path';
import { median } from '../evaluate/metrics.ts';
import { type MeasuredServer, startServer } from './measured-server.ts';
import type { Measurement, Subject } from './measurement.ts';

const WARM_STARTS = 3;

/**
 * Starts the server without an index and then with the index of that start.
 *
 * @param folder for the server's data; it is made anew
 * @returns the figures, and the last of these servers, which goes on running
 */
export async function measureStarts(
  corpus: string,
  subject: Subject,
  folder: string,
): Promise<{ measurements: Measurement[]; server: MeasuredServer }> {
  const data = path.join(folder, `data-${subject}`);
  fs.mkdirSync(data);
  const cold = await startServer({ corpus, data });
  await cold.stop();
  const warm: MeasuredServer[] = [];
  let server = cold;
  for (let start = 0; start < WARM_STARTS; start++) {
    if (start > 0) await server.stop();
    server = await startServer({ corpus, data });
    warm.push(server);
  }
  const figure = (title: string, milliseconds: number): Measurement => ({
    title,
    subject,
    value: milliseconds / 1000,
    unit: 's',
  });
  return {
    server,
    measurements: [
      figure('cold start, no index yet, to ready', cold.readyAfter),
      figure('warm start, to listening', median(warm.map(({ listeningAfter }) => listeningAfter))),
      figure('warm start, to ready', median(warm.map(({ readyAfter }) => readyAfter))),
    ],
  };
}
