import { execFile } from 'node:child_process';
import { appendFile, cp, mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../core/errors.ts';
import type { NamedEmbeddings } from '../../core/retrieval/embeddings.ts';
import { type OpenedIndex, type OpenIndexOptions, openIndex } from './open-index.ts';
import { createLetterEmbeddings, nearest, nearestExactly, sampleSources } from './sample-index.fixture.ts';

let folder = '';
const opened: OpenedIndex[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'index-'));
});
afterEach(async () => {
  for (const index of opened.splice(0)) await index.close();
  await rm(folder, { recursive: true });
});

async function open(options: Partial<OpenIndexOptions> = {}) {
  const { embeddings, asked } = createLetterEmbeddings();
  const lines: string[] = [];
  const report = (line: string) => lines.push(line);
  const index = await openIndex({ folder, embeddings, ...sampleSources(), report, ...options });
  opened.push(index);
  return { ...index, lines, asked };
}

/** Opens it and checks that it finds what exact search finds. */
async function openCorrect(options: Partial<OpenIndexOptions> = {}) {
  const index = await open(options);
  const { embeddings = createLetterEmbeddings().embeddings, chunks = sampleSources().chunks } = options;
  expect(await nearest(embeddings, index.store)).toEqual(await nearestExactly(embeddings, chunks));
  return index;
}

const because = (reason: string) => [expect.stringContaining(`because ${reason}`)];
const filesOf = async (extension: string) =>
  (await readdir(folder)).filter((name) => name.endsWith(extension)).map((name) => join(folder, name));
const onlyFileOf = async (extension: string) => {
  const [path = '', ...more] = await filesOf(extension);
  expect(more).toEqual([]);
  return path;
};
const flipByte = async (path: string, place: number) => {
  const content = await readFile(path);
  content[place] = (content[place] ?? 0) ^ 1;
  await writeFile(path, content);
};
const editManifest = async (edit: (manifest: Record<string, unknown>) => void) => {
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  edit(manifest);
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
};

