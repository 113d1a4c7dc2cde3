/** From here on there is room for the rail; `--breakpoint-desk` in styles.css. */
export const roomForRail = '(min-width: 56.25rem)';

/** From here on there is room for a panel beside rail and column. */
export const roomForPanel = '(min-width: 73.75rem)';
