/** Where a conversation that is not begun yet stands. */
export const newConversationPath = '/';

/** The name of its draft. */
export const newConversationDraft = 'new';

export const conversationPath = (id: string): string => `/c/${encodeURIComponent(id)}`;