describe('openIndex', () => {
  it('builds the index once and afterwards loads it, embedding no more than one chunk', async () => {
    const built = await openCorrect({ folder: join(folder, 'new', 'folder') });
    expect(built.rebuilt).toBe('there was none yet');
    expect(built.lines[0]).toContain('because there was none yet');
    expect(built.asked).toHaveLength(150);

    const loaded = await openCorrect({ folder: join(folder, 'new', 'folder') });
    expect(loaded).toMatchObject({ kind: 'hnswlib', generation: built.generation, lines: [] });
    expect(loaded.rebuilt).toBeUndefined();
    expect(loaded.asked).toHaveLength(1);
  });

  it('keeps one complete index, and of other files only those that are not its own', async () => {
    await open();
    await writeFile(join(folder, '0123456789ab.f32'), 'left by a crash');
    await writeFile(join(folder, 'manifest.json.new'), '{"half":');
    await writeFile(join(folder, 'notes.f32'), 'somebody else’s');
    const { generation } = await openCorrect();
    const files = [`${generation}.f32`, `${generation}.hnsw`, 'manifest.json', 'notes.f32'].toSorted();
    expect((await readdir(folder)).toSorted()).toEqual(files);

    const next = await open(sampleSources(2));
    expect(await readdir(folder)).toHaveLength(4);
    expect(await onlyFileOf('.hnsw')).toContain(next.generation);
  });

  const [firstChunk, ...otherChunks] = sampleSources().chunks;
  it.each<[string, Partial<OpenIndexOptions>, string]>([
    ['a document changed', sampleSources(2), 'the document guide changed'],
    [
      'a document went',
      { documents: sampleSources().documents.slice(0, 1) },
      'the document other was removed',
    ],
    [
      'a document came',
      { documents: [...sampleSources().documents, { id: 'third', contentHash: '' }] },
      'the document third was added',
    ],
    [
      'chunks are cut in another way',
      { chunks: otherChunks },
      'documents are cut into chunks in another way',
    ],
    [
      'chunks swap their texts',
      {
        chunks: sampleSources().chunks.map(({ id }, i, all) => ({ id, text: all.at(i - 1)?.text ?? '' })),
      },
      'documents are cut into chunks in another way',
    ],
    [
      'the tokenizer changed',
      { tokenizerVersion: 'words@2' },
      'the tokenizer changed from words@1 to words@2',
    ],
    [
      'the embeddings have another name',
      { embeddings: createLetterEmbeddings({ id: 'letters@2' }).embeddings },
      'the embeddings changed from letters@1 to letters@2',
    ],
    [
      'the embeddings have other dimensions',
      { embeddings: createLetterEmbeddings({ dimensions: 24 }).embeddings },
      'the embeddings now give 24 numbers instead of 16',
    ],
    [
      'another model stands behind the name of the embeddings',
      { embeddings: createLetterEmbeddings({ salt: 5 }).embeddings },
      'the embeddings give other vectors under the same name',
    ],
  ])('is built anew, and says so in one line, when %s', async (_what, change, reason) => {
    const former = await open();
    const built = await openCorrect(change);
    expect(built.rebuilt).toBe(reason);
    expect(built.lines.filter((line) => line.includes('because'))).toEqual(because(reason));
    expect(built.generation).not.toBe(former.generation);
    expect((await openCorrect(change)).rebuilt).toBeUndefined();
  });

  it.each<[string, () => Promise<void>, string]>([
    [
      'a flipped bit among the vectors',
      async () => flipByte(await onlyFileOf('.f32'), 777),
      'its vectors are damaged',
    ],
    ['cut vectors', async () => truncate(await onlyFileOf('.f32'), 640), 'its vectors are damaged'],
    ['no vectors', async () => rm(await onlyFileOf('.f32')), 'its vectors are missing'],
    [
      'a flipped bit in the graph',
      async () => flipByte(await onlyFileOf('.hnsw'), 9),
      'its graph is damaged',
    ],
    ['more than the graph', async () => appendFile(await onlyFileOf('.hnsw'), 'x'), 'its graph is damaged'],
    ['an empty graph', async () => truncate(await onlyFileOf('.hnsw')), 'its graph is damaged'],
    ['no graph', async () => rm(await onlyFileOf('.hnsw')), 'its graph is missing'],
    [
      'a folder where the graph was',
      async () => {
        const path = await onlyFileOf('.hnsw');
        await rm(path);
        await mkdir(path);
      },
      'its graph cannot be read (EISDIR)',
    ],
    ['half a manifest', () => truncate(join(folder, 'manifest.json'), 90), 'its manifest is damaged'],
    ['an empty manifest', () => truncate(join(folder, 'manifest.json')), 'its manifest is damaged'],
    ['no manifest', () => rm(join(folder, 'manifest.json')), 'there was none yet'],
    [
      'another format',
      () => editManifest((manifest) => Object.assign(manifest, { format: 2 })),
      'its manifest has another format',
    ],
    [
      'a wrong dimension in the manifest',
      () => editManifest((manifest) => Object.assign(manifest, { dimensions: 8 })),
      'its vectors are damaged',
    ],
    [
      'a graph built in another way',
      () =>
        editManifest(({ graph }) =>
          Object.assign(Object(graph), { parameters: { m: 8, efConstruction: 9, seed: 1 } }),
        ),
      'it is to be built in another way now',
    ],
    [
      'the manifest of another folder',
      async () => {
        const other = join(folder, 'other');
        await open({ folder: other });
        await cp(join(other, 'manifest.json'), join(folder, 'manifest.json'));
        await rm(other, { recursive: true });
      },
      'its vectors are missing',
    ],
  ])('is built anew, and says so in one line, after %s', async (_what, damage, reason) => {
    await open();
    await damage();
    const built = await openCorrect();
    expect(built.rebuilt).toBe(reason);
    expect(built.lines.filter((line) => line.includes('because'))).toEqual(because(reason));
    if (reason.includes('graph')) expect(built.asked).toHaveLength(1);
  });

  it('works in memory, and says so in one line, where the folder cannot be written', async () => {
    await writeFile(join(folder, 'file'), '');
    const { kind, lines } = await openCorrect({ folder: join(folder, 'file', 'index') });
    expect(kind).toBe('hnswlib');
    expect(lines.filter((line) => line.includes('cannot be written'))).toHaveLength(1);
  });

  it('works in memory where the index cannot take its place at the end', async () => {
    await mkdir(join(folder, 'manifest.json', 'occupied'), { recursive: true });
    const { lines } = await openCorrect();
    expect(lines.filter((line) => line.includes('cannot be written'))).toHaveLength(1);
  });

  it('holds no chunk without a vector, before and after loading, and may hold none at all', async () => {
    const chunks = [{ id: 'empty', text: '' }, ...sampleSources().chunks];
    for (const rebuilt of ['there was none yet', undefined]) {
      const index = await openCorrect({ chunks });
      expect(index.rebuilt).toBe(rebuilt);
      const query = await createLetterEmbeddings().embeddings.embedQuery('chunk');
      expect(await index.store.search(query, 500)).toHaveLength(150);
    }
    for (const rebuilt of ['documents are cut into chunks in another way', undefined]) {
      const index = await open({ chunks: [] });
      expect(index.rebuilt).toBe(rebuilt);
      expect(await index.store.search(new Array(16).fill(1), 5)).toEqual([]);
    }
  });

  it('refuses two chunks with one id', async () => {
    const chunks = [firstChunk, firstChunk].filter((chunk) => chunk !== undefined);
    await expect(open({ chunks })).rejects.toMatchObject({ code: 'invalid-input' });
  });

  it('says how far embedding is when there is much to embed', async () => {
    const chunks = Array.from({ length: 2000 }, (_, i) => ({ id: `${i}`, text: `text ${i}` }));
    const { lines } = await open({ chunks });
    const embedded = lines.filter((line) => line.endsWith('chunks embedded'));
    expect(embedded.length).toBeGreaterThan(5);
    expect(embedded.length).toBeLessThanOrEqual(10);
    expect(embedded.at(-1)).toBe('Index: 2000 of 2000 chunks embedded');
  });
});

