import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Route, Switch, useLocation } from 'wouter';
import { ChatRoom } from './chat/chat-room.tsx';
import { newConversationPath } from './chat/conversation-path.ts';
import { AppFrame } from './frame/app-frame.tsx';
import { ReadyGate } from './frame/ready-gate.tsx';
import { roomAt } from './frame/rooms.ts';
import { Notice } from './ui/notice.tsx';
import { PartBoundary } from './ui/part-boundary.tsx';

const InterviewRoom = lazy(() => import('./interview/interview-room.tsx'));
const MaterialRoom = lazy(() => import('./material/material-room.tsx'));

/** The app's rooms and their addresses. */
export function App() {
  const [location] = useLocation();
  return (
    <AppFrame>
      <ReadyGate>
        <PartBoundary key={roomAt(location)?.name}>
          <Suspense fallback={<div className="flex-1" aria-busy="true" />}>
            <Switch>
              <Route path={/^\/(?:c\/(?<id>[^/]+)\/?)?$/}>
                {({ id }) => <ChatRoom conversationId={id} />}
              </Route>
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
        </PartBoundary>
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
