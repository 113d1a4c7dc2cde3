import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Route, Switch } from 'wouter';
import { ChatRoom } from './chat/chat-room.tsx';
import { newConversationPath } from './chat/conversation-path.ts';
import { AppFrame } from './frame/app-frame.tsx';
import { ReadyGate } from './frame/ready-gate.tsx';
import { Notice } from './ui/notice.tsx';

const InterviewRoom = lazy(() => import('./interview/interview-room.tsx'));
const MaterialRoom = lazy(() => import('./material/material-room.tsx'));

/** The app's rooms and their addresses. */
export function App() {
  return (
    <AppFrame>
      <ReadyGate>
        <Suspense fallback={<div className="flex-1" aria-busy="true" />}>
          <Switch>
            <Route path={/^\/(?:c\/(?<id>[^/]+)\/?)?$/}>{({ id }) => <ChatRoom conversationId={id} />}</Route>
            <Route path="/interview/*?">
              <InterviewRoom />
            </Route>
            <Route path="/material/*?">
              <MaterialRoom />
            </Route>
            <Route>
              <NothingHere />
            </Route>
          </Switch>
        </Suspense>
      </ReadyGate>
    </AppFrame>
  );
}

function NothingHere() {
  const { t } = useTranslation();
  return (
    <Notice title={t('common.notFound')}>
      <Link href={newConversationPath} className="text-sm text-cinnabar underline underline-offset-4">
        {t('common.backToChat')}
      </Link>
    </Notice>
  );
}
