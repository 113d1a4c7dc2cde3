import { BookOpen, type LucideIcon, MessageCircle } from 'lucide-react';
import type { ComponentType } from 'react';
import { ConversationList } from '../chat/conversation-list.tsx';
import { TopicList } from '../material/topic-list.tsx';

export interface Room {
  name: 'chat' | 'material';
  path: string;
  icon: LucideIcon;
  /** Whether an address belongs to this room. */
  holds: (location: string) => boolean;
  /** What the rail lists beneath the rooms, and its name. */
  listLabel: 'conversations.label' | 'material.topics';
  List: ComponentType<{ onNavigate?: () => void }>;
}

/** The places of the app, in the order of the rail and of the bar at the bottom. */
export const rooms: readonly Room[] = [
  {
    name: 'chat',
    path: '/',
    icon: MessageCircle,
    holds: (location) => location === '/' || location.startsWith('/c/'),
    listLabel: 'conversations.label',
    List: ConversationList,
  },
  {
    name: 'material',
    path: '/material',
    icon: BookOpen,
    holds: (location) => location === '/material' || location.startsWith('/material/'),
    listLabel: 'material.topics',
    List: TopicList,
  },
];
