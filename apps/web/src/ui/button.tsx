import type { ComponentProps, ReactNode } from 'react';
import { Link } from 'wouter';

type Look = 'primary' | 'outline' | 'quiet' | 'bare';

const looks: Record<Look, string> = {
  primary: 'bg-cinnabar text-on-cinnabar hover:bg-cinnabar-strong disabled:bg-line disabled:text-quiet',
  outline: 'border border-line bg-raised hover:border-quiet disabled:opacity-40',
  bare: 'text-quiet hover:text-ink',
  quiet: 'text-quiet hover:bg-sunken hover:text-ink disabled:opacity-40',
};

const base =
  'inline-flex items-center justify-center gap-1.5 rounded-control text-sm transition-colors duration-150';

const buttonClass = (look: Look, className: string): string =>
  `${base} min-h-9 px-3 py-1 ${looks[look]} ${className}`;

export function Button({
  look = 'outline',
  className = '',
  ...props
}: ComponentProps<'button'> & { look?: Look }) {
  return <button type="button" className={buttonClass(look, className)} {...props} />;
}

/** A link to another page that looks like a button. */
export function ButtonLink({
  look = 'outline',
  className = '',
  href,
  children,
}: {
  look?: Look;
  className?: string;
  href: string;
  children: ReactNode;
}) {
  return (
    <Link href={href} className={buttonClass(look, className)}>
      {children}
    </Link>
  );
}

/** A button that shows an icon alone; its name is for those who cannot see it and for a pointer that rests on it. */
export function IconButton({
  label,
  look = 'quiet',
  className = '',
  ...props
}: ComponentProps<'button'> & { label: string; look?: Look }) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={`${base} size-9 shrink-0 ${looks[look]} ${className}`}
      {...props}
    />
  );
}
