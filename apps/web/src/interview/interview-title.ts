import type { InterviewListItem } from '@duida/server/http/interview-contract';

/** An interview is named by its topics. */
export const interviewTitle = ({ topics }: Pick<InterviewListItem, 'topics'>): string => topics.join(' · ');
