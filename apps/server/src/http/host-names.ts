/** The host name in a Host header or authority, lower case and without its port; undefined when it is none. */
export function hostNameOf(authority: string): string | undefined {
  const url = `http://${authority}`;
  return URL.canParse(url) && new URL(url).host !== '' && !authority.includes('@')
    ? new URL(url).hostname
    : undefined;
}

/** Names and addresses as they appear in URLs, such as `[::1]` for `::1`. */
export const hostNamesOf = (hosts: readonly string[]): ReadonlySet<string> =>
  new Set(hosts.flatMap((host) => hostNameOf(host) ?? hostNameOf(`[${host}]`) ?? []));

/** Whether a host name or address, without port, can only mean this machine. */
export function isLoopback(host: string): boolean {
  const name = host
    .toLowerCase()
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/\.$/, '');
  return (
    name === 'localhost' ||
    name.endsWith('.localhost') ||
    name === '::1' ||
    /^(::ffff:)?127(\.\d{1,3}){3}$/.test(name)
  );
}
