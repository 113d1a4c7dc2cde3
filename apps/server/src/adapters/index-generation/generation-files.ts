import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type GraphParameters, type Manifest, manifestFormat, manifestSchema } from './manifest.ts';

const manifestName = 'manifest.json';
const ownFile = /^(?:manifest\.json\.new|[0-9a-f]{12}\.(?:f32|hnsw))$/;

export const newGenerationId = (): string => randomBytes(6).toString('hex');

/** A manifest and its vectors, as they were written. */
export interface StoredGeneration {
  manifest: Manifest;
  vectors: Float32Array;
}

/** Why something cannot be used, to follow “because”. */
export interface Unusable {
  unusable: string;
}

/** Reads the index in `folder`, but for its graph. Damage of any kind is an answer, not an error. */
export async function readGeneration(folder: string): Promise<StoredGeneration | Unusable> {
  const text = await readOrSay(
    join(folder, manifestName),
    'there was none yet',
    'its manifest cannot be read',
  );
  if ('unusable' in text) return text;
  const json = parseJson(text.content.toString());
  const parsed = manifestSchema.safeParse(json);
  if (!parsed.success) {
    const otherFormat = hasFormat(json) && json.format !== manifestFormat;
    return { unusable: otherFormat ? 'its manifest has another format' : 'its manifest is damaged' };
  }

  const manifest = parsed.data;
  const file = await readOrSay(
    join(folder, manifest.vectors.name),
    'its vectors are missing',
    'its vectors cannot be read',
  );
  if ('unusable' in file) return file;
  const { content } = file;
  const bytes = manifest.count * manifest.dimensions * Float32Array.BYTES_PER_ELEMENT;
  if (content.length !== bytes || sha256(content) !== manifest.vectors.sha256) {
    return { unusable: 'its vectors are damaged' };
  }
  // A copy, since floats must start at a multiple of their size.
  return { manifest, vectors: new Float32Array(Uint8Array.from(content).buffer) };
}

/** The path of the graph, found whole. */
export async function findGraph(folder: string, { graph }: Manifest): Promise<{ path: string } | Unusable> {
  if (!graph) return { unusable: 'it had no graph for HNSW yet' };
  const path = join(folder, graph.name);
  const file = await readOrSay(path, 'its graph is missing', 'its graph cannot be read');
  if ('unusable' in file) return file;
  return sha256(file.content) === graph.sha256 ? { path } : { unusable: 'its graph is damaged' };
}

/**
 * Makes a new index the one in `folder`. Its files get names of their own and only then does the manifest change,
 * by a rename, so that a crash at any moment leaves either the former index or this one, whole.
 * @param graph writes hnswlib's file of the same vectors to the path it is given.
 */
export async function writeGeneration(
  folder: string,
  description: Omit<Manifest, 'format' | 'vectors' | 'graph'>,
  vectors: Float32Array,
  graph?: { parameters: GraphParameters; save(path: string): Promise<unknown> },
): Promise<Manifest> {
  const vectorsName = `${description.generation}.f32`;
  const bytes = new Uint8Array(vectors.buffer, vectors.byteOffset, vectors.byteLength);
  await writeDurably(join(folder, vectorsName), bytes);
  const manifest: Manifest = {
    format: manifestFormat,
    ...description,
    vectors: { name: vectorsName, sha256: sha256(bytes) },
  };
  if (graph) {
    const name = `${description.generation}.hnsw`;
    await graph.save(join(folder, name));
    await sync(join(folder, name), 'r+');
    const content = await readFile(join(folder, name));
    const { m, efConstruction, seed } = graph.parameters;
    manifest.graph = { name, sha256: sha256(content), parameters: { m, efConstruction, seed } };
  }
  await syncFolder(folder);

  const temporary = join(folder, `${manifestName}.new`);
  await writeDurably(temporary, JSON.stringify(manifest, null, 2));
  await rename(temporary, join(folder, manifestName));
  await syncFolder(folder);
  return manifest;
}

/** Makes sure of `folder` and deletes what former or unfinished indexes left there beside the one of `manifest`. */
export async function tidyFolder(folder: string, manifest?: Manifest): Promise<void> {
  await mkdir(folder, { recursive: true });
  const kept = [manifest?.vectors.name, manifest?.graph?.name];
  for (const name of await readdir(folder)) {
    if (ownFile.test(name) && !kept.includes(name)) await rm(join(folder, name), { recursive: true });
  }
}

const sha256 = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

async function readOrSay(
  path: string,
  missing: string,
  unreadable: string,
): Promise<{ content: Buffer } | Unusable> {
  try {
    return { content: await readFile(path) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : error;
    return { unusable: code === 'ENOENT' ? missing : `${unreadable} (${code})` };
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const hasFormat = (json: unknown): json is { format: unknown } =>
  typeof json === 'object' && json !== null && 'format' in json;

async function writeDurably(path: string, content: string | Uint8Array): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function sync(path: string, flags: 'r' | 'r+'): Promise<void> {
  const file = await open(path, flags);
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Windows cannot open a folder, and keeps renames in order without this. */
const syncFolder = async (folder: string): Promise<void> => {
  if (process.platform !== 'win32') await sync(folder, 'r');
};