describe('openIndex with embeddings that fail', () => {
  const { embeddings } = createLetterEmbeddings();
  const broken = (embedDocuments: NamedEmbeddings['embedDocuments']): NamedEmbeddings => ({
    ...embeddings,
    embedDocuments,
  });
  const expectFormerIndex = async (generation: string) =>
    expect(await openCorrect()).toMatchObject({ generation, lines: [] });

  it.each<[string, (vectors: number[][]) => number[][]]>([
    ['too few vectors', (vectors) => vectors.slice(1)],
    ['too many vectors', (vectors) => [...vectors, ...vectors]],
    [
      'vectors of different lengths',
      (vectors) => vectors.map((vector, i) => (i === 3 ? vector.slice(1) : vector)),
    ],
    ['something that is not a number', (vectors) => vectors.with(5, new Array(16).fill(Number.NaN))],
    [
      'nothing in place of numbers',
      (vectors) => vectors.with(5, JSON.parse(JSON.stringify(new Array(16).fill(null)))),
    ],
    ['a number too large to keep', (vectors) => vectors.with(5, new Array(16).fill(1e300))],
    ['vectors without numbers', (vectors) => vectors.map(() => [])],
  ])('refuses %s, naming them, and leaves the former index as it was', async (_what, spoil) => {
    const { generation } = await open();
    const failing = open({
      ...sampleSources(2),
      embeddings: broken(async (texts) => spoil(await embeddings.embedDocuments(texts))),
    });
    await expect(failing).rejects.toMatchObject({
      code: 'invalid-model-output',
      message: expect.stringContaining('letters@1'),
    });
    await expectFormerIndex(generation);
  });

  it('passes their error on, and leaves the former index as it was', async () => {
    const { generation } = await open();
    const unavailable = new AppError('model-unavailable', 'No network.');
    const failing = broken(() => Promise.reject(unavailable));
    await expect(open({ ...sampleSources(2), embeddings: failing })).rejects.toBe(unavailable);
    await expectFormerIndex(generation);
  });

  it('uses the stored vectors, and says so, while they do not answer', async () => {
    const { generation } = await open();
    const failing = broken(() => Promise.reject(new AppError('model-unavailable', 'No network.')));
    const index = await open({ embeddings: failing });
    expect(index).toMatchObject({ generation, lines: [expect.stringContaining('do not answer now')] });
    expect(await nearest(embeddings, index.store)).toEqual(
      await nearestExactly(embeddings, sampleSources().chunks),
    );
  });

  it('stops embedding when it is aborted, and leaves the former index as it was', async () => {
    const { generation } = await open();
    const controller = new AbortController();
    let batches = 0;
    const aborting = broken((texts) => {
      if (++batches === 2) controller.abort();
      return embeddings.embedDocuments(texts);
    });
    const { signal } = controller;
    await expect(open({ ...sampleSources(2), embeddings: aborting, signal })).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(batches).toBe(2);
    await expectFormerIndex(generation);
    await expect(open({ signal })).rejects.toBe(signal.reason);
  });
});

