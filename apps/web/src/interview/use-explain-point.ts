import { generateId } from 'ai';
import { useLocation } from 'wouter';
import { useChatSessions } from '../chat/chat-sessions.tsx';
import { conversationPath } from '../chat/conversation-path.ts';
import { useTexts } from './texts/use-texts.ts';

/** Opens the chat with a question about a point of the material, already asked. */
export function useExplainPoint(): (number: number, keyword: string) => void {
  const { t } = useTexts();
  const sessions = useChatSessions();
  const [, navigate] = useLocation();
  return (number, keyword) => {
    const { id, chat } = sessions.open(generateId());
    void chat.sendMessage({ text: t('report.explainQuestion', { number, keyword }) });
    navigate(conversationPath(id));
  };
}
