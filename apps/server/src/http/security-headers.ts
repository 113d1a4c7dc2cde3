import { secureHeaders } from 'hono/secure-headers';

/** Everything comes from this server; Markdown needs inline styles, and nothing needs inline script. */
export const securityHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
    formAction: ["'self'"],
  },
  xFrameOptions: 'DENY',
  // Served as plain HTTP on the learner's own machine: whoever puts TLS in front decides about HSTS.
  strictTransportSecurity: false,
  permissionsPolicy: { camera: [], geolocation: [], microphone: ['self'], payment: [], usb: [] },
});
