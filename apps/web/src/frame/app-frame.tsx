import { Menu as MenuIcon, SquarePen } from 'lucide-react';
import { type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { newConversationPath } from '../chat/conversation-path.ts';
import { roomForRail } from '../ui/breakpoints.ts';
import { IconButton } from '../ui/button.tsx';
import { PartBoundary } from '../ui/part-boundary.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { useMediaQuery } from '../ui/use-media-query.ts';
import { Wordmark } from '../ui/wordmark.tsx';
import { type Room, roomAt, rooms } from './rooms.ts';
import { SettingsMenu } from './settings-menu.tsx';

/** The rail beside the page, or on a narrow screen a bar above and one below it. */
export function AppFrame({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const [location] = useLocation();
  const wide = useMediaQuery(roomForRail);
  const room = roomAt(location);
  return (
    <div className={`flex h-dvh print:block print:h-auto ${wide ? '' : 'flex-col'}`}>
      <a
        href="#content"
        className="sr-only z-50 rounded-control bg-raised px-3 py-2 focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        {t('skipToContent')}
      </a>
      {wide ? <Rail room={room} /> : <TopBar room={room} />}
      <main
        id="content"
        tabIndex={-1}
        className="flex min-h-0 min-w-0 flex-1 flex-col outline-none print:block"
      >
        {children}
      </main>
      {!wide && <BottomBar room={room} />}
    </div>
  );
}

function Rail({ room }: { room: Room | undefined }) {
  const { t } = useTranslation();
  return (
    <div className="flex w-66 shrink-0 flex-col border-r border-line bg-sunken print:hidden">
      <header className="flex items-center justify-between py-4 pr-3 pl-6">
        <Link href={newConversationPath} className="rounded-control">
          <Wordmark name={t('appName')} />
        </Link>
        <SettingsMenu />
      </header>
      <nav aria-label={t('rooms.label')} className="px-3">
        <ul className="flex flex-col gap-px">
          {rooms.map((entry) => {
            const current = entry === room;
            return (
              <li key={entry.name}>
                <Link
                  href={entry.path}
                  aria-current={current ? 'true' : undefined}
                  className={`flex min-h-9 items-center gap-2.5 rounded-control px-3 text-sm transition-colors duration-150 hover:bg-line/50 ${current ? 'font-semibold text-cinnabar' : ''}`}
                >
                  <entry.icon className={`size-4.5 ${current ? '' : 'text-quiet'}`} aria-hidden />
                  {t(`rooms.${entry.name}`)}
                </Link>
              </li>
            );
          })}
        </ul>
      </nav>
      <hr className="mx-6 my-4 border-line" />
      <RoomList room={room} />
    </div>
  );
}

function TopBar({ room }: { room: Room | undefined }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const label = room && t(room.listLabel);
  return (
    <header className="flex items-center border-b border-line px-2 py-1.5 print:hidden">
      {label && (
        <IconButton label={label} onClick={() => setOpen(true)}>
          <MenuIcon className="size-4.5" aria-hidden />
        </IconButton>
      )}
      <Link href={newConversationPath} className="mx-auto rounded-control pl-9">
        <Wordmark name={t('appName')} />
      </Link>
      <Link
        href={newConversationPath}
        aria-label={t('conversations.new')}
        title={t('conversations.new')}
        className="flex size-9 items-center justify-center rounded-control text-quiet hover:bg-sunken hover:text-ink"
      >
        <SquarePen className="size-4.5" aria-hidden />
      </Link>
      <SettingsMenu />
      {room && label && (
        <Sheet open={open} onOpenChange={setOpen} side="left" title={label} closeLabel={t('common.close')}>
          <RoomList room={room} onNavigate={() => setOpen(false)} />
        </Sheet>
      )}
    </header>
  );
}

/** What a room lists of its own. */
function RoomList({ room, onNavigate }: { room: Room | undefined; onNavigate?: () => void }) {
  if (!room) return null;
  return (
    <PartBoundary key={room.name}>
      <Suspense>
        <room.List {...(onNavigate && { onNavigate })} />
      </Suspense>
    </PartBoundary>
  );
}

function BottomBar({ room }: { room: Room | undefined }) {
  const { t } = useTranslation();
  return (
    <nav
      aria-label={t('rooms.label')}
      className="bottom-bar border-t border-line bg-sunken pb-[env(safe-area-inset-bottom)] print:hidden"
    >
      <ul className="flex">
        {rooms.map((entry) => {
          const current = entry === room;
          return (
            <li key={entry.name} className="flex-1">
              <Link
                href={entry.path}
                aria-current={current ? 'true' : undefined}
                className={`flex min-h-13 flex-col items-center justify-center text-xs ${current ? 'font-semibold text-cinnabar' : 'text-quiet'}`}
              >
                <entry.icon className="size-5" aria-hidden />
                {t(`rooms.${entry.name}`)}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
