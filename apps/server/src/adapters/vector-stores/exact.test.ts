import { describeVectorStore } from '../../core/retrieval/vector-store.contract.ts';
import { createExactVectorStore } from './exact.ts';

describeVectorStore('exact search', (dimensions) => createExactVectorStore({ dimensions }));
