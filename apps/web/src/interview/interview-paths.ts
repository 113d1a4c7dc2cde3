/** Where an interview is set up. */
export const newInterviewPath = '/interview';

export const interviewPath = (id: string): string => `/interview/${encodeURIComponent(id)}`;

export const reportPath = (id: string): string => `${interviewPath(id)}/report`;
