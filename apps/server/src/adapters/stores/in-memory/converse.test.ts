import { describeConverse } from '../../../core/conversation/converse.contract.ts';
import { createInMemoryConversationStore } from './conversation-store.ts';

describeConverse('the in-memory store', createInMemoryConversationStore);
