import { Check } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';

const item =
  'flex min-h-9 items-center gap-2 rounded-control px-2 text-sm outline-none select-none data-highlighted:bg-sunken';

/** A menu that a button opens. */
export function Menu({ trigger, children }: { trigger: ReactNode; children: ReactNode }) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="start"
          sideOffset={4}
          collisionPadding={8}
          className="z-40 min-w-44 animate-appear rounded-card border border-line bg-raised p-1.5 shadow-float"
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

export function MenuItem({ onSelect, children }: { onSelect: () => void; children: ReactNode }) {
  return (
    <DropdownMenu.Item className={item} onSelect={onSelect}>
      {children}
    </DropdownMenu.Item>
  );
}

interface ChoiceProps<Value extends string> {
  label: string;
  /** The one that is chosen. */
  value: string;
  choices: readonly { value: Value; label: string; lang?: string }[];
  onChoose: (value: Value) => void;
}

/** A group of which one is chosen. */
export function MenuChoice<Value extends string>({ label, value, choices, onChoose }: ChoiceProps<Value>) {
  return (
    <DropdownMenu.Group className="not-first:mt-1.5 not-first:border-t not-first:border-line not-first:pt-1.5">
      <DropdownMenu.Label className="px-2 py-1 text-xs text-quiet">{label}</DropdownMenu.Label>
      <DropdownMenu.RadioGroup value={value}>
        {choices.map((choice) => (
          <DropdownMenu.RadioItem
            key={choice.value}
            value={choice.value}
            lang={choice.lang}
            className={`${item} justify-between gap-6`}
            onSelect={() => onChoose(choice.value)}
          >
            {choice.label}
            <DropdownMenu.ItemIndicator>
              <Check className="size-4 text-cinnabar" aria-hidden />
            </DropdownMenu.ItemIndicator>
          </DropdownMenu.RadioItem>
        ))}
      </DropdownMenu.RadioGroup>
    </DropdownMenu.Group>
  );
}
