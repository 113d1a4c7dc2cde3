import { type ComponentProps, useLayoutEffect, useRef } from 'react';

interface Props extends Omit<ComponentProps<'textarea'>, 'value' | 'rows'> {
  value: string;
  /** Lines after which it scrolls instead of growing. */
  maxLines: number;
}

/** A textarea as tall as its text. */
export function GrowingTextarea({ value, maxLines, style, ref, ...props }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);

  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight}px`;
  }, [value]);

  return (
    <textarea
      ref={(element) => {
        field.current = element;
        if (typeof ref === 'function') return ref(element);
        if (ref) ref.current = element;
      }}
      rows={1}
      value={value}
      style={{ maxHeight: `calc(${maxLines}lh + 0.75rem)`, ...style }}
      {...props}
    />
  );
}
