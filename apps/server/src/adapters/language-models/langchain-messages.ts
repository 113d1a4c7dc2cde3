import { AIMessage, type BaseMessage, HumanMessage, SystemMessage } from 'langchain';
import type { ModelMessage } from '../../core/language-model.ts';

/** Our messages as LangChain's. */
export const toLangchainMessages = (messages: readonly ModelMessage[]): BaseMessage[] =>
  messages.map(toLangchainMessage);

function toLangchainMessage({ role, content }: ModelMessage): BaseMessage {
  switch (role) {
    case 'system':
      return new SystemMessage(content);
    case 'user':
      return new HumanMessage(content);
    case 'assistant':
      return new AIMessage(content);
  }
}
