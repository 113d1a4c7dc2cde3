import { useLocation } from 'wouter';
import { newConversationDraft, newConversationPath } from '../chat/conversation-path.ts';
import { keepDraft, readDraft } from '../ui/use-draft.ts';

/** Opens a new conversation with words in its composer, after those that stand there already. */
export function useAskInstead(): (words: string) => void {
  const [, navigate] = useLocation();
  return (words) => {
    const draft = readDraft(newConversationDraft);
    if (!draft.includes(words)) keepDraft(newConversationDraft, draft ? `${draft}\n${words}` : words);
    navigate(newConversationPath);
  };
}
