/** '' or the path under which a proxy has put Cairn, as the server wrote it into the page. */
export const rootPath =
  document.querySelector<HTMLMetaElement>('meta[name="cairn-base"]')?.content.replace('__BASE__', '') ?? ''

/** The made-up runner lives under /demo, on another database: the same app with another base. */
export const isDemo = /^\/demo(\/|$)/.test(location.pathname.slice(rootPath.length))

/** '' or '/demo': what stands before every page and every call. */
export const basePath = isDemo ? `${rootPath}/demo` : rootPath
export const apiPath = `${basePath}/api`
/** Of what there is once, whichever runner is looked at. */
export const ownApiPath = `${rootPath}/api`
