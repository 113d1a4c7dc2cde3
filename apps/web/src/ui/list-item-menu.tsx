import { Ellipsis } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { IconButton } from './button.tsx';
import { Menu } from './menu.tsx';

interface Props {
  label: string;
  buttonRef: Ref<HTMLButtonElement>;
  children: ReactNode;
}

/** What can be done with an item of a list; a mouse sees its button only over the item. */
export function ListItemMenu({ label, buttonRef, children }: Props) {
  return (
    <Menu
      trigger={
        <IconButton
          ref={buttonRef}
          look="bare"
          label={label}
          className="opacity-0 group-hover:opacity-100 focus-visible:opacity-100 data-[state=open]:opacity-100 pointer-coarse:opacity-100"
        >
          <Ellipsis className="size-4" aria-hidden />
        </IconButton>
      }
    >
      {children}
    </Menu>
  );
}
