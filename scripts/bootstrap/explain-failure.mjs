// @ts-check
import { ProgramError, SetupError } from './setup-error.mjs';

const LINES_SHOWN = 30;

const NETWORK_FAILURE =
  /ENOTFOUND|ECONNREFUSED|ECONNRESET|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT|ERR_SOCKET_TIMEOUT|error sending request|dns error|network (?:request|error)|client error \(Connect\)/i;

/**
 * Turns the failure of a program into words for people; any other error comes back as it is.
 *
 * @param {unknown} error
 * @param {{ what: string, helps?: string }} words what has failed, and what helps besides a network
 * @returns {unknown}
 */
export function explainFailure(error, { what, helps }) {
  if (!(error instanceof ProgramError)) return error;
  const output = error.output.trimEnd().split('\n').slice(-LINES_SHOWN).join('\n');
  const sentences = [what];
  if (NETWORK_FAILURE.test(error.output)) {
    sentences.push(
      'The registry could not be reached: the first start needs it, later ones do not. Check the connection, the proxy (HTTPS_PROXY) and the address that `npm config get registry` prints, and run the command again.',
    );
  }
  if (helps) sentences.push(helps);
  return new SetupError(`${output || error.message}\n\n${sentences.join(' ')}`, { cause: error });
}
