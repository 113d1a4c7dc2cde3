import { BookOpen, type LucideIcon, MessageCircle, PenLine } from 'lucide-react';
import { type ComponentType, lazy } from 'react';
import { ConversationList } from '../chat/conversation-list.tsx';
import { newInterviewPath } from '../interview/interview-paths.ts';
import { TopicList } from '../material/topic-list.tsx';

export interface Room {
  name: 'chat' | 'interview' | 'material';
  path: string;
  icon: LucideIcon;
  /** Whether an address belongs to this room. */
  holds: (location: string) => boolean;
  /** What the rail lists beneath the rooms, and its name. */
  listLabel: 'conversations.label' | 'rooms.interviews' | 'material.topics';
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
    name: 'interview',
    path: newInterviewPath,
    icon: PenLine,
    holds: (location) => location === newInterviewPath || location.startsWith(`${newInterviewPath}/`),
    listLabel: 'rooms.interviews',
    List: lazy(() => import('../interview/interview-list.tsx')),
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

/** The place that an address belongs to; none for an address of nothing. */
export const roomAt = (location: string): Room | undefined => rooms.find(({ holds }) => holds(location));
