// @ts-check
import path from 'node:path';

/**
 * The environment of a program that should find this Node before any other, and use the registry that npm was
 * told to use by its environment.
 *
 * @param {string} node the program
 * @returns {Record<string, string | undefined>}
 */
export function environmentFor(node) {
  const pathKey = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  const searched = [path.dirname(node), process.env[pathKey]].filter(Boolean).join(path.delimiter);
  const registry = process.env.npm_config_registry;
  return {
    ...(registry ? { pnpm_config_registry: registry } : {}),
    ...process.env,
    [pathKey]: searched,
  };
}
