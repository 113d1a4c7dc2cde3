import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { interviewApi, type StartInterviewBody } from './interview-api.ts';
import { interviewPath } from './interview-paths.ts';
import { interviewsKey } from './interview-queries.ts';

/** Begins an interview and goes there. */
export function useStartInterview() {
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const { mutate, isPending, isError } = useMutation({
    mutationFn: (request: StartInterviewBody) => interviewApi.start(request),
    onSuccess: ({ id }) => {
      void queries.invalidateQueries({ queryKey: interviewsKey });
      navigate(interviewPath(id));
    },
  });
  return { start: mutate, isStarting: isPending, hasFailed: isError };
}
