import {
  readElsewhereFile,
  readFollowUpsFile,
  readGlossaryFile,
} from '@duida/server/adapters/companion-files';
import { readMaterial } from '@duida/server/compose';
import type { Material } from '@duida/server/core/corpus/material';
import type { Phrasings } from '@duida/server/core/corpus/phrasings';

/** What a pipeline is made from. */
export interface Sources {
  material: Material;
  phrasings: Phrasings;
  glossaryText: string;
  elsewhere: string[];
  followUps: string[];
}

/**
 * Reads a corpus folder.
 * @throws AppError `invalid-input` when it cannot be read.
 */
export async function readSources(folder: string, report: (line: string) => void): Promise<Sources> {
  const { material, phrasings } = await readMaterial(folder, report);
  return {
    material,
    phrasings,
    glossaryText: await readGlossaryFile(folder),
    elsewhere: await readElsewhereFile(folder),
    followUps: await readFollowUpsFile(folder),
  };
}
