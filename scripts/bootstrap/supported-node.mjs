// @ts-check

/** The major version of Node that runs the product; an older one, down to 20, only sets it up. */
export const PRODUCT_NODE_MAJOR = 24;

const OLDEST_NODE_MAJOR = 20;

/**
 * A sentence for people when this Node is too old even to set the product up, otherwise undefined.
 *
 * @param {string} version as in `process.versions.node`
 * @returns {string | undefined}
 */
export function outdatedNode(version) {
  if (majorOf(version) >= OLDEST_NODE_MAJOR) return undefined;
  return `Duida needs Node ${OLDEST_NODE_MAJOR} or newer to set itself up, and this is Node ${version}. Get a current one from https://nodejs.org and run the command again.`;
}

/**
 * @param {string} version such as `24.21.0`
 * @returns {number} 24
 */
export function majorOf(version) {
  return Number(version.split('.')[0]);
}
