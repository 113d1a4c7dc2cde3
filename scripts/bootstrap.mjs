// The way in from `npm start`, `npm test` and the like. This file and supported-node.mjs keep to syntax that
// an outdated Node can still read, so that it gets a sentence instead of a stack trace.
import { outdatedNode } from './bootstrap/supported-node.mjs';

const complaint = outdatedNode(process.versions.node);
if (complaint) {
  console.error(complaint);
  process.exitCode = 1;
} else {
  void import('./bootstrap/run.mjs').then(({ run }) => run(process.argv.slice(2)));
}
