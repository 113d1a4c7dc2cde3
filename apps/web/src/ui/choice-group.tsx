import { type ReactNode, useId } from 'react';
import { languageOf } from './language-of.ts';

interface Choice<Value> {
  value: Value;
  label: string;
  /** A few words on what it means. */
  note?: string;
  lang?: string;
}

interface Props<Value> {
  label: string;
  value: Value;
  choices: readonly Choice<Value>[];
  onChoose: (value: Value) => void;
  children?: ReactNode;
}

const chip =
  'flex min-h-10 cursor-pointer flex-col rounded-control border border-line bg-raised px-3.5 text-sm transition-colors duration-150 hover:border-quiet has-checked:border-cinnabar has-checked:bg-wash has-checked:text-cinnabar has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-cinnabar';

/** A few choices side by side, of which one holds. */
export function ChoiceGroup<Value extends string | number | undefined>({
  label,
  value,
  choices,
  onChoose,
  children,
}: Props<Value>) {
  const name = useId();
  const hasNotes = choices.some(({ note }) => note);
  return (
    <fieldset>
      <legend className="mb-1.5 text-xs text-quiet">{label}</legend>
      <div className={hasNotes ? 'grid grid-cols-2 gap-2' : 'flex flex-wrap gap-2'}>
        {choices.map((choice) => (
          <label
            key={choice.value ?? ''}
            lang={choice.lang}
            className={`${chip} ${hasNotes ? 'justify-start py-2' : 'justify-center py-1'}`}
          >
            <input
              type="radio"
              name={name}
              className="sr-only"
              checked={choice.value === value}
              onChange={() => onChoose(choice.value)}
            />
            <span className={hasNotes ? 'font-semibold' : ''}>{choice.label}</span>
            {choice.note && <span className="text-xs text-quiet">{choice.note}</span>}
          </label>
        ))}
      </div>
      {children}
    </fieldset>
  );
}

interface ChipsProps {
  label: string;
  /** Beside the label, in quiet words. */
  note: string;
  chosen: readonly string[];
  choices: readonly { value: string; count: number }[];
  onToggle: (value: string) => void;
}

/** Many choices, of which any number holds. */
export function ChipGroup({ label, note, chosen, choices, onToggle }: ChipsProps) {
  return (
    <fieldset>
      <legend className="mb-1.5 text-xs text-quiet">
        {label} · {note}
      </legend>
      <div className="flex flex-wrap gap-2">
        {choices.map(({ value, count }) => (
          <label key={value} className={`${chip} flex-row items-center justify-start gap-2 py-1`}>
            <input
              type="checkbox"
              className="sr-only"
              checked={chosen.includes(value)}
              onChange={() => onToggle(value)}
            />
            <span lang={languageOf(value)}>{value}</span>
            <span className="text-xs text-quiet tabular-nums" aria-hidden="true">
              {count}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
