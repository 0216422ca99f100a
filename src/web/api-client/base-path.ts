/** The made-up runner lives under /demo, on another database: the same app with another base. */
export const isDemo = /^\/demo(\/|$)/.test(location.pathname)

/** '' or '/demo': what stands before every page and every call. */
export const basePath = isDemo ? '/demo' : ''
export const apiPath = `${basePath}/api`
