import path from "node:path";
import { org } from "../runtime/org.ts";
import { html, type Route } from "../server/routes.ts";
import { listUiRoutes } from "./api/listUi.ts";
import { objectInfoRoutes } from "./api/objectInfoRoutes.ts";
import { recordRoutes } from "./api/records.ts";
import { recordUiRoutes } from "./api/recordUi.ts";
import { relatedListRoutes } from "./api/relatedListRoutes.ts";
import { searchRoutes } from "./api/search.ts";
import { prebuildBaseComponents } from "./base/prebuild.ts";
import { ModuleRegistry } from "./compile/moduleRegistry.ts";
import { pageRoutes } from "./pages/pageModel.ts";
import { assetRoutes } from "./serve/assets.ts";
import { renderDocument } from "./serve/document.ts";
import { eventsRoute, type SubscribeToEvents } from "./serve/events.ts";
import { labelsRoute, labelsUrl } from "./serve/labels.ts";
import { importMap, moduleRoutes, polyfillPath } from "./serve/moduleRoutes.ts";
import { pageContext, preferencesRoute, sessionOf } from "./session/session.ts";

/**
 * The routes of the Lightning pages: the frame's document, its modules and styles, and what its components ask for.
 * @param subscribe where `lightning/empApi` gets platform events
 *
 * The first call on a machine compiles the base components (about 7 s).
 */
export async function lightningRoutes(projectRoot: string, subscribe: SubscribeToEvents): Promise<Route[]> {
  const cache = path.join(projectRoot, ".causeway/cache/lightning");
  const base = await prebuildBaseComponents(cache, ModuleRegistry.overriddenBaseModules());
  return [
    ...assetRoutes(),
    ...moduleRoutes(base, new ModuleRegistry(projectRoot, cache)),
    labelsRoute(() => org().metadata),
    preferencesRoute(),
    eventsRoute(subscribe),
    ...pageRoutes(pageContext),
    ...recordRoutes(pageContext),
    ...recordUiRoutes(pageContext),
    ...objectInfoRoutes(pageContext),
    ...relatedListRoutes(pageContext),
    ...listUiRoutes(pageContext),
    ...searchRoutes(pageContext),
    {
      method: "GET",
      path: "/lightning/*rest",
      access: "page",
      handle: (request) => {
        const session = sessionOf(request);
        const map = importMap(base, labelsUrl(session.language));
        return html(200, renderDocument(session, map, polyfillPath(base)), { "Cache-Control": "no-store" });
      },
    },
  ];
}
