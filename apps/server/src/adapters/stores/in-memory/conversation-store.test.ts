import { describeConversationStore } from '../../../core/conversation/conversation-store.contract.ts';
import { createInMemoryConversationStore } from './conversation-store.ts';

describeConversationStore('in-memory', createInMemoryConversationStore);
