/** The cookie of a page's session, named as on the platform. */
export const SESSION_COOKIE = "sid";
