/** Where a conversation that is not begun yet stands. */
export const newConversationPath = '/';

export const conversationPath = (id: string): string => `/c/${encodeURIComponent(id)}`;