describe('openIndex and hnswlib-node that is not everywhere', () => {
  const openWithoutHnswlib = async () => {
    const hide = `import { registerHooks } from 'node:module';
      registerHooks({ resolve(name, context, next) {
        if (name === 'hnswlib-node') throw new Error('hnswlib-node was not compiled');
        return next(name, context);
      } });`;
    const url = (name: string) => JSON.stringify(new URL(name, import.meta.url));
    const script = `
      import { openIndex } from ${url('./open-index.ts')};
      import { createLetterEmbeddings, nearest, sampleSources } from ${url('./sample-index.fixture.ts')};
      const { embeddings, asked } = createLetterEmbeddings();
      const lines = [];
      const report = (line) => lines.push(line);
      const index = await openIndex({ folder: process.argv[1], embeddings, ...sampleSources(), report });
      const found = await nearest(embeddings, index.store);
      console.log(JSON.stringify({ ...index, lines, asked, found }));`;
    const { stdout } = await promisify(execFile)(process.execPath, [
      '--import',
      `data:text/javascript,${encodeURIComponent(hide)}`,
      '--input-type=module',
      '--eval',
      script,
      folder,
    ]);
    const result = JSON.parse(stdout);
    const { embeddings } = createLetterEmbeddings();
    expect(result.found).toEqual(await nearestExactly(embeddings, sampleSources().chunks));
    return result;
  };

  it('keeps its vectors all the same, and gets its graph once hnswlib is there', async () => {
    expect(await openWithoutHnswlib()).toMatchObject({ kind: 'exact', rebuilt: 'there was none yet' });
    expect(await filesOf('.hnsw')).toEqual([]);
    const again = await openWithoutHnswlib();
    expect(again).toMatchObject({ kind: 'exact', lines: [expect.stringContaining('was not compiled')] });
    expect(again.rebuilt).toBeUndefined();
    expect(again.asked).toHaveLength(1);

    const withGraph = await openCorrect();
    expect(withGraph).toMatchObject({ kind: 'hnswlib', rebuilt: 'it had no graph for HNSW yet' });
    expect(withGraph.asked).toHaveLength(1);
    expect(await openWithoutHnswlib()).toMatchObject({ kind: 'exact', generation: withGraph.generation });
    expect((await openCorrect()).rebuilt).toBeUndefined();
  });
});
