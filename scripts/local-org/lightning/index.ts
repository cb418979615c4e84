import path from "node:path";
import { org } from "../runtime/org.ts";
import { html, type Route } from "../server/routes.ts";
import { graphqlRoutes } from "./api/graphql/runQuery.ts";
import { listUiRoutes } from "./api/listUi.ts";
import { notificationRoutes } from "./api/notifications.ts";
import { objectInfoRoutes } from "./api/objectInfoRoutes.ts";
import { recordRoutes } from "./api/records.ts";
import { recordUiRoutes } from "./api/recordUi.ts";
import { relatedListRoutes } from "./api/relatedListRoutes.ts";
import { searchRoutes } from "./api/search.ts";
import { prebuildBaseComponents } from "./base/prebuild.ts";
import { overriddenBaseModules } from "./compile/frameBundle.ts";
import { pageRoutes } from "./pages/pageModel.ts";
import { assetRoutes } from "./serve/assets.ts";
import { compressing } from "./serve/compression.ts";
import { renderDocument } from "./serve/document.ts";
import { eventsRoute, type SubscribeToEvents } from "./serve/events.ts";
import { labelsOf } from "./serve/labels.ts";
import { PageModules } from "./serve/moduleRoutes.ts";
import { staticResourceRoutes } from "./serve/staticResources.ts";
import { pageContext, preferencesRoute, sessionOf } from "./session/session.ts";

/**
 * The routes of the Lightning pages: the frame's document, its modules and styles, and what its components ask for.
 * @param subscribe where `lightning/empApi` gets platform events
 * @param others further projects that make up the org
 *
 * The first call on a machine compiles the base components and the frame (about 10 s).
 */
export async function lightningRoutes(
  projectRoot: string,
  subscribe: SubscribeToEvents,
  others: readonly string[] = [],
): Promise<Route[]> {
  const projectRoots = [projectRoot, ...others];
  const cache = path.join(projectRoot, ".causeway/cache/lightning");
  const modules = new PageModules(
    await prebuildBaseComponents(cache, overriddenBaseModules()),
    projectRoots,
    cache,
    (language) => labelsOf(org().metadata, language),
  );
  await modules.compileFrame();
  const routes: Route[] = [
    ...assetRoutes(),
    ...modules.routes(),
    eventsRoute(subscribe),
    ...apiRoutes(),
    documentRoute(modules),
  ];
  return routes.map(compressing);
}

/** What pages ask for beside modules and events. */
export function apiRoutes(): Route[] {
  return [
    ...staticResourceRoutes(() => org().metadata),
    preferencesRoute(),
    ...pageRoutes(pageContext),
    ...recordRoutes(pageContext),
    ...recordUiRoutes(pageContext),
    ...objectInfoRoutes(pageContext),
    ...relatedListRoutes(pageContext),
    ...listUiRoutes(pageContext),
    ...searchRoutes(pageContext),
    ...notificationRoutes(),
    ...graphqlRoutes(pageContext),
  ];
}

function documentRoute(modules: PageModules): Route {
  return {
    method: "GET",
    path: "/lightning/*rest",
    access: "page",
    async handle(request) {
      const session = sessionOf(request);
      const map = await modules.importMap(session.language);
      return html(200, renderDocument(session, map, modules.polyfillPath), { "Cache-Control": "no-store" });
    },
  };
}
