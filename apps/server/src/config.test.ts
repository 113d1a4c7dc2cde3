import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { describe, expect, it } from 'vitest';
import { loadConfig } from './config.ts';

describe('the settings', () => {
  it('work when nothing is set: loopback, built-in, no key', () => {
    expect(loadConfig({})).toEqual({
      host: '127.0.0.1',
      port: 3000,
      allowedHosts: [],
      dataDirectory: resolve('data'),
      corpusDirectory: resolve('corpus'),
      engine: 'built-in',
      logLevel: 'info',
      secrets: [],
    });
  });

  it('take what is set, and count the empty as not set', () => {
    const config = loadConfig({
      PORT: ' 8080 ',
      HOST: '',
      ALLOWED_HOSTS: 'a.example, b.example  c.example',
      DATA_DIR: '/srv/duida',
      LOG_LEVEL: 'debug',
      OPENAI_API_KEY: '  ',
    });
    expect(config).toMatchObject({
      port: 8080,
      host: '127.0.0.1',
      allowedHosts: ['a.example', 'b.example', 'c.example'],
      dataDirectory: '/srv/duida',
      engine: 'built-in',
      logLevel: 'debug',
    });
  });

  it.each([
    ['PORT', 'abc', 'PORT must be a whole number from 0 to 65535.'],
    ['PORT', '70000', 'PORT must be a whole number from 0 to 65535.'],
    ['PORT', '80.5', 'PORT must be a whole number from 0 to 65535.'],
    ['ENGINE', 'gpt', 'ENGINE must be one of auto, built-in, llm.'],
    ['OPENAI_BASE_URL', 'localhost', 'OPENAI_BASE_URL must be an address such as https://api.openai.com/v1.'],
    ['LLM_TIMEOUT_SECONDS', '0', 'LLM_TIMEOUT_SECONDS must be a whole number from 1 to 3600.'],
    ['EMBEDDINGS', 'x', 'EMBEDDINGS must be one of built-in, openai.'],
  ])('say in a sentence what is wrong with %s=%s', (key, value, sentence) => {
    expect(() => loadConfig({ [key]: value })).toThrow(sentence);
  });

  it('never repeat a value that is wrong', () => {
    const wrong = {
      PORT: 'sk-in-the-wrong-place',
      OPENAI_BASE_URL: 'sk-here-too',
      OPENAI_API_KEY: 'sk-mine',
    };
    expect(() => loadConfig(wrong)).toThrow(/^(?!.*sk-).*$/s);
  });
});

describe('the engine', () => {
  it.each([
    ['a key', { OPENAI_API_KEY: 'k' }, { model: 'gpt-4.1-mini', apiKey: 'k' }],
    [
      'another endpoint with its model',
      { OPENAI_BASE_URL: 'http://localhost:11434/v1', OPENAI_MODEL: 'qwen3' },
      { model: 'qwen3', baseUrl: 'http://localhost:11434/v1' },
    ],
  ])('is the LLM as soon as there is %s', (_, variables, languageModel) => {
    expect(loadConfig(variables)).toMatchObject({
      engine: 'llm',
      languageModel: { ...languageModel, timeoutMilliseconds: 60_000, maxRetries: 2 },
    });
  });

  it('stays built-in when that is asked for, with a key at hand', () => {
    const config = loadConfig({ ENGINE: 'built-in', OPENAI_API_KEY: 'k' });
    expect(config.engine).toBe('built-in');
    expect(config).not.toHaveProperty('languageModel');
    expect(config.secrets).toEqual(['k']);
  });

  it.each([
    [{ ENGINE: 'llm' }, /ENGINE=llm needs OPENAI_API_KEY/],
    [{ OPENAI_BASE_URL: 'http://localhost:11434/v1' }, /OPENAI_MODEL must name the model/],
    [{ EMBEDDINGS: 'openai' }, /EMBEDDINGS=openai needs OPENAI_API_KEY/],
    [
      { EMBEDDINGS: 'openai', OPENAI_BASE_URL: 'http://localhost:1/v1', OPENAI_MODEL: 'm' },
      /OPENAI_EMBEDDING_MODEL must name/,
    ],
  ])('says what is missing from %j', (variables, sentence) => {
    expect(() => loadConfig(variables)).toThrow(sentence);
  });

  it('is apart from the embeddings', () => {
    expect(
      loadConfig({
        ENGINE: 'built-in',
        EMBEDDINGS: 'openai',
        OPENAI_API_KEY: 'k',
        OPENAI_EMBEDDING_DIMENSIONS: '256',
      }),
    ).toMatchObject({
      engine: 'built-in',
      openaiEmbeddings: { model: 'text-embedding-3-small', apiKey: 'k', dimensions: 256 },
    });
  });
});

describe('.env.example', () => {
  const example = async () =>
    readFile(join(import.meta.dirname, '../../../.env.example'), { encoding: 'utf8' });

  it('names every setting, and only those', async () => {
    const source = await readFile(join(import.meta.dirname, 'config.ts'), { encoding: 'utf8' });
    const known = new Set([...source.matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map(([, key]) => key));
    const named = [...(await example()).matchAll(/^# ?([A-Z][A-Z_]+)=/gm)].map(([, key]) => key);
    expect(new Set(named)).toEqual(known);
  });

  it('shows the defaults, so that a copy of it changes nothing', async () => {
    const uncommented = (await example()).replaceAll(/^# ?(?=[A-Z][A-Z_]+=)/gm, '');
    expect(loadConfig(parseEnv(uncommented))).toEqual(loadConfig({}));
    expect(loadConfig(parseEnv(await example()))).toEqual(loadConfig({}));
  });
});
